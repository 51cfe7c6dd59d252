package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.io.run.RunListener;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.policy.Policy;

/**
 * Runs that are interrupted, and hosts' own assessors that fail: all is given back, nothing shows.
 */
class RunFaultsStopTest {

  private static final int RECORDS = 20_000;

  /** Static, because assessors must be serializable. */
  private static final AtomicReference<IntConsumer> ON_ROW = new AtomicReference<>(row -> {});

  private static final Policy POLICY = PolicySet.ofDefaults().churn();
  private static final AtomicInteger ROWS = new AtomicInteger();

  private static final AtomicReference<Thread> RUNNER = new AtomicReference<>();

  @TempDir private Path folder;

  /** Counts rows and does what a test wants. */
  private static final class Meddler implements Assessor<String> {

    private static final long serialVersionUID = 1L;
    private static final AssessorKey<String> KEY = AssessorKey.of("meddler");

    @Override
    public AssessorKey<String> key() {
      return KEY;
    }

    @Override
    public Policy policy() {
      return POLICY;
    }

    @Override
    public Decision<String> assess(FactReader facts) {
      ON_ROW.get().accept(ROWS.incrementAndGet());
      return Decision.of("x", POLICY.ref(), facts.asOf(), List.of(), List.of());
    }
  }

  private static CustomerAssessor meddling(IntConsumer onRow) {
    ROWS.set(0);
    ON_ROW.set(onRow);
    return CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.05)).toBuilder()
        .assessor(new Meddler())
        .build();
  }

  /** Files below the folder that this process holds open. */
  private Set<String> openFiles() throws IOException {
    Set<String> all = new HashSet<>();
    Path handles = Path.of("/proc/self/fd");
    if (Files.isDirectory(handles)) {
      try (Stream<Path> list = Files.list(handles)) {
        for (Path each : list.toList()) {
          if (Files.isSymbolicLink(each)) {
            String target = Files.readSymbolicLink(each).toString();
            if (target.startsWith(folder.toRealPath().toString())) {
              all.add(target);
            }
          }
        }
      }
    }
    return all;
  }

  private static Set<Thread> threads() {
    Set<Thread> all = new HashSet<>(Thread.getAllStackTraces().keySet());
    all.removeIf(thread -> thread.getName().startsWith("ForkJoinPool.commonPool"));
    all.removeIf(thread -> thread.getThreadGroup() == null || !thread.isAlive());
    all.removeIf(thread -> thread.getThreadGroup().getName().equals("system"));
    return all;
  }

  private void requireNothingLeft(Set<Thread> before) throws IOException, InterruptedException {
    assertThat(folder.resolve(FaultRuns.OUT)).doesNotExist();
    assertThat(openFiles()).as("open files").isEmpty();
    Set<Thread> more = threads();
    more.removeAll(before);
    for (Thread thread : more) {
      thread.join(2_000);
    }
    more.removeIf(thread -> !thread.isAlive());
    assertThat(more).as("threads that outlive the run").isEmpty();
    ON_ROW.set(row -> {});
    FaultRuns.writeInput(folder, 50);
    assertThat(FaultRuns.failure(folder, run -> {})).as("the next run").isNull();
    assertThat(FaultRuns.names(folder)).containsExactly(FaultRuns.INPUT, FaultRuns.OUT);
  }

  /** Runs in a thread of its own, which may be interrupted. */
  private Throwable failureInThread(CustomerAssessor assessor, RunListener listener, int threads)
      throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread runner =
        new Thread(
            () ->
                failure.set(
                    FaultRuns.failure(
                        folder,
                        run ->
                            run.assessor(assessor)
                                .listener(listener)
                                .threads(threads)
                                .report(true))),
            "runner");
    RUNNER.set(runner);
    runner.start();
    runner.join(60_000);
    boolean hangs = runner.isAlive();
    assertThat(hangs).as("the run hangs").isFalse();
    return failure.get();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void interrupt_duringARun_stopsItPromptly(int threads) throws Exception {
    FaultRuns.writeInput(folder, RECORDS);
    Set<Thread> before = threads();
    CustomerAssessor assessor =
        meddling(
            row -> {
              if (row == 100) {
                RUNNER.get().interrupt();
              }
            });
    Throwable failure = failureInThread(assessor, new RunListener() {}, threads);
    assertThat(failure)
        .isNotNull()
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(InterruptedIOException.class),
            e -> assertThat(e).isInstanceOf(ClosedByInterruptException.class),
            e -> assertThat(Throwables.getRootCause(e)).isInstanceOf(InterruptedException.class));
    assertThat(ROWS.get()).as("rows assessed, interrupted at 100").isLessThan(RECORDS / 2);
    requireNothingLeft(before);
  }

  @ParameterizedTest
  @EnumSource(RunListener.Stage.class)
  void interrupt_whenAStageBegins_publishesAllOrNothing(RunListener.Stage when) throws Exception {
    FaultRuns.writeInput(folder, 3_000);
    Set<Thread> before = threads();
    RunListener interrupting =
        new RunListener() {
          @Override
          public void stage(Stage stage) {
            if (stage == when) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Throwable failure = failureInThread(meddling(row -> {}), interrupting, 1);
    if (failure == null) {
      assertThat(when)
          .as("an interrupt before the end of reading is heard")
          .isEqualTo(RunListener.Stage.PUBLISH);
      assertThat(FaultRuns.names(folder)).containsExactly(FaultRuns.INPUT, FaultRuns.OUT);
      assertThat(FaultRuns.results(folder)).containsKeys("run.json", "assessments.csv");
    } else {
      assertThat(failure).isInstanceOf(IOException.class);
      requireNothingLeft(before);
    }
  }

  /** Ends when the stack does. */
  private static int descend(int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void stackOverflow_inAHostsAssessor_reachesTheCaller(int threads) throws Exception {
    FaultRuns.writeInput(folder, 500);
    Set<Thread> before = threads();
    CustomerAssessor assessor =
        meddling(
            row -> {
              if (row == 50) {
                descend(0);
              }
            });
    Throwable failure = FaultRuns.failure(folder, run -> run.assessor(assessor).threads(threads));
    assertThat(failure).isNotNull();
    assertThat(Throwables.getRootCause(failure)).isInstanceOf(StackOverflowError.class);
    requireNothingLeft(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void exception_inAHostsAssessor_reachesTheCaller(int threads) throws Exception {
    FaultRuns.writeInput(folder, 500);
    Set<Thread> before = threads();
    CustomerAssessor assessor =
        meddling(
            row -> {
              if (row == 50) {
                throw new IllegalStateException("the host's own fault");
              }
            });
    Throwable failure = FaultRuns.failure(folder, run -> run.assessor(assessor).threads(threads));
    assertThat(failure).isNotNull();
    assertThat(Throwables.getRootCause(failure))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the host's own fault");
    requireNothingLeft(before);
  }

  @Test
  void errorInAListener_reachesTheCaller() throws Exception {
    FaultRuns.writeInput(folder, 500);
    Set<Thread> before = threads();
    for (RunListener.Stage when : RunListener.Stage.values()) {
      Throwable failure =
          FaultRuns.failure(
              folder,
              run ->
                  run.report(true)
                      .listener(
                          new RunListener() {
                            @Override
                            public void stage(Stage stage) {
                              if (stage == when) {
                                throw new AssertionError("listener at " + when);
                              }
                            }
                          }));
      assertThat(failure).hasMessage("listener at " + when);
      assertThat(folder.resolve(FaultRuns.OUT)).as("results after %s", when).doesNotExist();
    }
    requireNothingLeft(before);
  }
}
