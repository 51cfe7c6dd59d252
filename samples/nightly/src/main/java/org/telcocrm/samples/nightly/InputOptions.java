package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import picocli.CommandLine.Option;

/** An extract, its layout and the threads: what every command that reads an extract asks for. */
final class InputOptions {

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "The extract.")
  private @Nullable Path in;

  @Option(names = "--layout", required = true, paramLabel = "FILE", description = "Its layout.")
  private @Nullable Path layout;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads; the result does not depend on it. Default: ${DEFAULT-VALUE}.")
  private int threads;

  Path file() throws FileSystemException {
    return requireFile(Objects.requireNonNull(in));
  }

  Layout layout() throws IOException {
    return layout(Objects.requireNonNull(layout));
  }

  static Layout layout(Path file) throws IOException {
    return LayoutJson.read(requireFile(file), LayoutCatalog.standard());
  }

  int threads() {
    return threads;
  }

  /** The system's own message about a folder does not say which. */
  static Path requireFile(Path file) throws FileSystemException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString(), null, "is a directory. Maybe name a file in it");
    }
    return file;
  }
}
