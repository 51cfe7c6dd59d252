package org.telcocrm.io.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts each operation, then passes it to the default provider. */
final class FaultyProvider extends FileSystemProvider {

  private static final FileSystemProvider REAL = FileSystems.getDefault().provider();

  private final FaultyFiles files;
  private final FaultyFileSystem system;

  FaultyProvider(FaultyFiles files, FaultyFileSystem system) {
    this.files = files;
    this.system = system;
  }

  FaultyFiles files() {
    return files;
  }

  /** The real path, the operation on it being counted. */
  private Path count(FaultyFiles.Kind kind, Path path) throws IOException {
    Path real = FaultyPath.real(path);
    files.before(kind, real);
    return real;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException("made by FaultyFiles");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("made by FaultyFiles");
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException("made by FaultyFiles");
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = count(FaultyFiles.Kind.OPEN, path);
    return new FaultyChannel(files, real, REAL.newFileChannel(real, options, attributes));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> all = new ArrayList<>();
    Path real = count(FaultyFiles.Kind.ATTRIBUTES, directory);
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
      for (Path each : stream) {
        Path wrapped = new FaultyPath(system, each);
        if (filter.accept(wrapped)) {
          all.add(wrapped);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return all.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    REAL.createDirectory(count(FaultyFiles.Kind.CREATE_DIRECTORY, directory), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    REAL.delete(count(FaultyFiles.Kind.DELETE, path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    REAL.copy(FaultyPath.real(source), count(FaultyFiles.Kind.WRITE, target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    REAL.move(count(FaultyFiles.Kind.MOVE, source), FaultyPath.real(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return REAL.isSameFile(count(FaultyFiles.Kind.ATTRIBUTES, path), FaultyPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return REAL.isHidden(count(FaultyFiles.Kind.ATTRIBUTES, path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return REAL.getFileStore(count(FaultyFiles.Kind.ATTRIBUTES, path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    REAL.checkAccess(count(FaultyFiles.Kind.ATTRIBUTES, path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return REAL.getFileAttributeView(FaultyPath.real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return REAL.readAttributes(count(FaultyFiles.Kind.ATTRIBUTES, path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return REAL.readAttributes(count(FaultyFiles.Kind.ATTRIBUTES, path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    REAL.setAttribute(count(FaultyFiles.Kind.ATTRIBUTES, path), name, value, options);
  }
}
