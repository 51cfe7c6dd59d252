package org.telcocrm.rules.brand;

import static org.telcocrm.core.fact.StandardFacts.AGE_YEARS;
import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.INTL_ROAM_DAYS;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.STAR;
import static org.telcocrm.core.product.Brand.EASYOWN;
import static org.telcocrm.core.product.Brand.GOTONE;
import static org.telcocrm.core.product.Brand.MZONE;
import static org.telcocrm.core.product.Brand.OTHER;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.below;
import static org.telcocrm.rules.table.Condition.between;
import static org.telcocrm.rules.table.Condition.isTrue;

import java.util.List;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.segment.SegmentFacts;
import org.telcocrm.rules.table.Condition;

/** The default brands: codes of domain/03, tests of defaults 13. */
final class DefaultBrands {

  private DefaultBrands() {}

  static BrandRules rules() {
    return new BrandRules(codes(), OTHER, tests(), 2, 1);
  }

  private static List<BrandCode> codes() {
    return List.of(
        new BrandCode(GOTONE, "0", "01", List.of("G001")),
        new BrandCode(EASYOWN, "1", "02", List.of("G002", "GS01")),
        new BrandCode(MZONE, "2", "03", List.of("G010", "GS03")),
        new BrandCode(
            OTHER,
            "3",
            "09",
            List.of("VPMN", "G801", "G802", "VPCN", "VPFN", "IP01", "G003", "G005")));
  }

  private static List<BrandTest> tests() {
    // Completed years: 25 is up to the day before the 26th birthday; students up to 28.
    Condition young =
        anyOf(
            between(AGE_YEARS, 14, 26),
            allOf(between(AGE_YEARS, 14, 29), isTrue(SegmentFacts.STUDENT)));
    return List.of(
        new BrandTest("BRAND_GOTONE_BILL", GOTONE, atLeast(BILL_AVERAGE, Money.yuan("120")), 4),
        new BrandTest("BRAND_GOTONE_ROAMING", GOTONE, atLeast(INTL_ROAM_DAYS, 3), 2),
        new BrandTest("BRAND_GOTONE_STAR", GOTONE, atLeast(STAR, 5), 3),
        new BrandTest(
            "BRAND_MZONE_YOUNG", MZONE, allOf(young, atLeast(SegmentFacts.DATA_BILL_SHARE, .6)), 3),
        new BrandTest(
            "BRAND_MZONE_POTENTIAL",
            MZONE,
            allOf(young, isTrue(SegmentFacts.POTENTIAL_ABOVE_MEDIAN)),
            1),
        new BrandTest("BRAND_EASYOWN_PREPAID", EASYOWN, isTrue(PREPAY), 2),
        new BrandTest("BRAND_EASYOWN_CITIES", EASYOWN, atLeast(SegmentFacts.CITIES_90D, 2), 2),
        new BrandTest("BRAND_EASYOWN_BILL", EASYOWN, below(BILL_AVERAGE, Money.yuan("50")), 3));
  }
}
