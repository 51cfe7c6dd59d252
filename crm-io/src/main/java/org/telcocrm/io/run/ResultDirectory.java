package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A results directory that appears as a whole or not at all.
 *
 * <p>Files are written into {@code NAME.partial} beside the target, forced to disk, and then the
 * directory is moved into place. An earlier directory steps aside as {@code NAME.previous} for the
 * moment of the move and is removed after it. A hidden file {@code .crm-run} lists what was
 * written: only directories that hold it, and nothing it does not list, are ever replaced or
 * removed. One run at a time may write a target; {@code NAME.lock} says so while it lasts. Not
 * thread-safe.
 */
public final class ResultDirectory implements Closeable {

  /** What lists the files of a results directory. */
  static final String MARKER = ".crm-run";

  /** What a run says about itself. */
  static final String RUN_FILE = "run.json";

  private final Path target;
  private final Path partial;
  private final Path previous;
  private final Path lockFile;
  private @Nullable FileChannel lock;
  private boolean published;

  private ResultDirectory(Path target) {
    this.target = target;
    this.partial = target.resolveSibling(target.getFileName() + ".partial");
    this.previous = target.resolveSibling(target.getFileName() + ".previous");
    this.lockFile = target.resolveSibling(target.getFileName() + ".lock");
  }

  /**
   * Prepares an empty directory beside the target.
   *
   * @param target where the results shall appear
   * @param overwrite whether existing results may be replaced
   * @return the open directory; close it to give up
   * @throws FileAlreadyExistsException if the target exists and may not be replaced, or holds what
   *     no run wrote
   * @throws IOException if another run writes the same target, or the disk refuses
   */
  public static ResultDirectory open(Path target, boolean overwrite) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      whole = whole.toRealPath();
    }
    Path parent = whole.getParent();
    if (whole.getFileName() == null || parent == null) {
      throw new IOException("the results directory must have a name but was " + target);
    }
    requireReplaceable(whole, overwrite);
    Files.createDirectories(parent);
    ResultDirectory directory = new ResultDirectory(whole);
    directory.lock();
    try {
      directory.prepare(overwrite);
      return directory;
    } catch (IOException | RuntimeException e) {
      directory.unlock();
      throw e;
    }
  }

  private void prepare(boolean overwrite) throws IOException {
    requireOwn(partial);
    requireOwn(previous);
    recover();
    requireReplaceable(target, overwrite);
    if (!Checkpoints.exist(this)) {
      clear();
    }
  }

  /** Begins with nothing, whatever an earlier run left. */
  void clear() throws IOException {
    delete(partial);
    Files.createDirectory(partial);
    Files.writeString(partial.resolve(MARKER), "");
  }

  private static void requireReplaceable(Path target, boolean overwrite) throws IOException {
    if (Files.exists(target) && !overwrite) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "exists already. Maybe allow overwriting");
    }
    requireOwn(target);
  }

  /**
   * Only an empty directory, or one that holds just what a run wrote, may be replaced or removed.
   */
  private static void requireOwn(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    String other = Files.isDirectory(directory) ? foreign(directory) : "a file";
    if (!other.isEmpty()) {
      throw new FileAlreadyExistsException(
          directory.toString(),
          null,
          "holds what no run wrote ("
              + other
              + ") and is left alone. Maybe choose another directory");
    }
  }

  /** The first thing in a directory that no run wrote; empty if there is none. */
  private static String foreign(Path directory) throws IOException {
    Path marker = directory.resolve(MARKER);
    boolean marked = Files.isRegularFile(marker);
    Set<String> known = new HashSet<>(marked ? Files.readAllLines(marker) : List.of());
    // An unfinished directory has an empty list: everything in it is the run's own.
    boolean unfinished = marked && known.isEmpty();
    for (Path child : children(directory)) {
      String name = String.valueOf(child.getFileName());
      if (!unfinished && !name.equals(MARKER) && !known.contains(name)) {
        return name;
      }
    }
    return "";
  }

  private void lock() throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      taken = null;
    }
    if (taken == null) {
      channel.close();
      throw new IOException("another run is writing " + target + "; only one may at a time");
    }
    lock = channel;
  }

  private void unlock() throws IOException {
    FileChannel channel = lock;
    if (channel != null) {
      lock = null;
      Files.deleteIfExists(lockFile);
      channel.close();
    }
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
    List<String> names = new ArrayList<>();
    for (Path file : children(partial)) {
      names.add(String.valueOf(file.getFileName()));
    }
    Files.write(partial.resolve(MARKER), names);
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
   * Gives up what was not published, unless a later run can go on from a checkpoint in it, and lets
   * others write the target.
   *
   * @throws IOException if the disk refuses
   */
  @Override
  public void close() throws IOException {
    try {
      if (!published && !Checkpoints.exist(this)) {
        delete(partial);
      }
    } finally {
      unlock();
    }
  }
}
