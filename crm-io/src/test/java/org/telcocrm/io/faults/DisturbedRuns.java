package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.ResultDirectory;
import org.telcocrm.rules.assessment.CustomerAssessor;

/**
 * Lets one fault after another strike a run, and collects everything that is not as it must be:
 * what and where.
 */
final class DisturbedRuns {

  private static final int MOST_OPERATIONS = 5_000;
  private static final List<String> CLEAN = List.of(FaultRuns.INPUT, FaultRuns.OUT);

  /** What must hold after a run that failed. */
  @FunctionalInterface
  interface AfterFailure {
    void check(Path at, String what, Throwable failure) throws IOException;
  }

  /** What runs without a fault leave. */
  record Undisturbed(
      Path fresh,
      Path earlier,
      Map<String, String> oldResults,
      Map<String, String> newResults,
      CustomerAssessor fitted) {

    /** An input alone, and an input with results of an earlier date. */
    static Undisturbed run(Path fresh, Path earlier, int records) throws IOException {
      FaultRuns.writeInput(fresh, records);
      FaultRuns.writeInput(earlier, records);
      CustomerAssessor fitted = FaultRuns.builder(earlier).build().run().assessor();
      Map<String, String> newResults = FaultRuns.results(earlier);
      FaultRuns.builder(earlier).assessor(fitted).asOf(LocalDate.of(2025, 12, 31)).build().run();
      return new Undisturbed(fresh, earlier, FaultRuns.results(earlier), newResults, fitted);
    }
  }

  private final Undisturbed undisturbed;
  private final Path folder;
  private final FaultyFiles files = new FaultyFiles();
  private final List<String> problems = new ArrayList<>();
  private Consumer<ExtractRun.Builder> settings = run -> {};

  DisturbedRuns(Undisturbed undisturbed, Path folder) {
    this.undisturbed = undisturbed;
    this.folder = folder;
    files.transferAtMost(4_000);
  }

  FaultyFiles files() {
    return files;
  }

  /** Leaves out the first pass, which is most of the time and writes nothing. */
  DisturbedRuns withoutFitting() {
    settings = run -> run.assessor(undisturbed.fitted());
    return this;
  }

  /** A new folder with the input, and with earlier results if asked for. */
  Path start(boolean overwriting, String name) throws IOException {
    files.heal();
    files.closeLeaks();
    return FaultRuns.copy(
        overwriting ? undisturbed.earlier() : undisturbed.fresh(), folder.resolve(name));
  }

  /** Runs under a fault; null if the run ends well. */
  Throwable run(Path at, Fault fault, int threads) {
    files.arm(fault);
    return FaultRuns.failure(
        files.wrap(at),
        run -> {
          settings.accept(run);
          run.threads(threads);
        });
  }

  /** Lets the first, second, … operation fail until the fault finds nothing to hit any more. */
  int every(boolean overwriting, IntFunction<Fault> fault, AfterFailure after) throws IOException {
    for (int n = 1; n < MOST_OPERATIONS; n++) {
      Path at = start(overwriting, "n" + n);
      int threads = 1 + n % 3;
      Throwable failure = run(at, fault.apply(n), threads);
      if (!files.hasStruck()) {
        require(failure == null, "without a fault, n = " + n + ": " + failure);
        requireResults(at, "without a fault", undisturbed.newResults());
        report();
        return n - 1;
      }
      String what = files.struck();
      if (failure == null) {
        requireResults(at, what + " (unnoticed)", undisturbed.newResults());
      } else {
        after.check(at, what, failure);
      }
      boolean leaks = files.open() > 0;
      require(!leaks, what + ": " + files.open() + " channels are still open");
      boolean clean = CLEAN.containsAll(FaultRuns.names(at));
      if (leaks || !clean) {
        requireNextRun(at, what, threads);
      }
    }
    throw new AssertionError("the fault strikes for ever");
  }

  void require(boolean condition, String problem) {
    if (!condition) {
      problems.add(problem);
    }
  }

  void requireTyped(String what, Throwable failure) {
    require(failure instanceof IOException, what + ": expected an IOException but was " + failure);
  }

  private void requireResults(Path at, String what, Map<String, String> expected)
      throws IOException {
    List<String> differences = FaultRuns.differences(expected, FaultRuns.results(at));
    require(differences.isEmpty(), what + ": " + differences);
  }

  /** After the fault is gone a run succeeds, gives the right bytes and leaves nothing else. */
  void requireNextRun(Path at, String what, int threads) throws IOException {
    Throwable failure = run(at, Fault.NONE, threads);
    require(failure == null, what + ": the next run failed: " + failure);
    if (failure == null) {
      requireResults(at, what + ", next run", undisturbed.newResults());
      List<String> names = FaultRuns.names(at);
      require(names.equals(CLEAN), what + ": next run left " + names);
    }
  }

  /** A failure before publication: the target is what it was, no file lies about unnamed. */
  void requireUnchanged(Path at, String what, Throwable failure, boolean overwriting)
      throws IOException {
    requireTyped(what, failure);
    requireResults(at, what, overwriting ? undisturbed.oldResults() : Map.of());
    requireOnlyTemporary(at, what);
  }

  private void requireOnlyTemporary(Path at, String what) throws IOException {
    List<String> names = new ArrayList<>(FaultRuns.names(at));
    names.removeAll(CLEAN);
    names.removeAll(FaultRuns.TEMPORARY);
    require(names.isEmpty(), what + ": left " + names);
  }

  /** Old results or new ones as a whole. */
  void requireOldOrNew(Path at, String what) throws IOException {
    if (!FaultRuns.results(at).equals(undisturbed.newResults())) {
      requireResults(at, what, undisturbed.oldResults());
    }
    requireOnlyTemporary(at, what);
  }

  /** After a kill the earlier results may stand aside; who opens the directory puts them back. */
  void requireRecovery(Path at, String what, boolean overwriting) throws IOException {
    boolean absent = !Files.exists(at.resolve(FaultRuns.OUT));
    require(
        !absent || !overwriting || Files.exists(at.resolve("out.previous")),
        what + ": the earlier results are gone");
    if (!absent) {
      requireOldOrNew(at, what);
      return;
    }
    files.heal();
    try (ResultDirectory directory =
        ResultDirectory.open(files.wrap(at).resolve(FaultRuns.OUT), true)) {
      assertThat(directory).isNotNull();
    } catch (IOException e) {
      problems.add(what + ": the results cannot be opened again: " + e);
    }
    requireResults(at, what + ", reopened", overwriting ? undisturbed.oldResults() : Map.of());
  }

  /** Fails with all that was found. */
  void report() {
    assertThat(problems).as("%d problems", problems.size()).isEmpty();
  }
}
