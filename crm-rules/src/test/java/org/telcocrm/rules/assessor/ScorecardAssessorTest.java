package org.telcocrm.rules.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairAxis;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.Scorecard;

class ScorecardAssessorTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, COMPLAINTS_3M);

  private static final ScorecardPolicy CARE =
      ScorecardPolicy.builder("care_need", "1", "LOW")
          .card(
              Scorecard.of(
                  Characteristic.of(COMPLAINTS_3M).neutralBelow(1).above(50, "COMPLAINED"),
                  Characteristic.of(TENURE_MONTHS).below(6, 30, "NEW").neutralAbove(),
                  Characteristic.of(PREPAY, 10, "PREPAID")))
          .band(40, "MEDIUM")
          .band(80, "HIGH")
          .build();

  private static Facts customer(Consumer<Facts.Builder> facts) {
    Facts.Builder builder = Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF);
    facts.accept(builder);
    return builder.build();
  }

  private static Facts customer(int tenure, int complaints) {
    return customer(f -> f.set(TENURE_MONTHS, tenure).set(COMPLAINTS_3M, complaints));
  }

  private static Decision<BandedScore> assess(Facts customer) {
    return new ScorecardAssessor(CARE).assess(customer);
  }

  private static List<String> cells(Decision<BandedScore> decision) {
    return ScorecardAssessor.keyOf("care_need").columns().stream()
        .map(column -> column.text().of(decision))
        .toList();
  }

  @Test
  void pointsAddUp_andFallIntoABand() {
    Decision<BandedScore> decision = assess(customer(5, 1));

    assertThat(decision.outcome()).contains(new BandedScore(80, "HIGH"));
    assertThat(decision.policy()).isEqualTo(CARE.ref());
    assertThat(decision.evidence())
        .containsExactly(
            new Evidence("COMPLAINED", "complaints_3m", "1", ">= 1", 50),
            new Evidence("NEW", "tenure_months", "5", "< 6", 30));
    assertThat(decision.gaps()).isEmpty();
    assertThat(cells(decision)).containsExactly("80", "HIGH", "COMPLAINED|NEW");
    assertThat(new BandedScore(80, "HIGH")).hasToString("HIGH 80");
  }

  /** A fact of a pair whose other fact the source lacks counts nowhere: nothing is known then. */
  @Test
  void halfAPair_isNothingKnown() {
    ScorecardPolicy pairs =
        ScorecardPolicy.builder("pair_need", "1", "LOW")
            .card(
                Scorecard.of()
                    .withPairs(
                        List.of(
                            PairTable.of(
                                PairAxis.of(TENURE_MONTHS, 6),
                                PairAxis.of(PREPAY),
                                new int[][] {{1, 2, 0}, {3, 4, 0}, {0, 0, 0}},
                                "NEW_AND_PREPAID"))))
            .build();
    ScorecardAssessor bound = new ScorecardAssessor(pairs).bind(SCHEMA);
    Facts customer = customer(5, 1);
    FactBlock block = FactBlock.of(SCHEMA, AS_OF, 1);
    block.append(customer);

    BlockAssessor blocks = bound.block(Set.of()).orElseThrow();
    blocks.assess(block);

    assertThat(bound.assess(customer).outcome()).isEmpty();
    assertThat(bound.assess(customer).gaps()).containsExactly(new Gap("prepay", Gap.Kind.ABSENT));
    assertThat(blocks.hasGaps(0)).isTrue();
  }

  @Test
  void bound_belongsToTheBandAbove() {
    assertThat(CARE.band(39)).isEqualTo("LOW");
    assertThat(CARE.band(40)).isEqualTo("MEDIUM");
    assertThat(CARE.band(79)).isEqualTo("MEDIUM");
    assertThat(CARE.band(80)).isEqualTo("HIGH");
    assertThat(CARE.band(Integer.MIN_VALUE)).isEqualTo("LOW");
  }

  @Test
  void oneFactKnown_isEnough() {
    Decision<BandedScore> decision = assess(customer(f -> f.set(TENURE_MONTHS, 12)));

    assertThat(decision.outcome()).contains(new BandedScore(0, "LOW"));
    assertThat(decision.gaps()).containsExactly(new Gap("complaints_3m", Gap.Kind.MISSING));
    assertThat(cells(decision)).containsExactly("0", "LOW", "");
  }

  @Test
  void nothingKnown_isInsufficient() {
    Decision<BandedScore> decision = assess(customer(f -> {}));

    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("complaints_3m", Gap.Kind.MISSING),
            new Gap("prepay", Gap.Kind.ABSENT),
            new Gap("tenure_months", Gap.Kind.MISSING));
    assertThat(cells(decision)).containsExactly("", "INSUFFICIENT_DATA", "");
  }

  @Test
  void block_writesTheCellsOfTheRows() {
    FactBlock block = FactBlock.of(SCHEMA, AS_OF, 4);
    List<Facts> rows =
        List.of(
            customer(5, 1),
            customer(12, 0),
            customer(f -> f.set(COMPLAINTS_3M, 3)),
            customer(f -> {}));
    rows.forEach(block::append);
    BlockAssessor assessor = new ScorecardAssessor(CARE).bind(SCHEMA).block(Set.of()).orElseThrow();
    assessor.assess(block);

    assertThat(assessor.gaps())
        .extracting(Gap::subject)
        .containsExactly("complaints_3m", "prepay", "tenure_months");
    for (int row = 0; row < rows.size(); row++) {
      int at = row;
      assertThat(assessor.columns())
          .extracting(column -> column.text(at))
          .isEqualTo(cells(assess(rows.get(row))));
    }
    assertThat(assessor.hasGaps()).isTrue();
    assertThat(assessor.hasGaps(0)).isFalse();
    assertThat(assessor.hasGap(2, 2)).isTrue();
    assertThat(assessor.hasGap(2, 1)).isFalse();
    assertThat(assessor.hasGap(3, 1)).isTrue();
  }

  @Test
  void unboundAssessor_goesRowByRow() {
    assertThat(new ScorecardAssessor(CARE).block(Set.of())).isEmpty();
  }

  @Test
  void document_isReadBack() {
    assertThat(CARE.document().canonical())
        .contains(
            "\"bands\":[{\"code\":\"LOW\"},{\"code\":\"MEDIUM\",\"minPoints\":40},"
                + "{\"code\":\"HIGH\",\"minPoints\":80}]");
    assertThat(ScorecardPolicy.read(NodeReader.of(CARE.document()), FactCatalog.standard()))
        .isEqualTo(CARE);
  }

  @Test
  void overlay_movesOneBound() {
    Node band = Node.object().put("code", "HIGH").put("minPoints", 60).build();
    Node.Obj changed =
        PolicyOverlay.apply(
            CARE.document(),
            List.of(
                new PolicyOverlay(
                    PolicyOverlay.Level.CITY,
                    "hz",
                    Node.object().put("bands", Node.list(List.of(band))).build())));

    assertThat(ScorecardPolicy.read(NodeReader.of(changed), FactCatalog.standard()).band(70))
        .isEqualTo("HIGH");
  }

  @Test
  void policyThatDoesNotHoldTogether_isRefused() {
    Scorecard card = CARE.card();
    assertThatThrownBy(() -> ScorecardPolicy.builder("Care", "1", "LOW").card(card).build())
        .isInstanceOf(PolicyException.class)
        .hasMessage("id must be lower-case letters, digits and underscores but was \"Care\"");
    assertThatThrownBy(() -> ScorecardPolicy.builder("care", "1", "LOW").build())
        .hasMessage("characteristics must be one or more but were none");
    ScorecardPolicy.Builder falling =
        ScorecardPolicy.builder("care", "1", "LOW").card(card).band(80, "HIGH").band(40, "TOP");
    assertThatThrownBy(falling::build)
        .hasMessage("bands[TOP].minPoints must ascend but 40 follows 80");
    assertThatThrownBy(
            () -> ScorecardPolicy.builder("care", "1", "LOW").card(card).band(1, "LOW").build())
        .hasMessage("bands must have other codes but LOW stands twice");
    assertThatThrownBy(
            () -> ScorecardPolicy.builder("care", "1", "INSUFFICIENT_DATA").card(card).build())
        .hasMessage("bands must have other codes but INSUFFICIENT_DATA says that there is none");
    assertThatThrownBy(() -> ScorecardPolicy.builder("care", "1", "low").card(card).build())
        .hasMessageStartingWith("bands[low].code is refused: reason must be upper-case letters");
  }

  @Test
  void lowestBandWithABound_isRefused() {
    Node.Obj document =
        Node.object()
            .put("kind", "scorecard")
            .put("id", "care")
            .put("version", "1")
            .put("characteristics", CARE.card().write())
            .put(
                "bands",
                Node.list(List.of(Node.object().put("code", "LOW").put("minPoints", 1).build())))
            .build();

    assertThatThrownBy(() -> ScorecardPolicy.read(NodeReader.of(document), FactCatalog.standard()))
        .hasMessage("bands[0].minPoints must not stand in the lowest band, which has no bound");
  }
}
