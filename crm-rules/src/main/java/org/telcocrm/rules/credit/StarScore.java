package org.telcocrm.rules.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;

/** The points of a month, each with where they come from; they add up. */
final class StarScore {

  private static final int FEN = 100;

  private final List<Evidence> evidence = new ArrayList<>();
  private final int months;
  private final long possibleMonths;
  private final int stops;

  StarScore(
      StarPoints rules,
      Collection<Long> charges,
      long possibleMonths,
      long tenureMonths,
      int stops,
      int products) {
    this.months = charges.size();
    this.possibleMonths = possibleMonths;
    this.stops = stops;
    if (months > 0) {
      long sum = charges.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
      long points =
          rules.charges() == StarPoints.Charges.MONTHLY_MEAN
              ? CreditStanding.yuan(BigDecimal.valueOf(sum), months)
              : Math.floorDiv(sum, FEN);
      add("STAR_CHARGES", "charges", BigDecimal.valueOf(sum, 2).toPlainString(), points);
    }
    add(
        "STAR_TENURE",
        "tenure_months",
        String.valueOf(tenureMonths),
        tenureMonths * rules.perTenureMonth());
    if (rules.perProductClass() > 0) {
      add(
          "STAR_PRODUCTS",
          "product_classes",
          String.valueOf(products),
          Math.min(rules.maxForProducts(), (long) products * rules.perProductClass()));
    }
    add("STAR_STOPS", "stops", String.valueOf(stops), (long) stops * rules.perStop());
  }

  private void add(String reason, String subject, String observed, long points) {
    evidence.add(new Evidence(reason, subject, observed, "", Math.toIntExact(points)));
  }

  long points() {
    return evidence.stream().mapToLong(Evidence::points).sum();
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** How many of the months are known. */
  int months() {
    return months;
  }

  int stops() {
    return stops;
  }

  /** Months without charges known are unknown, not free. */
  List<Gap> gaps() {
    return months < possibleMonths ? List.of(new Gap("charges", Gap.Kind.MISSING)) : List.of();
  }
}
