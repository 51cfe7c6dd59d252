package org.telcocrm.testkit;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.id.CustomerId;

/** The public types of crm-core, as its jar or its classes have them. */
final class CoreTypes {

  private CoreTypes() {}

  /** All of them, by name; nested ones too. */
  static List<Class<?>> all() {
    try {
      Path place =
          Path.of(CustomerId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return in(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return in(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError("crm-core must be readable but was not: " + e, e);
    }
  }

  private static List<Class<?>> in(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.startsWith("org/telcocrm/core/") && name.endsWith(".class"))
          .filter(name -> !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .<Class<?>>map(CoreTypes::load)
          .filter(CoreTypes::isVisible)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " must be loadable but was not", e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }

  /** Those that hold something: no interfaces, enums, exceptions, builders or static helpers. */
  static List<Class<?>> values() {
    return all().stream()
        .filter(each -> !each.isInterface() && !each.isEnum())
        .filter(each -> !Modifier.isAbstract(each.getModifiers()))
        .filter(each -> !Throwable.class.isAssignableFrom(each))
        .filter(each -> !each.getSimpleName().endsWith("Builder"))
        .filter(each -> each.isRecord() || hasState(each))
        .toList();
  }

  private static boolean hasState(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
  }
}
