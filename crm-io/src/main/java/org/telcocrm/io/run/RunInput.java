package org.telcocrm.io.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractSource;

/**
 * The file a run reads: several times, and the last time with a hash of its bytes as they lie on
 * the disk. Notices if it changes meanwhile.
 */
final class RunInput {

  private final Path file;
  private final String name;
  private final long bytes;
  private final FileTime modified;
  private final @Nullable Object key;
  private Hashing last;

  private RunInput(Path file) throws IOException {
    this.file = file;
    this.name = Objects.toString(file.getFileName(), "");
    this.bytes = Files.size(file);
    this.modified = Files.getLastModifiedTime(file);
    this.key = key(file);
    this.last = new Hashing(InputStream.nullInputStream());
  }

  /** Checks that the file can be read several times and does not lie where the results will. */
  static RunInput open(Path input, Path out) throws IOException {
    if (!Files.exists(input)) {
      throw new NoSuchFileException(input.toString());
    }
    if (!Files.isRegularFile(input)) {
      throw new IOException(input + " must be a regular file but is a directory or a pipe");
    }
    Path target = out.toAbsolutePath().normalize();
    Path real = Files.exists(target) ? target.toRealPath() : target;
    Path source = input.toRealPath();
    if (source.startsWith(real) || ResultDirectory.isBeside(source, real)) {
      throw new IOException(
          "the input must lie outside the results directory but was "
              + input
              + ". Maybe choose another directory for the results");
    }
    return new RunInput(input);
  }

  /** Which file it is, whatever its name; null where the system does not say. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  ExtractSource source() {
    ExtractSource plain = ExtractSource.file(file);
    return ExtractSource.of(
        name,
        () -> {
          last = new Hashing(plain.open());
          return last;
        });
  }

  /** The last part of the path. */
  String name() {
    return name;
  }

  /** How long the file is. */
  long bytes() {
    return bytes;
  }

  /** When the file was written, as text. */
  String modified() {
    return modified.toString();
  }

  /** SHA-256 of what was read last, in hex. */
  String sha256() {
    return HexFormat.of().formatHex(last.digest.digest());
  }

  /** Refuses to go on if the file is not what it was at first. */
  void requireUnchanged() throws IOException {
    if (last.count != bytes
        || Files.size(file) != bytes
        || !Files.getLastModifiedTime(file).equals(modified)
        || !Objects.equals(key(file), key)) {
      throw new IOException(file + " changed while it was read; nothing was published");
    }
  }

  /** Hashes what goes through. */
  private static final class Hashing extends FilterInputStream {

    private final MessageDigest digest;
    private long count;

    Hashing(InputStream in) {
      super(in);
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      if (read > 0) {
        digest.update(target, offset, read);
        count += read;
      }
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
