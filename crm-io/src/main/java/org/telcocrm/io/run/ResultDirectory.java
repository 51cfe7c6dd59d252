package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telcocrm.io.report.RunReport;

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

  private static final String NEXT_MARKER = ".crm-run.next";

  /** Names that a run writes itself. */
  private static final Set<String> OWN =
      Set.of(
          RUN_FILE,
          RunReport.FILE,
          "assessments.csv",
          "actions.csv",
          "rejects.csv",
          "findings.csv",
          PeopleFiles.REJECTS,
          PeopleFiles.FINDINGS,
          "checkpoint.0",
          "checkpoint.1");

  /** Names that mean a device on Windows, whatever follows a point. */
  private static final Set<String> RESERVED =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7",
          "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

  private static final Logger LOG = LoggerFactory.getLogger(ResultDirectory.class);

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
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
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
      // Deleted while it is still locked, so that nobody locks a file that is about to go.
      try (channel) {
        Files.deleteIfExists(lockFile);
      }
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
   * Where to write a further file of the results.
   *
   * @param name its name; no folder, no name that a system reserves or the run itself uses
   * @return a path inside the directory that is not yet visible
   * @throws IllegalArgumentException if it is no such name
   */
  public Path file(String name) {
    String base = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    boolean simple = !base.isEmpty() && !RESERVED.contains(base.toUpperCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      simple &= c != '/' && c != '\\' && c != ':' && !Character.isISOControl(c);
    }
    if (!simple || OWN.contains(name)) {
      throw new IllegalArgumentException(
          "name must be a plain file name that the run does not use itself but was \""
              + name.replaceAll("\\p{Cntrl}", "?")
              + '"');
    }
    return partial.resolve(name);
  }

  /** Whether a file is, or lies in, what a run makes and removes beside its results. */
  static boolean isBeside(Path file, Path target) {
    return Stream.of(".partial", ".previous", ".lock")
        .anyMatch(each -> file.startsWith(target.resolveSibling(target.getFileName() + each)));
  }

  /** Where all files lie until they are published. */
  Path folder() {
    return partial;
  }

  /** Where a file of the run itself lies. */
  Path own(String name) {
    return partial.resolve(name);
  }

  /**
   * Makes the results visible under the target's name.
   *
   * @throws IOException if the disk refuses; the target is unchanged then
   */
  public void publish() throws IOException {
    StringBuilder names = new StringBuilder();
    for (Path file : children(partial)) {
      names.append(file.getFileName()).append('\n');
    }
    // Moved into its place, because a torn list would make files look like someone else's.
    Files.writeString(partial.resolve(NEXT_MARKER), names);
    force(partial.resolve(NEXT_MARKER), StandardOpenOption.WRITE);
    Files.move(
        partial.resolve(NEXT_MARKER), partial.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    for (Path file : children(partial)) {
      // A folder of a host's own lists what is in it; its files are the host's to make sure of.
      force(file, Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE);
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
    tidy();
  }

  /** The results are there; what cannot be tidied now the next run tidies. */
  private void tidy() {
    try {
      Path parent = target.getParent();
      if (parent != null) {
        force(parent, StandardOpenOption.READ);
      }
      delete(previous);
    } catch (IOException e) {
      LOG.warn("{} is published, but not all is tidied behind it: {}", target, e.toString());
    }
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
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> children = new ArrayList<>(children(path));
      // The list of files goes last: without it the others would look like someone else's.
      children.sort(Comparator.comparing(child -> child.endsWith(MARKER)));
      for (Path child : children) {
        delete(child);
      }
    }
    Files.deleteIfExists(path);
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
