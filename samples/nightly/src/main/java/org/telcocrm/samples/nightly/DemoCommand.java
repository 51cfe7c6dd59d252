package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.ResultDirectory;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.samples.nightly.demo.DemoExtract;
import org.telcocrm.samples.nightly.demo.DemoGroups;
import org.telcocrm.samples.nightly.demo.DirtyLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a month of invented users, assesses it and says what came out. */
@Command(
    name = "demo",
    description = "Makes an extract of invented users, assesses it and prints a summary.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  static final String EXTRACT = "extract.dat";
  static final String LAYOUT = "layout.json";

  private static final List<String> INPUTS =
      List.of(
          EXTRACT,
          LAYOUT,
          DemoGroups.GROUPS,
          DemoGroups.GROUPS_LAYOUT,
          DemoGroups.PEOPLE,
          DemoGroups.PEOPLE_LAYOUT);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Gets extract, layout and results. An earlier demo there is replaced as a whole.")
  private @Nullable Path out;

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many users. Default: ${DEFAULT-VALUE}.")
  private long customers;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      defaultValue = "2026-03-31",
      description = "A day of the reported month. Default: ${DEFAULT-VALUE}.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    Path target = Objects.requireNonNull(out).toAbsolutePath().normalize();
    LocalDate date = Objects.requireNonNull(asOf);
    if (customers < 1 || customers > DemoExtract.MAX_ROWS) {
      throw new IllegalArgumentException(
          "--customers must be 1 to " + DemoExtract.MAX_ROWS + " but was " + customers);
    }
    DemoExtract extract = DemoExtract.of(customers, date);
    requireOwn(target);
    Path parent = Objects.requireNonNullElse(target.getParent(), target);
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, "crm-demo-");
    try {
      DirtyLedger ledger = extract.write(work);
      DemoGroups.of(DemoGroups.groupsFor(customers), date).write(work);
      RunResult ofGroups = DemoGroupRun.run(work, date);
      Layout layout = LayoutJson.read(work.resolve(LAYOUT), LayoutCatalog.standard());
      RunResult result = assess(work, layout, date, target);
      ResultTally tally = ResultTally.read(target);
      PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
      new DemoSummary(print, result, tally)
          .print(date, ledger, new DemoCustomers(extract, layout, date, result.assessor()));
      DemoGroupRun.print(print, target.resolve(DemoGroupRun.RESULTS), date, ofGroups);
    } finally {
      delete(work);
    }
    return 0;
  }

  /** Our own working folder, and the results of the groups in it. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private RunResult assess(Path work, Layout layout, LocalDate date, Path target)
      throws IOException {
    try (TerminalProgress progress = new TerminalProgress(customers)) {
      return ExtractRun.builder()
          .input(work.resolve(EXTRACT))
          .layout(layout)
          .asOf(date)
          .out(target)
          .overwrite(Files.exists(target))
          .report(true)
          .groups(work.resolve(DemoGroupRun.RESULTS))
          .extras(results -> addInput(work, results))
          .listener(progress)
          .build()
          .run();
    }
  }

  /** All that was read, and the results of the groups in a folder of their own. */
  private static void addInput(Path work, ResultDirectory results) throws IOException {
    for (String name : INPUTS) {
      link(work.resolve(name), results.file(name));
    }
    Path groups = Files.createDirectory(results.file(DemoGroupRun.RESULTS));
    try (Stream<Path> files = Files.list(work.resolve(DemoGroupRun.RESULTS))) {
      for (Path each : files.toList()) {
        link(each, groups.resolve(each.getFileName()));
      }
    }
  }

  /** A second name for the same bytes where the disk knows such a thing, else a copy. */
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(from, to);
    }
  }

  /** Refuses to replace what no demo wrote. */
  private static void requireOwn(Path target) throws IOException {
    if (Files.exists(target) && !isEmpty(target) && !isDemo(target)) {
      throw new FileSystemException(
          target.toString(), null, "exists already and is no demo. Maybe choose another --out");
    }
  }

  private static boolean isEmpty(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.findAny().isEmpty();
    }
  }

  /** Whether a demo wrote this: results of our own layout, with the input beside them. */
  private static boolean isDemo(Path target) throws IOException {
    boolean complete =
        Stream.of(EXTRACT, LAYOUT, "run.json")
            .allMatch(n -> Files.isRegularFile(target.resolve(n)));
    return complete
        && CrmJson.read(target.resolve("run.json")).members().get("layout")
            instanceof Node.Obj layout
        && Node.of(DemoExtract.LAYOUT_NAME).equals(layout.members().get("id"));
  }
}
