package org.telcocrm.io.layout;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;

/** Which keys of a column go together; every refusal names the column. */
final class ColumnRules {

  private static final int MAX_NAME = 128;

  private ColumnRules() {}

  static void require(LayoutColumn column) {
    String name = column.name();
    if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
      throw new LayoutException(
          "column name must have 1 to 128 characters and no blanks around but was \"" + name + '"');
    }
    Fact fact = column.fact().orElse(null);
    Fact.@Nullable Type type = fact == null ? null : fact.type();
    ValueRule value = column.value();
    requireScale(name, fact, value);
    require(
        name, type == Fact.Type.MONEY || value.rounding().isEmpty(), "rounding is for money only");
    require(
        name,
        type == null || (type == Fact.Type.DATE) == column.isDate(),
        "pattern is required for dates, and for dates only");
    requireCodes(name, type, value.codes());
    require(
        name,
        value.range().equals(ValueRange.all()) || hasOrder(type),
        "min and max are for facts with numbers, money and dates only");
    require(
        name,
        column.fact().isPresent()
            || column.isDate()
            || column.type().filter(Fact.Type.DATE::equals).isEmpty(),
        "type DATE needs a pattern");
    require(
        name,
        type == null || column.text().msisdnRule().isEmpty(),
        "msisdn is for columns without a fact only");
    require(
        name,
        type == null || column.text().textBytes() == 0,
        "textBytes is for columns without a fact only");
    require(
        name,
        !column.isOptional() || column.place() instanceof FieldPlace.ByName,
        "optional is for columns found by a header only");
  }

  private static void requireScale(String name, @Nullable Fact fact, ValueRule value) {
    Fact.@Nullable Type type = fact == null ? null : fact.type();
    if (type == Fact.Type.MONEY || type == Fact.Type.NUMBER) {
      // A money column must say its unit: a tenfold slip is the most common defect of amounts.
      require(
          name,
          type == Fact.Type.NUMBER || !value.scale().equals(Scale.ONE),
          "scale is required for money");
      value.scale().requireFits(Objects.requireNonNull(fact));
    } else {
      require(name, value.scale().equals(Scale.ONE), "scale is for numbers and money only");
    }
  }

  private static void requireCodes(String name, Fact.@Nullable Type type, CodeMap codes) {
    require(name, type != null || codes.values().isEmpty(), "values needs a fact");
    require(
        name, type != Fact.Type.FLAG || !codes.values().isEmpty(), "values is required for a flag");
    require(
        name,
        type == Fact.Type.CHOICE || codes.fallback() != Fallback.OTHER,
        "fallback OTHER is for choices only");
    require(
        name,
        type != Fact.Type.FLAG || codes.fallback() != Fallback.PARSE,
        "fallback of a flag must be MISSING or REJECT");
  }

  private static boolean hasOrder(Fact.@Nullable Type type) {
    return type == Fact.Type.NUMBER || type == Fact.Type.MONEY || type == Fact.Type.DATE;
  }

  private static void require(String name, boolean valid, String rule) {
    if (!valid) {
      throw new LayoutException("column " + name + ": " + rule);
    }
  }
}
