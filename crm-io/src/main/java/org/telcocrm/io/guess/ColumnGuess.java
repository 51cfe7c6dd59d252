package org.telcocrm.io.guess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.layout.CodeMap;
import org.telcocrm.io.layout.Fallback;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutColumnBuilder;
import org.telcocrm.io.layout.Scale;

/** Decides what a column holds from its name, which may be empty, and its content. */
final class ColumnGuess {

  /** From this size on a column of whole numbers without a name may well be money. */
  private static final double LARGE = 1_000;

  /** Means of one amount in neighbouring months differ less. */
  private static final double SERIES = 1.25;

  private final String name;
  private final boolean named;
  private final ColumnContent content;
  private Fact.@Nullable Type type;

  ColumnGuess(String name, boolean named, ColumnContent content) {
    this.name = name;
    this.named = named;
    this.content = content;
    this.type = type();
  }

  private Fact.@Nullable Type type() {
    if (content.isFlag()) {
      return Fact.Type.FLAG;
    }
    if (content.datePattern().isPresent()) {
      return Fact.Type.DATE;
    }
    if (content.isDigitCode() || isKey()) {
      return null;
    }
    if (content.isNumeric()) {
      return numeric();
    }
    return content.isCode() ? Fact.Type.CHOICE : null;
  }

  private Fact.Type numeric() {
    if (named) {
      boolean code = ColumnNames.saysCode(name) && content.isWhole() && content.isCode();
      if (code) {
        return Fact.Type.CHOICE;
      }
      return ColumnNames.saysMoney(name) ? Fact.Type.MONEY : Fact.Type.NUMBER;
    }
    if (content.isSmallCode()) {
      return Fact.Type.CHOICE;
    }
    boolean refunds = content.hasNegatives() && content.meanSize() >= LARGE;
    boolean prices = content.isPrice() && content.max() >= LARGE;
    return content.isWhole() && (refunds || prices) ? Fact.Type.MONEY : Fact.Type.NUMBER;
  }

  /** Whether the column can tell one record from another. */
  boolean isKey() {
    return content.isNearlyUnique()
        && (named
            ? ColumnNames.saysKey(name)
            : content.isUnique() && (content.isDigitCode() || !content.isNumeric()));
  }

  String name() {
    return name;
  }

  ColumnContent content() {
    return content;
  }

  /**
   * In a file without names: a large number beside money of the same size is the same amount of
   * another month.
   */
  void neighbour(ColumnGuess other) {
    double size = content.meanSize() / other.content.meanSize();
    if (isMaybeMoney() && other.type == Fact.Type.MONEY && size > 1 / SERIES && size < SERIES) {
      type = Fact.Type.MONEY;
    }
  }

  private boolean isMaybeMoney() {
    return !named && type == Fact.Type.NUMBER && content.isWhole() && content.meanSize() >= LARGE;
  }

  GuessedColumn column(long records, List<Fact> facts) {
    LayoutColumnBuilder plain = LayoutColumn.builder(name).missing(content.missing());
    content.datePattern().filter(p -> type == Fact.Type.DATE).ifPresent(plain::pattern);
    if (type != null && type != Fact.Type.DATE) {
      plain.type(type);
    }
    Optional<Fact> fact = named ? ColumnNames.fact(name, facts) : Optional.empty();
    if (fact.isEmpty()) {
      return guessed(plain, records, advice());
    }
    Optional<LayoutColumnBuilder> mapped = mapped(fact.get());
    return mapped.isPresent()
        ? guessed(mapped.get(), records, check(fact.get()))
        : guessed(plain, records, "Maybe fact " + fact.get().code() + ", but see its values");
  }

  private GuessedColumn guessed(LayoutColumnBuilder column, long records, String advice) {
    return new GuessedColumn(column.build(), type, content.filled(), records, advice);
  }

  private String advice() {
    if (type == Fact.Type.MONEY) {
      return "As a fact it needs \"scale\": YUAN, FEN or LI";
    }
    if (isMaybeMoney()) {
      return "Maybe money";
    }
    if (!named && content.isFlag()) {
      return "Maybe a number that is seldom above 1";
    }
    if (type == Fact.Type.CHOICE) {
      return content.codes().map(codes -> "Codes " + shown(codes)).orElse("");
    }
    return "";
  }

  private static String shown(Map<String, Long> codes) {
    List<String> some = codes.keySet().stream().limit(8).toList();
    return String.join(", ", some) + (codes.size() > some.size() ? ", ..." : "");
  }

  private String check(Fact fact) {
    return switch (fact.type()) {
      case MONEY -> "Check its scale";
      case NUMBER -> fact.unit().isEmpty() ? "" : "Check that its unit is " + fact.unit();
      default -> "";
    };
  }

  /** The column with its fact, if its values fit. */
  private Optional<LayoutColumnBuilder> mapped(Fact fact) {
    LayoutColumnBuilder column = LayoutColumn.builder(name).missing(content.missing()).fact(fact);
    return switch (fact.type()) {
      case NUMBER -> isPossible(fact) ? Optional.of(column) : Optional.empty();
      case MONEY ->
          content.isNumeric()
              ? Optional.of(
                  column.scale(
                      content.isWhole() && content.meanSize() >= LARGE ? Scale.FEN : Scale.YUAN))
              : Optional.empty();
      case DATE -> content.datePattern().map(column::pattern);
      case FLAG -> content.isFlag() ? Optional.of(column.codes(flags(fact))) : Optional.empty();
      case CHOICE -> choices((ChoiceFact<?>) fact).map(column::codes);
    };
  }

  /** Shares lie between 0 and 1. */
  private boolean isPossible(Fact fact) {
    return content.isNumeric() && (!fact.unit().equals("share") || content.max() <= 1);
  }

  private CodeMap flags(Fact fact) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : content.codes().orElseThrow().keySet()) {
      values.put(each, Boolean.toString(Cells.isYes(each)));
    }
    return CodeMap.of(fact, values, Fallback.REJECT);
  }

  /** Only if every text is the name of a level. */
  private Optional<CodeMap> choices(ChoiceFact<?> fact) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each :
        content.codes().map(c -> new TreeSet<>(c.keySet())).orElse(new TreeSet<>())) {
      String level = each.toUpperCase(Locale.ROOT);
      if (fact.parse(level).isEmpty()) {
        return Optional.empty();
      }
      values.put(each, level);
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(CodeMap.of(fact, values, Fallback.OTHER));
  }
}
