package org.telcocrm.io.extract;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An input that can be opened more than once: some layouts need a pass over the file before the
 * real one, and a run that fits needs two. Compressed input ({@code .gz}) is recognised by its
 * first bytes.
 */
public final class ExtractSource {

  /** Opens the bytes of an input from their start. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Opens a fresh stream.
     *
     * @return the bytes, plain or gzip-compressed; the reader closes it
     * @throws IOException if the input cannot be opened
     */
    InputStream open() throws IOException;
  }

  private final String name;
  private final Opener opener;

  private ExtractSource(String name, Opener opener) {
    this.name = Objects.requireNonNull(name, "name");
    this.opener = Objects.requireNonNull(opener, "opener");
  }

  /**
   * A file.
   *
   * @param file the path, plain or {@code .gz}
   * @return the source, named by the last part of the path
   */
  public static ExtractSource file(Path file) {
    Path last = file.getFileName();
    return new ExtractSource(last == null ? file.toString() : last.toString(), () -> stream(file));
  }

  /** A stream without a second copy of every byte, where the file system allows one. */
  private static InputStream stream(Path file) throws IOException {
    if (!file.getFileSystem().equals(FileSystems.getDefault()) || !Files.isRegularFile(file)) {
      return Files.newInputStream(file);
    }
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException e) {
      // Says more precisely what is wrong.
      return Files.newInputStream(file);
    }
  }

  /**
   * Any other input.
   *
   * @param name what messages and reports call it
   * @param opener opens a fresh stream each time
   * @return the source
   */
  public static ExtractSource of(String name, Opener opener) {
    return new ExtractSource(name, opener);
  }

  /**
   * What messages and reports call the input.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Opens the raw bytes from their start.
   *
   * @return a fresh stream, still compressed if the input is
   * @throws IOException if the input cannot be opened
   */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
