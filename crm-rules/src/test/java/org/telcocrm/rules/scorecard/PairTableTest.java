package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.HOTLINE_M0;
import static org.telcocrm.core.fact.StandardFacts.VOICE_MAIL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

class PairTableTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA = FactSchema.ofYuan(BILL_M0, VOICE_MAIL, HOTLINE_M0);

  /** A high bill hurts without voice mail only. */
  private static final PairTable BILL_BY_MAIL =
      PairTable.of(
          PairAxis.of(BILL_M0, 6000),
          PairAxis.of(VOICE_MAIL),
          new int[][] {{-5, 0, 0}, {25, -10, 4}, {0, 0, 0}},
          "BILL_WITHOUT_MAIL");

  private static final Scorecard CARD =
      Scorecard.of(Characteristic.of(HOTLINE_M0).neutralBelow(4).above(30, "HOTLINE"))
          .withPairs(List.of(BILL_BY_MAIL));

  private static Facts.Builder customer() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF);
  }

  @Test
  void score_addsTheCellOfBothValues_andNamesThem() {
    Facts facts =
        customer()
            .set(BILL_M0, Money.yuan("60.00"))
            .set(VOICE_MAIL, false)
            .set(HOTLINE_M0, 5)
            .build();
    Scorecard.Score score = CARD.bind(SCHEMA).score(facts);
    assertThat(score.points()).isEqualTo(55);
    assertThat(score.evidence())
        .containsExactly(
            new Evidence("HOTLINE", "hotline_m0", "5", ">= 4", 30),
            new Evidence(
                "BILL_WITHOUT_MAIL",
                "bill_m0",
                "bill_m0=CNY 60.00, voice_mail=false",
                ">= CNY 60.00; = false",
                25));
    assertThat(CARD.minPoints()).isEqualTo(-10);
    assertThat(CARD.maxPoints()).isEqualTo(55);
  }

  @Test
  void missingValue_takesItsRowOrColumn_andIsAGap() {
    Facts facts = customer().set(BILL_M0, Money.yuan("60.00")).set(HOTLINE_M0, 0).build();
    Scorecard.Score score = CARD.bind(SCHEMA).score(facts);
    assertThat(score.points()).isEqualTo(4);
    assertThat(score.gaps()).containsExactly(new Gap("voice_mail", Gap.Kind.MISSING));
  }

  @Test
  void absentFact_skipsTheTable() {
    Scorecard.Bound bound = CARD.bind(FactSchema.ofYuan(BILL_M0, HOTLINE_M0));
    assertThat(bound.absent()).containsExactly(new Gap("voice_mail", Gap.Kind.ABSENT));
    assertThat(
            bound.points(
                Facts.builder(FactSchema.ofYuan(BILL_M0, HOTLINE_M0), CustomerId.of("U1"), AS_OF)
                    .set(BILL_M0, Money.yuan("90.00"))
                    .build()))
        .isZero();
  }

  @Test
  void block_andShortRow_sayTheSame() {
    FactBlock block = FactBlock.of(SCHEMA, AS_OF, 8);
    for (double[] values :
        new double[][] {{6000, 0, 5}, {5999, 0, 0}, {6000.5, 1, 0}, {Double.NaN, 1, 4}}) {
      int row = block.append();
      for (int column = 0; column < values.length; column++) {
        block.put(row, column, values[column]);
      }
    }
    Scorecard.Bound bound = CARD.bind(SCHEMA);
    ScoreBlock scores = bound.block();
    scores.score(block);
    int[] expected = {55, -5, -10, 30};
    for (int row = 0; row < expected.length; row++) {
      assertThat(scores.points(row)).isEqualTo(expected[row]);
      RowScore brief = bound.row().score(block.cursor().at(row));
      assertThat(brief.points()).isEqualTo(expected[row]);
      assertThat(brief.reasons()).isEqualTo(scores.reasons(row));
    }
  }

  @Test
  void document_isReadableAndReadBack() {
    assertThat(CARD.write().canonical())
        .contains(
            "{\"code\":\"bill_m0*voice_mail\",\"columns\":{\"code\":\"voice_mail\"},"
                + "\"points\":[[-5,0,0],[25,-10,4],[0,0,0]],\"reason\":\"BILL_WITHOUT_MAIL\","
                + "\"rows\":{\"below\":[6000],\"code\":\"bill_m0\"}}");
    assertThat(read(CARD.write())).isEqualTo(CARD);
  }

  private static Scorecard read(Node card) {
    Node.Obj document = Node.object().put("card", card).build();
    return Scorecard.read(NodeReader.of(document), "card", FactCatalog.standard());
  }

  @Test
  void points_mustFitTheAxes() {
    assertThatThrownBy(
            () ->
                PairTable.of(
                    PairAxis.of(BILL_M0, 6000),
                    PairAxis.of(VOICE_MAIL),
                    new int[][] {{1, 2}, {3, 4}},
                    "R"))
        .hasMessage("points must have 3 rows of 3, those of unknown values last, but had [2, 2]");
    assertThatThrownBy(
            () ->
                PairTable.of(PairAxis.of(VOICE_MAIL), PairAxis.of(VOICE_MAIL), new int[3][3], "R"))
        .hasMessage("a pair must be of two facts but both were voice_mail");
  }

  @Test
  void scaled_refusesWhatIsNoScale() {
    for (double factor : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> BILL_BY_MAIL.scaled(factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("factor must be 0 or more and finite but was " + factor);
      assertThatThrownBy(() -> CARD.characteristics().get(0).scaled(factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("factor must be 0 or more and finite but was " + factor);
    }
    assertThat(BILL_BY_MAIL.scaled(2))
        .isEqualTo(
            PairTable.of(
                PairAxis.of(BILL_M0, 6000),
                PairAxis.of(VOICE_MAIL),
                new int[][] {{-10, 0, 0}, {50, -20, 8}, {0, 0, 0}},
                "BILL_WITHOUT_MAIL"));
  }

  @Test
  void reason_mustBeThePairsOwn() {
    assertThatThrownBy(
            () ->
                Scorecard.of(Characteristic.of(VOICE_MAIL, 5, "BILL_WITHOUT_MAIL"))
                    .withPairs(List.of(BILL_BY_MAIL)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(
            "must give the pair bill_m0*voice_mail a reason of its own but BILL_WITHOUT_MAIL"
                + " stands elsewhere too");
  }
}
