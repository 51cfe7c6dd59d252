package org.telcocrm.io.guess;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.layout.CodeMap;
import org.telcocrm.io.layout.Fallback;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutColumnBuilder;

/** Decides what a column holds from its name, which may be empty, and its content. */
final class ColumnGuess {

  /** From this size on a column of whole numbers without a name may well be money. */
  private static final double LARGE = 1_000;

  /** Means of one amount in neighbouring months differ less. */
  private static final double SERIES = 1.25;

  private static final int MAX_SHOWN = 20;

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

  /** Whether the column says in which unit the amounts of the file are. */
  boolean isAmount(FactNames names) {
    Optional<Fact> fact = named ? names.fact(name, Set.of()) : Optional.empty();
    return fact.isPresent() ? fact.get().type() == Fact.Type.MONEY : type == Fact.Type.MONEY;
  }

  GuessedColumn column(long records, FactNames names, Set<Fact> given, Optional<FileScale> scale) {
    LayoutColumnBuilder plain = LayoutColumn.builder(name).missing(content.missing());
    content.datePattern().filter(p -> type == Fact.Type.DATE).ifPresent(plain::pattern);
    if (type != null && type != Fact.Type.DATE) {
      plain.type(type);
    }
    Optional<Fact> fact = named ? names.fact(name, given) : Optional.empty();
    if (fact.isEmpty()) {
      Optional<Fact> near =
          named ? names.near(name, given).filter(this::isOfItsKind) : Optional.empty();
      return guessed(plain, records, near.map(it -> maybe(it, scale)).orElse(advice(scale)));
    }
    Optional<LayoutColumnBuilder> mapped = mapped(fact.get(), scale);
    return mapped.isPresent()
        ? guessed(mapped.get(), records, check(fact.get(), scale))
        : guessed(plain, records, maybe(fact.get(), scale));
  }

  private GuessedColumn guessed(LayoutColumnBuilder column, long records, String advice) {
    return new GuessedColumn(column.build(), type, content.filled(), records, advice);
  }

  private String advice(Optional<FileScale> scale) {
    if (type == Fact.Type.MONEY) {
      return "As a fact it needs \"scale\": "
          + scale
              .map(it -> "maybe " + it.scale().name() + ", because " + it.reason())
              .orElse("YUAN, FEN or LI");
    }
    if (isMaybeMoney()) {
      return "Maybe money";
    }
    if (!named && content.isFlag()) {
      return "Maybe a number that is seldom above 1";
    }
    if (type == Fact.Type.CHOICE || type == Fact.Type.FLAG) {
      return content.codes().map(codes -> "Codes " + shown(codes.keySet())).orElse("");
    }
    return "";
  }

  private static String shown(Collection<String> codes) {
    List<String> some = codes.stream().limit(MAX_SHOWN).toList();
    return String.join(", ", some) + (codes.size() > some.size() ? ", ..." : "");
  }

  /** What to do before the column can give a fact whose name it bears or is near to. */
  private String maybe(Fact fact, Optional<FileScale> scale) {
    String maybe = "Maybe fact " + fact.code();
    boolean coded = fact.type() == Fact.Type.FLAG || fact.type() == Fact.Type.CHOICE;
    if (coded && content.codes().filter(codes -> !codes.isEmpty()).isPresent()) {
      String codes = shown(content.codes().orElseThrow().keySet());
      return maybe + ": \"values\" must map its codes " + codes + " to " + values(fact);
    }
    if (fact.type() == Fact.Type.MONEY && (content.isNumeric() || content.filled() == 0)) {
      return maybe
          + " with "
          + scale
              .map(it -> "\"scale\": \"" + it.scale().name() + "\", because " + it.reason())
              .orElse("a \"scale\" that no value tells");
    }
    boolean unit = fact.type() == Fact.Type.NUMBER && !fact.unit().isEmpty() && isPossible(fact);
    return maybe + (unit ? "; check that its unit is " + fact.unit() : ", but see its values");
  }

  private static String values(Fact fact) {
    return fact instanceof ChoiceFact<?> choice
        ? shown(IntStream.range(0, choice.levels().size()).mapToObj(choice::format).toList())
        : "true and false";
  }

  private String check(Fact fact, Optional<FileScale> scale) {
    return switch (fact.type()) {
      case MONEY ->
          "Check its scale" + scale.map(it -> ", taken because " + it.reason()).orElse("");
      case NUMBER -> fact.unit().isEmpty() ? "" : "Check that its unit is " + fact.unit();
      default -> "";
    };
  }

  /** Whether a fact that is only near is worth a word. */
  private boolean isOfItsKind(Fact fact) {
    return switch (fact.type()) {
      case NUMBER, MONEY -> content.isNumeric();
      case DATE -> content.datePattern().isPresent();
      case FLAG, CHOICE -> content.isCode();
    };
  }

  /** The column with its fact, if its values fit. */
  private Optional<LayoutColumnBuilder> mapped(Fact fact, Optional<FileScale> scale) {
    LayoutColumnBuilder column = LayoutColumn.builder(name).missing(content.missing()).fact(fact);
    return switch (fact.type()) {
      case NUMBER -> isPossible(fact) ? Optional.of(column) : Optional.empty();
      case MONEY -> scale.filter(it -> content.isInformative()).map(it -> column.scale(it.scale()));
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
