package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.faults.FaultyFiles.Kind;

class FaultyFilesTest {

  @TempDir private Path real;

  private final FaultyFiles files = new FaultyFiles();
  private Path folder = Path.of("unset");

  @BeforeEach
  void wrap() {
    folder = files.wrap(real);
  }

  @Test
  void everyOperation_worksAsBelowAndIsCounted() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Path a = Files.writeString(sub.resolve("a.txt"), "one\ntwo\n");
    assertThat(Files.readString(a)).isEqualTo("one\ntwo\n");
    assertThat(Files.readAllLines(a)).containsExactly("one", "two");
    assertThat(Files.size(a)).isEqualTo(8);
    assertThat(Files.isRegularFile(a)).isTrue();
    assertThat(Files.exists(sub.resolve("b.txt"))).isFalse();
    assertThat(Files.getLastModifiedTime(a))
        .isEqualTo(Files.getLastModifiedTime(real.resolve("sub/a.txt")));
    assertThat(a.toRealPath()).isEqualTo(files.wrap(real.toRealPath().resolve("sub/a.txt")));
    Files.move(a, sub.resolve("b.txt"), StandardCopyOption.ATOMIC_MOVE);
    try (Stream<Path> list = Files.list(sub)) {
      assertThat(list.toList()).containsExactly(sub.resolve("b.txt"));
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      assertThat(tree.toList()).containsExactly(folder, sub, sub.resolve("b.txt"));
    }
    Files.delete(sub.resolve("b.txt"));
    assertThat(Files.deleteIfExists(sub.resolve("b.txt"))).isFalse();
    assertThat(FaultRuns.names(real.resolve("sub"))).isEmpty();
    assertThat(files.count(Kind.OPEN)).isEqualTo(3);
    assertThat(files.count(Kind.WRITE)).isEqualTo(1);
    assertThat(files.count(Kind.READ)).isGreaterThan(2);
    assertThat(files.count(Kind.MOVE)).isEqualTo(1);
    assertThat(files.count(Kind.DELETE)).isEqualTo(2);
    assertThat(files.count(Kind.CREATE_DIRECTORY)).isEqualTo(1);
    assertThat(files.count(Kind.ATTRIBUTES)).isGreaterThan(6);
    assertThat(files.open()).as("open channels").isZero();
  }

  @Test
  void channel_worksAsBelowAndIsCounted() throws IOException {
    Path file = folder.resolve("a.txt");
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      assertThat(files.open()).isEqualTo(1);
      try (FileLock lock = channel.tryLock()) {
        assertThat(lock.isValid()).isTrue();
      }
      channel.write(new ByteBuffer[] {bytes("abc"), bytes("def")});
      channel.write(bytes("xyz"), 3);
      assertThat(channel.position()).isEqualTo(3);
      channel.truncate(5);
      channel.force(true);
      assertThat(channel.size()).isEqualTo(5);
      ByteBuffer target = ByteBuffer.allocate(10);
      assertThat(channel.position(1).read(target)).isEqualTo(4);
      assertThat(channel.read(target)).isEqualTo(-1);
      assertThat(new String(target.array(), 0, 4, StandardCharsets.UTF_8)).isEqualTo("bcxy");
    }
    assertThat(files.count(Kind.FORCE)).isEqualTo(1);
    assertThat(files.count(Kind.TRUNCATE)).isEqualTo(1);
    assertThat(files.open()).isZero();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nthOperation_failsAndTheOthersDoNot() throws IOException {
    files.arm(Fault.fail(Kind.WRITE, 2, Fault.DISK_FULL));
    Files.writeString(folder.resolve("a"), "a");
    assertThatThrownBy(() -> Files.writeString(folder.resolve("b"), "b"))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    Files.writeString(folder.resolve("c"), "c");
    assertThat(real.resolve("b")).isEmptyFile();
    assertThat(real.resolve("c")).hasContent("c");
    assertThat(files.hasStruck()).isTrue();
    assertThat(files.struck()).startsWith("WRITE 2 of ").endsWith("/b");
  }

  @Test
  void fault_onOneFile_countsThatFileOnly() throws IOException {
    files.arm(Fault.fail(Kind.WRITE, 1, "read-only").on("b"));
    Files.writeString(folder.resolve("a"), "a");
    assertThatThrownBy(() -> Files.writeString(folder.resolve("b"), "b")).hasMessage("read-only");
  }

  @Test
  void fault_onwards_staysUntilHealed() throws IOException {
    files.arm(Fault.fail(Kind.WRITE, 1, Fault.DISK_FULL).onwards());
    for (String name : List.of("a", "b")) {
      assertThatThrownBy(() -> Files.writeString(folder.resolve(name), "x"))
          .hasMessage(Fault.DISK_FULL);
    }
    files.heal();
    Files.writeString(folder.resolve("a"), "x");
    assertThat(real.resolve("a")).hasContent("x");
  }

  @Test
  void half_ofTheBytesReachTheDisk() {
    files.arm(Fault.fail(Kind.WRITE, 1, Fault.DISK_FULL).halfFirst());
    assertThatThrownBy(() -> Files.writeString(folder.resolve("a"), "123456"))
        .hasMessage(Fault.DISK_FULL);
    assertThat(real.resolve("a")).hasContent("123");
  }

  @Test
  void crash_stopsEverythingAndFreesLocksAsTheSystemWould() throws IOException {
    Path lockFile = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.lock();
    assertThat(lock.isValid()).isTrue();
    files.arm(Fault.crash(EnumSet.of(Kind.DELETE), 1));
    assertThatThrownBy(() -> Files.delete(lockFile))
        .isInstanceOf(FaultyFiles.DeadException.class)
        .hasMessageStartingWith("the process is dead: DELETE 1 of ");
    assertThatThrownBy(() -> channel.write(bytes("x")))
        .isInstanceOf(FaultyFiles.DeadException.class);
    assertThatThrownBy(() -> Files.readString(lockFile))
        .isInstanceOf(FaultyFiles.DeadException.class);
    assertThat(files.open()).isZero();
    files.heal();
    assertThat(real.resolve("lock")).isEmptyFile();
    try (FileChannel next = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock taken = next.tryLock()) {
      assertThat(taken.isValid()).isTrue();
    }
    channel.close();
  }

  @Test
  void shortTransfers_moveAllBytesInTheEnd() throws IOException {
    files.transferAtMost(2);
    Files.writeString(folder.resolve("a"), "12345");
    assertThat(files.count(Kind.WRITE)).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("a"))).isEqualTo("12345");
  }

  @Test
  void paths_ofTwoProviders_areNotMixed() {
    assertThatThrownBy(() -> folder.resolve(real)).isInstanceOf(ProviderMismatchException.class);
    assertThatThrownBy(() -> folder.toFile()).isInstanceOf(UnsupportedOperationException.class);
    assertThat(folder.resolveSibling("x").getFileName()).hasToString("x");
    assertThatThrownBy(() -> Files.size(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
