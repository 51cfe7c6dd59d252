package org.telcocrm.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.rules.statistics.WeightOfEvidence.Sign;
import org.telcocrm.rules.statistics.WeightOfEvidence.Strength;

class WeightOfEvidenceTest {

  private static final Path FILE =
      Path.of(System.getProperty("crm.shared", "."), "domain/data/germancredit.csv");

  private static final List<BinCount> AGES =
      List.of(
          new BinCount("Missing", 860, 140),
          new BinCount("18-22", 3040, 960),
          new BinCount("23-26", 4920, 1080),
          new BinCount("27-29", 8100, 900),
          new BinCount("30-35", 9500, 500),
          new BinCount("35-44", 6800, 200),
          new BinCount("44+", 2940, 60));

  private static final List<BinCount> CHECKING =
      List.of(
          new BinCount("< 0 DM", 139, 135),
          new BinCount("0-200 DM", 164, 105),
          new BinCount(">= 200 DM", 49, 14),
          new BinCount("none", 348, 46));

  private static WeightOfEvidence table(List<BinCount> bins) {
    return WeightOfEvidence.of(bins).figure().orElseThrow();
  }

  /** Source: domain/04 row C3, Siddiqi 2006 exhibit 6.2; printed times 100. */
  @Test
  void ages_areAsPrinted() {
    WeightOfEvidence table = table(AGES);
    assertThat(100 * table.woe("18-22").orElseThrow()).isCloseTo(-108.980, within(.0005));
    assertThat(table.informationValue()).isCloseTo(.668, within(.0005));
    assertThat(table.strength()).isEqualTo(Strength.STRONG);
    assertThat(table.woe("45+")).isEmpty();
  }

  /** Source: domain/04 row C5 and the table above it. */
  @Test
  void checkingAccounts_areAsPublished() {
    WeightOfEvidence table = table(CHECKING);
    assertThat(table.informationValue()).isCloseTo(.6660115034, within(1e-9));
    assertThat(table.rows())
        .extracting(WeightOfEvidence.Row::woe)
        .usingElementComparator((a, b) -> Math.abs(a - b) <= 5e-8 ? 0 : Double.compare(a, b))
        .containsExactly(-.8180987, -.4013918, .4054651, 1.1762632);
    assertThat(table.rows().stream().mapToDouble(WeightOfEvidence.Row::informationValue).sum())
        .isCloseTo(table.informationValue(), within(1e-15));
  }

  /** Source: domain/04 row C5, from the file. */
  @Test
  void germanCredit_isCountedFromTheFile() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
    List<BinCount> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FILE).subList(1, 1001)) {
      String bin = line.substring(1, line.indexOf('"', 1));
      boolean good = line.endsWith("\"good\"");
      rows.add(new BinCount(bin, good ? 1 : 0, good ? 0 : 1));
    }
    WeightOfEvidence table =
        WeightOfEvidence.aggregate(Sign.GOOD_OVER_BAD, ZeroCells.REFUSE, List.of())
            .over(rows)
            .figure()
            .orElseThrow();
    assertThat(table.rows()).hasSize(4);
    assertThat(table.informationValue()).isCloseTo(.6660115034, within(1e-9));
    assertThat(table.woe("no checking account").orElseThrow()).isCloseTo(1.1762632, within(5e-8));
  }

  @Test
  void otherSign_turnsWeightsAndKeepsTheInformation() {
    WeightOfEvidence turned =
        WeightOfEvidence.of(CHECKING, Sign.BAD_OVER_GOOD, ZeroCells.ADD_HALF)
            .figure()
            .orElseThrow();
    assertThat(turned.woe("none").orElseThrow())
        .isEqualTo(-table(CHECKING).woe("none").orElseThrow());
    assertThat(turned.informationValue()).isEqualTo(table(CHECKING).informationValue());
  }

  /** Good 90, 10 and half a one of 100.5; bad 5, 15 and half a one of 20.5. */
  @Test
  void zeroCell_getsHalfACustomerInBothClasses() {
    WeightOfEvidence table =
        table(
            List.of(new BinCount("A", 90, 5), new BinCount("B", 10, 14), new BinCount("C", 0, 1)));
    assertThat(table.rows().get(2).goodShare()).isEqualTo(.5 / 100.5);
    assertThat(table.rows().get(2).badShare()).isEqualTo(1.5 / 20.5);
    assertThat(table.rows().get(0).goodShare()).isEqualTo(90 / 100.5);
    assertThat(table.rows().stream().mapToDouble(WeightOfEvidence.Row::badShare).sum())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void zeroCells_areMergedWithTheNextOneOrTheLast() {
    WeightOfEvidence table =
        WeightOfEvidence.of(
                List.of(
                    new BinCount("A", 5, 0),
                    new BinCount("B", 7, 3),
                    new BinCount("C", 4, 4),
                    new BinCount("D", 0, 2)),
                Sign.GOOD_OVER_BAD,
                ZeroCells.MERGE)
            .figure()
            .orElseThrow();
    assertThat(table.rows())
        .extracting(WeightOfEvidence.Row::bin)
        .containsExactly("A + B", "C + D");
    assertThat(table.rows().get(0).good()).isEqualTo(12);
    assertThat(table.rows().get(1).bad()).isEqualTo(6);
  }

  @Test
  void whatHasNoWeight_isRefusedWithItsReason() {
    assertThat(WeightOfEvidence.of(List.of(new BinCount("A", 3, 0), new BinCount("B", 1, 0))))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.ONE_CLASS, "there must be good and bad but were 4 and 0"));
    assertThat(WeightOfEvidence.of(List.of(new BinCount("A", 3, 1), new BinCount("B", 0, 0))))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.EMPTY_CELL, "every bin must hold somebody but B is empty"));
    assertThat(WeightOfEvidence.of(List.of()).refusal()).contains(EstimateRefusal.TOO_FEW);
    assertThat(
            WeightOfEvidence.of(
                List.of(new BinCount("A", 3, 1), new BinCount("B", 2, 0)),
                Sign.GOOD_OVER_BAD,
                ZeroCells.REFUSE))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.EMPTY_CELL, "every cell must hold somebody but B had 2 and 0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinCount("A", -1, 0))
        .withMessage("counts must not be negative but were -1 and 0");
  }

  /** Source: domain/04 "Scorecard". The lower bound of each class belongs to it. */
  @ParameterizedTest
  @CsvSource({
    "0.0199, NONE",
    "0.02, WEAK",
    "0.0999, WEAK",
    "0.1, MEDIUM",
    "0.2999, MEDIUM",
    "0.3, STRONG"
  })
  void strength_isThatOfTheValue(double value, Strength expected) {
    assertThat(new WeightOfEvidence(List.of(), value, Sign.GOOD_OVER_BAD).strength())
        .isEqualTo(expected);
  }

  @Test
  void aggregate_putsBinsInTheOrderAskedFor() {
    List<BinCount> turned = new ArrayList<>(AGES);
    Collections.reverse(turned);
    Estimate<WeightOfEvidence> counted =
        WeightOfEvidence.aggregate(
                Sign.GOOD_OVER_BAD, ZeroCells.ADD_HALF, AGES.stream().map(BinCount::bin).toList())
            .over(turned);
    assertThat(counted).isEqualTo(WeightOfEvidence.of(AGES));
  }
}
