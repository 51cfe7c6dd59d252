package org.telcocrm.rules.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.AGE_YEARS;
import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.INTL_ROAM_DAYS;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.STAR;
import static org.telcocrm.core.product.Brand.EASYOWN;
import static org.telcocrm.core.product.Brand.GOTONE;
import static org.telcocrm.core.product.Brand.MZONE;
import static org.telcocrm.core.product.Brand.OTHER;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.segment.SegmentFacts;

/** C46: domain/03 "Brand partition", defaults 13. */
class BrandRulesTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final DocumentPolicy<BrandRules> POLICY = BrandPolicies.brand();
  private static final Currency YUAN = Currency.getInstance("CNY");
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          BRAND,
          BILL_AVERAGE,
          INTL_ROAM_DAYS,
          STAR,
          AGE_YEARS,
          PREPAY,
          SegmentFacts.STUDENT,
          SegmentFacts.CITIES_90D,
          SegmentFacts.DATA_BILL_SHARE,
          SegmentFacts.POTENTIAL_ABOVE_MEDIAN);

  /** Row S6 and the table it stands in. */
  @ParameterizedTest
  @CsvSource({
    "GS03, MZONE, 2/03",
    "G010, MZONE, 2/03",
    "G001, GOTONE, 0/01",
    "G002, EASYOWN, 1/02",
    "GS01, EASYOWN, 1/02",
    "VPMN, OTHER, 3/09",
    "G005, OTHER, 3/09",
  })
  void productCode_hasItsBrand(String product, Brand brand, String codes) {
    Decision<BrandCode> decision = BrandRules.brandOf(product, ASOF, POLICY);

    assertThat(decision.outcome().orElseThrow().brand()).isEqualTo(brand);
    assertThat(decision.outcome().orElseThrow().text()).isEqualTo(codes);
    assertThat(decision.evidence())
        .containsExactly(Evidence.of("BRAND_OF_PRODUCT", "product_code", product, brand.name()));
  }

  /** Domain/03: an unknown code does not throw; other with a reason, or absent, as configured. */
  @Test
  void unknownProductCode_isOtherWithAReason_orAbsent() {
    Decision<BrandCode> other = BrandRules.brandOf("GX99", ASOF, POLICY);
    BrandRules rules = POLICY.rules();
    BrandRules strict =
        new BrandRules(rules.codes(), null, rules.tests(), rules.least(), rules.within());
    DocumentPolicy<BrandRules> policy =
        DocumentPolicy.of(BrandPolicies.BRAND, "brand", "strict", strict);

    assertThat(other.outcome().orElseThrow().brand()).isEqualTo(OTHER);
    assertThat(other.evidence())
        .containsExactly(Evidence.of("BRAND_PRODUCT_UNKNOWN", "product_code", "GX99", "OTHER"));
    assertThat(BrandRules.brandOf("GX99", ASOF, policy).isDecided()).isFalse();
    assertThat(policy).isNotEqualTo(POLICY);
  }

  /** Fits no brand; all is known. */
  private static Facts.Builder customer() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), ASOF)
        .set(BILL_AVERAGE, Money.yuan("119.99"))
        .set(INTL_ROAM_DAYS, 2)
        .set(STAR, 4)
        .set(AGE_YEARS, 40)
        .set(PREPAY, false)
        .set(SegmentFacts.STUDENT, false)
        .set(SegmentFacts.CITIES_90D, 1)
        .set(SegmentFacts.DATA_BILL_SHARE, .9)
        .set(SegmentFacts.POTENTIAL_ABOVE_MEDIAN, false);
  }

  private static BrandFit fit(Facts.Builder customer) {
    return BrandRules.fit(customer.build(), POLICY).outcome().orElseThrow();
  }

  private static int points(Facts.Builder customer, Brand brand) {
    return fit(customer).ranked().stream()
        .filter(each -> each.brand() == brand)
        .findFirst()
        .orElseThrow()
        .points();
  }

  /** Each test of defaults 13 at its bound; the customer above misses it by one unit. */
  @Test
  void fitTests_haveTheirBounds() {
    assertThat(fit(customer()).best()).isEmpty();
    assertThat(fit(customer()).ranked()).extracting(BrandFit.Score::points).containsOnly(0);
    assertThat(points(customer().set(BILL_AVERAGE, Money.yuan("120")), GOTONE)).isEqualTo(4);
    assertThat(points(customer().set(INTL_ROAM_DAYS, 3), GOTONE)).isEqualTo(2);
    assertThat(points(customer().set(STAR, 5), GOTONE)).isEqualTo(3);
    assertThat(points(customer().set(PREPAY, true), EASYOWN)).isEqualTo(2);
    assertThat(points(customer().set(SegmentFacts.CITIES_90D, 2), EASYOWN)).isEqualTo(2);
    assertThat(points(customer().set(BILL_AVERAGE, Money.yuan("49.99")), EASYOWN)).isEqualTo(3);
    assertThat(points(customer().set(BILL_AVERAGE, Money.yuan("50")), EASYOWN)).isZero();
  }

  /** 14–25, students up to 28, data share from 60 %. */
  @ParameterizedTest
  @CsvSource({
    "13, false, .6, 0",
    "14, false, .6, 3",
    "25, false, .6, 3",
    "26, false, .6, 0",
    "26, true, .6, 3",
    "28, true, .6, 3",
    "29, true, .6, 0",
    "20, false, .59, 0",
  })
  void youngCustomers_fitMzone(int age, boolean student, double dataShare, int points) {
    Facts.Builder young =
        customer()
            .set(AGE_YEARS, age)
            .set(SegmentFacts.STUDENT, student)
            .set(SegmentFacts.DATA_BILL_SHARE, dataShare);

    assertThat(points(young, MZONE)).isEqualTo(points);
    if (points > 0) {
      assertThat(points(young.set(SegmentFacts.POTENTIAL_ABOVE_MEDIAN, true), MZONE))
          .isEqualTo(points + 1);
    }
  }

  /** Defaults 13: 120 yuan in 神州行 is misplaced, even prepaid. */
  @Test
  void highBillInTheMassBrand_isMisplaced() {
    Facts.Builder high = customer().set(BILL_AVERAGE, Money.yuan("120")).set(PREPAY, true);
    Decision<BrandFit> decision = BrandRules.fit(high.set(BRAND, EASYOWN).build(), POLICY);

    assertThat(decision.outcome().orElseThrow().isMisplaced()).isTrue();
    assertThat(decision.outcome().orElseThrow().best()).contains(GOTONE);
    assertThat(decision.points()).isEqualTo(4);
    assertThat(decision.evidence())
        .contains(Evidence.of("BRAND_MISPLACED", "brand", "EASYOWN", "GOTONE"));
    assertThat(fit(high.set(BRAND, GOTONE)).isMisplaced()).isFalse();
    assertThat(fit(high.set(BRAND, OTHER)).isMisplaced()).isFalse();
    assertThat(fit(high.set(BRAND, EASYOWN).set(SegmentFacts.CITIES_90D, 2)).isMisplaced())
        .isFalse();
  }

  @Test
  void ownBrandThatMayFitWell_isNotCalledMisplaced() {
    Facts.Builder known =
        Facts.builder(SCHEMA, CustomerId.of("U2"), ASOF)
            .set(BRAND, EASYOWN)
            .set(BILL_AVERAGE, Money.yuan("200"))
            .set(PREPAY, true);

    assertThat(fit(known).best()).contains(GOTONE);
    assertThat(fit(known).isMisplaced()).isFalse();
    assertThat(fit(known.set(SegmentFacts.CITIES_90D, 1)).isMisplaced()).isTrue();
  }

  @Test
  void nothingKnown_isInsufficientData() {
    Facts nothing = Facts.builder(SCHEMA, CustomerId.of("U3"), ASOF).set(BRAND, GOTONE).build();

    assertThat(BrandRules.fit(nothing, POLICY).isDecided()).isFalse();
    Facts other = Facts.builder(FactSchema.ofYuan(BRAND), CustomerId.of("U3"), ASOF).build();
    assertThat(BrandRules.fit(other, POLICY).isDecided()).isFalse();
  }

  /** Overlap: 4 against 4 and 3 against 2 points, not 4 against 2. */
  @Test
  void overlap_isTheShareOfCustomersNearTwoBrands() {
    BrandFit equal =
        fit(
            customer()
                .set(BILL_AVERAGE, Money.yuan("120"))
                .set(PREPAY, true)
                .set(SegmentFacts.CITIES_90D, 2));
    BrandFit near = fit(customer().set(STAR, 5).set(PREPAY, true));
    BrandFit far =
        fit(customer().set(BILL_AVERAGE, Money.yuan("120")).set(PREPAY, true).set(BRAND, EASYOWN));
    Aggregate<BrandFit, BrandOverlap.Counts, BrandOverlap> counting = BrandOverlap.aggregate();

    BrandOverlap overlap = counting.over(List.of(equal, near, far, far));

    assertThat(overlap.count(EASYOWN, GOTONE)).isEqualTo(2);
    assertThat(overlap.share(GOTONE, EASYOWN)).hasValue(.5);
    assertThat(overlap.share(GOTONE, MZONE)).hasValue(0);
    assertThat(overlap.misplaced(EASYOWN)).isEqualTo(2);
    assertThat(counting.over(List.of()).share(GOTONE, MZONE)).isEmpty();
    var left = counting.add(counting.zero(), far);
    var right = counting.add(counting.add(counting.add(counting.zero(), near), far), equal);
    assertThat(counting.finish(counting.merge(left, right))).isEqualTo(overlap);
  }

  /** Defaults 13: switches between own brands with lower bill afterwards. */
  @Test
  void internalCompetition_countsSwitchesThatPayLess() {
    var summing = InternalCompetition.aggregate(YUAN);
    BrandSwitch lower = change("150", "88.50");
    BrandSwitch same = change("100", "100");
    BrandSwitch byOneFen = change("100", "99.99");

    InternalCompetition all = summing.over(List.of(lower, same, byOneFen));

    assertThat(all.cell(GOTONE, EASYOWN))
        .isEqualTo(new InternalCompetition.Cell(3, 2, Money.yuan("61.51")));
    assertThat(all.cell(EASYOWN, GOTONE).switches()).isZero();
    assertThat(all.total()).isEqualTo(all.cell(GOTONE, EASYOWN));
    var left = summing.add(summing.zero(), byOneFen);
    var right = summing.add(summing.add(summing.zero(), same), lower);
    assertThat(summing.finish(summing.merge(left, right))).isEqualTo(all);
    assertThatThrownBy(() -> new BrandSwitch(GOTONE, GOTONE, Money.yuan("1"), Money.yuan("1")))
        .hasMessage("brand must change but stayed GOTONE");
  }

  private static BrandSwitch change(String before, String after) {
    return new BrandSwitch(GOTONE, EASYOWN, Money.yuan(before), Money.yuan(after));
  }

  @Test
  void wrongRules_areRefused() {
    BrandRules rules = POLICY.rules();
    assertThatThrownBy(
            () -> new BrandRules(rules.codes().subList(0, 2), MZONE, rules.tests(), 2, 1))
        .hasMessage("fallback must be one of [GOTONE, EASYOWN] but was MZONE");
    assertThatThrownBy(() -> new BrandTest("X", MZONE, rules.tests().get(0).when(), 0))
        .hasMessage("points of X must be at least 1 but were 0");
  }
}
