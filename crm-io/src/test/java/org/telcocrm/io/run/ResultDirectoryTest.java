package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultDirectoryTest {

  @TempDir private Path folder;

  private void write(Path target, String text, boolean publish) throws IOException {
    try (ResultDirectory directory = ResultDirectory.open(target, true)) {
      Files.writeString(directory.file("a.txt"), text);
      if (publish) {
        directory.publish();
      }
    }
  }

  @Test
  void close_withoutPublish_leavesTheEarlierResults() throws IOException {
    Path target = folder.resolve("out");
    write(target, "first", true);
    write(target, "second", false);
    assertThat(target.resolve("a.txt")).hasContent("first");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".partial"));
  }

  @Test
  void publish_replacesTheWholeDirectory() throws IOException {
    Path target = folder.resolve("out");
    write(target, "first", true);
    write(target, "second", true);
    assertThat(target.resolve("a.txt")).hasContent("second");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".previous"));
  }

  @Test
  void open_ofAForeignDirectory_isRefused() throws IOException {
    Path target = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(target.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> write(target, "first", true))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("holds what no run wrote (mine.txt) and is left alone");
    assertThat(target.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void open_overResultsWithAFileOfSomeoneElse_isRefused() throws IOException {
    Path target = folder.resolve("out");
    write(target, "first", true);
    Files.writeString(target.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> write(target, "second", true))
        .hasMessageContaining("holds what no run wrote (notes.txt)");
    assertThat(target.resolve("a.txt")).hasContent("first");
  }

  @Test
  void open_withForeignDirectoriesBeside_touchesNothing() throws IOException {
    Path target = folder.resolve("out");
    for (String name : new String[] {"out.partial", "out.previous"}) {
      Path other = Files.createDirectory(folder.resolve(name));
      Files.writeString(other.resolve("mine.txt"), "mine");
      assertThatThrownBy(() -> write(target, "first", true))
          .hasMessageContaining("holds what no run wrote (mine.txt)");
      assertThat(other.resolve("mine.txt")).hasContent("mine");
      Files.delete(other.resolve("mine.txt"));
      Files.delete(other);
    }
  }

  @Test
  void open_whileAnotherRunWrites_isRefused() throws IOException {
    Path target = folder.resolve("out");
    try (ResultDirectory first = ResultDirectory.open(target, true)) {
      Files.writeString(first.file("a.txt"), "first");
      assertThatThrownBy(() -> write(target, "second", true))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run is writing");
      first.publish();
    }
    assertThat(target.resolve("a.txt")).hasContent("first");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".lock"));
  }

  @Test
  void open_afterAKillBetweenTheTwoMoves_putsTheEarlierResultsBack() throws IOException {
    Path target = folder.resolve("out");
    write(target, "first", true);
    Files.move(target, folder.resolve("out.previous"));
    Path partial = Files.createDirectory(folder.resolve("out.partial"));
    Files.writeString(partial.resolve(ResultDirectory.MARKER), "");
    Files.writeString(partial.resolve("a.txt"), "half");
    write(target, "second", false);
    assertThat(target.resolve("a.txt")).hasContent("first");
  }

  @Test
  void open_afterAKillBehindTheSecondMove_removesTheEarlierResults() throws IOException {
    Path target = folder.resolve("out");
    write(target, "second", true);
    Path previous = Files.createDirectory(folder.resolve("out.previous"));
    Files.writeString(previous.resolve(ResultDirectory.MARKER), "a.txt\n");
    Files.writeString(previous.resolve("a.txt"), "first");
    write(target, "third", false);
    assertThat(target.resolve("a.txt")).hasContent("second");
    assertThat(previous).doesNotExist();
  }
}
