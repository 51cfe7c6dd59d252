package org.telcocrm.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.telcocrm.io.json.CrmJson;

/**
 * What an earlier run says about itself, to compare with.
 *
 * <p>Immutable and thread-safe.
 */
public final class PreviousRun {

  /** How an earlier run can be compared with one. */
  enum Fit {
    /** Of the month before: month against month. */
    MONTH_BEFORE,
    /** Of an earlier day of the same month. */
    SAME_MONTH,
    /** A month between them is missing, or it is no earlier run. */
    MISSING_MONTH,
    /** It has no key figures. */
    NO_THEMES
  }

  private final LocalDate asOf;
  private final Map<String, Themes.Line> themes;

  private PreviousRun(LocalDate asOf, Map<String, Themes.Line> themes) {
    this.asOf = asOf;
    this.themes = themes;
  }

  /**
   * Reads {@code run.json} of a results directory.
   *
   * @param results where an earlier run published
   * @return what it says
   * @throws NoSuchFileException if there is no such directory
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the directory holds no {@code run.json}, or it is none
   */
  public static PreviousRun read(Path results) throws IOException {
    if (!Files.exists(results)) {
      throw new NoSuchFileException(results.toString());
    }
    Path file = results.resolve("run.json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "previous must be a results directory with a run.json but "
              + results
              + " has none. Maybe name the directory that an earlier run wrote");
    }
    try {
      RunFile run = RunFile.of(CrmJson.read(file));
      return new PreviousRun(LocalDate.parse(run.text("asOf")), Themes.read(run));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "previous must be a results directory with a run.json but "
              + file
              + " is none: "
              + e.getMessage(),
          e);
    }
  }

  LocalDate asOf() {
    return asOf;
  }

  Map<String, Themes.Line> themes() {
    return themes;
  }

  Fit fit(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    YearMonth own = YearMonth.from(asOf);
    if (themes.isEmpty()) {
      return Fit.NO_THEMES;
    }
    if (own.equals(month.minusMonths(1))) {
      return Fit.MONTH_BEFORE;
    }
    return own.equals(month) && asOf.isBefore(date) ? Fit.SAME_MONTH : Fit.MISSING_MONTH;
  }

  /** As of when. */
  @Override
  public String toString() {
    return Objects.toString(asOf);
  }
}
