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
      Files.writeString(directory.file("run.json"), "{}");
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
    Files.writeString(target.resolve("stale.txt"), "stale");
    write(target, "second", true);
    assertThat(target.resolve("a.txt")).hasContent("second");
    assertThat(target.resolve("stale.txt")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".previous"));
  }

  @Test
  void open_ofAForeignDirectory_isRefused() throws IOException {
    Path target = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(target.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> write(target, "first", true))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("holds other things than the results of a run");
    assertThat(target.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void open_afterAKillBetweenTheTwoMoves_putsTheEarlierResultsBack() throws IOException {
    Path target = folder.resolve("out");
    write(target, "first", true);
    Files.move(target, folder.resolve("out.previous"));
    Files.createDirectory(folder.resolve("out.partial"));
    write(target, "second", false);
    assertThat(target.resolve("a.txt")).hasContent("first");
  }

  @Test
  void open_afterAKillBehindTheSecondMove_removesTheEarlierResults() throws IOException {
    Path target = folder.resolve("out");
    write(target, "second", true);
    Path previous = Files.createDirectory(folder.resolve("out.previous"));
    Files.writeString(previous.resolve("a.txt"), "first");
    write(target, "third", false);
    assertThat(target.resolve("a.txt")).hasContent("second");
    assertThat(previous).doesNotExist();
  }
}
