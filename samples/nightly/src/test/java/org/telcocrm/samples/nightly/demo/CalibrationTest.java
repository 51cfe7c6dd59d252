package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.rules.assessment.CustomerAssessor;

/** The demo looks like the market: defaults 2, "Demo generator, calibrated". */
class CalibrationTest {

  private static final int ROWS = 20_000;
  private static final List<Facts> BASE = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DemoExtract.of(ROWS, DemoExtractTest.AS_OF).write(0, ROWS, out);
    ExtractSource source =
        ExtractSource.of("demo", () -> new ByteArrayInputStream(out.toByteArray()));
    try (ExtractReader reader =
        ExtractReader.open(source, DemoExtractTest.layout(), DemoExtractTest.AS_OF)) {
      reader.read(row -> BASE.add(Facts.copyOf(row.facts())));
    }
  }

  private static boolean isMobile(Facts facts) {
    return facts.choice(StandardFacts.SERVICE_KIND).equals(Optional.of(ServiceKind.MOBILE));
  }

  private static boolean isLeaver(Facts facts) {
    return facts.choice(StandardFacts.CANCEL_TAG).equals(Optional.of(CancelTag.VOLUNTARY));
  }

  private static double mean(Fact fact, Predicate<Facts> which) {
    return BASE.stream()
        .filter(which)
        .mapToDouble(facts -> facts.numeric(fact))
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static double share(Predicate<Facts> what, Predicate<Facts> which) {
    return BASE.stream()
        .filter(which)
        .mapToDouble(facts -> what.test(facts) ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Predicate<Facts> some(Fact fact) {
    return facts -> facts.numeric(fact) > 0;
  }

  @Test
  void bills_meanIs48Yuan50() {
    assertThat(mean(StandardFacts.BILL_M0, facts -> true) / 100).isCloseTo(48.5, within(1.5));
    assertThat(mean(StandardFacts.BILL_M3, facts -> true) / 100).isCloseTo(48.5, within(1.5));
  }

  @Test
  void usage_isThatOf2024() {
    double minutes =
        mean(StandardFacts.OUT_MIN_M0, CalibrationTest::isMobile)
            + mean(StandardFacts.IN_MIN_M0, CalibrationTest::isMobile);
    assertThat(minutes).isCloseTo(222, within(8.0));
    assertThat(mean(StandardFacts.DATA_MB_M0, CalibrationTest::isMobile) / 1024)
        .isCloseTo(15.9, within(.6));
  }

  @Test
  void groups_holdTheSharesOfTheFieldRules() {
    Predicate<Facts> high = facts -> facts.numeric(StandardFacts.BILL_M1) >= 12_000;
    assertThat(share(some(StandardFacts.GROUP_MEMBER), facts -> true)).isBetween(.08, .23);
    assertThat(share(some(StandardFacts.GROUP_MEMBER), high)).isBetween(.20, .80);
  }

  @Test
  void lines_areMixedAsStated() {
    Predicate<Facts> prepaid = some(StandardFacts.PREPAY);
    assertThat(share(CalibrationTest::isMobile, facts -> true)).isCloseTo(.85, within(.01));
    assertThat(share(prepaid, facts -> true)).isCloseTo(.30, within(.01));
  }

  @Test
  void leavers_areAsManyAsTheMonthlyRatesSay() {
    Predicate<Facts> prepaid = some(StandardFacts.PREPAY);
    Predicate<Facts> mobile = CalibrationTest::isMobile;
    assertThat(share(CalibrationTest::isLeaver, prepaid)).isCloseTo(.025, within(.006));
    assertThat(share(CalibrationTest::isLeaver, mobile.and(prepaid.negate())))
        .isCloseTo(.008, within(.004));
  }

  @Test
  void signals_goWithLeaving() {
    Predicate<Facts> left = CalibrationTest::isLeaver;
    assertThat(share(some(StandardFacts.VAS_UNUSED), facts -> true)).isCloseTo(.22, within(.01));
    assertThat(share(some(StandardFacts.COMPLAINTS_3M), facts -> true))
        .isCloseTo(.018, within(.004));
    for (Fact signal :
        List.of(
            StandardFacts.VAS_UNUSED,
            StandardFacts.DISSATISFIED_6M,
            StandardFacts.PORT_QUERY_90D,
            StandardFacts.RIVAL_HOTLINE_CALLS)) {
      assertThat(share(some(signal), left)).isGreaterThan(1.4 * share(some(signal), left.negate()));
    }
  }

  /** Users who leave score higher before anyone looks at whether they left. */
  @Test
  void defaultCards_findLeavers() {
    CustomerAssessor.Bound assessor = CustomerAssessor.ofDefaults().bind(BASE.get(0).schema());
    List<Facts> prepaid = BASE.stream().filter(some(StandardFacts.PREPAY)).toList();
    List<Facts> byRisk =
        prepaid.stream()
            .sorted(
                Comparator.comparingDouble(
                    (Facts facts) ->
                        -assessor.assess(facts).churn().outcome().orElseThrow().probability()))
            .toList();
    long found =
        byRisk.subList(0, byRisk.size() / 10).stream().filter(CalibrationTest::isLeaver).count();
    long all = prepaid.stream().filter(CalibrationTest::isLeaver).count();
    assertThat((double) found / all).isGreaterThan(.25);
  }
}
