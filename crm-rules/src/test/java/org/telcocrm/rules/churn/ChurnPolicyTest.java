package org.telcocrm.rules.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

class ChurnPolicyTest {

  private static final ChurnPolicy SMALL =
      ChurnPolicy.builder("churn", "1")
          .profile(
              BusinessProfile.FIXED,
              ChurnPolicy.Profile.of(
                  .01,
                  Scorecard.of(
                      Characteristic.of(TENURE_MONTHS)
                          .below(6, 30, "TENURE_SHORT")
                          .below(12, 20, "TENURE_SHORT")
                          .neutralAbove())))
          .build();

  @Test
  void read_ofItsOwnDocument_isEqual() {
    ChurnPolicy defaults = ChurnPolicy.ofDefaults();
    ChurnPolicy read = read(defaults.document());
    assertThat(read).isEqualTo(defaults);
    assertThat(read.ref()).isEqualTo(defaults.ref());
    assertThat(read.document().hash()).isEqualTo(defaults.ref().hash());
    assertThat(read.profiles()).isEqualTo(defaults.profiles());
  }

  @Test
  void read_ofAFittedPolicy_keepsTheIntercept() {
    Scorecard card = SMALL.profile(BusinessProfile.FIXED).orElseThrow().card();
    ChurnPolicy fitted =
        SMALL.toBuilder()
            .profile(BusinessProfile.FIXED, new ChurnPolicy.Profile(.01, card, -4.123456789012345))
            .build();
    ChurnPolicy read = read(fitted.document());
    assertThat(read).isEqualTo(fitted).isNotEqualTo(SMALL);
    assertThat(read.profile(BusinessProfile.FIXED).orElseThrow().intercept())
        .isEqualTo(-4.123456789012345);
  }

  @Test
  void read_ofAnInterceptFittedForSomethingElse_isNotFitted() {
    Node.Obj document = fitted().document();
    assertThat(isFitted(read(document))).isTrue();
    assertThat(isFitted(read(with(document, Node.of(.02), "profiles", "FIXED", "prior"))))
        .isFalse();
    Node.Obj otherCard =
        with(
            document,
            Node.of(35),
            "profiles",
            "FIXED",
            "characteristics",
            "0",
            "attributes",
            "0",
            "points");
    assertThat(isFitted(read(otherCard))).isFalse();
    Node.Obj otherScale = with(document, Node.of(30), "pointsToDoubleOdds");
    assertThat(isFitted(read(otherScale))).isFalse();
    // Forgotten, not carried on: the policy is the one that never was fitted.
    assertThat(read(otherScale)).isEqualTo(SMALL.toBuilder().pointsToDoubleOdds(30).build());
  }

  @Test
  void read_ofAnInterceptThatDoesNotSayWhatFor_isRefused() {
    assertRefused(
        with(SMALL.document(), Node.of(-4), "profiles", "FIXED", "intercept"),
        "profiles.FIXED.fittedPrior is required but missing");
  }

  @Test
  void read_withoutIntercept_overlooksWhatIsLeftOfAFit() {
    Node.Obj document = with(SMALL.document(), Node.of(.01), "profiles", "FIXED", "fittedPrior");
    assertThat(read(document)).isEqualTo(SMALL);
  }

