package org.telcocrm.samples.benchmarks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Prints what was measured. Ratios compare rows per CPU second: "0.500" of the limit means twice
 * the limit's CPU time for the same rows.
 */
final class Table {

  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final String limit;
  private final String library;

  Table(PrintWriter out, String limit, String library) {
    this.out = out;
    this.limit = limit;
    this.library = library;
  }

  /** Files: work of several threads, so the CPU time of the whole process. */
  void files(String title, Map<String, List<Meter.Lap>> laps, long rows) {
    Rates rates = new Rates(laps, name -> rows, Meter.Lap::cpuSeconds);
    out.printf(Locale.ROOT, "%n%s%n", title);
    out.printf(
        Locale.ROOT,
        "%-18s %9s %9s %12s %14s %10s %8s%n",
        "contender",
        "wall s",
        "CPU s",
        "rows/s",
        "rows/CPU s",
        "x library",
        "x limit");
    laps.forEach(
        (name, each) -> {
          double wall = Meter.median(each, Meter.Lap::wallSeconds);
          out.printf(
              Locale.ROOT,
              "%-18s %9.3f %9.3f %,12.0f %,14.0f %10s %8s%n",
              name,
              wall,
              Meter.median(each, Meter.Lap::cpuSeconds),
              rows / wall,
              rates.of(name),
              rates.ratio(name, library),
              rates.ratio(name, limit));
        });
    out.flush();
  }

  /** Rules: work of one thread, with its own CPU time and what it allocates. */
  void rules(String title, Map<String, List<Meter.Lap>> laps, ToLongFunction<String> rows) {
    Rates rates = new Rates(laps, rows, Meter.Lap::threadSeconds);
    out.printf(Locale.ROOT, "%n%s%n", title);
    out.printf(
        Locale.ROOT,
        "%-18s %9s %9s %14s %8s %10s %8s%n",
        "contender",
        "wall ns",
        "CPU ns",
        "rows/CPU s",
        "B/row",
        "x library",
        "x limit");
    laps.forEach(
        (name, each) -> {
          double count = rows.applyAsLong(name);
          out.printf(
              Locale.ROOT,
              "%-18s %9.1f %9.1f %,14.0f %8.0f %10s %8s%n",
              name,
              Meter.median(each, Meter.Lap::wallSeconds) * NANOS / count,
              NANOS / rates.of(name),
              rates.of(name),
              Meter.median(each, Meter.Lap::bytes) / count,
              rates.ratio(name, library),
              rates.ratio(name, limit));
        });
    out.flush();
  }

  /** Those who did not take part. */
  void out(Map<String, String> reasons) {
    reasons.forEach((name, reason) -> out.printf(Locale.ROOT, "%-18s %s%n", name, reason));
    out.flush();
  }

  /** Rows per CPU second. */
  private record Rates(
      Map<String, List<Meter.Lap>> laps,
      ToLongFunction<String> rows,
      ToDoubleFunction<Meter.Lap> seconds) {

    double of(String name) {
      return rows.applyAsLong(name) / Meter.median(laps.getOrDefault(name, List.of()), seconds);
    }

    String ratio(String name, String base) {
      return laps.containsKey(base) ? String.format(Locale.ROOT, "%.3f", of(name) / of(base)) : "-";
    }
  }
}
