package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.OVER_PLAN_FEE;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/** {@link DerivedFactLaws} on the library's own derived facts. */
class OurDerivedFactLaws implements DerivedFactLaws {

  @Override
  public Arbitrary<DerivedFact> derivedFacts() {
    return Arbitraries.of(DerivedFacts.standard().derivations());
  }

  @Example
  void overPlanShare_example() {
    FactSchema schema = FactSchema.ofYuan(OVER_PLAN_FEE, BILL_M0);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(OVER_PLAN_FEE, Money.yuan("30"))
            .set(BILL_M0, Money.yuan("120"))
            .build();

    assertThat(
            DerivedFacts.standard()
                .bind(schema)
                .derive(facts)
                .number(StandardFacts.OVER_PLAN_SHARE))
        .hasValue(.25);
  }
}
