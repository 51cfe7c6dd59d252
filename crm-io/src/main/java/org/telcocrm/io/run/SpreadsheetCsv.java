package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telcocrm.io.report.ResultTable;

/**
 * CSV for people who open it in a spreadsheet program: text stays text there, and is not run as a
 * formula. The results files of a run are exact and for machines; give people a copy.
 *
 * <pre>{@code
 * try (Reader from = Files.newBufferedReader(results.resolve("assessments.csv"));
 *     Writer to = Files.newBufferedWriter(desk.resolve("assessments.csv"))) {
 *   SpreadsheetCsv.copy(from, to, Set.of("churn_points", "churn_probability"));
 * }
 * }</pre>
 *
 * <p>The file begins with a byte order mark, without which Chinese becomes unreadable there, and
 * has CR LF line ends. Numbers stand as they are, negative ones too. A text is always quoted, and
 * gets an apostrophe before it where a spreadsheet might take it for something else:
 *
 * <ul>
 *   <li>it does not begin with a letter: a formula ({@code =1+1}, also in full width ＝＋－＠), a
 *       number that would be rounded, shortened or converted ({@code 00571}, {@code 1E5}, a
 *       customer's number), a date ({@code 1-2});
 *   <li>it is a truth value, or a month's English name with a number ({@code TRUE}, {@code MAR1}).
 * </ul>
 *
 * <p>Within a text, what follows a comma, semicolon, bar, tab or line end gets one too if it begins
 * like a formula: a program whose list separator is another one may cut there. Source: OWASP, CSV
 * injection. A cell that was given an apostrophe is not what it was: read the exact file back,
 * never this one. For one thread.
 */
public final class SpreadsheetCsv implements Closeable, Flushable {

  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  private static final String SEPARATORS = ",;|\t\r\n";

  private static final Set<String> MONTHS =
      Set.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private static final String LINE_END = "\r\n";

  private final Writer out;
  private boolean inLine;

  /**
   * A file that begins here.
   *
   * @param out takes the characters; write them as UTF-8. {@link #close} closes it
   * @throws IOException if it cannot be written
   */
  public SpreadsheetCsv(Writer out) throws IOException {
    this.out = out;
    out.write('\uFEFF');
  }

  /**
   * Copies a results file.
   *
   * @param machine an exact file as a run writes it: commas, quoted where needed, a header line
   * @param sheet takes the copy; is flushed, not closed
   * @param numbers headers of the columns that hold numbers; a cell of theirs that is none is
   *     written as text
   * @return how many records were copied, the header aside
   * @throws IOException if one of the two fails, or if the file ends within a quoted cell
   */
  @SuppressWarnings("resource") // The caller's writer.
  public static long copy(Reader machine, Writer sheet, Set<String> numbers) throws IOException {
    SpreadsheetCsv to = new SpreadsheetCsv(sheet);
    ResultTable from = ResultTable.of(machine);
    List<String> header = from.header();
    for (String name : header) {
      to.text(name);
    }
    to.end();
    long records = 0;
    while (from.next()) {
      List<String> cells = from.cells();
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        boolean counts = i < header.size() && numbers.contains(header.get(i)) && isNumber(cell);
        if (counts) {
          to.raw(cell);
        } else {
          to.text(cell);
        }
      }
      to.end();
      records++;
    }
    to.flush();
    return records;
  }

  /**
   * Writes a cell of text.
   *
   * @param text any text
   * @return this
   * @throws IOException if it cannot be written
   */
  public SpreadsheetCsv text(String text) throws IOException {
    if (text.isEmpty()) {
      return raw("");
    }
    String safe = isMistakable(text) ? '\'' + guarded(text) : guarded(text);
    return raw('"' + safe.replace("\"", "\"\"") + '"');
  }

  /**
   * Writes a cell with a number.
   *
   * @param number any number
   * @return this
   * @throws IOException if it cannot be written
   */
  public SpreadsheetCsv number(long number) throws IOException {
    return raw(Long.toString(number));
  }

  /**
   * Writes a cell with a number, all of its decimals and no exponent.
   *
   * @param number any number
   * @return this
   * @throws IOException if it cannot be written
   */
  public SpreadsheetCsv number(BigDecimal number) throws IOException {
    return raw(number.toPlainString());
  }

  /**
   * Ends the line.
   *
   * @return this
   * @throws IOException if it cannot be written
   */
  public SpreadsheetCsv end() throws IOException {
    out.write(LINE_END);
    inLine = false;
    return this;
  }

  private SpreadsheetCsv raw(String cell) throws IOException {
    if (inLine) {
      out.write(',');
    }
    out.write(cell);
    inLine = true;
    return this;
  }

  private static boolean isMistakable(String text) {
    if (!Character.isLetter(text.codePointAt(0))) {
      return true;
    }
    String upper = text.strip().toUpperCase(Locale.ROOT);
    boolean month = upper.length() > 3 && MONTHS.contains(upper.substring(0, 3));
    return upper.equals("TRUE")
        || upper.equals("FALSE")
        || (month && upper.chars().anyMatch(c -> c >= '0' && c <= '9'));
  }

  /** With an apostrophe before every formula that would begin a cell if the text were cut. */
  private static String guarded(String text) {
    StringBuilder safe = new StringBuilder();
    boolean begins = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins && FORMULA_STARTS.indexOf(c) >= 0) {
        safe.append('\'');
      }
      begins = SEPARATORS.indexOf(c) >= 0 || (begins && (Character.isWhitespace(c) || c == '"'));
      safe.append(c);
    }
    return safe.toString();
  }

  /** Digits, perhaps with a minus and a point: as the results files write numbers. */
  private static boolean isNumber(String cell) {
    int digits = 0;
    int points = 0;
    for (int i = cell.startsWith("-") ? 1 : 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && digits > 0 && i + 1 < cell.length()) {
        points++;
      } else {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
