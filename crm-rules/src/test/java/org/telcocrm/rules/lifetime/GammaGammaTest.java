package org.telcocrm.rules.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.statistics.EstimateRefusal;

class GammaGammaTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44, DOLLAR);

  private static Money dollars(long cents) {
    return new Money(DOLLAR, cents);
  }

  /** Source: domain/02 row V8. */
  @Test
  void expected_isThePublishedOne() {
    MoneyEstimate two = CDNOW.expected(SpendSummary.of(2, dollars(4470))).orElseThrow();
    assertThat(two.amount()).isCloseTo(24.65, within(.1));
    assertThat(two.currency()).isEqualTo(DOLLAR);
    MoneyEstimate none = CDNOW.expected(SpendSummary.of(0, dollars(0))).orElseThrow();
    assertThat(none.amount()).isCloseTo(35.17, within(.1));
    assertThat(CDNOW.expected()).contains(none);
  }

  /** By hand: 15.44·6.25/2.74 = 35.2189…, half a cent away from zero. */
  @Test
  void rounded_isInMinorUnits() {
    assertThat(CDNOW.expected().orElseThrow().rounded()).isEqualTo(dollars(3522));
  }

  @Test
  void expected_isThePrintedWeighting() {
    double p = 6.25;
    double q = 3.74;
    double population = p * 15.44 / (q - 1);
    for (int x = 1; x < 20; x++) {
      double weight = (q - 1) / (p * x + q - 1);
      assertThat(CDNOW.expected(SpendSummary.of(x, dollars(2235L * x))).orElseThrow().amount())
          .isCloseTo(weight * population + (1 - weight) * 22.35, within(1e-12 * population));
    }
  }

  @Test
  void meanThatDoesNotExist_isEmpty() {
    GammaGamma wide = new GammaGamma(.4, .5, 15, DOLLAR);
    assertThat(wide.expected()).isEmpty();
    assertThat(wide.expected(SpendSummary.of(0, dollars(0)))).isEmpty();
    assertThat(wide.expected(SpendSummary.of(1, dollars(100)))).isEmpty();
    assertThat(wide.expected(SpendSummary.of(2, dollars(100)))).isPresent();
  }

  /** A base drawn from the model gives its parameters back; no published data are at hand. */
  @Test
  void drawnBase_givesItsParametersBack() {
    List<SpendSummary> rows = drawn(20_000, CDNOW);
    SpendFit fit = GammaGamma.fitting().over(rows).figure().orElseThrow();
    GammaGamma model = fit.fitted().model();
    assertThat(model.p()).isCloseTo(6.25, within(.5));
    assertThat(model.q()).isCloseTo(3.74, within(.2));
    assertThat(model.expected().orElseThrow().amount())
        .isCloseTo(CDNOW.expected().orElseThrow().amount(), within(.7));
    assertThat(model.currency()).isEqualTo(DOLLAR);
    assertThat(fit.fitted().customers() + fit.withoutRepeats()).isEqualTo(20_000);
    assertThat(fit.withoutRepeats()).isPositive();
    assertThat(fit.correlation().orElseThrow()).isCloseTo(0, within(.03));
    assertThat(fit.isUncorrelated(.1)).isTrue();
    Collections.reverse(rows);
    assertThat(GammaGamma.fitting().over(rows).figure()).contains(fit);
  }

  /** Sums of squared normal deviates are gamma deviates of half their number. */
  private static List<SpendSummary> drawn(int customers, GammaGamma model) {
    Random random = new Random(7);
    List<SpendSummary> rows = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      int x = random.nextInt(5);
      double rate = gamma(random, model.q()) / model.v();
      double total = 0;
      for (int j = 0; j < x; j++) {
        total += gamma(random, model.p()) / rate;
      }
      rows.add(SpendSummary.of(x, dollars(Math.round(total * 100))));
    }
    return rows;
  }

  /** Marsaglia and Tsang 2000, for shapes of 1 or more. */
  private static double gamma(Random random, double shape) {
    double d = shape - 1 / 3.0;
    while (true) {
      double x = random.nextGaussian();
      double v = StrictMath.pow(1 + x / StrictMath.sqrt(9 * d), 3);
      if (v > 0
          && StrictMath.log(random.nextDouble()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** Who comes more often spends more each time: the fit says that its model does not hold. */
  @Test
  void correlation_isThatOfFrequencyAndMeanSpend() {
    List<SpendSummary> rows =
        drawn(5_000, CDNOW).stream()
            .map(each -> SpendSummary.of(each.repeats(), each.total().times(each.repeats())))
            .toList();
    SpendFit fit = GammaGamma.fitting().over(rows).figure().orElseThrow();
    double[] x =
        rows.stream()
            .filter(each -> each.repeats() > 0)
            .mapToDouble(SpendSummary::repeats)
            .toArray();
    double[] z =
        rows.stream().filter(each -> each.repeats() > 0).mapToDouble(SpendSummary::mean).toArray();
    assertThat(fit.correlation().orElseThrow()).isCloseTo(pearson(x, z), within(1e-9));
    assertThat(fit.correlation().orElseThrow()).isGreaterThan(.3);
    assertThat(fit.isUncorrelated(.1)).isFalse();
    assertThat(fit.isUncorrelated(1)).isTrue();
  }

  /** The textbook form with raw sums. */
  private static double pearson(double[] x, double[] z) {
    double sx = 0;
    double sz = 0;
    double sxx = 0;
    double szz = 0;
    double sxz = 0;
    for (int i = 0; i < x.length; i++) {
      sx += x[i];
      sz += z[i];
      sxx += x[i] * x[i];
      szz += z[i] * z[i];
      sxz += x[i] * z[i];
    }
    int n = x.length;
    return (n * sxz - sx * sz) / StrictMath.sqrt((n * sxx - sx * sx) * (n * szz - sz * sz));
  }

  /** Three customers cannot tell three parameters. */
  @Test
  void thinBase_isAtTheBound() {
    assertRefused(
        EstimateRefusal.AT_BOUND,
        SpendSummary.of(1, dollars(1000)),
        SpendSummary.of(2, dollars(4000)),
        SpendSummary.of(3, dollars(12000)));
  }

  @Test
  void whatDataDoNotGive_isRefusedWithItsReason() {
    assertRefused(EstimateRefusal.TOO_FEW, SpendSummary.of(0, dollars(0)));
    assertRefused(
        EstimateRefusal.ONE_CLASS,
        SpendSummary.of(1, dollars(100)),
        SpendSummary.of(2, dollars(200)),
        SpendSummary.of(3, dollars(300)));
    assertRefused(
        EstimateRefusal.INCONSISTENT_ROW,
        SpendSummary.of(1, dollars(100)),
        SpendSummary.of(2, dollars(300)),
        SpendSummary.of(3, dollars(0)));
    assertRefused(
        EstimateRefusal.INCONSISTENT_ROW,
        SpendSummary.of(1, dollars(100)),
        SpendSummary.of(2, dollars(300)),
        SpendSummary.of(3, Money.yuan("3.00")));
  }

  private static void assertRefused(EstimateRefusal reason, SpendSummary... rows) {
    assertThat(GammaGamma.fitting().over(List.of(rows)).refusal()).contains(reason);
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.expected(SpendSummary.of(1, dollars(0))))
        .withMessage("total must be above 0 with repeats but was USD 0.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.expected(SpendSummary.of(1, Money.yuan("1.00"))))
        .withMessage("currency must be USD but was CNY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GammaGamma(1, 0, 1, DOLLAR))
        .withMessage("q must be positive and finite but was 0.0");
  }
}
