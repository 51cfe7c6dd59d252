package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BALANCE;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_END;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_KIND;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;

class FactsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(TENURE_MONTHS, ARREARS, PREPAY, CONTRACT_KIND, CONTRACT_END);

  private static Facts.Builder builder() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF);
  }

  private static Facts full() {
    return builder()
        .set(TENURE_MONTHS, 27)
        .set(ARREARS, Money.fen(4850))
        .set(PREPAY, false)
        .set(CONTRACT_KIND, ContractKind.TERMINAL)
        .set(CONTRACT_END, LocalDate.of(2026, 1, 28))
        .build();
  }

  @Test
  void getters_known_giveTypedValues() {
    assertThat(full().number(TENURE_MONTHS)).hasValue(27);
    assertThat(full().money(ARREARS)).contains(Money.fen(4850));
    assertThat(full().flag(PREPAY)).contains(false);
    assertThat(full().choice(CONTRACT_KIND)).contains(ContractKind.TERMINAL);
    assertThat(full().date(CONTRACT_END)).contains(LocalDate.of(2026, 1, 28));
  }

  @Test
  void state_missingDiffersFromAbsent() {
    Facts facts = builder().set(TENURE_MONTHS, 0).build();
    assertThat(facts.state(TENURE_MONTHS)).isEqualTo(FactReader.State.PRESENT);
    assertThat(facts.state(ARREARS)).isEqualTo(FactReader.State.MISSING);
    assertThat(facts.state(BALANCE)).isEqualTo(FactReader.State.ABSENT);
    assertThat(facts.money(ARREARS)).isEmpty();
    assertThat(facts.money(BALANCE)).isEmpty();
    assertThat(facts.numeric(BALANCE)).isNaN();
  }

  @Test
  void set_notFinite_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().set(TENURE_MONTHS, Double.NaN))
        .withMessage("tenure_months must be finite but was NaN");
  }

  @Test
  void set_otherCurrency_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().set(ARREARS, new Money(Currency.getInstance("JPY"), 1)))
        .withMessage("arrears must be in CNY but was JPY 1");
  }

  @Test
  void set_tooMuchMoney_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().set(ARREARS, Money.fen(1L << 53)))
        .withMessage("arrears must be below 2^53 minor units but was CNY 90071992547409.92");
    assertThat(builder().set(ARREARS, Money.fen((1L << 53) - 1)).build().money(ARREARS))
        .contains(Money.fen((1L << 53) - 1));
  }

  @Test
  void set_absentFact_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().set(BALANCE, Money.fen(1)))
        .withMessage("the schema must hold balance [minor] but has " + SCHEMA);
  }

  @Test
  void numeric_noViewOfTheType_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().numeric(PREPAY, 2))
        .withMessage("the numeric view of prepay [flag] must fit its type FLAG but was 2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().numeric(ARREARS, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().numeric(CONTRACT_KIND, 99));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().numeric(CONTRACT_END, Double.POSITIVE_INFINITY));
  }

  @Test
  void numeric_nan_makesMissingAgain() {
    Facts facts = full().toBuilder().numeric(ARREARS, Double.NaN).build();
    assertThat(facts.state(ARREARS)).isEqualTo(FactReader.State.MISSING);
    assertThat(full().state(ARREARS)).isEqualTo(FactReader.State.PRESENT);
  }

  @Test
  void equals_sameValues_isEqual() {
    assertThat(full()).isEqualTo(full().toBuilder().build()).hasSameHashCodeAs(full());
    assertThat(full()).isNotEqualTo(full().toBuilder().set(TENURE_MONTHS, 28).build());
    assertThat(builder().set(TENURE_MONTHS, -0.0).build())
        .isEqualTo(builder().set(TENURE_MONTHS, 0).build());
  }

  @Test
  void build_builderUsedFurther_factsStay() {
    Facts.Builder builder = builder().set(TENURE_MONTHS, 27);
    Facts facts = builder.build();
    builder.set(TENURE_MONTHS, 28);
    assertThat(facts.number(TENURE_MONTHS)).hasValue(27);
  }

  @Test
  void copyOf_otherReader_isEqual() {
    Facts source = full();
    FactReader row =
        new FactReader() {
          @Override
          public FactSchema schema() {
            return source.schema();
          }

          @Override
          public CustomerId customer() {
            return source.customer();
          }

          @Override
          public LocalDate asOf() {
            return source.asOf();
          }

          @Override
          public double numericAt(int index) {
            return source.numericAt(index);
          }
        };
    assertThat(Facts.copyOf(row)).isEqualTo(source);
    assertThat(Facts.copyOf(source)).isSameAs(source);
  }

  @Test
  void toString_listsWhatIsKnown() {
    assertThat(builder().set(ARREARS, Money.fen(4850)).set(PREPAY, true).build())
        .hasToString("U1 as of 2026-03-31 {arrears=CNY 48.50, prepay=true}");
  }

  @Test
  void factsOfOneCustomer_makeTheirSchema() {
    CustomerId id = CustomerId.of("U1");
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Facts facts =
        Facts.builder(id, asOf)
            .set(TENURE_MONTHS, 27)
            .set(ARREARS, Money.parse("USD 48.50"))
            .set(TENURE_MONTHS, 28)
            .build();
    assertThat(facts.schema())
        .isEqualTo(FactSchema.of(Currency.getInstance("USD"), List.of(TENURE_MONTHS, ARREARS)));
    assertThat(facts.numeric(TENURE_MONTHS)).isEqualTo(28);
    assertThat(facts.money(ARREARS)).contains(Money.parse("USD 48.50"));
    assertThat(facts.state(StandardFacts.BILL_M0)).isEqualTo(FactReader.State.ABSENT);
    Facts.Builder dollars = Facts.builder(id, asOf).set(ARREARS, Money.parse("USD 48.50"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.set(StandardFacts.BILL_M0, Money.fen(1)))
        .withMessageStartingWith("bill_m0 must be in USD but was CNY");
    assertThat(Facts.builder(id, asOf).build().schema()).isEqualTo(FactSchema.ofYuan());
    Facts.Builder refusing = Facts.builder(id, asOf);
    assertThatIllegalArgumentException().isThrownBy(() -> refusing.numeric(ARREARS, .5));
    assertThat(refusing.build().state(ARREARS)).isEqualTo(FactReader.State.ABSENT);
  }
}
