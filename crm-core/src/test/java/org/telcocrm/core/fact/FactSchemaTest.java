package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSchemaTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(StandardFacts.TENURE_MONTHS, StandardFacts.ARREARS);

  @Test
  void of_sameCodeTwice_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.ofYuan(StandardFacts.ARREARS, NumberFact.of("arrears", "CNY")))
        .withMessage("fact codes must be unique in a schema but arrears stands twice");
  }

  @Test
  @SuppressWarnings("NullAway") // what is refused
  void doors_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> FactSchema.of(null, List.of()))
        .withMessage("currency");
    assertThatNullPointerException().isThrownBy(() -> StandardFacts.find(null)).withMessage("code");
  }

  @Test
  void indexOf_absentFact_isMinusOne() {
    assertThat(SCHEMA.indexOf(StandardFacts.ARREARS)).isEqualTo(1);
    assertThat(SCHEMA.indexOf(StandardFacts.BALANCE)).isEqualTo(-1);
    assertThat(SCHEMA.contains(StandardFacts.BALANCE)).isFalse();
  }

  @Test
  void find_byCode_comparesTheCodeOnly() {
    assertThat(SCHEMA.find("arrears")).contains(StandardFacts.ARREARS);
    assertThat(SCHEMA.find("balance")).isEmpty();
  }

  @Test
  void plus_appendsWhatIsNew() {
    FactSchema wider = SCHEMA.plus(List.of(StandardFacts.ARREARS, StandardFacts.BALANCE));
    assertThat(wider.facts())
        .containsExactly(StandardFacts.TENURE_MONTHS, StandardFacts.ARREARS, StandardFacts.BALANCE);
    assertThat(SCHEMA.plus(List.of(StandardFacts.ARREARS))).isSameAs(SCHEMA);
  }

  @Test
  void equals_orderAndCurrencyMatter() {
    assertThat(SCHEMA)
        .isEqualTo(FactSchema.ofYuan(StandardFacts.TENURE_MONTHS, StandardFacts.ARREARS))
        .isNotEqualTo(FactSchema.ofYuan(StandardFacts.ARREARS, StandardFacts.TENURE_MONTHS))
        .isNotEqualTo(FactSchema.of(Currency.getInstance("JPY"), SCHEMA.facts()));
  }

  @Test
  void format_money_hasItsCurrency() {
    assertThat(SCHEMA.format(StandardFacts.ARREARS, 4850)).isEqualTo("CNY 48.50");
    assertThat(SCHEMA.format(StandardFacts.ARREARS, 4850.5)).isEqualTo("CNY 48.505");
    assertThat(SCHEMA.format(StandardFacts.ARREARS, Double.NaN)).isEqualTo("MISSING");
    assertThat(SCHEMA.format(StandardFacts.TENURE_MONTHS, 27)).isEqualTo("27");
  }

  @Test
  void toString_namesCurrencyAndCodes() {
    assertThat(SCHEMA).hasToString("CNY [tenure_months, arrears]");
  }
}
