package org.telcocrm.samples.benchmarks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Prints what was measured. Ratios compare rows per CPU second: "0.50" of the limit means twice its
 * CPU time for the same rows.
 */
final class Table {

  private final PrintWriter out;
  private final String limit;
  private final String library;

  Table(PrintWriter out, String limit, String library) {
    this.out = out;
    this.limit = limit;
    this.library = library;
  }

  /** Files: work of several threads. */
  void files(String title, Map<String, List<Meter.Lap>> laps, long rows) {
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
          double cpu = Meter.median(each, Meter.Lap::cpuSeconds);
          out.printf(
              Locale.ROOT,
              "%-18s %9.3f %9.3f %,12.0f %,14.0f %10s %8s%n",
              name,
              wall,
              cpu,
              rows / wall,
              rows / cpu,
              ratio(laps, library, name, any -> rows),
              ratio(laps, limit, name, any -> rows));
        });
    out.flush();
  }

  /** Rules: work of one thread, with what it allocates. */
  void rules(String title, Map<String, List<Meter.Lap>> laps, ToLongFunction<String> rows) {
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
          double cpu = Meter.median(each, Meter.Lap::cpuSeconds);
          out.printf(
              Locale.ROOT,
              "%-18s %9.1f %9.1f %,14.0f %8.0f %10s %8s%n",
              name,
              Meter.median(each, Meter.Lap::wallSeconds) * 1e9 / count,
              cpu * 1e9 / count,
              count / cpu,
              Meter.median(each, Meter.Lap::bytes) / count,
              ratio(laps, library, name, rows),
              ratio(laps, limit, name, rows));
        });
    out.flush();
  }

  /** Those who did not take part. */
  void out(Map<String, String> reasons) {
    reasons.forEach((name, reason) -> out.printf(Locale.ROOT, "%-18s %s%n", name, reason));
    out.flush();
  }

  private static String ratio(
      Map<String, List<Meter.Lap>> laps, String base, String name, ToLongFunction<String> rows) {
    List<Meter.Lap> other = laps.get(base);
    List<Meter.Lap> own = laps.get(name);
    if (other == null || own == null) {
      return "-";
    }
    double mine = rows.applyAsLong(name) / Meter.median(own, Meter.Lap::cpuSeconds);
    double theirs = rows.applyAsLong(base) / Meter.median(other, Meter.Lap::cpuSeconds);
    return String.format(Locale.ROOT, "%.3f", mine / theirs);
  }
}
