package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory of our own for temporary files, made when the first file is asked for.
 *
 * <p>Only the user that runs us can enter it, where the file system knows owners. A virtual machine
 * that is killed leaves it behind. Not safe for several threads.
 */
final class TemporaryFolder implements Closeable {

  private final Path parent;
  private @Nullable Path folder;
  private long files;

  /** A folder inside a directory that exists. */
  TemporaryFolder(Path parent) {
    this.parent = parent;
  }

  /** A name that no file of this folder has had. */
  Path file() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(parent, "crm-duplicates-");
    }
    return folder.resolve(Long.toString(files++));
  }

  /** Deletes all files and the folder; again is fine. */
  @Override
  public void close() throws IOException {
    if (folder == null || Files.notExists(folder)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
