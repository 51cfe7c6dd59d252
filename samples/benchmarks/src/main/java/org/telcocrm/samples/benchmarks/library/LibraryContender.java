package org.telcocrm.samples.benchmarks.library;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.RandomRows;
import org.telcocrm.samples.benchmarks.extract.Tier;
import org.telcocrm.samples.benchmarks.job.FileJob;
import org.telcocrm.samples.benchmarks.job.Ingest;
import org.telcocrm.samples.benchmarks.rules.RowRules;
import org.telcocrm.samples.benchmarks.rules.RuleRows;

/**
 * This library: layout and scorecard are data, every row is checked, every point has its evidence.
 * It reads by one thread.
 */
public final class LibraryContender implements FileJob, Ingest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Comparator<Evidence> REASON_ORDER =
      Comparator.comparingInt(Evidence::points).reversed().thenComparing(Evidence::reason);

  /** The only one. */
  public LibraryContender() {}

  /** From file to file. */
  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    try (ExtractReader reader = open(extract);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      Scorecard.Bound card = LibraryCard.scorecard().bind(reader.schema());
      StringBuilder line = new StringBuilder();
      writer.write(HEADER);
      reader.read(
          row -> {
            line.setLength(0);
            append(row.facts(), card.score(row.facts()), line);
            writer.append(line);
          });
    }
  }

  private static ExtractReader open(Extract extract) throws IOException {
    return ExtractReader.open(
        ExtractSource.file(extract.file()), LibraryCard.layout(extract), AS_OF);
  }

  private static void append(FactReader row, Scorecard.Score score, StringBuilder line) {
    line.append(row.customer().value()).append(',').append(score.points());
    line.append(',').append(Tier.of(score.points())).append(',');
    List<Evidence> evidence = new ArrayList<>(score.evidence());
    evidence.sort(REASON_ORDER);
    for (int i = 0; i < evidence.size(); i++) {
      line.append(i == 0 ? "" : "|").append(evidence.get(i).reason());
    }
    line.append('\n');
  }

  /** Reading alone. */
  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    long[] sums = new long[Column.COUNT];
    try (ExtractReader reader = open(extract)) {
      FactSchema schema = reader.schema();
      int[] indexes =
          LibraryCard.FACT_COLUMNS.stream()
              .mapToInt(column -> schema.indexOf(LibraryCard.fact(column)))
              .toArray();
      reader.read(
          row -> {
            sums[Column.ID.index()] += Long.parseLong(row.facts().customer().value());
            sums[Column.NAME.index()] += row.text(Column.NAME.code()).orElse("").length();
            for (int i = 0; i < indexes.length; i++) {
              sums[Column.FIRST_INT + i] += (long) row.facts().numericAt(indexes[i]);
            }
          });
    }
    return sums;
  }

  /**
   * The rules alone, on many rows at once.
   *
   * @param rows the rows
   * @return never yet
   * @throws IllegalStateException always, as long as the library scores row by row only
   */
  @SuppressWarnings("DoNotCallSuggester") // Until then.
  public static RowRules batch(RuleRows rows) {
    throw new IllegalStateException("not yet wired");
  }

  /**
   * The rules alone, row by row, each answer with its evidence.
   *
   * @param rows the rows
   * @return the contender
   */
  public static RowRules single(RuleRows rows) {
    FactSchema schema =
        FactSchema.ofYuan(
            LibraryCard.FACT_COLUMNS.stream().map(LibraryCard::fact).toArray(Fact[]::new));
    Scorecard.Bound card = LibraryCard.scorecard().bind(schema);
    List<Facts> facts = facts(schema, rows.seed());
    return (from, to) -> {
      long check = 0;
      for (int row = from; row < to; row++) {
        Scorecard.Score score = card.score(facts.get(row));
        check += RowRules.fold(score.points(), Tier.of(score.points()), score.evidence().size());
      }
      return check;
    };
  }

  private static List<Facts> facts(FactSchema schema, long seed) {
    RandomRows random = new RandomRows(seed);
    List<Facts> facts = new ArrayList<>();
    for (int row = 0; row < RuleRows.COUNT; row++) {
      long[] values = random.next();
      Facts.Builder builder =
          Facts.builder(schema, CustomerId.of(String.valueOf(values[Column.ID.index()])), AS_OF);
      for (Column column : LibraryCard.FACT_COLUMNS) {
        builder.numeric(LibraryCard.fact(column), (double) values[column.index()]);
      }
      facts.add(builder.build());
    }
    return facts;
  }
}
