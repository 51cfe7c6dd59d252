package org.telcocrm.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.guard.ProductFigures.Tally;
import org.telcocrm.rules.guard.ProductSubscriber.Refunds;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C28, defaults 16, seed 0:44: what to do with products. */
class ProductReportTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final DocumentPolicy<GuardRules> POLICY = GuardPolicies.guard();
  private static final Money NONE = Money.fen(0);

  private static ProductFigures figures(long never, long wrong, long complaints, long refunds) {
    long all = 10_000;
    return new ProductFigures(
        all,
        new Tally(never, all),
        new Tally(wrong, all),
        new Tally(complaints, all),
        new Tally(refunds, all),
        NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2999, 499, 29, 29, KEEP",
    "3000, 0, 0, 0, SIMPLIFY",
    "5999, 0, 0, 0, SIMPLIFY",
    "6000, 0, 0, 0, WITHDRAW",
    "0, 500, 0, 0, SIMPLIFY",
    "0, 1999, 0, 0, SIMPLIFY",
    "0, 2000, 0, 0, WITHDRAW",
    "0, 0, 30, 0, SIMPLIFY",
    "0, 0, 100, 0, WITHDRAW",
    "0, 0, 0, 30, SIMPLIFY",
    "0, 0, 0, 99, SIMPLIFY",
    "0, 0, 0, 100, WITHDRAW",
    "3000, 2000, 30, 0, WITHDRAW"
  })
  void advice_hasItsBounds(
      long never, long wrong, long complaints, long refunds, ProductAdvice advice) {
    assertThat(
            ProductReport.advise(figures(never, wrong, complaints, refunds), ASOF, POLICY)
                .outcome())
        .contains(advice);
  }

  @Test
  void reasons_sayWhichBound() {
    assertThat(ProductReport.advise(figures(3000, 2000, 29, 0), ASOF, POLICY).evidence())
        .containsExactly(
            Evidence.of("PRODUCT_COMPLAINTS_KEEP", "product_complaints", "29.00", "< 30"),
            Evidence.of(
                "PRODUCT_MIS_SUBSCRIBED_WITHDRAW", "product_mis_subscribed", "20.00", ">= 20"),
            Evidence.of("PRODUCT_NEVER_USED_SIMPLIFY", "product_never_used", "30.00", ">= 30"),
            Evidence.of("PRODUCT_REFUNDS_KEEP", "product_refunds", "0.00", "< 30"));
  }

  @Test
  void shares_areOfThoseOfWhomItIsKnown() {
    ProductFigures figures =
        new ProductFigures(
            1000, new Tally(60, 100), new Tally(0, 0), new Tally(0, 0), new Tally(0, 0), NONE);
    Decision<ProductAdvice> decision = ProductReport.advise(figures, ASOF, POLICY);

    assertThat(decision.outcome()).contains(ProductAdvice.WITHDRAW);
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("product_complaints", Gap.Kind.MISSING),
            new Gap("product_mis_subscribed", Gap.Kind.MISSING),
            new Gap("product_refunds", Gap.Kind.MISSING));
  }

  @ParameterizedTest
  @CsvSource({"99, false", "100, true"})
  void fewSubscribers_areNotAdvised(int subscribers, boolean decided) {
    List<ProductSubscriber> all = new ArrayList<>();
    for (int i = 0; i < subscribers; i++) {
      all.add(new ProductSubscriber("A", i % 2 == 0, false, 0, new Refunds(0, NONE)));
    }
    ProductReport.Product product =
        ProductReport.aggregate(ASOF, POLICY).over(all).products().get(0);

    assertThat(product.advice().isDecided()).isEqualTo(decided);
    assertThat(product.advice().gaps())
        .isEqualTo(decided ? List.of() : List.of(new Gap("product_subscribers", Gap.Kind.TOO_FEW)));
  }

  /** 100 subscribers of each of three products, each third unknown in something. */
  private static List<ProductSubscriber> base() {
    List<ProductSubscriber> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String product = "P" + i % 3;
      boolean bad = product.equals("P1");
      all.add(
          new ProductSubscriber(
              product,
              i % 7 == 0 ? null : bad,
              i % 5 == 0 ? null : bad && i % 2 == 0,
              i % 4 == 0 ? null : bad ? 1 : 0,
              i % 9 == 0 ? null : new Refunds(bad ? 2 : 0, Money.fen(bad ? i : 0))));
    }
    return all;
  }

  @Test
  void report_adviseProductByProduct() {
    ProductReport report = ProductReport.aggregate(ASOF, POLICY).over(base());

    assertThat(report.products())
        .extracting(each -> each.code() + " " + each.advice().outcome().orElseThrow())
        .containsExactly("P0 KEEP", "P1 WITHDRAW", "P2 KEEP");
    long refunded = 0;
    for (int i = 1; i < 300; i += 3) {
      refunded += i % 9 == 0 ? 0 : i;
    }
    assertThat(report.products().get(1).figures().refunded()).isEqualTo(Money.fen(refunded));
    assertThat(report.products().get(1).figures().subscribers()).isEqualTo(100);
    assertThat(ProductReport.aggregate(ASOF, POLICY).over(List.of()).products()).isEmpty();
  }

  @Test
  void sixteenParts_giveTheSameAsOnePass() {
    Aggregate<ProductSubscriber, ProductReport.Counts, ProductReport> aggregate =
        ProductReport.aggregate(ASOF, POLICY);
    ProductReport.Counts merged = aggregate.zero();
    List<ProductSubscriber> all = base();
    for (int part = 15; part >= 0; part--) {
      ProductReport.Counts state = aggregate.zero();
      for (int i = part; i < all.size(); i += 16) {
        state = aggregate.add(state, all.get(i));
      }
      merged = aggregate.merge(merged, state);
    }

    assertThat(aggregate.finish(merged)).isEqualTo(aggregate.over(all));
  }

  @Test
  void subscriber_isWhatTheGuardSaw() {
    SubscribedService service =
        SubscribedService.of("A", "MUSIC", ASOF.minusDays(10), Money.yuan("5"));
    GuardResult result =
        SubscriptionGuard.check(
                List.of(service.confirmedOn(List.of()).neverUsed()), ASOF, GuardPolicies.guard())
            .outcome()
            .orElseThrow();

    assertThat(ProductSubscriber.of(service.confirmedOn(List.of()).neverUsed(), result))
        .isEqualTo(new ProductSubscriber("A", true, true, null, null));
    assertThat(ProductSubscriber.of(service, result).with(2, new Refunds(1, Money.fen(5))))
        .isEqualTo(new ProductSubscriber("A", null, null, 2, new Refunds(1, Money.fen(5))));
  }

  @Test
  void values_refuseNonsense() {
    assertThatThrownBy(() -> new ProductSubscriber(" ", null, null, null, null))
        .hasMessage("product must not be blank");
    assertThatThrownBy(() -> new ProductSubscriber("A", null, null, -1, null))
        .hasMessage("complaints about A must not be negative but were -1");
    assertThatThrownBy(() -> new Refunds(0, Money.fen(1)))
        .hasMessage(
            "count and amount of refunds must not be negative, and 0 of 0, but were 0 and CNY"
                + " 0.01");
    assertThatThrownBy(() -> new Tally(1, 0))
        .hasMessage("count and known must not be negative, and 0 of nobody, but were 1 and 0");
    assertThatThrownBy(() -> new ProductBounds(0, 5, 30, 30))
        .hasMessage("neverUsedPercent must be between 1 and 100 but was 0");
    assertThatThrownBy(() -> new ProductBounds(30, 5, 0, 30))
        .hasMessage("complaintsPer10000 and refundsPer10000 must be at least 1 but were 0 and 30");
    ProductBounds low = new ProductBounds(30, 5, 30, 30);
    assertThatThrownBy(() -> new ProductRules(100, low, new ProductBounds(29, 20, 100, 100)))
        .hasMessageStartingWith("withdraw must not lie below simplify but they were ");
    assertThatThrownBy(() -> new ProductRules(0, low, low))
        .hasMessage("minSubscribers must be at least 1 but was 0");
    Aggregate<ProductSubscriber, ProductReport.Counts, ProductReport> aggregate =
        ProductReport.aggregate(ASOF, POLICY);
    ProductSubscriber dollars =
        new ProductSubscriber("A", null, null, null, new Refunds(1, Money.parse("USD 1.00")));
    assertThatThrownBy(() -> aggregate.over(List.of(dollars)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("currencies must be the same");
  }
}
