package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyDiff;
import org.telcocrm.rules.policy.PolicyOverlay;

/** Documents, overlays and differences, whatever the policy. */
class PolicyDocumentProperties {

  @Provide
  Arbitrary<List<PolicyOverlay>> emptyOverlays() {
    return PolicyArbitraries.emptyOverlays();
  }

  @Property(tries = 300)
  void canonical_isEqualExactlyForEqualContent(@ForAll Node a, @ForAll Node b) {
    assertThat(a.canonical().equals(b.canonical())).isEqualTo(a.equals(b));
    assertThat(a.hash().equals(b.hash())).isEqualTo(a.equals(b));
  }

  @Example
  void canonical_example() {
    assertThat(Node.of(1.50).canonical()).isEqualTo("1.5");
    assertThat(Node.of("1.5").canonical()).isEqualTo("\"1.5\"");
  }

  @Property(tries = 300)
  void diff_isEmptyExactlyForEqualContent(@ForAll Node.Obj a, @ForAll Node.Obj b) {
    assertThat(PolicyDiff.between(a, a)).isEmpty();
    assertThat(PolicyDiff.between(a, b).isEmpty()).isEqualTo(a.equals(b));
  }

  @Property(tries = 300)
  void diff_backwards_swapsBeforeAndAfter(@ForAll Node.Obj a, @ForAll Node.Obj b) {
    assertThat(
            PolicyDiff.between(b, a).stream()
                .map(each -> new PolicyDiff.Change(each.path(), each.after(), each.before())))
        .isEqualTo(PolicyDiff.between(a, b));
  }

  @Example
  void diff_example() {
    Node.Obj a = Node.object().put("pdo", 20).build();
    Node.Obj b = Node.object().put("pdo", 25).build();

    assertThat(PolicyDiff.between(a, b)).containsExactly(new PolicyDiff.Change("pdo", "20", "25"));
  }

  @Property(tries = 200)
  void overlay_ofNothing_isIdentity(
      @ForAll Node.Obj base, @ForAll("emptyOverlays") List<PolicyOverlay> overlays) {
    assertThat(PolicyOverlay.apply(base, overlays)).isEqualTo(base);
  }

  @Property(tries = 300)
  void overlay_twice_isOnce(@ForAll Node.Obj base, @ForAll PolicyOverlay overlay) {
    Node.Obj once = PolicyOverlay.apply(base, List.of(overlay));

    assertThat(PolicyOverlay.apply(once, List.of(overlay))).isEqualTo(once);
  }

  @Property(tries = 300)
  void overlay_levelsDecide_notTheOrderOfTheList(
      @ForAll Node.Obj base,
      @ForAll @Size(max = 4) List<PolicyOverlay> overlays,
      @ForAll long seed) {
    List<PolicyOverlay> onePerLevel = new ArrayList<>();
    for (PolicyOverlay each : overlays) {
      if (onePerLevel.stream().noneMatch(other -> other.level() == each.level())) {
        onePerLevel.add(each);
      }
    }
    List<PolicyOverlay> shuffled = new ArrayList<>(onePerLevel);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(PolicyOverlay.apply(base, shuffled))
        .isEqualTo(PolicyOverlay.apply(base, onePerLevel));
  }

  @Example
  void overlay_example() {
    Node.Obj base = Node.object().put("version", "1").put("x", 1).build();
    Node.Obj patch = Node.object().put("x", new Node.Nothing()).build();
    PolicyOverlay city = new PolicyOverlay(PolicyOverlay.Level.CITY, "杭州", patch);

    assertThat(PolicyOverlay.apply(base, List.of(city)).canonical())
        .isEqualTo("{\"version\":\"1+杭州\"}");
  }
}
