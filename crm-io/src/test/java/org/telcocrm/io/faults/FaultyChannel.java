package org.telcocrm.io.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Counts each operation, then passes it to the channel below. */
final class FaultyChannel extends FileChannel {

  private final FaultyFiles files;
  private final Path path;
  private final FileChannel real;

  FaultyChannel(FaultyFiles files, Path path, FileChannel real) {
    this.files = files;
    this.path = path;
    this.real = real;
    files.opened(this);
  }

  /** Moves bytes between a buffer and the channel below. */
  @FunctionalInterface
  private interface Transfer {
    int move(ByteBuffer some) throws IOException;
  }

  private int transfer(FaultyFiles.Kind kind, ByteBuffer all, Transfer transfer)
      throws IOException {
    files.before(kind, path, () -> transfer.move(first(all, all.remaining() / 2)));
    ByteBuffer some = first(all, Math.min(all.remaining(), files.atMost()));
    int count = transfer.move(some);
    all.position(all.position() + Math.max(count, 0));
    return count;
  }

  private static ByteBuffer first(ByteBuffer all, int bytes) {
    ByteBuffer some = all.duplicate();
    some.limit(some.position() + bytes);
    return some;
  }

  /** The first buffer with room: a short transfer is allowed. */
  private static ByteBuffer first(ByteBuffer[] buffers, int offset, int length) {
    for (int i = offset; i < offset + length - 1; i++) {
      if (buffers[i].hasRemaining()) {
        return buffers[i];
      }
    }
    return buffers[offset + length - 1];
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return transfer(FaultyFiles.Kind.READ, target, real::read);
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return length == 0 ? 0 : read(first(targets, offset, length));
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return transfer(FaultyFiles.Kind.READ, target, some -> real.read(some, position));
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return transfer(FaultyFiles.Kind.WRITE, source, real::write);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    return length == 0 ? 0 : write(first(sources, offset, length));
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    return transfer(FaultyFiles.Kind.WRITE, source, some -> real.write(some, position));
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    files.before(FaultyFiles.Kind.ATTRIBUTES, path);
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    files.before(FaultyFiles.Kind.TRUNCATE, path);
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    files.before(FaultyFiles.Kind.FORCE, path);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    files.before(FaultyFiles.Kind.READ, path, () -> real.transferTo(position, count / 2, target));
    return real.transferTo(position, Math.min(count, files.atMost()), target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    files.before(
        FaultyFiles.Kind.WRITE, path, () -> real.transferFrom(source, position, count / 2));
    return real.transferFrom(source, position, Math.min(count, files.atMost()));
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    if (!mode.equals(MapMode.READ_ONLY)) {
      throw new UnsupportedOperationException("writes through a map could not be counted");
    }
    files.before(FaultyFiles.Kind.READ, path);
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    files.before(FaultyFiles.Kind.OPEN, path);
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    files.before(FaultyFiles.Kind.OPEN, path);
    return real.tryLock(position, size, shared);
  }

  /** As the system does for a dead process. */
  void closeReal() throws IOException {
    real.close();
    files.closed(this);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    closeReal();
  }
}
