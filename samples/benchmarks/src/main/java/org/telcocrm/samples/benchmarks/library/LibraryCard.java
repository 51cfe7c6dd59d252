package org.telcocrm.samples.benchmarks.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.io.layout.CodeMap;
import org.telcocrm.io.layout.Delimiter;
import org.telcocrm.io.layout.Fallback;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutBuilder;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.RecordFormat;
import org.telcocrm.io.layout.Scale;
import org.telcocrm.io.layout.TextEncoding;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.Rule;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** The extract as a layout and the rule book as a scorecard: data, built from the same tables. */
final class LibraryCard {

  private static final Set<Column> MONEY =
      EnumSet.of(
          Column.PLAN_FEE,
          Column.BILL_M0,
          Column.BILL_M1,
          Column.BILL_M2,
          Column.BILL_M3,
          Column.PAID_M0,
          Column.ARREARS,
          Column.VAS_FEE,
          Column.BALANCE);

  private static final List<String> SEGMENTS = List.of("A", "B", "C", "D");

  static final ChoiceFact<String> SEGMENT = ChoiceFact.ofCodes(Column.SEGMENT.code(), SEGMENTS);

  /** The columns that are facts, in the order of the file. */
  static final List<Column> FACT_COLUMNS =
      Arrays.stream(Column.values())
          .filter(column -> column != Column.ID && column != Column.NAME)
          .toList();

  private LibraryCard() {}

  static Fact fact(Column column) {
    if (column == Column.SEGMENT) {
      return SEGMENT;
    }
    return MONEY.contains(column)
        ? MoneyFact.of(column.code())
        : NumberFact.of(column.code(), "units");
  }

  static Layout layout(Extract extract) {
    LayoutBuilder layout =
        Layout.builder("benchmark")
            .format(
                RecordFormat.builder()
                    .encoding(TextEncoding.of(extract.charset().name()))
                    .delimiter(Delimiter.ofText("|"))
                    .header(false)
                    .build())
            .id(Column.ID.code());
    for (Column column : Column.values()) {
      layout.column(column(column));
    }
    return layout.build();
  }

  private static LayoutColumn column(Column column) {
    if (!FACT_COLUMNS.contains(column)) {
      return LayoutColumn.text(column.code());
    }
    if (column == Column.SEGMENT) {
      Map<String, String> codes =
          SEGMENTS.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
      return LayoutColumn.builder(column.code())
          .fact(SEGMENT)
          .codes(CodeMap.of(SEGMENT, codes, Fallback.OTHER))
          .build();
    }
    return LayoutColumn.builder(column.code())
        .fact(fact(column))
        .scale(MONEY.contains(column) ? Scale.FEN : Scale.ONE)
        .build();
  }

  static ScorecardPolicy policy() {
    return ScorecardPolicy.builder("score", "1", Tier.LOW.name())
        .card(scorecard())
        .band(Tier.MID_FROM, Tier.MID.name())
        .band(Tier.HIGH_FROM, Tier.HIGH.name())
        .build();
  }

  static Scorecard scorecard() {
    List<Characteristic> characteristics = new ArrayList<>();
    for (Column column : FACT_COLUMNS) {
      List<Rule> rules =
          RuleBook.RULES.stream()
              .filter(rule -> rule.column() == column)
              .sorted(Comparator.comparing(Rule::test))
              .toList();
      characteristics.add(column == Column.SEGMENT ? levels(rules) : bins(column, rules));
    }
    return Scorecard.of(characteristics);
  }

  /** Below, then neutral, then at least. */
  private static Characteristic bins(Column column, List<Rule> rules) {
    Fact fact = fact(column);
    Characteristic.Line line =
        fact instanceof MoneyFact money
            ? Characteristic.of(money)
            : Characteristic.of((NumberFact) fact);
    for (Rule rule : rules) {
      if (rule.test() == Rule.Test.BELOW) {
        line.below(rule.threshold(), rule.points(), rule.reason());
      } else {
        return line.neutralBelow(rule.threshold()).above(rule.points(), rule.reason());
      }
    }
    return line.neutralAbove();
  }

  private static Characteristic levels(List<Rule> rules) {
    Characteristic.Levels<String> levels = Characteristic.of(SEGMENT);
    for (Rule rule : rules) {
      for (int i = 0; i < SEGMENTS.size(); i++) {
        if (rule.holds(i)) {
          levels.at(SEGMENTS.get(i), rule.points(), rule.reason());
        }
      }
    }
    return levels.build();
  }
}
