package org.telcocrm.rules.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;

/** Compares the figures of one product with the bounds, exactly. */
final class ProductAdvising {

  private static final int PERCENT = 100;
  private static final int TEN_THOUSAND = 10_000;
  private static final int DECIMALS = 2;

  private final ProductFigures figures;
  private final ProductRules rules;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private ProductAdvice advice = ProductAdvice.KEEP;

  ProductAdvising(ProductFigures figures, ProductRules rules) {
    this.figures = figures;
    this.rules = rules;
  }

  Decision<ProductAdvice> decide(LocalDate asOf, PolicyRef policy) {
    if (figures.subscribers() < rules.minSubscribers()) {
      return Decision.insufficientData(
          policy, asOf, List.of(), List.of(new Gap("product_subscribers", Gap.Kind.TOO_FEW)));
    }
    ProductBounds simplify = rules.simplify();
    ProductBounds withdraw = rules.withdraw();
    compare(
        "NEVER_USED",
        figures.neverUsed(),
        PERCENT,
        simplify.neverUsedPercent(),
        withdraw.neverUsedPercent());
    compare(
        "MIS_SUBSCRIBED",
        figures.misSubscribed(),
        PERCENT,
        simplify.misSubscribedPercent(),
        withdraw.misSubscribedPercent());
    compare(
        "COMPLAINTS",
        figures.complaints(),
        TEN_THOUSAND,
        simplify.complaintsPer10000(),
        withdraw.complaintsPer10000());
    compare(
        "REFUNDS",
        figures.refunds(),
        TEN_THOUSAND,
        simplify.refundsPer10000(),
        withdraw.refundsPer10000());
    return evidence.isEmpty()
        ? Decision.insufficientData(policy, asOf, evidence, gaps)
        : Decision.of(advice, policy, asOf, evidence, gaps);
  }

  private void compare(
      String figure, ProductFigures.Tally tally, int per, int simplify, int withdraw) {
    String subject = "product_" + figure.toLowerCase(Locale.ROOT);
    if (tally.known() == 0) {
      gaps.add(new Gap(subject, Gap.Kind.MISSING));
      return;
    }
    ProductAdvice own =
        isAtLeast(tally, per, withdraw)
            ? ProductAdvice.WITHDRAW
            : isAtLeast(tally, per, simplify) ? ProductAdvice.SIMPLIFY : ProductAdvice.KEEP;
    advice = own.compareTo(advice) > 0 ? own : advice;
    evidence.add(
        Evidence.of(
            "PRODUCT_" + figure + '_' + own,
            subject,
            BigDecimal.valueOf(tally.count())
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(tally.known()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString(),
            own == ProductAdvice.KEEP
                ? "< " + simplify
                : ">= " + (own == ProductAdvice.WITHDRAW ? withdraw : simplify)));
  }

  private static boolean isAtLeast(ProductFigures.Tally tally, int per, int bound) {
    return BigInteger.valueOf(tally.count())
            .multiply(BigInteger.valueOf(per))
            .compareTo(BigInteger.valueOf(tally.known()).multiply(BigInteger.valueOf(bound)))
        >= 0;
  }
}
