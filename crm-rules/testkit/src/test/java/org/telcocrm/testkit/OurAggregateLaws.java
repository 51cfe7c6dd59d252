package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.aggregate.Histogram;
import org.telcocrm.rules.analysis.KpiFigure;
import org.telcocrm.rules.analysis.MigrationMatrix;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.StandardKpis;
import org.telcocrm.rules.analysis.ThemeFigures;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.rules.value.CustomerValue;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValuePolicy;

/** {@link AggregateLaws} on everything of ours that learns from a base. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurAggregateLaws {

  /** What our fitting looks at, and little else: rows are made by the ten thousand. */
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.BUSINESS_PROFILE,
          StandardFacts.TENURE_MONTHS,
          StandardFacts.PORT_QUERY_90D,
          StandardFacts.HAS_BROADBAND,
          StandardFacts.PLAN_FEE,
          StandardFacts.COST_TO_SERVE,
          StandardFacts.BILL_AVERAGE,
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2);

  /** The same, and what tells who came, who left and who used anything. */
  private static final FactSchema THEME_SCHEMA =
      SCHEMA.plus(
          List.of(
              StandardFacts.STATE,
              StandardFacts.STATE_SINCE,
              StandardFacts.OPEN_DATE,
              StandardFacts.OUT_MIN_M0));

  private static Arbitrary<Facts> rows() {
    return FactArbitraries.facts(SCHEMA);
  }

  @Example
  void histogram_example() {
    Histogram histogram = new Quartile().add(new Histogram(), 7L);

    assertThat(new Quartile().finish(histogram)).isEqualTo(7);
    assertThat(new Quartile().over(List.of(1L, 2L, 3L, 4L))).isEqualTo(3);
  }

  @Group
  class Quartiles implements AggregateLaws<Long, Histogram, Long> {
    @Override
    public Aggregate<Long, Histogram, Long> aggregate() {
      return new Quartile();
    }

    @Override
    public Arbitrary<Long> aggregateInputs() {
      return Arbitraries.frequencyOf(
          Tuple.of(3, MoneyArbitraries.minorUnits()), Tuple.of(1, Arbitraries.longs()));
    }
  }

  /** The upper quartile of whole numbers; what a host would write. */
  private static final class Quartile implements Aggregate<Long, Histogram, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Histogram zero() {
      return new Histogram();
    }

    @Override
    public Histogram add(Histogram state, Long input) {
      state.add(input);
      return state;
    }

    @Override
    public Histogram merge(Histogram left, Histogram right) {
      left.addAll(right);
      return left;
    }

    @Override
    public Long finish(Histogram state) {
      return state.quantile(.75).orElse(0);
    }
  }

  @Group
  class Qualities
      implements AggregateLaws<
          PredictionQuality.Prediction, PredictionQuality.Counts, PredictionQuality> {
    @Override
    public Aggregate<PredictionQuality.Prediction, PredictionQuality.Counts, PredictionQuality>
        aggregate() {
      return PredictionQuality.aggregate();
    }

    @Override
    public Arbitrary<PredictionQuality.Prediction> aggregateInputs() {
      return PredictionQualityProperties.prediction();
    }
  }

  @Group
  class Migrations
      implements AggregateLaws<MigrationMatrix.Move, MigrationMatrix.Counts, MigrationMatrix> {
    @Override
    public Aggregate<MigrationMatrix.Move, MigrationMatrix.Counts, MigrationMatrix> aggregate() {
      return MigrationMatrix.aggregate();
    }

    @Override
    public Arbitrary<MigrationMatrix.Move> aggregateInputs() {
      Arbitrary<String> tiers = Arbitraries.of("HIGH", "MID", "LOW", "");
      return Combinators.combine(tiers, tiers).as(MigrationMatrix.Move::new);
    }
  }

  @Group
  class Themes implements AggregateLaws<FactReader, ThemeFigures.Sums, List<KpiFigure>> {
    private final ThemeFigures themes = ThemeFigures.of(StandardKpis.all(), THEME_SCHEMA);

    @Override
    public Aggregate<FactReader, ThemeFigures.Sums, List<KpiFigure>> aggregate() {
      return themes;
    }

    @Override
    public Arbitrary<Facts> aggregateInputs() {
      return FactArbitraries.facts(THEME_SCHEMA);
    }
  }

  @Group
  class ChurnFitting implements AggregateLaws<FactReader, Object, Assessor<ChurnRisk>> {
    private final Aggregate<FactReader, Object, Assessor<ChurnRisk>> fitting =
        known(new ChurnAssessor(ChurnPolicy.ofDefaults()).fitting().orElseThrow());

    @Override
    public Aggregate<FactReader, Object, Assessor<ChurnRisk>> aggregate() {
      return fitting;
    }

    @Override
    public Arbitrary<Facts> aggregateInputs() {
      return rows();
    }

    @Override
    public Object comparable(Assessor<ChurnRisk> result) {
      return result.policy();
    }
  }

  @Group
  class ValueFitting implements AggregateLaws<FactReader, Object, Assessor<CustomerValue>> {
    private final Aggregate<FactReader, Object, Assessor<CustomerValue>> fitting =
        known(new ValueAssessor(ValuePolicy.ofDefaults()).fitting().orElseThrow());

    @Override
    public Aggregate<FactReader, Object, Assessor<CustomerValue>> aggregate() {
      return fitting;
    }

    @Override
    public Arbitrary<Facts> aggregateInputs() {
      return rows();
    }

    @Override
    public Object comparable(Assessor<CustomerValue> result) {
      return result.policy();
    }
  }

  @Group
  class BaseFitting implements AggregateLaws<FactReader, Object, CustomerAssessor> {
    private final Aggregate<FactReader, Object, CustomerAssessor> fitting =
        known(oneCard().bind(SCHEMA).fitting().orElseThrow());

    /** One card instead of four: each finish builds the whole assessor anew. */
    private static CustomerAssessor oneCard() {
      Scorecard card =
          Scorecard.of(
              Characteristic.of(StandardFacts.TENURE_MONTHS).below(6, 30, "SHORT").neutralAbove());
      ChurnPolicy churn =
          ChurnPolicy.builder("churn", "1")
              .profile(BusinessProfile.PREPAID, ChurnPolicy.Profile.of(.025, card))
              .build();
      return CustomerAssessor.of(PolicySet.ofDefaults().with(churn));
    }

    @Override
    public Aggregate<FactReader, Object, CustomerAssessor> aggregate() {
      return fitting;
    }

    @Override
    public Arbitrary<Facts> aggregateInputs() {
      return rows();
    }

    @Override
    public Object comparable(CustomerAssessor result) {
      return result.policies();
    }
  }

  @SuppressWarnings("unchecked") // its states come from itself only
  private static <O> Aggregate<FactReader, Object, O> known(
      Aggregate<FactReader, ?, ? extends O> aggregate) {
    return (Aggregate<FactReader, Object, O>) aggregate;
  }
}
