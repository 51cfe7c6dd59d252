package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A results directory that appears as a whole or not at all.
 *
 * <p>Files are written into {@code NAME.partial} beside the target, forced to disk, and then the
 * directory is moved into place. An earlier directory steps aside as {@code NAME.previous} for the
 * moment of the move and is removed after it. Not thread-safe.
 */
public final class ResultDirectory implements Closeable {

  /** The file by which the results of a run are known. */
  static final String RUN_FILE = "run.json";

  private final Path target;
  private final Path partial;
  private final Path previous;
  private boolean published;

  private ResultDirectory(Path target) {
    this.target = target;
    this.partial = target.resolveSibling(target.getFileName() + ".partial");
    this.previous = target.resolveSibling(target.getFileName() + ".previous");
  }

  /**
   * Prepares an empty directory beside the target.
   *
   * @param target where the results shall appear
   * @param overwrite whether an existing target may be replaced
   * @return the open directory; close it to give up
   * @throws FileAlreadyExistsException if the target exists and may not be replaced, or is no
   *     directory of results
   * @throws IOException if the disk refuses
   */
  public static ResultDirectory open(Path target, boolean overwrite) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    if (whole.getFileName() == null) {
      throw new IOException("the results directory must have a name but was " + target);
    }
    ResultDirectory directory = new ResultDirectory(whole);
    directory.recover();
    if (Files.exists(whole) && !overwrite) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "exists already. Maybe allow overwriting");
    }
    if (Files.exists(whole) && !isResults(whole)) {
      throw new FileAlreadyExistsException(
          target.toString(),
          null,
          "exists and holds other things than the results of a run. Maybe choose another directory");
    }
    delete(directory.partial);
    Files.createDirectories(directory.partial);
    return directory;
  }

  /** Only an empty directory, or one that a run wrote, may be replaced. */
  private static boolean isResults(Path directory) throws IOException {
    return Files.isDirectory(directory)
        && (Files.exists(directory.resolve(RUN_FILE)) || children(directory).isEmpty());
  }

  /** A run that was killed between its two moves left the earlier results aside: put them back. */
  private void recover() throws IOException {
    if (Files.exists(previous)) {
      if (Files.exists(target)) {
        delete(previous);
      } else {
        Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /**
   * Where to write a file of the results.
   *
   * @param name its name
   * @return a path inside the directory that is not yet visible
   */
  public Path file(String name) {
    return partial.resolve(name);
  }

  /**
   * Makes the results visible under the target's name.
   *
   * @throws IOException if the disk refuses; the target is unchanged then
   */
  public void publish() throws IOException {
    for (Path file : children(partial)) {
      force(file, StandardOpenOption.WRITE);
    }
    force(partial, StandardOpenOption.READ);
    if (Files.exists(target)) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      recover();
      throw e;
    }
    published = true;
    Path parent = target.getParent();
    if (parent != null) {
      force(parent, StandardOpenOption.READ);
    }
    delete(previous);
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    if (Files.isDirectory(path) && path.getFileSystem().getSeparator().equals("\\")) {
      return; // Windows cannot open a directory; its file system orders renames itself.
    }
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(path)) {
      tree.forEach(all::add);
    }
    Collections.reverse(all);
    for (Path each : all) {
      Files.delete(each);
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  /**
   * Gives up what was not published.
   *
   * @throws IOException if the disk refuses
   */
  @Override
  public void close() throws IOException {
    if (!published) {
      delete(partial);
    }
  }
}
