package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.analysis.AverageUsers;

class AverageUsersProperties {

  @Provide
  Arbitrary<List<Long>> counts() {
    return Arbitraries.longs().between(0, 1_000_000_000).list().ofSize(13);
  }

  private static List<AverageUsers> months(List<Long> counts) {
    List<AverageUsers> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      months.add(AverageUsers.month(counts.get(i), counts.get(i + 1)));
    }
    return months;
  }

  @Property(tries = 200)
  void year_ofMonths_equalsYearOfQuarters(@ForAll("counts") List<Long> counts) {
    List<AverageUsers> months = months(counts);
    List<AverageUsers> quarters = new ArrayList<>();
    for (int i = 0; i < 12; i += 3) {
      quarters.add(AverageUsers.quarter(months.get(i), months.get(i + 1), months.get(i + 2)));
    }

    assertThat(AverageUsers.year(quarters)).isEqualTo(AverageUsers.year(months));
  }

  @Property(tries = 200)
  void average_liesBetweenItsCounts(
      @ForAll @LongRange(min = 0, max = 1L << 62) long opening,
      @ForAll @LongRange(min = 0, max = (1L << 62) - 1) long closing) {
    assertThat(AverageUsers.month(opening, closing).toDecimal(1))
        .isBetween(
            java.math.BigDecimal.valueOf(Math.min(opening, closing)),
            java.math.BigDecimal.valueOf(Math.max(opening, closing)));
  }

  @Property(tries = 300)
  void arpu_timesUsers_isTheRevenue_withinHalfAFenPerUser(
      @ForAll @LongRange(min = 1, max = 100_000) long users, @ForAll Money revenue) {
    Money arpu = AverageUsers.month(users, users).arpu(revenue).orElseThrow();

    assertThat(2 * Math.abs(revenue.minorUnits() - arpu.minorUnits() * users))
        .isLessThanOrEqualTo(users);
  }

  @Example
  void arpu_example() {
    assertThat(AverageUsers.month(100, 120).arpu(Money.yuan("5500"))).contains(Money.yuan("50"));
  }
}
