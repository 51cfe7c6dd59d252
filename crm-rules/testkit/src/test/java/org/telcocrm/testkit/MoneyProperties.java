package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.core.money.Money;

class MoneyProperties {

  @Property(tries = 500)
  void plus_andMinusCancelOut(@ForAll Money a, @ForAll Money b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
  }

  @Example
  void plus_example() {
    assertThat(Money.yuan("48.50").plus(Money.yuan("-0.51"))).isEqualTo(Money.yuan("47.99"));
  }

  @Property(tries = 500)
  void split_losesNothing_andPartsDifferByAFen(
      @ForAll Money amount, @ForAll @IntRange(min = 1, max = 13) int parts) {
    List<Money> split = amount.split(parts);

    assertThat(split).hasSize(parts);
    assertThat(split.stream().reduce(Money.fen(0), Money::plus)).isEqualTo(amount);
    long least = split.stream().mapToLong(Money::minorUnits).min().orElseThrow();
    long most = split.stream().mapToLong(Money::minorUnits).max().orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(1);
  }

  @Example
  void split_example() {
    assertThat(Money.fen(-100).split(3))
        .containsExactly(Money.fen(-34), Money.fen(-33), Money.fen(-33));
  }

  @Property(tries = 500)
  void parse_readsWhatToStringWrites(@ForAll Money amount) {
    assertThat(Money.parse(amount.toString())).isEqualTo(amount);
  }

  @Example
  void parse_example() {
    assertThat(Money.parse("CNY -0.05")).isEqualTo(Money.fen(-5));
  }
}
