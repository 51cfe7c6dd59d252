package org.telcocrm.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyOverlay;

/** C23; defaults 6.2. */
class CreditLimitRulesTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 10, 12, 0);
  private static final DocumentPolicy<CreditLimitRules> POLICY =
      DocumentPolicy.of(CreditPolicies.LIMITS, "credit-limits", "1", CreditLimitRules.ofDefaults());

  private static List<Money> bills(String... yuan) {
    return List.of(yuan).stream().map(Money::yuan).toList();
  }

  /** The star's amount, never more than 2 mean bills of 3 months; older bills do not count. */
  @ParameterizedTest
  @CsvSource({
    "STAR_3, 100 100 100, 100.00",
    "STAR_3, 40 50 50 900, 93.33",
    "STAR_3, 50 50 50, 100.00",
    "STAR_3, 49.99 50 50, 99.99",
    "STAR_5_DIAMOND, 600 600 600, 1000.00",
    "STAR_0, 100, 0.00",
    "STAR_3, -10, 0.00"
  })
  void limit_ofStarAndBills(String star, String newest, String yuan) {
    Decision<Money> limit =
        CreditLimitRules.limit(star, bills(newest.split(" ")), List.of(), NOON, POLICY);
    assertThat(limit.outcome()).contains(Money.yuan(yuan));
  }

  /**
   * The highest that is valid at the moment; a grant counts at its first moment, not at its last.
   */
  @Test
  void grants_countWhileTheyAreValid() {
    CreditGrant temporary =
        new CreditGrant(
            CreditGrant.Kind.TEMPORARY, Money.yuan("500"), NOON, NOON.plusDays(7), "M7");
    CreditGrant permanent =
        new CreditGrant(
            CreditGrant.Kind.PERMANENT,
            Money.yuan("150"),
            NOON.minusYears(1),
            LocalDateTime.MAX,
            "M8");
    assertThat(limit(NOON.minusNanos(1), temporary, permanent)).isEqualTo("CNY 150.00");
    assertThat(limit(NOON, temporary, permanent)).isEqualTo("CNY 500.00");
    assertThat(limit(NOON.plusDays(7).minusNanos(1), permanent, temporary)).isEqualTo("CNY 500.00");
    assertThat(limit(NOON.plusDays(7), permanent, temporary)).isEqualTo("CNY 150.00");
    assertThat(limit(NOON.plusDays(7), temporary)).isEqualTo("CNY 100.00");
  }

  private static String limit(LocalDateTime at, CreditGrant... grants) {
    return CreditLimitRules.limit("STAR_3", bills("100", "100", "100"), List.of(grants), at, POLICY)
        .outcome()
        .orElseThrow()
        .toString();
  }

  @Test
  void unknown_isNoLimit() {
    Decision<Money> noBill = CreditLimitRules.limit("STAR_3", List.of(), List.of(), NOON, POLICY);
    assertThat(noBill.outcome()).isEmpty();
    assertThat(noBill.gaps()).extracting(gap -> gap.subject()).containsExactly("bills");
    assertThat(
            CreditLimitRules.limit("STAR_3", bills("100", "100"), List.of(), NOON, POLICY).gaps())
        .as("two of three bills")
        .extracting(gap -> gap.subject())
        .containsExactly("bills");
    assertThat(
            CreditLimitRules.limit("STAR_3", bills("100", "100", "100"), List.of(), NOON, POLICY)
                .gaps())
        .isEmpty();
    assertThat(CreditLimitRules.limit("NOT_RATED", bills("1"), List.of(), NOON, POLICY).outcome())
        .as("a star without a limit allows nothing")
        .contains(Money.yuan("0"));
    assertThat(CreditLimitRules.limit("STAR_7", bills("9000"), List.of(), NOON, POLICY).outcome())
        .contains(Money.yuan("1000"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CreditGrant(
                    CreditGrant.Kind.DYNAMIC, Money.yuan("1"), NOON, NOON.plusDays(1), " "))
        .withMessageEndingWith("and no approver");
  }

  /** Defaults 6.2: class A 3, B 2, C 1, D 0 months; 2 x 6-month mean unified bill. */
  @ParameterizedTest
  @CsvSource({"A1, 3", "A2, 3", "B1, 2", "B2, 2", "C, 1", "D, 0"})
  void group_byItsClass(String valueClass, int months) {
    DocumentPolicy<GroupCreditRules> policy =
        DocumentPolicy.of(
            CreditPolicies.GROUP_CREDIT, "group-credit", "1", GroupCreditRules.ofDefaults());
    List<Money> bills = bills("6000", "6000", "6000", "6000", "6000", "6001", "99999");
    Decision<GroupCreditRules.GroupCredit> credit =
        GroupCreditRules.decide(valueClass, bills, LocalDate.of(2026, 3, 31), policy);
    assertThat(credit.outcome())
        .contains(new GroupCreditRules.GroupCredit(months, Money.yuan("12000.33")));
    assertThat(credit.evidence())
        .extracting(Evidence::reason)
        .containsExactlyInAnyOrder("EXTRA_MONTHS", "LIMIT_OF_BILLS");
    assertThat(GroupCreditRules.decide("E", bills, LocalDate.of(2026, 3, 31), policy).gaps())
        .extracting(gap -> gap.subject())
        .containsExactly("value_class");
  }

  static List<DocumentPolicy<?>> policies() {
    return List.of(
        DocumentPolicy.of(CreditPolicies.STARS, "stars", "CT_2024", StarRules.ct2024()),
        DocumentPolicy.of(CreditPolicies.STARS, "stars", "CMCC_HA", StarRules.cmccHenan()),
        CreditPolicies.ofDefaults().get(0),
        CreditPolicies.ofDefaults().get(1),
        CreditPolicies.ofDefaults().get(2),
        CreditPolicies.ofGroupDefaults().get(0),
        CreditPolicies.ofGroupDefaults().get(1),
        DocumentPolicy.of(CreditPolicies.DUNNING, "dunning", "OPERATOR", DunningRules.operator()));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void document_readsBackAsTheSameRules(DocumentPolicy<?> policy) {
    DocumentPolicy<?> read = (DocumentPolicy<?>) PolicyKinds.standard().read(policy.document());
    assertThat(read).isEqualTo(policy);
    assertThat((Object) read.rules()).isEqualTo(policy.rules());
    assertThat(NodeReader.of(read.document()).text("version")).isEqualTo(policy.ref().version());
  }

  /** One bound of the published text is another one in a third page: a file of one band. */
  @Test
  void overlay_changesOneBandOnly() {
    Node.Obj patch =
        Node.object()
            .put(
                "bands",
                Node.list(
                    List.of(
                        Node.object().put("code", "STAR_5").put("minPoints", 4500).build(),
                        Node.object().put("code", "STAR_2_PLUS").put("minPoints", 1200).build())))
            .build();
    Node.Obj changed =
        PolicyOverlay.apply(
            DocumentPolicy.of(CreditPolicies.STARS, "stars", "CT_2024", StarRules.ct2024())
                .document(),
            List.of(new PolicyOverlay(PolicyOverlay.Level.PROVINCE, "Anhui", patch)));
    StarRules rules =
        DocumentPolicy.as(CreditPolicies.STARS, PolicyKinds.standard().read(changed))
            .orElseThrow()
            .rules();
    assertThat(rules.bands())
        .extracting(band -> band.star() + " " + band.minPoints())
        .startsWith("STAR_0 " + Integer.MIN_VALUE)
        .containsSequence("STAR_2 1000", "STAR_2_PLUS 1200", "STAR_3 1500", "STAR_4 2300")
        .containsSequence("STAR_5 4500", "STAR_6 6000")
        .hasSize(9);
  }
}
