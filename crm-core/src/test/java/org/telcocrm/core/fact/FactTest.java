package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.product.ContractKind;

class FactTest {

  @Test
  void equals_sameCodeTypeAndUnit_isEqual() {
    assertThat(NumberFact.of("tenure_months", "months"))
        .isEqualTo(StandardFacts.TENURE_MONTHS)
        .hasSameHashCodeAs(StandardFacts.TENURE_MONTHS)
        .hasToString("tenure_months [months]");
  }

  @Test
  void equals_otherUnitOrType_differs() {
    assertThat(NumberFact.of("arrears", "CNY")).isNotEqualTo(MoneyFact.of("arrears"));
    assertThat(NumberFact.of("x", "days")).isNotEqualTo(NumberFact.of("x", "months"));
    assertThat(ChoiceFact.ofCodes("x", List.of("A"))).isNotEqualTo(FlagFact.of("x"));
  }

  @Test
  void of_upperCaseCode_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoneyFact.of("Arrears"))
        .withMessage(
            "fact code must be lower-case letters, digits and underscores but was \"Arrears\"");
    assertThatIllegalArgumentException().isThrownBy(() -> FlagFact.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> DateFact.of("1st"));
  }

  @Test
  void parse_ofFormat_isIdentity() {
    assertThat(StandardFacts.COVERAGE_GOOD.format(0.95)).isEqualTo("0.95");
    assertThat(StandardFacts.COVERAGE_GOOD.parse("0.95")).hasValue(0.95);
    assertThat(StandardFacts.ARREARS.format(-4850)).isEqualTo("-4850");
    assertThat(StandardFacts.ARREARS.parse("-4850")).hasValue(-4850);
    assertThat(StandardFacts.PREPAY.format(1)).isEqualTo("true");
    assertThat(StandardFacts.PREPAY.parse("false")).hasValue(0);
    assertThat(StandardFacts.CONTRACT_KIND.format(2)).isEqualTo("TERMINAL");
    assertThat(StandardFacts.CONTRACT_KIND.parse("TERMINAL")).hasValue(2);
    assertThat(StandardFacts.CONTRACT_END.format((double) LocalDate.of(2026, 3, 31).toEpochDay()))
        .isEqualTo("2026-03-31");
    assertThat(StandardFacts.CONTRACT_END.parse("1970-01-02")).hasValue(1);
  }

  @Test
  void parse_noValueOfTheFact_isEmpty() {
    assertThat(StandardFacts.TENURE_MONTHS.parse("")).isEmpty();
    assertThat(StandardFacts.TENURE_MONTHS.parse("1e3")).isEmpty();
    assertThat(StandardFacts.TENURE_MONTHS.parse("NaN")).isEmpty();
    assertThat(StandardFacts.TENURE_MONTHS.parse("-")).isEmpty();
    assertThat(StandardFacts.ARREARS.parse("48.5")).isEmpty();
    assertThat(StandardFacts.PREPAY.parse("1")).isEmpty();
    assertThat(StandardFacts.CONTRACT_KIND.parse("terminal")).isEmpty();
    assertThat(StandardFacts.CONTRACT_END.parse("20260331")).isEmpty();
  }

  @Test
  void format_unknown_isMissing() {
    for (Fact fact : StandardFacts.all()) {
      assertThat(fact.format(Double.NaN)).isEqualTo("MISSING");
    }
  }

  @Test
  void choice_levels_areTheEnumsConstants() {
    assertThat(StandardFacts.CONTRACT_KIND.levels()).containsExactly(ContractKind.values());
    assertThat(ChoiceFact.ofCodes("region", List.of("N", "S")).levels())
        .containsExactly("N", "S", "OTHER");
  }

  @Test
  void choice_undeclaredLevel_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChoiceFact.ofCodes("region", List.of("N")).indexOf("W"))
        .withMessage("level of region must be one of [N, OTHER] but was W");
  }

  @Test
  void choice_enumWithoutOther_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChoiceFact.of("type", Fact.Type.class))
        .withMessage("levels of type must hold OTHER but were [NUMBER, MONEY, FLAG, CHOICE, DATE]");
  }

  @Test
  void standardFacts_codesAreUniqueAndFound() {
    assertThat(StandardFacts.all()).extracting(Fact::code).doesNotHaveDuplicates();
    for (Fact fact : StandardFacts.all()) {
      assertThat(StandardFacts.find(fact.code())).contains(fact);
    }
    assertThat(StandardFacts.find("no_such_fact")).isEmpty();
  }

  @Test
  void choicesOfOneCodeWithOtherLevels_differAndAreRefusedBySchemaAndCatalog() {
    ChoiceFact<String> north = ChoiceFact.ofCodes("region", List.of("NORTH", "SOUTH"));
    ChoiceFact<String> south = ChoiceFact.ofCodes("region", List.of("SOUTH", "NORTH"));
    assertThat(north)
        .isNotEqualTo(south)
        .isEqualTo(ChoiceFact.ofCodes("region", List.of("NORTH", "SOUTH", "OTHER")));
    FactSchema schema = FactSchema.ofYuan(north);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.contains(south))
        .withMessageContaining("the schema must mean by region the fact region [level] but means");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactCatalog.standard().plus(north).plus(south))
        .withMessageContaining("fact codes must be unique");
  }
}
