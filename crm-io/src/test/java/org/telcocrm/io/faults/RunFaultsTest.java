package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.io.extract.ExtractInputException;
import org.telcocrm.io.faults.FaultyFiles.Kind;

/**
 * Disks that fail and processes that die, at every place there is: results are the old ones or the
 * new ones as a whole, and the next run gives the right ones.
 */
class RunFaultsTest {

  private static final int RECORDS = 100;

  /** What changes a disk; a crash before anything else is a crash before the next of these. */
  private static final Set<Kind> CHANGES =
      EnumSet.complementOf(EnumSet.of(Kind.READ, Kind.ATTRIBUTES));

  @TempDir private static Path fresh;
  @TempDir private static Path earlier;
  private static DisturbedRuns.Undisturbed undisturbed;

  @TempDir private Path folder;
  private DisturbedRuns runs;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    undisturbed = DisturbedRuns.Undisturbed.run(fresh, earlier, RECORDS);
    assertThat(undisturbed.newResults())
        .hasSize(6)
        .doesNotContainEntry("run.json", undisturbed.oldResults().get("run.json"));
    assertThat(undisturbed.newResults().get("rejects.csv")).contains("INVALID_NUMBER");
  }

  @BeforeEach
  void start() {
    runs = new DisturbedRuns(undisturbed, folder);
  }

  @Test
  void readError_atEveryRead_isATypedFailureWithItsPlace() throws IOException {
    runs.files().transferAtMost(2_500);
    int reads =
        runs.every(
            false,
            n -> Fault.fail(Kind.READ, n, "Input/output error").on(FaultRuns.INPUT),
            (at, what, failure) -> {
              runs.require(
                  failure instanceof ExtractInputException
                      && failure.getMessage().startsWith("extract.dat could not be read behind")
                      && failure.getMessage().endsWith("Input/output error"),
                  what + ": expected ExtractInputException with its place but was " + failure);
              runs.requireUnchanged(at, what, failure, false);
            });
    assertThat(reads).as("reads of the input").isGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void diskFull_atEveryWrite_publishesNothing(boolean overwriting) throws IOException {
    int writes =
        runs.withoutFitting()
            .every(
                overwriting,
                n -> Fault.fail(Kind.WRITE, n, Fault.DISK_FULL).halfFirst().onwards(),
                (at, what, failure) -> runs.requireUnchanged(at, what, failure, overwriting));
    assertThat(writes).as("writes").isGreaterThan(5);
  }

  @Test
  void writeError_once_atEveryWrite_publishesNothing() throws IOException {
    runs.withoutFitting()
        .every(
            true,
            n -> Fault.fail(Kind.WRITE, n, "Input/output error"),
            (at, what, failure) -> runs.requireUnchanged(at, what, failure, true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void forceError_atEveryForce_publishesNothing(boolean overwriting) throws IOException {
    int forces =
        runs.withoutFitting()
            .every(
                overwriting,
                n -> Fault.fail(Kind.FORCE, n, "Input/output error"),
                (at, what, failure) -> runs.requireUnchanged(at, what, failure, overwriting));
    assertThat(forces).as("forces: each file, the directory, its parent").isGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void moveError_atEveryMove_publishesNothing(boolean overwriting) throws IOException {
    int moves =
        runs.withoutFitting()
            .every(
                overwriting,
                n -> Fault.fail(Kind.MOVE, n, "Device or resource busy"),
                (at, what, failure) -> runs.requireUnchanged(at, what, failure, overwriting));
    assertThat(moves).as("moves").isGreaterThanOrEqualTo(overwriting ? 2 : 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OPEN", "DELETE", "CREATE_DIRECTORY", "TRUNCATE", "ATTRIBUTES"})
  void otherError_atEveryPlace_leavesOldOrNewResults(Kind kind) throws IOException {
    runs.withoutFitting()
        .every(
            true,
            n -> Fault.fail(kind, n, "Operation not permitted"),
            (at, what, failure) -> {
              runs.requireTyped(what, failure);
              runs.requireOldOrNew(at, what);
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void crash_atEveryChange_leavesOldOrNewResults(boolean overwriting) throws IOException {
    int changes =
        runs.withoutFitting()
            .every(
                overwriting,
                n -> Fault.crash(CHANGES, n),
                (at, what, failure) -> runs.requireRecovery(at, what, overwriting));
    assertThat(changes).as("changes").isGreaterThan(20);
  }

  @Test
  void crash_withinEveryWrite_leavesOldOrNewResults() throws IOException {
    runs.withoutFitting()
        .every(
            true,
            n -> Fault.crash(EnumSet.of(Kind.WRITE), n).halfFirst(),
            (at, what, failure) -> runs.requireRecovery(at, what, true));
  }

  @Test
  void killedAtRandomOperations_twentyTimes_endsInTheSameBytes() throws IOException {
    Random random = new Random(20260331);
    assertThat(runs.run(runs.start(false, "whole"), Fault.NONE, 1)).isNull();
    int operations = runs.files().total();
    int struck = 0;
    for (int round = 0; round < 20; round++) {
      Path at = runs.start(round % 2 == 1, "k" + round);
      StringBuilder kills = new StringBuilder("killed at");
      for (int kill = 1 + random.nextInt(3); kill > 0; kill--) {
        int place = 1 + random.nextInt(operations);
        Fault fault = Fault.crash(EnumSet.allOf(Kind.class), place);
        Throwable failure = runs.run(at, random.nextBoolean() ? fault.halfFirst() : fault, kill);
        kills.append(' ').append(runs.files().struck()).append(',');
        runs.require(
            failure == null || runs.files().hasStruck(), kills + " failed otherwise: " + failure);
        struck += runs.files().hasStruck() ? 1 : 0;
      }
      runs.requireNextRun(at, kills.toString(), 1 + round % 2);
    }
    assertThat(struck).as("kills").isGreaterThan(20);
    runs.report();
  }

  @Test
  void damagedCheckpoints_areNoticedAndNotUsed() throws IOException {
    List<String> damages = List.of("flip", "tear", "empty", "remove");
    int seen = 0;
    assertThat(runs.run(runs.start(false, "whole"), Fault.NONE, 1)).isNull();
    int writes = runs.files().count(Kind.WRITE);
    for (int n = 1; n <= writes; n++) {
      for (String which : List.of("checkpoint.", "checkpoint.0", "checkpoint.1")) {
        String damage = damages.get((n + seen) % damages.size());
        Path at = runs.start(false, "n" + n + which);
        Throwable failure = runs.run(at, Fault.crash(EnumSet.of(Kind.WRITE), n), 1);
        // How many checkpoints are written depends on the time that each takes.
        runs.require(failure != null || !runs.files().hasStruck(), "write " + n + " was survived");
        if (failure == null) {
          break;
        }
        int damaged = damage(at.resolve("out.partial"), which, damage, n);
        seen += damaged;
        if (damaged == 0) {
          break;
        }
        runs.requireNextRun(at, damage + " of " + which + ", killed at write " + n, 1);
      }
    }
    runs.report();
    assumeThat(seen).as("checkpoints found").isPositive();
  }

  private static int damage(Path partial, String prefix, String damage, int seed)
      throws IOException {
    int damaged = 0;
    for (String name : Files.exists(partial) ? FaultRuns.names(partial) : List.<String>of()) {
      Path file = partial.resolve(name);
      if (!name.startsWith(prefix)) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      switch (damage) {
        case "remove" -> Files.delete(file);
        case "empty" -> Files.write(file, new byte[0]);
        case "tear" -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        default -> {
          if (bytes.length > 0) {
            bytes[new Random(seed).nextInt(bytes.length)] ^= 1;
          }
          Files.write(file, bytes);
        }
      }
      damaged++;
    }
    return damaged;
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OPEN", "WRITE", "FORCE"})
  void rejectFileUnwritable_stopsTheRunAndDropsNoReject(Kind kind) throws IOException {
    int places =
        runs.withoutFitting()
            .every(
                true,
                n -> Fault.fail(kind, n, "Read-only file system").on("rejects.csv"),
                (at, what, failure) -> {
                  runs.require(
                      String.valueOf(failure.getMessage()).contains("Read-only file system"),
                      what + ": the cause is not told: " + failure);
                  runs.requireUnchanged(at, what, failure, true);
                });
    assertThat(places).as(kind + " of rejects.csv").isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096})
  void shortTransfers_giveTheSameBytes(int atMost) throws IOException {
    runs.files().transferAtMost(atMost);
    Path at = runs.start(false, "short");
    runs.requireNextRun(at, "transfers of at most " + atMost + " bytes", 2);
    runs.report();
  }
}
