package org.telcocrm.samples.benchmarks.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.scorecard.RowScore;
import org.telcocrm.rules.scorecard.RowScorer;
import org.telcocrm.rules.scorecard.ScoreBlock;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.RandomRows;
import org.telcocrm.samples.benchmarks.extract.Tier;
import org.telcocrm.samples.benchmarks.rules.RowRules;
import org.telcocrm.samples.benchmarks.rules.RuleRows;

/** The rules alone, by this library: the scorecard bound to columns, and to single rows. */
public final class LibraryRules {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private LibraryRules() {}

  private static FactSchema schema() {
    return FactSchema.ofYuan(
        LibraryCard.FACT_COLUMNS.stream().map(LibraryCard::fact).toArray(Fact[]::new));
  }

  /**
   * Many rows at once, in blocks of columns.
   *
   * @param rows the rows
   * @return the contender
   */
  public static RowRules batch(RuleRows rows) {
    FactSchema schema = schema();
    ScoreBlock scores = LibraryCard.scorecard().bind(schema).block();
    List<FactBlock> blocks = new ArrayList<>();
    for (Facts each : facts(schema, rows.seed())) {
      if (blocks.isEmpty() || blocks.get(blocks.size() - 1).size() == RuleRows.BLOCK) {
        blocks.add(FactBlock.of(schema, AS_OF, RuleRows.BLOCK));
      }
      blocks.get(blocks.size() - 1).append(each);
    }
    return (from, to) -> {
      long check = 0;
      for (int block = from / RuleRows.BLOCK; block < to / RuleRows.BLOCK; block++) {
        scores.score(blocks.get(block));
        for (int row = 0; row < RuleRows.BLOCK; row++) {
          int points = scores.points(row);
          check += RowRules.fold(points, Tier.of(points), scores.countReasons(row));
        }
      }
      return check;
    };
  }

  /**
   * Row by row, each answer with points and reasons, no evidence.
   *
   * @param rows the rows
   * @return the contender
   */
  public static RowRules single(RuleRows rows) {
    FactSchema schema = schema();
    RowScorer card = LibraryCard.scorecard().bind(schema).row();
    List<Facts> facts = facts(schema, rows.seed());
    return (from, to) -> {
      long check = 0;
      for (int row = from; row < to; row++) {
        RowScore score = card.score(facts.get(row));
        check += RowRules.fold(score.points(), Tier.of(score.points()), score.countReasons());
      }
      return check;
    };
  }

  /**
   * Row by row, each answer with its evidence.
   *
   * @param rows the rows
   * @return the contender
   */
  public static RowRules evidence(RuleRows rows) {
    FactSchema schema = schema();
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
