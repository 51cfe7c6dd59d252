package org.telcocrm.io.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code actions.csv} beside {@code assessments.csv}: both stand in the order of the input,
 * so that one record of each is enough.
 */
final class ActionsBeside implements Closeable {

  /** An action of a customer. */
  record Line(String customer, String action, String owner, String due) {}

  private final ResultTable table;
  private @Nullable Line next;

  ActionsBeside(Path file) throws IOException {
    this.table = ResultTable.open(file);
    try {
      advance();
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private void advance() throws IOException {
    next =
        table.next()
            ? new Line(
                table.cell("customer_id"),
                table.cell("action"),
                table.cell("owner"),
                table.cell("due"))
            : null;
  }

  /** The actions of the next customer; none if the next action is of someone else. */
  List<Line> of(String customer) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Line line = next; line != null && line.customer().equals(customer); line = next) {
      lines.add(line);
      advance();
    }
    return lines;
  }

  /** The actions of whoever is next, even if the other file does not know them; none at the end. */
  List<Line> ofNext() throws IOException {
    Line line = next;
    return line == null ? List.of() : of(line.customer());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
