package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutException;

/**
 * Reads one extract: every record of the input ends in exactly one outcome, and all of them are
 * counted.
 *
 * <p>Memory does not grow with the input, except for the ids that {@code duplicates: EXACT} and
 * {@code uniqueActive} must remember. A layout with {@code uniqueActive} opens and reads the input
 * once more before. Used once, by one thread.
 */
public final class ExtractReader implements Closeable {

  private final ExtractSource source;
  private final Layout layout;
  private final LocalDate asOf;
  private final LineScanner lines;
  private final Pass pass;
  private final @Nullable RecordShape shape;
  private boolean used;

  private ExtractReader(ExtractSource source, Layout layout, LocalDate asOf, LineScanner lines)
      throws IOException {
    this.source = source;
    this.layout = layout;
    this.asOf = asOf;
    this.lines = lines;
    this.pass = new Pass(source.name(), layout, lines);
    this.shape = pass.shape();
  }

  /**
   * Opens an input and reads its header, if the layout has one.
   *
   * @param source the input
   * @param layout what it looks like and means
   * @param asOf the date the facts are about, usually the last day of the reported month
   * @return a reader before the first record
   * @throws IOException if the input cannot be opened or read
   * @throws LayoutException if the input is not what the layout says from its first line on
   */
  public static ExtractReader open(ExtractSource source, Layout layout, LocalDate asOf)
      throws IOException {
    Objects.requireNonNull(asOf, "asOf");
    LineScanner lines = LineScanner.open(source, layout);
    try {
      return new ExtractReader(source, layout, asOf, lines);
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /**
   * The facts the input gives: those of the layout without optional columns the header lacks.
   *
   * @return column by column in the layout's order, then the constants
   */
  public FactSchema schema() {
    return shape == null ? layout.schema() : shape.schema(layout);
  }

  /**
   * Reads every record.
   *
   * @param handler takes the outcomes in the order of the input
   * @return what became of the records, checked by {@link ExtractCounts#requireBalanced()}
   * @throws IOException if the input cannot be read to its end, or the handler throws one
   * @throws IllegalStateException if the reader was used already
   */
  public ExtractCounts read(ExtractHandler handler) throws IOException {
    if (used) {
      throw new IllegalStateException(
          "a reader must be used once but " + source + " was read. Maybe open it again.");
    }
    used = true;
    if (layout.uniqueActive().isEmpty()) {
      return read(handler, null, false);
    }
    ActiveNumbers numbers = new ActiveNumbers();
    try (ExtractReader before = open(source, layout, asOf)) {
      before.read(row -> {}, numbers, true);
    }
    return read(handler, numbers, false);
  }

  private ExtractCounts read(
      ExtractHandler handler, @Nullable ActiveNumbers numbers, boolean collecting)
      throws IOException {
    Outcomes outcomes = new Outcomes(handler);
    if (shape != null) {
      pass.read(
          shape, new RecordReader(layout, shape, asOf, outcomes, numbers, collecting), outcomes);
    }
    pass.finish(outcomes);
    return new ExtractCounts(outcomes.tally()).requireBalanced();
  }

  /**
   * Closes the input.
   *
   * @throws IOException if the host's stream refuses
   */
  @Override
  public void close() throws IOException {
    lines.close();
  }
}
