package org.telcocrm.io.guess;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutBuilder;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutColumn;

/**
 * A first layout of a file that nobody described: a start to correct, not a truth.
 *
 * <pre>{@code
 * LayoutGuess guess = LayoutGuess.of(Path.of("unknown.csv"), LayoutCatalog.standard());
 * Files.writeString(Path.of("layout.json"), LayoutJson.write(guess.layout()));
 * guess.columns().forEach(System.err::println);
 * }</pre>
 *
 * <p>Looks at the first 16 MiB: the encoding in which the fewest lines are malformed, the delimiter
 * that stands equally often in the most lines, a header if the first line can be one. A column gets
 * a fact only if its name is the fact's code or its Chinese or English name, whatever its case,
 * blanks and underscores, and its values fit; what the others hold is said by {@code type}, and
 * what they may be by {@link GuessedColumn#advice}. All amounts get one scale, which those tell
 * that are not zero. Names are {@code c01}, {@code c02} … without a header. The layout can be read
 * at once by this library; {@link Layout#with} corrects a column of it. Immutable and thread-safe.
 */
public final class LayoutGuess {

  /** Any will do: no column gives a fact yet. */
  private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);

  private final Layout layout;
  private final List<GuessedColumn> columns;
  private final ExtractCounts counts;
  private final boolean wholeFile;

  private LayoutGuess(
      Layout layout, List<GuessedColumn> columns, ExtractCounts counts, boolean wholeFile) {
    this.layout = layout;
    this.columns = List.copyOf(columns);
    this.counts = counts;
    this.wholeFile = wholeFile;
  }

  /**
   * Looks at a file.
   *
   * @param file plain or {@code .gz}
   * @param catalog the facts that columns may be named after
   * @return the guess
   * @throws IOException if the file cannot be read
   * @throws org.telcocrm.io.layout.LayoutException if it is empty, or nothing in it separates
   *     fields
   */
  public static LayoutGuess of(Path file, LayoutCatalog catalog) throws IOException {
    return of(ExtractSource.file(file), catalog);
  }

  /**
   * Looks at any input.
   *
   * @param source plain or compressed
   * @param catalog the facts that columns may be named after
   * @return the guess
   * @throws IOException if the input cannot be read
   * @throws org.telcocrm.io.layout.LayoutException if it is empty, or nothing in it separates
   *     fields
   */
  public static LayoutGuess of(ExtractSource source, LayoutCatalog catalog) throws IOException {
    SampleBytes sample = SampleBytes.of(source);
    SampleShape shape = SampleShape.of(sample.lines(), sample.encoding(), source.name());
    List<String> names = names(shape);
    List<ColumnContent> contents = new ArrayList<>();
    names.forEach(name -> contents.add(new ColumnContent()));
    LayoutBuilder texts =
        Layout.builder("texts").format(shape.format()).duplicates(Duplicates.NONE);
    names.forEach(name -> texts.column(LayoutColumn.text(name)));
    ExtractCounts counts;
    try (ExtractReader reader =
        ExtractReader.open(
            sample.source(source.name()), texts.id(Layout.RECORD_NUMBER).build(), ANY_DATE)) {
      counts = reader.read(row -> add(row, names, contents));
    }
    List<ColumnGuess> guesses = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      guesses.add(new ColumnGuess(names.get(i), shape.format().hasHeader(), contents.get(i)));
    }
    for (int i = 1; i < guesses.size(); i++) {
      guesses.get(i).neighbour(guesses.get(i - 1));
    }
    return guess(source.name(), shape, guesses, counts, catalog, sample.isWhole());
  }

  private static void add(ExtractRow row, List<String> names, List<ColumnContent> contents) {
    for (int i = 0; i < contents.size(); i++) {
      contents.get(i).add(row.text(names.get(i)).orElse("").strip());
    }
  }

  private static List<String> names(SampleShape shape) {
    if (shape.format().hasHeader()) {
      return shape.header();
    }
    int width = Math.max(2, Integer.toString(shape.fields()).length());
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= shape.fields(); i++) {
      names.add("c" + "0".repeat(width - Integer.toString(i).length()) + i);
    }
    return names;
  }

  private static LayoutGuess guess(
      String name,
      SampleShape shape,
      List<ColumnGuess> guesses,
      ExtractCounts counts,
      LayoutCatalog catalog,
      boolean whole) {
    Optional<ColumnGuess> key = guesses.stream().filter(ColumnGuess::isKey).findFirst();
    LayoutBuilder layout =
        Layout.builder(layoutName(name))
            .format(shape.format())
            .id(key.map(ColumnGuess::name).orElse(Layout.RECORD_NUMBER))
            .duplicates(key.map(LayoutGuess::duplicates).orElse(Duplicates.NONE));
    List<GuessedColumn> columns = new ArrayList<>();
    FactNames names = new FactNames(catalog.facts());
    Optional<FileScale> scale =
        FileScale.of(guesses.stream().filter(each -> each.isAmount(names)).toList());
    Set<Fact> given = new HashSet<>();
    for (ColumnGuess each : guesses) {
      // A fact stands once: the first column that bears its name gives it.
      GuessedColumn column = each.column(counts.accepted(), names, given, scale);
      column.column().fact().ifPresent(given::add);
      columns.add(column);
      layout.column(column.column());
    }
    return new LayoutGuess(layout.build(), columns, counts, whole);
  }

  private static Duplicates duplicates(ColumnGuess key) {
    return key.content().isAscending() ? Duplicates.ADJACENT : Duplicates.EXACT;
  }

  /** The file's name without its end, as far as a layout's name may have its signs. */
  private static String layoutName(String file) {
    String plain = file.replaceAll("\\.gz$", "").replaceAll("\\.[A-Za-z0-9]{1,4}$", "");
    String name = plain.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[._-]+", "");
    String cut = name.substring(0, Math.min(64, name.length()));
    return cut.isEmpty() ? "guess" : cut.toLowerCase(Locale.ROOT);
  }

  /**
   * The proposed layout.
   *
   * @return one that reads the file
   */
  public Layout layout() {
    return layout;
  }

  /**
   * What each column seems to hold.
   *
   * @return in the order of the file
   */
  public List<GuessedColumn> columns() {
    return columns;
  }

  /**
   * How many records were looked at, and how many of them could not be read.
   *
   * @return counters of the sample
   */
  public ExtractCounts counts() {
    return counts;
  }

  /**
   * Whether the guess rests on all records.
   *
   * @return false if the file goes on behind the sample
   */
  public boolean isWholeFile() {
    return wholeFile;
  }
}
