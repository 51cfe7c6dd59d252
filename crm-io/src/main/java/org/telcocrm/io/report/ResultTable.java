package org.telcocrm.io.report;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a results file record by record: commas, quoted where needed, a header line.
 *
 * <pre>{@code
 * try (ResultTable table = ResultTable.open(Path.of("out/assessments.csv"))) {
 *   while (table.next()) {
 *     System.out.println(table.cell("customer_id") + " " + table.cell("churn_band"));
 *   }
 * }
 * }</pre>
 *
 * <p>One record is held at a time. Not thread-safe.
 */
public final class ResultTable implements Closeable {

  private final BufferedReader from;
  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>();
  private List<String> cells = List.of();

  private ResultTable(Reader from) throws IOException {
    this.from = new BufferedReader(from, 1 << 16);
    this.header = List.copyOf(record());
    for (int i = 0; i < header.size(); i++) {
      places.put(header.get(i), i);
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file as a run writes it, UTF-8
   * @return before the first record
   * @throws IOException if it cannot be read
   */
  public static ResultTable open(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    try {
      return of(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Reads a header.
   *
   * @param from the text of a results file; closed with the table
   * @return before the first record
   * @throws IOException if it cannot be read
   */
  public static ResultTable of(Reader from) throws IOException {
    return new ResultTable(from);
  }

  /**
   * The names of the columns.
   *
   * @return in their order; empty for an empty file
   */
  public List<String> header() {
    return header;
  }

  /**
   * Whether there is a column.
   *
   * @param column its name
   * @return true if the header has it
   */
  public boolean has(String column) {
    return places.containsKey(column);
  }

  /**
   * Goes to the next record.
   *
   * @return false at the end
   * @throws IOException if the file cannot be read, or ends within a quoted cell
   */
  public boolean next() throws IOException {
    cells = record();
    return !cells.isEmpty();
  }

  /**
   * The cells of the record.
   *
   * @return in the order of the columns; valid until the next record
   */
  public List<String> cells() {
    return cells;
  }

  /**
   * A cell of the record.
   *
   * @param column its column's name
   * @return its text; empty if there is no such column or cell
   */
  public String cell(String column) {
    int place = places.getOrDefault(column, Integer.MAX_VALUE);
    return place < cells.size() ? cells.get(place) : "";
  }

  /** The cells of the next record; none at the end. */
  private List<String> record() throws IOException {
    String line = line();
    if (line == null) {
      return List.of();
    }
    if (line.indexOf('"') < 0) {
      return Arrays.asList(line.split(",", -1));
    }
    StringBuilder record = new StringBuilder(line);
    while (quotes(record) % 2 != 0) {
      String more = line();
      if (more == null) {
        throw new IOException("a quoted cell must end but the file ends within it");
      }
      record.append('\n').append(more);
    }
    return split(record);
  }

  /** Up to the next LF; a CR in a cell is a character like others. Null at the end. */
  private @Nullable String line() throws IOException {
    int c = from.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = from.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static long quotes(CharSequence text) {
    return text.chars().filter(c -> c == '"').count();
  }

  private static List<String> split(CharSequence record) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < record.length() && record.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
