package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at any moment, and large input in little memory. Minutes: {@code mvn
 * -Pheavy}; {@code -Dcrm.kill.times} and {@code -Dcrm.kill.records} make it shorter.
 */
@Tag("heavy")
class KillAndResumeTest {

  private static final int RECORDS = Integer.getInteger("crm.kill.records", 300_000);
  private static final int KILLS = Integer.getInteger("crm.kill.times", 100);
  private static final long CHECKPOINT_EVERY = 20_000;
  private static final int MOST_KILLS_OF_ONE_RUN = 4;
  private static final List<String> SMALL_HEAP = List.of("-Xmx64m");

  @TempDir private Path folder;

  private Process start() throws IOException {
    return RunChild.start(folder, CHECKPOINT_EVERY, SMALL_HEAP);
  }

  private void runToItsEnd(String what) throws Exception {
    Process child = start();
    assertThat(child.waitFor(10, TimeUnit.MINUTES)).as(what + " ends").isTrue();
    assertThat(child.exitValue()).as("%s: %s", what, RunChild.printed(folder)).isZero();
  }

  /** A run of its own process, killed after a while; false if it was faster. */
  private boolean kill(long afterNanos) throws Exception {
    Process child = start();
    if (child.waitFor(afterNanos, TimeUnit.NANOSECONDS)) {
      assertThat(child.exitValue()).as(RunChild.printed(folder)).isZero();
      return false;
    }
    child.destroyForcibly();
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).as("the kernel kills").isTrue();
    return child.exitValue() != 0;
  }

  private void removeResults() throws IOException {
    Path out = folder.resolve(FaultRuns.OUT);
    for (String name : FaultRuns.names(out)) {
      Files.delete(out.resolve(name));
    }
    Files.delete(out);
  }

  /** What is visible is complete. */
  private void requireAbsentOrWhole(String what, Map<String, String> expected) throws IOException {
    Map<String, String> actual = FaultRuns.results(folder);
    if (!actual.isEmpty() && !actual.equals(expected)) {
      assertThat(FaultRuns.differences(expected, actual)).as(what).isEmpty();
    }
  }

  @Test
  void killedAtAnyMoment_endsInTheBytesOfAnUninterruptedRun() throws Exception {
    Random random = new Random(20260331);
    FaultRuns.writeInput(folder, RECORDS);
    long start = System.nanoTime();
    runToItsEnd("the uninterrupted run");
    long duration = System.nanoTime() - start;
    Map<String, String> expected = FaultRuns.results(folder);
    assertThat(expected.get("run.json")).contains("\"read\": " + RECORDS);
    int killed = 0;
    for (int round = 0; killed < KILLS; round++) {
      assertThat(round)
          .as("rounds for %d kills, each of %d ns", killed, duration)
          .isLessThan(3 * KILLS);
      if (round % 2 == 0) {
        removeResults();
      }
      StringBuilder what = new StringBuilder("round " + round + ", killed after ms");
      for (int i = random.nextInt(MOST_KILLS_OF_ONE_RUN); i >= 0 && killed < KILLS; i--) {
        long after = (long) (random.nextDouble() * duration);
        boolean hit = kill(after);
        killed += hit ? 1 : 0;
        what.append(' ').append(after / 1_000_000).append(hit ? "" : " (too late)");
        requireAbsentOrWhole(what.toString(), expected);
      }
      runToItsEnd(what.toString());
      Map<String, String> actual = FaultRuns.results(folder);
      if (!actual.equals(expected)) {
        assertThat(FaultRuns.differences(expected, actual)).as(what.toString()).isEmpty();
      }
      assertThat(FaultRuns.names(folder))
          .as(what.toString())
          .filteredOn(name -> !name.endsWith(".log"))
          .containsExactly(FaultRuns.INPUT, FaultRuns.OUT);
    }
  }

  @Test
  void twoGigabytesWithoutALineEnd_fitIntoASmallHeap() throws Exception {
    Path input = Files.writeString(folder.resolve(FaultRuns.INPUT), FaultRuns.HEADER + "\n");
    try (FileChannel channel = FileChannel.open(input, StandardOpenOption.WRITE)) {
      String last = '\n' + FaultRuns.line(1) + '\n';
      channel.write(ByteBuffer.wrap(last.getBytes(StandardCharsets.UTF_8)), 2L << 30);
    }
    runToItsEnd("2 GiB");
    Map<String, String> results = FaultRuns.results(folder);
    assertThat(results.get("run.json"))
        .contains("\"read\": 2,", "\"accepted\": 1,", "\"LINE_TOO_LONG\": 1");
    assertThat(results.get("assessments.csv").lines()).hasSize(2);
  }
}
