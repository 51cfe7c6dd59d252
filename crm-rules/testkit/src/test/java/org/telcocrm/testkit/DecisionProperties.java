package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;

class DecisionProperties {

  @Property(tries = 500)
  void evidenceOrder_isTotal(@ForAll Evidence a, @ForAll Evidence b, @ForAll Evidence c) {
    int ab = Evidence.ORDER.compare(a, b);

    assertThat(ab == 0).as("only equal reasons tie").isEqualTo(a.equals(b));
    assertThat(Integer.signum(Evidence.ORDER.compare(b, a))).isEqualTo(-Integer.signum(ab));
    if (ab <= 0 && Evidence.ORDER.compare(b, c) <= 0) {
      assertThat(Evidence.ORDER.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }

  @Example
  void evidenceOrder_example() {
    Evidence port = new Evidence("PORT_QUERY", "port_query_90d", "1", ">= 1", 50);
    Evidence bundle = new Evidence("BUNDLED", "has_broadband", "true", "= true", -30);
    Evidence none = Evidence.of("A", "x", "1", "");

    assertThat(List.of(bundle, none, port).stream().sorted(Evidence.ORDER))
        .containsExactly(port, none, bundle);
  }

  @Property(tries = 300)
  void orderInWhichReasonsWereFound_doesNotMatter(
      @ForAll Decision<Integer> decision,
      @ForAll @Size(max = 6) List<Evidence> evidence,
      @ForAll @Size(max = 4) List<Gap> gaps,
      @ForAll long seed) {
    List<Evidence> shuffled = new ArrayList<>(evidence);
    Collections.shuffle(shuffled, new Random(seed));
    List<Gap> twice = new ArrayList<>(gaps);
    twice.addAll(gaps);
    Collections.shuffle(twice, new Random(seed));

    assertThat(Decision.of("X", decision.policy(), decision.asOf(), shuffled, twice))
        .isEqualTo(Decision.of("X", decision.policy(), decision.asOf(), evidence, gaps));
  }

  @Property(tries = 300)
  void decision_isSortedAndAddsUp(@ForAll Decision<Integer> decision) {
    assertThat(decision.evidence()).isSortedAccordingTo(Evidence.ORDER);
    assertThat(decision.gaps()).isSorted().doesNotHaveDuplicates();
    assertThat(decision.points())
        .isEqualTo(decision.evidence().stream().mapToInt(Evidence::points).sum());
    assertThat(decision.isDecided() || !decision.gaps().isEmpty()).isTrue();
  }

  @Property(tries = 200)
  void map_keepsEverythingButTheOutcome(@ForAll Decision<Integer> decision) {
    assertThat(decision.map(outcome -> outcome)).isEqualTo(decision);
    assertThat(decision.map(Object::toString).evidence()).isEqualTo(decision.evidence());
    assertThat(decision.map(Object::toString).outcome())
        .isEqualTo(decision.outcome().map(Object::toString));
  }

  @Property(tries = 100)
  void shippedDecision_isEqual(@ForAll Decision<Integer> decision) {
    assertThat(Shipping.ship(decision)).isEqualTo(decision).hasSameHashCodeAs(decision);
  }
}
