package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;

class ScoreBlockTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(TENURE_MONTHS, COMPLAINTS_3M, ARREARS, PREPAY);

  private static final Scorecard CARD =
      Scorecard.of(
          Characteristic.of(TENURE_MONTHS)
              .below(6, 30, "SHORT")
              .below(24, 10, "NEW")
              .above(-5, "A"),
          Characteristic.of(COMPLAINTS_3M).neutralBelow(1).above(20, "COMPLAINT"),
          Characteristic.of(ARREARS).neutralBelow(.5).above(20, "NEW"),
          Characteristic.of(PREPAY, 10, "PREPAID").withMissing(4, "UNKNOWN"));

  private final FactBlock block = FactBlock.of(SCHEMA, AS_OF, 4);
  private final ScoreBlock scores = CARD.bind(SCHEMA).block();

  private void row(double tenure, double complaints, double arrears, double prepay) {
    int row = block.append();
    block.put(row, 0, tenure);
    block.put(row, 1, complaints);
    block.put(row, 2, arrears);
    block.put(row, 3, prepay);
  }

  @Test
  void attributes_areNumberedAsEvidenceIsShown() {
    assertThat(scores.attributes())
        .extracting(each -> each.points() + " " + each.reason())
        .containsExactly(
            "30 SHORT", "20 COMPLAINT", "20 NEW", "10 NEW", "10 PREPAID", "4 UNKNOWN", "-5 A");
  }

  @Test
  void row_getsPointsAndReasonsOfItsBins() {
    row(5, 1, 0, 1);
    row(6, 0, 1, 0);
    row(24, 0, .4, 0);
    scores.score(block);

    assertThat(scores.size()).isEqualTo(3);
    assertThat(scores.points(0)).isEqualTo(60);
    assertThat(scores.reasons(0)).containsExactly("SHORT", "COMPLAINT", "PREPAID");
    assertThat(scores.points(1)).isEqualTo(30);
    assertThat(scores.points(2)).isEqualTo(-5);
    assertThat(scores.reasons(2)).containsExactly("A");
    assertThat(scores.counts(2, 6)).isTrue();
    assertThat(scores.counts(2, 0)).isFalse();
  }

  @Test
  void reasonOfTwoCharacteristics_standsOnce() {
    row(6, 0, 1, 0);
    scores.score(block);

    assertThat(scores.counts(0, 2)).isTrue();
    assertThat(scores.counts(0, 3)).isTrue();
    assertThat(scores.reasons(0)).containsExactly("NEW");
  }

  @Test
  void missingValue_takesItsBinAndIsAGap() {
    row(Double.NaN, 0, 0, Double.NaN);
    row(30, 0, 0, 0);
    row(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    scores.score(block);

    assertThat(scores.points(0)).isEqualTo(4);
    assertThat(scores.reasons(0)).containsExactly("UNKNOWN");
    assertThat(scores.gaps())
        .extracting(Gap::subject)
        .containsExactly("arrears", "complaints_3m", "prepay", "tenure_months");
    assertThat(scores.hasGaps(0)).isTrue();
    assertThat(scores.hasGap(0, 0)).isFalse();
    assertThat(scores.hasGap(0, 2)).isTrue();
    assertThat(scores.isUnknown(0)).isFalse();
    assertThat(scores.hasGaps(1)).isFalse();
    assertThat(scores.isUnknown(2)).isTrue();
  }

  @Test
  void hugeValues_areComparedAsTheyAre() {
    row(1e12, 0, 0, 0);
    row(-1e12, 0, 0, 0);
    row(5.5, 0, 0, 0);
    scores.score(block);

    assertThat(block.isWide(0)).isTrue();
    assertThat(scores.points(0)).isEqualTo(-5);
    assertThat(scores.points(1)).isEqualTo(30);
    assertThat(scores.points(2)).isEqualTo(30);
  }

  @Test
  void nextBlock_forgetsTheLast() {
    row(5, 1, 1, 1);
    row(5, 1, 1, 1);
    scores.score(block);
    block.clear();
    row(12, 0, 0, 0);
    scores.score(block);

    assertThat(scores.points(0)).isEqualTo(10);
    assertThatThrownBy(() -> scores.points(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void otherColumns_areRefused() {
    FactBlock other = FactBlock.of(FactSchema.ofYuan(PREPAY), AS_OF, 1);

    assertThatThrownBy(() -> scores.score(other))
        .hasMessage(
            "the block must have the bound schema CNY [tenure_months, complaints_3m, arrears,"
                + " prepay] but has CNY [prepay]");
  }
}