  @Test
  void pointsToDoubleOdds_isSetAndForgetsTheFit() {
    ChurnPolicy scaled = fitted().toBuilder().pointsToDoubleOdds(30).build();
    assertThat(scaled.pointsToDoubleOdds()).isEqualTo(30);
    assertThat(isFitted(scaled)).isFalse();
    assertThat(isFitted(fitted().toBuilder().pointsToDoubleOdds(20).build())).isTrue();
    assertThat(read(scaled.document())).isEqualTo(scaled);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void pointsToDoubleOdds_refusesWhatIsNotPositiveAndFinite(double points) {
    assertThatThrownBy(() -> SMALL.toBuilder().pointsToDoubleOdds(points).build())
        .isInstanceOf(PolicyException.class)
        .hasMessage("pointsToDoubleOdds must be positive and finite but was " + points);
  }

  @Test
  void read_refusesNumbersThatAreInfiniteAsDouble() {
    Node huge = new Node.Num(new BigDecimal("1e400"));
    assertRefused(
        with(SMALL.document(), huge, "pointsToDoubleOdds"),
        "pointsToDoubleOdds must be positive and finite but was Infinity");
    assertRefused(
        with(fitted().document(), huge, "profiles", "FIXED", "intercept"),
        "profiles.FIXED.intercept must be finite but was Infinity");
  }

  private static ChurnPolicy fitted() {
    Scorecard card = SMALL.profile(BusinessProfile.FIXED).orElseThrow().card();
    return SMALL.toBuilder()
        .profile(BusinessProfile.FIXED, new ChurnPolicy.Profile(.01, card, -4.5))
        .build();
  }

  private static boolean isFitted(ChurnPolicy policy) {
    return policy.profile(BusinessProfile.FIXED).orElseThrow().isFitted();
  }

  @Test
  void defaults_haveThePriorsOfAMonth() {
    Map<BusinessProfile, ChurnPolicy.Profile> profiles = ChurnPolicy.ofDefaults().profiles();
    assertThat(profiles.keySet())
        .containsExactly(
            BusinessProfile.POSTPAID_METERED,
            BusinessProfile.POSTPAID_HANDSET,
            BusinessProfile.PREPAID,
            BusinessProfile.FIXED);
    assertThat(profiles.values())
        .extracting(ChurnPolicy.Profile::prior)
        .containsExactly(.008, .008, .025, .010);
    assertThat(profiles.values()).noneMatch(ChurnPolicy.Profile::isFitted);
  }

  @Test
  void withPriors_changesNamedProfilesAndForgetsTheirFit() {
    ChurnPolicy changed =
        ChurnPolicy.ofDefaults()
            .withPriors(Map.of(BusinessProfile.PREPAID, .04, BusinessProfile.GROUP, .5));
    assertThat(changed.profile(BusinessProfile.PREPAID).orElseThrow().prior()).isEqualTo(.04);
    assertThat(changed.profile(BusinessProfile.FIXED).orElseThrow().prior()).isEqualTo(.010);
    assertThat(changed.profile(BusinessProfile.GROUP)).isEmpty();
    assertThat(changed.ref()).isNotEqualTo(ChurnPolicy.ofDefaults().ref());
  }

  @Test
  void band_lowerBoundsAreInclusive() {
    assertThat(SMALL.band(.0199, .01)).isEqualTo(ChurnBand.LOW);
    assertThat(SMALL.band(.02, .01)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(SMALL.band(.0399, .01)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(SMALL.band(.04, .01)).isEqualTo(ChurnBand.HIGH);
  }

  @Test
  void band_ofALowPrior_isExactlyItsMultiple() {
    ChurnPolicy defaults = ChurnPolicy.ofDefaults();
    assertThat(defaults.band(.032, .008)).isEqualTo(ChurnBand.HIGH);
    assertThat(defaults.band(Math.nextDown(.032), .008)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(defaults.band(.016, .008)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(defaults.band(Math.nextDown(.016), .008)).isEqualTo(ChurnBand.LOW);
  }

  /** Four times .2654 is above 1: 1 − 1/(4 · 1.0616) is .7645, 1 − 1/(4 · .5308) is .5290. */
  @Test
  void band_ofAHighPrior_staysReachable() {
    ChurnPolicy defaults = ChurnPolicy.ofDefaults();
    assertThat(defaults.band(.765, .2654)).isEqualTo(ChurnBand.HIGH);
    assertThat(defaults.band(.764, .2654)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(defaults.band(.530, .2654)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(defaults.band(.528, .2654)).isEqualTo(ChurnBand.LOW);
    for (double prior = .001; prior < 1; prior += .001) {
      assertThat(defaults.band(.9999999, prior)).isEqualTo(ChurnBand.HIGH);
      assertThat(defaults.band(Math.min(prior, .85), Math.min(prior, .85)))
          .isEqualTo(ChurnBand.LOW);
    }
  }

  @Test
  void band_ofNearMultiples_neverPutsHighBelowMedium() {
    ChurnPolicy near = SMALL.toBuilder().bands(50, 51).build();
    assertThat(near.band(.45, .01)).isEqualTo(ChurnBand.LOW);
    assertThat(near.band(.5, .01)).isEqualTo(ChurnBand.MEDIUM);
    assertThat(near.band(.51, .01)).isEqualTo(ChurnBand.HIGH);
  }

  @Test
  void read_refusesPriorZero() {
    assertRefused(
        with(SMALL.document(), Node.of(0), "profiles", "FIXED", "prior"),
        "profiles.FIXED.prior must be between 0 and 1 but was 0.0");
  }

  @Test
  void read_refusesBandsThatDoNotAscend() {
    assertRefused(
        with(SMALL.document(), Node.of(2), "bands", "highFrom"),
        "bands must ascend from above 0 but were MEDIUM 2.0, HIGH 2.0");
  }

  @Test
  void read_refusesAnUnknownFactAndNamesTheNearest() {
    assertRefused(
        with(
            SMALL.document(),
            Node.of("tenure_month"),
            "profiles",
            "FIXED",
            "characteristics",
            "0",
            "code"),
        "profiles.FIXED.characteristics[0].code must name a known fact but was \"tenure_month\"."
            + " Maybe \"tenure_months\"?");
  }

  @Test
  void read_refusesBoundsThatDoNotAscend() {
    assertRefused(
        with(
            SMALL.document(),
            Node.of(6),
            "profiles",
            "FIXED",
            "characteristics",
            "0",
            "attributes",
            "1",
            "below"),
        "profiles.FIXED.characteristics[0].attributes are refused: bounds of tenure_months must"
            + " ascend but 6.0 follows 6.0");
  }

  @Test
  void read_refusesAProfileThatIsNone() {
    Node.Obj profile =
        Node.object().put("prior", .01).put("characteristics", Node.list(List.of())).build();
    assertRefused(
        with(SMALL.document(), Node.object().put("FIXD", profile).build(), "profiles"),
        "profiles must be business profiles but one was FIXD");
  }

  @Test
  void read_refusesUnknownMembers() {
    assertRefused(
        with(SMALL.document(), Node.of(1), "bands", "highfrom"),
        "bands.highfrom is not known here. Maybe \"highFrom\"?");
  }

  @Test
  void build_refusesNoProfile() {
    assertThatThrownBy(() -> ChurnPolicy.builder("churn", "1").build())
        .isInstanceOf(PolicyException.class)
        .hasMessage("profiles must have at least one profile but had none");
  }

  /** JSON has no infinity: such a policy could not be written. */
  @Test
  void build_numbersThatNoDocumentCanSay_areRefused() {
    assertThatThrownBy(() -> SMALL.toBuilder().bands(2, Double.POSITIVE_INFINITY).build())
        .isInstanceOf(PolicyException.class)
        .hasMessage("bands must be finite but were MEDIUM 2.0, HIGH Infinity");
    assertThatThrownBy(() -> new ChurnPolicy.Profile(.1, Scorecard.of(), Double.NEGATIVE_INFINITY))
        .hasMessage("intercept must be finite, or NaN if not fitted, but was -Infinity");
  }

  private static void assertRefused(Node.Obj document, String message) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOf(PolicyException.class)
        .hasMessage(message);
  }

  private static ChurnPolicy read(Node.Obj document) {
    return ChurnPolicy.read(NodeReader.of(document), FactCatalog.standard());
  }

  /** The document with another value at a path; a list's element is named by its index. */
  private static Node.Obj with(Node.Obj document, Node value, String... path) {
    return (Node.Obj) replace(document, value, List.of(path));
  }

  private static Node replace(Node node, Node value, List<String> path) {
    if (path.isEmpty()) {
      return value;
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (node instanceof Node.Arr list) {
      List<Node> elements = new ArrayList<>(list.elements());
      int index = Integer.parseInt(step);
      elements.set(index, replace(elements.get(index), value, rest));
      return new Node.Arr(elements);
    }
    Map<String, Node> members = new LinkedHashMap<>(((Node.Obj) node).members());
    Node present = members.get(step);
    members.put(step, present == null ? value : replace(present, value, rest));
    return new Node.Obj(members);
  }
}
