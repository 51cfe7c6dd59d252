package org.telcocrm.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.json.CrmJson;

/**
 * Makes the page {@code report.html} of a results directory (经营日报): four boxes for four readers,
 * the nine themes, customers explained, details.
 *
 * <pre>{@code
 * RunReport.read(Path.of("out"))
 *     .previous(PreviousRun.read(Path.of("out-february")))
 *     .write(Path.of("out/report.html"));
 * }</pre>
 *
 * <p>The page needs nothing but itself: no network, no other file; charts too are readable as
 * tables, without scripts and in print. Chinese first, English behind a switch. Its figures are
 * those of the results files, see the package for their names. The same files give the same bytes.
 * Memory does not grow with the files. Not thread-safe.
 */
public final class RunReport {

  /** The name of the page in a results directory. */
  public static final String FILE = "report.html";

  private final Path results;
  private final ResultFigures figures;
  private List<CustomerCard> cards = List.of();
  private @Nullable PreviousRun previous;
  private @Nullable Path groups;

  private RunReport(Path results, ResultFigures figures) {
    this.results = results;
    this.figures = figures;
  }

  /**
   * Reads the CSV files of a results directory.
   *
   * @param results where a run wrote its files; {@code run.json} may follow before {@link #write}
   * @return the report
   * @throws IOException if a file is missing or cannot be read
   */
  public static RunReport read(Path results) throws IOException {
    return new RunReport(results, ResultFigures.read(results));
  }

  /**
   * Customers worth explaining: first those at high risk and of high or middle value whom an action
   * shall keep, then by churn probability, equal ones by id.
   *
   * @return up to ten ids
   */
  public List<String> worthExplaining() {
    return figures.urgent().stream().map(ResultFigures.Person::id).distinct().toList();
  }

  /**
   * Shows customers explained; none by default. The first three get a card each, all of them their
   * reasons in words.
   *
   * @param explained in the order of the page
   * @return this report
   */
  public RunReport cards(List<CustomerCard> explained) {
    this.cards = List.copyOf(explained);
    return this;
  }

  /**
   * Compares with an earlier run; with none by default.
   *
   * @param run of the month before, else the page says that there is no comparison
   * @return this report
   */
  public RunReport previous(PreviousRun run) {
    this.previous = run;
    return this;
  }

  /**
   * Adds what a run of group customers found; nothing by default.
   *
   * @param directory results of a run whose {@code customer_id} is a group
   * @return this report
   */
  public RunReport groups(Path directory) {
    this.groups = directory;
    return this;
  }

  /**
   * Writes the page.
   *
   * @param file replaced if it exists
   * @throws IOException if {@code run.json} or the groups' files cannot be read, or the disk
   *     refuses
   */
  public void write(Path file) throws IOException {
    RunFile run = RunFile.of(CrmJson.read(results.resolve("run.json")));
    ResultFigures ofGroups = groups == null ? null : ResultFigures.read(groups);
    ReportData data = new ReportData(run, figures, ofGroups, previous, cards);
    Files.writeString(file, ReportPage.of(data));
  }
}
