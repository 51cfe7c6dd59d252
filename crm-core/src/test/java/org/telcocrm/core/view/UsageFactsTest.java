package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.M0;
import static org.telcocrm.core.view.Views.usage;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.usage.UsageMonth;

class UsageFactsTest {

  private static Facts derive(UsageMonth... months) {
    return FactDerivation.standard().derive(Views.someone().usageMonths(List.of(months)).build());
  }

  @Test
  void volumes_areSummedPerMonth() {
    Facts facts =
        derive(
            usage("S1", M0).outgoingMinutes(100).incomingMinutes(5).dataMb(10).sms(1).build(),
            usage("S2", M0).outgoingMinutes(0.5).dataMb(20).sms(2).build(),
            usage("S1", M0.minusMonths(1)).outgoingMinutes(80).build(),
            usage("S1", M0.minusMonths(2)).dataMb(30).build(),
            usage("S1", M0.minusMonths(3)).outgoingMinutes(999).build());
    assertThat(facts.number(OUT_MIN_M0)).hasValue(100.5);
    assertThat(facts.number(OUT_MIN_M1)).hasValue(80);
    assertThat(facts.number(OUT_MIN_M2)).isEmpty();
    assertThat(facts.number(IN_MIN_M0)).hasValue(5);
    assertThat(facts.number(DATA_MB_M0)).hasValue(30);
    assertThat(facts.number(DATA_MB_M1)).isEmpty();
    assertThat(facts.number(DATA_MB_M2)).hasValue(30);
    assertThat(facts.number(SMS)).hasValue(3);
  }

  @Test
  void days_areTheMostOfOneLine() {
    Facts facts =
        derive(
            usage("S1", M0).activeDays(20).roamingDays(0).build(),
            usage("S2", M0).activeDays(31).roamingDays(2).build());
    assertThat(facts.number(ACTIVE_DAYS)).hasValue(31);
    assertThat(facts.number(INTL_ROAM_DAYS)).hasValue(2);
  }

  @Test
  void volumes_zero_isKnown() {
    Facts facts = derive(usage("S1", M0).outgoingMinutes(0).build());
    assertThat(facts.number(OUT_MIN_M0)).hasValue(0);
    assertThat(facts.number(DATA_MB_M0)).isEmpty();
  }

  @Test
  void volumes_emptyPart_areMissing() {
    assertThat(derive().number(OUT_MIN_M0)).isEmpty();
  }

  @Test
  void volumes_asOfMidMonth_beginWithTheMonthBefore() {
    Customer360 view =
        Customer360.builder(Views.SOMEONE, LocalDate.of(2026, 4, 15))
            .usageMonths(List.of(usage("S1", M0).outgoingMinutes(7).build()))
            .build();
    assertThat(FactDerivation.standard().derive(view).number(OUT_MIN_M0)).hasValue(7);
  }
}
