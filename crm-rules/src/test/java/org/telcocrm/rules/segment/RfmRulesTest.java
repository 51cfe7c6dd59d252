package org.telcocrm.rules.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

class RfmRulesTest {

  private static final Path FILE =
      Path.of(System.getProperty("crm.shared", "."), "domain/data/rfm_orders.csv");

  private static final LocalDate AS_OF = LocalDate.of(2006, 12, 31);
  private static final Currency DOLLAR = Currency.getInstance("USD");

  private static Money dollars(long whole) {
    return new Money(DOLLAR, whole * 100);
  }

  private static Map<CustomerId, OrderSummary> customers() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
    List<Order> orders = new ArrayList<>();
    for (String line : Files.readAllLines(FILE).subList(1, 4907)) {
      String[] cells = line.split(",", -1);
      orders.add(
          new Order(
              CustomerId.of(cells[0]),
              LocalDate.parse(cells[1]),
              dollars(Long.parseLong(cells[2]))));
    }
    return OrderSummary.byCustomer().over(orders);
  }

  private static DocumentPolicy<RfmRules> fitted(Collection<OrderSummary> base) {
    return RfmRules.fitting(AS_OF, SegmentPolicies.rfm()).over(base).figure().orElseThrow();
  }

  private static RfmCuts cuts(Collection<OrderSummary> base) {
    return Objects.requireNonNull(fitted(base).rules().cuts());
  }

  /** Source: domain/02 row V12, R package rfm. */
  @Test
  void abbey_isAPotentialLoyalist() throws IOException {
    Map<CustomerId, OrderSummary> customers = customers();
    assertThat(customers).hasSize(995);
    OrderSummary abbey = Objects.requireNonNull(customers.get(CustomerId.of("Abbey O'Reilly")));
    Decision<RfmSegment> decision = RfmRules.decide(abbey, AS_OF, fitted(customers.values()));
    assertThat(decision.outcome()).contains(new RfmSegment(3, 4, 3, "POTENTIAL_LOYALIST"));
    assertThat(decision.outcome().orElseThrow().score()).isEqualTo(343);
    assertThat(decision.points()).isEqualTo(343);
    assertThat(decision.evidence())
        .containsExactly(
            new Evidence("RFM_RECENCY", "recency_days", "205", ">= 180 and < 296.4", 300),
            new Evidence("RFM_FREQUENCY", "orders", "6", ">= 5 and < 7", 40),
            new Evidence("RFM_MONETARY", "revenue", "USD 472.00", ">= 381 and < 505.4", 3));
  }

  /** The same file, cut and counted by another program's quantiles of type 7. */
  @Test
  void everySegmentOfTheFile_hasItsCustomers() throws IOException {
    Map<CustomerId, OrderSummary> customers = customers();
    DocumentPolicy<RfmRules> fitted = fitted(customers.values());
    Map<String, Integer> counts = new TreeMap<>();
    int scores = 0;
    for (OrderSummary each : customers.values()) {
      RfmSegment segment = RfmRules.decide(each, AS_OF, fitted).outcome().orElseThrow();
      counts.merge(segment.segment(), 1, Integer::sum);
      scores += segment.score();
    }
    assertThat(scores).isEqualTo(334_247);
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("POTENTIAL_LOYALIST", 429),
                Map.entry("LOYAL_CUSTOMERS", 145),
                Map.entry("LOST", 135),
                Map.entry("ABOUT_TO_SLEEP", 64),
                Map.entry("NEW_CUSTOMERS", 64),
                Map.entry("CANT_LOSE_THEM", 44),
                Map.entry("AT_RISK", 42),
                Map.entry("CHAMPIONS", 40),
                Map.entry("NEED_ATTENTION", 25),
                Map.entry("OTHERS", 7)));
  }

  private static OrderSummary customer(int days, long orders, long whole) {
    return new OrderSummary(
        CustomerId.of("C" + days + '-' + orders), AS_OF.minusDays(days), orders, dollars(whole));
  }

  private static List<OrderSummary> base() {
    List<OrderSummary> base = new ArrayList<>();
    for (int i = 1; i <= 11; i++) {
      base.add(customer(10 * i, i, 100L * i));
    }
    return base;
  }

  /** By hand: of eleven values the fifths lie at ranks 2, 4, 6 and 8 from 0. */
  @Test
  void fit_cutsAtQuantilesOfTypeSeven() {
    List<OrderSummary> base = base();
    RfmCuts cuts = cuts(base);
    assertThat(cuts.customers()).isEqualTo(11);
    assertThat(cuts.orders()).isEqualTo(decimals("3", "5", "7", "9"));
    assertThat(cuts.recencyDays()).isEqualTo(decimals("3E+1", "5E+1", "7E+1", "9E+1"));
    Collections.reverse(base);
    assertThat(fitted(base)).isEqualTo(fitted(base()));
    // Of ten values they lie between ranks: 1.8, 3.6, 5.4, 7.2.
    assertThat(cuts(base().subList(0, 10)).orders())
        .isEqualTo(decimals("2.8", "4.6", "6.4", "8.2"));
  }

  private static List<BigDecimal> decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  @Test
  void valueAtACut_belongsToTheBinAbove_andBeyondTheBaseToTheLast() {
    DocumentPolicy<RfmRules> fitted = fitted(base());
    assertThat(RfmRules.decide(customer(30, 3, 300), AS_OF, fitted).outcome())
        .contains(new RfmSegment(4, 2, 2, "LOYAL_CUSTOMERS"));
    assertThat(RfmRules.decide(customer(0, 900, 90_000), AS_OF, fitted).outcome())
        .contains(new RfmSegment(5, 5, 5, "CHAMPIONS"));
    assertThat(RfmRules.decide(customer(9000, 1, -5), AS_OF, fitted).outcome())
        .contains(new RfmSegment(1, 1, 1, "LOST"));
  }

  @Test
  void unfitted_hasNoSegment() {
    Decision<RfmSegment> decision =
        RfmRules.decide(customer(1, 1, 1), AS_OF, SegmentPolicies.rfm());
    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps()).containsExactly(new Gap("cuts", Gap.Kind.NOT_FITTED));
  }

  @Test
  void ownBinsCutsAndSegments_areData() {
    DocumentPolicy<RfmRules> policy =
        DocumentPolicy.of(
            SegmentPolicies.RFM,
            "rfm_prepaid",
            "1",
            new RfmRules(
                2,
                List.of(RfmRule.of("GOOD", 2, 2, 2, 2, 1, 2)),
                new RfmCuts(0, DOLLAR, decimals("30"), decimals("4"), decimals("5000"))));
    assertThat(RfmRules.decide(customer(29, 4, 1), AS_OF, policy).outcome())
        .contains(new RfmSegment(2, 2, 1, "GOOD"));
    assertThat(RfmRules.decide(customer(30, 4, 50), AS_OF, policy).outcome())
        .contains(new RfmSegment(1, 2, 2, RfmRules.OTHERS));
  }

  @Test
  void document_isReadBack() {
    for (DocumentPolicy<RfmRules> each : List.of(SegmentPolicies.rfm(), fitted(base()))) {
      Policy read = PolicyKinds.standard().read(each.document());
      assertThat(read).isEqualTo(each);
      assertThat(DocumentPolicy.as(SegmentPolicies.RFM, read).orElseThrow().rules())
          .isEqualTo(each.rules());
    }
    assertThat(fitted(base()).ref()).isNotEqualTo(SegmentPolicies.rfm().ref());
  }

  @Test
  void fit_keepsIdAndVersion_andStandsInPlaceOfTheUnfitted() {
    PolicySet set = PolicySet.ofDefaults().with(SegmentPolicies.rfm()).with(fitted(base()));
    assertThat(set.find(SegmentPolicies.RFM)).contains(fitted(base()));
    assertThat(fitted(base()).ref().id()).isEqualTo("rfm");
    assertThat(fitted(base()).ref().version()).isEqualTo("2026.1");
  }

  @Test
  void whatABaseDoesNotGive_isRefusedWithItsReason() {
    assertThat(RfmRules.fitting(AS_OF, SegmentPolicies.rfm()).over(base().subList(0, 4)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.TOO_FEW,
                "there must be at least one customer for each of 5 bins but were 4"));
    assertThat(RfmRules.fitting(AS_OF.minusDays(11), SegmentPolicies.rfm()).over(base()))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "lastOrder must not be after 2006-12-20 but was for 1 customers"));
  }

  /** As other models of a base: data of two currencies give no figure, in whatever order. */
  @Test
  void twoCurrencies_areRefusedWithTheirCodes() {
    List<OrderSummary> base = base();
    base.add(new OrderSummary(CustomerId.of("C0"), AS_OF, 1, Money.yuan("1.00")));
    Estimate<DocumentPolicy<RfmRules>> refused =
        Estimate.refused(
            EstimateRefusal.INCONSISTENT_ROW,
            "revenue must be of one currency but was of [CNY, USD]");
    assertThat(RfmRules.fitting(AS_OF, SegmentPolicies.rfm()).over(base)).isEqualTo(refused);
    Collections.reverse(base);
    assertThat(RfmRules.fitting(AS_OF, SegmentPolicies.rfm()).over(base)).isEqualTo(refused);
  }

  @Test
  void wrongPolicies_areRefused() {
    List<RfmRule> usual = RfmRules.ofDefaults().segments();
    assertRefused(() -> new RfmRules(1, List.of(), null), "bins must be between 2 and 9 but was 1");
    assertRefused(() -> new RfmRules(10, usual, null), "bins must be between 2 and 9 but was 10");
    assertRefused(
        () -> new RfmRules(4, usual, null),
        "segments must have scores up to 4 but CHAMPIONS has 5");
    RfmRule rule = RfmRule.of("GOOD", 1, 2, 1, 2, 1, 2);
    assertRefused(
        () -> new RfmRules(5, List.of(rule, rule), null),
        "segments must be unique and not OTHERS but GOOD is not");
    assertRefused(
        () -> RfmRule.of("GOOD", 2, 1, 1, 1, 1, 1),
        "scores must go from 1 or more upwards but were 2 to 1");
    assertRefused(
        () ->
            RfmRules.ofDefaults()
                .withCuts(new RfmCuts(0, DOLLAR, decimals("1"), decimals("1"), decimals("1"))),
        "cuts must make 5 bins but make 2");
    assertRefused(
        () -> new RfmCuts(0, DOLLAR, decimals("2", "1"), decimals("1", "2"), decimals("1", "2")),
        "cuts.recencyDays must not descend but were [2, 1]");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(PolicyException.class).hasMessage(message);
  }

  @Test
  void wrongCalls_areRefused() {
    DocumentPolicy<RfmRules> fitted = fitted(base());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RfmRules.decide(customer(0, 1, 1), AS_OF.minusDays(1), fitted))
        .withMessage("lastOrder must not be after 2006-12-30 but was 2006-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RfmRules.decide(
                    new OrderSummary(CustomerId.of("C1"), AS_OF, 1, Money.yuan("1.00")),
                    AS_OF,
                    fitted))
        .withMessage("currency must be USD but was CNY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> customer(1, 0, 1))
        .withMessage("orders must be at least 1 but was 0");
  }
}
