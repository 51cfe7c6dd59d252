package org.telcocrm.testkit;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.value.FittedBase;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * Policies of every kind, policy sets, documents and overlays. All policies are valid.
 *
 * <p>Example: {@code @Property void anySet_assessesAnyone(@ForAll PolicySet set, @ForAll
 * Customer360 view)}. Service and action policies come from {@link ServiceArbitraries} and {@link
 * ActionArbitraries}.
 */
public final class PolicyArbitraries {

  private static final int DEEPEST = 2;

  private PolicyArbitraries() {}

  static Arbitrary<String> versions() {
    return Arbitraries.of("1", "2026.1", "2026.2-hz", "杭州版");
  }

  /** Rates between 0 and 1, both exclusive: usual churn rates, and very small and large ones. */
  static Arbitrary<Double> rates() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(.008, .01, .025, .265, .5)),
        Tuple.of(2, Arbitraries.integers().between(1, 9999).map(i -> i / 10_000.0)),
        Tuple.of(1, Arbitraries.of(1e-6, .999_999)));
  }

  /**
   * Churn policies: the default one, and generated ones of which half of the profiles are fitted.
   *
   * @return one to six profiles
   */
  public static Arbitrary<ChurnPolicy> churnPolicies() {
    return Arbitraries.<ChurnPolicy>frequencyOf(
            Tuple.of(1, Arbitraries.just(ChurnPolicy.ofDefaults())),
            Tuple.of(4, ownChurnPolicies()))
        .withoutEdgeCases();
  }

  private static Arbitrary<ChurnPolicy> ownChurnPolicies() {
    Arbitrary<ChurnPolicy.Profile> profile =
        Combinators.combine(
                rates(),
                ScorecardArbitraries.scorecards(),
                Arbitraries.integers().between(-800, 800).map(i -> i / 100.0).optional())
            .as(
                (prior, card, intercept) ->
                    new ChurnPolicy.Profile(prior, card, intercept.orElse(Double.NaN)));
    Arbitrary<Map<BusinessProfile, ChurnPolicy.Profile>> profiles =
        Arbitraries.maps(Arbitraries.of(BusinessProfile.class), profile).ofMinSize(1);
    Arbitrary<Double> multiples = Arbitraries.integers().between(1, 80).map(i -> i / 8.0);
    return Combinators.combine(versions(), profiles, multiples, multiples)
        .as(
            (version, byName, medium, more) -> {
              ChurnPolicy.Builder builder =
                  ChurnPolicy.builder("churn", version).bands(medium, medium + more);
              byName.forEach(builder::profile);
              return builder.build();
            })
        .withoutEdgeCases();
  }

  /**
   * Value policies with bounds in yuan or dollars, fitted or not.
   *
   * @return one in five the default policy
   */
  public static Arbitrary<ValuePolicy> valuePolicies() {
    Arbitrary<ValuePolicy.Builder> tiers =
        Combinators.combine(
                versions(),
                Arbitraries.of("CNY", "USD").map(Currency::getInstance),
                Arbitraries.longs().between(1, 20_000),
                Arbitraries.longs().between(1, 20_000))
            .as(
                (version, currency, mid, more) ->
                    ValuePolicy.builder("value", version)
                        .tiers(new Money(currency, mid + more), new Money(currency, mid)));
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 6);
    Arbitrary<Integer> shares = Arbitraries.integers().between(0, 9);
    Arbitrary<ValuePolicy> own =
        Combinators.combine(tiers, months, months, months, shares, shares, fittedBases().optional())
            .as(
                (builder, least, up, down, top, uptake, base) -> {
                  ValuePolicy.Builder all =
                      builder
                          .minMonths(least)
                          .hysteresis(up, down)
                          .quantiles(top / 10.0, (9 - top) / 10.0)
                          .headroomUptake(uptake / 9.0);
                  return base.map(all::base).orElse(all).build();
                });
    return Arbitraries.<ValuePolicy>frequencyOf(
            Tuple.of(1, Arbitraries.just(ValuePolicy.ofDefaults())), Tuple.of(4, own))
        .withoutEdgeCases();
  }

  private static Arbitrary<FittedBase> fittedBases() {
    Arbitrary<Long> amounts = Arbitraries.longs().between(-50_000, 50_000);
    Arbitrary<FittedBase.Cell> cells =
        Combinators.combine(Arbitraries.longs().between(1, 1_000_000), amounts, amounts)
            .as(FittedBase.Cell::new);
    Arbitrary<String> names =
        Combinators.combine(
                Arbitraries.of("PREPAID", "FIXED", "POSTPAID_METERED", "?"),
                Arbitraries.of("0", "1", "2", "3", "4", "?"),
                Arbitraries.of("0", "1", "2", "3", "4", "?"))
            .as((profile, plan, tenure) -> profile + "/PLAN_" + plan + "/TENURE_" + tenure);
    return Combinators.combine(
            Arbitraries.longs().between(1, 10_000_000),
            Arbitraries.of("CNY", "USD"),
            Arbitraries.longs().between(5000, 50_000),
            Arbitraries.longs().between(-100, 5000),
            Arbitraries.maps(names, cells).ofMaxSize(12))
        .as(FittedBase::new);
  }

  /**
   * Policy sets.
   *
   * @return with generated policies of all four kinds; one in five the default set
   */
  public static Arbitrary<PolicySet> policySets() {
    Arbitrary<PolicySet> own =
        Combinators.combine(
                churnPolicies(),
                valuePolicies(),
                ServiceArbitraries.servicePolicies(),
                ActionArbitraries.actionPolicies())
            .as(
                (churn, value, services, actions) ->
                    PolicySet.ofDefaults().with(churn).with(value).with(services).with(actions));
    return Arbitraries.<PolicySet>frequencyOf(
            Tuple.of(1, Arbitraries.just(PolicySet.ofDefaults())), Tuple.of(4, own))
        .withoutEdgeCases();
  }

  /**
   * Documents and parts of them, up to two levels deep.
   *
   * @return every kind of node
   */
  public static Arbitrary<Node> nodes() {
    Arbitrary<Node> leaves =
        Arbitraries.oneOf(
            texts().map(Node::of),
            Arbitraries.integers().between(-99_999, 99_999).map(i -> Node.of(i / 64.0)),
            Arbitraries.longs().map(Node::of),
            Arbitraries.of(Node.of(true), Node.of(false), new Node.Nothing()));
    return Arbitraries.recursive(() -> leaves, PolicyArbitraries::deeper, 0, DEEPEST)
        .withoutEdgeCases();
  }

  private static Arbitrary<Node> deeper(Arbitrary<Node> inner) {
    Arbitrary<Node> keyed =
        Arbitraries.maps(Arbitraries.of("A", "B", "C", "D"), members(inner))
            .ofMinSize(1)
            .map(
                byCode ->
                    Node.list(
                        byCode.entrySet().stream()
                            .map(each -> keyed(each.getKey(), each.getValue()))
                            .toList()));
    return Arbitraries.oneOf(
        members(inner).map(Node.Obj::new), inner.list().ofMaxSize(3).map(Node::list), keyed);
  }

  private static Arbitrary<Map<String, Node>> members(Arbitrary<Node> values) {
    return Arbitraries.maps(Arbitraries.of("x", "y", "points", "in", "名"), values).ofMaxSize(3);
  }

  private static Node keyed(String code, Map<String, Node> members) {
    Node.Builder element = Node.object().put("code", code);
    members.forEach(element::put);
    return element.build();
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("", "a", "A", "\"", "\\", "\n", "\u0001", "杭州", "İ", "𠮷", "1.5", "null");
  }

  /**
   * Whole documents: objects with {@code id} and {@code version}.
   *
   * @return objects
   */
  public static Arbitrary<Node.Obj> documents() {
    return Combinators.combine(versions(), members(nodes()))
        .as(
            (version, members) -> {
              Node.Builder document = Node.object().put("id", "own").put("version", version);
              members.forEach(document::put);
              return document.build();
            })
        .withoutEdgeCases();
  }

  /**
   * Overlays with any patch; most policies would refuse the result.
   *
   * @return overlays of every level
   */
  public static Arbitrary<PolicyOverlay> overlays() {
    return Combinators.combine(
            Arbitraries.of(PolicyOverlay.Level.class),
            Arbitraries.of("零售业", "浙江", "杭州"),
            members(nodes()).map(Node.Obj::new))
        .as(PolicyOverlay::new)
        .withoutEdgeCases();
  }

  /**
   * Overlays that change nothing.
   *
   * @return up to four, with empty patches
   */
  public static Arbitrary<List<PolicyOverlay>> emptyOverlays() {
    return overlays()
        .map(each -> new PolicyOverlay(each.level(), each.name(), Node.object().build()))
        .list()
        .ofMaxSize(4);
  }
}
