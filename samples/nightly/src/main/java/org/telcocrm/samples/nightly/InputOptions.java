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

/** An extract and its layout: what every command that reads one asks for. */
final class InputOptions {

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "The extract.")
  private @Nullable Path in;

  @Option(names = "--layout", required = true, paramLabel = "FILE", description = "Its layout.")
  private @Nullable Path layout;

  Path file() throws FileSystemException {
    return requireFile(Objects.requireNonNull(in));
  }

  Layout layout() throws IOException {
    return LayoutJson.read(requireFile(Objects.requireNonNull(layout)), LayoutCatalog.standard());
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
