package org.telcocrm.samples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Takes the time of runs. */
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final double NANOS = 1e9;

  /** What is measured. */
  interface Run {
    void run() throws IOException;
  }

  /**
   * One measured run.
   *
   * @param wallSeconds on the clock
   * @param cpuSeconds of all threads of this process, compiler and collector too
   * @param threadSeconds of CPU, of the thread that ran it
   * @param bytes allocated by the thread that ran it
   */
  record Lap(double wallSeconds, double cpuSeconds, double threadSeconds, long bytes) {}

  private Meter() {}

  /** Collects the rubbish of whoever ran before, then runs. */
  static Lap lap(Run run) throws IOException {
    System.gc();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long thread = THREADS.getCurrentThreadCpuTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    run.run();
    return new Lap(
        (System.nanoTime() - wall) / NANOS,
        (SYSTEM.getProcessCpuTime() - cpu) / NANOS,
        (THREADS.getCurrentThreadCpuTime() - thread) / NANOS,
        THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  static double median(Iterable<Lap> laps, ToDoubleFunction<Lap> value) {
    double[] values = new double[0];
    for (Lap lap : laps) {
      values = Arrays.copyOf(values, values.length + 1);
      values[values.length - 1] = value.applyAsDouble(lap);
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
