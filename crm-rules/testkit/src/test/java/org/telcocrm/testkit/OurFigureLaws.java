package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.CustomerRevenue;
import org.telcocrm.rules.analysis.CustomerShare;
import org.telcocrm.rules.analysis.ExpectedMaximumProfit;
import org.telcocrm.rules.analysis.KeptRule;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.RetainedBase;
import org.telcocrm.rules.analysis.RetainedFigures;
import org.telcocrm.rules.analysis.RetentionOffer;
import org.telcocrm.rules.analysis.RevenueChange;
import org.telcocrm.rules.analysis.SnapshotCustomer;
import org.telcocrm.rules.analysis.SnapshotJoin;
import org.telcocrm.rules.analysis.SnapshotRow;
import org.telcocrm.rules.lifetime.Fitted;
import org.telcocrm.rules.lifetime.ShiftedBetaGeometric;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.segment.Order;
import org.telcocrm.rules.segment.OrderSummary;
import org.telcocrm.rules.segment.RfmRules;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.statistics.BinCount;
import org.telcocrm.rules.statistics.BinCounts;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.KaplanMeier;
import org.telcocrm.rules.statistics.PopulationStability;
import org.telcocrm.rules.statistics.SurvivalTime;
import org.telcocrm.rules.statistics.WeightOfEvidence;
import org.telcocrm.rules.statistics.ZeroCells;

/** {@link AggregateLaws} on the figures of a base, {@link PolicyLaws} on their policy. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurFigureLaws {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  static Arbitrary<BinCount> binCounts() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C", "D"),
            Arbitraries.longs().between(0, 50),
            Arbitraries.longs().between(0, 50))
        .as(BinCount::new);
  }

  static Arbitrary<SurvivalTime> survivalTimes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 12),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 40))
        .as(SurvivalTime::new);
  }

  static Arbitrary<Money> yuan() {
    return Arbitraries.longs().between(-2_000, 30_000).map(Money::fen);
  }

  static Arbitrary<CustomerRevenue> revenues() {
    return Arbitraries.oneOf(
        Combinators.combine(yuan(), yuan()).as(CustomerRevenue::stayed),
        yuan().map(each -> CustomerRevenue.stayed(Money.fen(0), each)),
        yuan().map(CustomerRevenue::joined),
        yuan().map(CustomerRevenue::left),
        yuan().map(CustomerRevenue::beforeUnknown),
        yuan().map(CustomerRevenue::afterUnknown));
  }

  /** No customer twice: of so many ids chance does not draw one again. */
  static Arbitrary<SnapshotCustomer> snapshotCustomers() {
    Arbitrary<CustomerId> ids =
        Arbitraries.strings().numeric().ofLength(24).withoutEdgeCases().map(CustomerId::of);
    Arbitrary<Map<YearMonth, Money>> bills =
        Arbitraries.maps(
                Arbitraries.integers().between(0, 4).map(JANUARY::plusMonths),
                Arbitraries.longs().between(4_000, 6_000).map(Money::fen))
            .ofMaxSize(5);
    return Combinators.combine(ids, Arbitraries.of(SnapshotCustomer.Presence.class), yuan(), bills)
        .as(SnapshotCustomer::of);
  }

  static Arbitrary<OrderSummary> orderSummaries() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.longs().between(1, 20),
            yuan(),
            Arbitraries.integers().between(1, 1_000))
        .as(
            (days, orders, revenue, id) ->
                new OrderSummary(CustomerId.of("C" + id), AS_OF.minusDays(days), orders, revenue));
  }

  @Example
  void weightOfEvidence_example() {
    List<BinCount> bins = List.of(new BinCount("A", 2, 1), new BinCount("B", 1, 2));
    assertThat(
            WeightOfEvidence.aggregate(
                    WeightOfEvidence.Sign.GOOD_OVER_BAD, ZeroCells.ADD_HALF, List.of("B"))
                .over(bins)
                .figure()
                .orElseThrow()
                .rows())
        .extracting(WeightOfEvidence.Row::bin)
        .containsExactly("B", "A");
  }

  @Group
  class Weights implements AggregateLaws<BinCount, BinCounts, Estimate<WeightOfEvidence>> {
    @Override
    public Aggregate<BinCount, BinCounts, Estimate<WeightOfEvidence>> aggregate() {
      return WeightOfEvidence.aggregate(
          WeightOfEvidence.Sign.GOOD_OVER_BAD, ZeroCells.MERGE, List.of("C", "A"));
    }

    @Override
    public Arbitrary<BinCount> aggregateInputs() {
      return binCounts();
    }
  }

  @Group
  class Stability implements AggregateLaws<BinCount, BinCounts, Estimate<PopulationStability>> {
    @Override
    public Aggregate<BinCount, BinCounts, Estimate<PopulationStability>> aggregate() {
      return PopulationStability.aggregate(ZeroCells.ADD_HALF, List.of());
    }

    @Override
    public Arbitrary<BinCount> aggregateInputs() {
      return binCounts();
    }
  }

  @Group
  class Survival implements AggregateLaws<SurvivalTime, KaplanMeier.Counts, Estimate<KaplanMeier>> {
    @Override
    public Aggregate<SurvivalTime, KaplanMeier.Counts, Estimate<KaplanMeier>> aggregate() {
      return KaplanMeier.aggregate();
    }

    @Override
    public Arbitrary<SurvivalTime> aggregateInputs() {
      return survivalTimes();
    }
  }

  @Group
  class Lifetimes
      implements AggregateLaws<
          SurvivalTime, ShiftedBetaGeometric.Counts, Estimate<Fitted<ShiftedBetaGeometric>>> {
    @Override
    public Aggregate<
            SurvivalTime, ShiftedBetaGeometric.Counts, Estimate<Fitted<ShiftedBetaGeometric>>>
        aggregate() {
      return ShiftedBetaGeometric.fitting();
    }

    @Override
    public Arbitrary<SurvivalTime> aggregateInputs() {
      return survivalTimes();
    }
  }

  @Group
  class Profits
      implements AggregateLaws<
          PredictionQuality.Prediction, PredictionQuality.Counts, Estimate<ExpectedMaximumProfit>> {
    @Override
    public Aggregate<
            PredictionQuality.Prediction, PredictionQuality.Counts, Estimate<ExpectedMaximumProfit>>
        aggregate() {
      return ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults());
    }

    @Override
    public Arbitrary<PredictionQuality.Prediction> aggregateInputs() {
      return PredictionQualityProperties.prediction();
    }
  }

  @Group
  class Snapshots
      implements AggregateLaws<SnapshotCustomer, RetainedBase.Sums, Estimate<RetainedFigures>> {
    @Override
    public Aggregate<SnapshotCustomer, RetainedBase.Sums, Estimate<RetainedFigures>> aggregate() {
      return RetainedBase.of(JANUARY, JANUARY.plusMonths(3), KeptRule.ofDefaults());
    }

    @Override
    public Arbitrary<SnapshotCustomer> aggregateInputs() {
      return snapshotCustomers();
    }
  }

  @Group
  class Joins
      implements AggregateLaws<SnapshotRow, SnapshotJoin.Joined, Estimate<List<SnapshotCustomer>>> {
    @Override
    public Aggregate<SnapshotRow, SnapshotJoin.Joined, Estimate<List<SnapshotCustomer>>>
        aggregate() {
      return new SnapshotJoin(JANUARY.plusMonths(3));
    }

    /** Of a few customers and months, so that some stand twice. */
    @Override
    public Arbitrary<SnapshotRow> aggregateInputs() {
      Arbitrary<CustomerId> ids =
          Arbitraries.integers().between(1, 40).map(each -> CustomerId.of("C" + each));
      return Arbitraries.oneOf(
          Combinators.combine(ids, yuan()).as(SnapshotRow.Member::new),
          Combinators.combine(
                  ids,
                  Arbitraries.integers().between(0, 4).map(JANUARY::plusMonths),
                  Arbitraries.of(SnapshotCustomer.Presence.class),
                  yuan().injectNull(.2))
              .as(SnapshotRow.Month::new));
    }
  }

  @Group
  class Revenues implements AggregateLaws<CustomerRevenue, RevenueChange.Sums, RevenueChange> {
    @Override
    public Aggregate<CustomerRevenue, RevenueChange.Sums, RevenueChange> aggregate() {
      return RevenueChange.aggregate(Currency.getInstance("CNY"));
    }

    @Override
    public Arbitrary<CustomerRevenue> aggregateInputs() {
      return revenues();
    }
  }

  @Group
  class Shares
      implements AggregateLaws<
          CustomerShare.Count, TreeMap<String, CustomerShare>, SortedMap<String, CustomerShare>> {
    @Override
    @SuppressWarnings("NonApiType") // the aggregate's own state
    public Aggregate<
            CustomerShare.Count, TreeMap<String, CustomerShare>, SortedMap<String, CustomerShare>>
        aggregate() {
      return CustomerShare.byGroup();
    }

    @Override
    public Arbitrary<CustomerShare.Count> aggregateInputs() {
      return binCounts()
          .map(
              each ->
                  new CustomerShare.Count(
                      each.bin(), new CustomerShare(each.first(), each.second())));
    }
  }

  @Group
  class Orders
      implements AggregateLaws<
          Order, TreeMap<CustomerId, OrderSummary>, SortedMap<CustomerId, OrderSummary>> {
    @Override
    @SuppressWarnings("NonApiType") // the aggregate's own state
    public Aggregate<Order, TreeMap<CustomerId, OrderSummary>, SortedMap<CustomerId, OrderSummary>>
        aggregate() {
      return OrderSummary.byCustomer();
    }

    @Override
    public Arbitrary<Order> aggregateInputs() {
      return orderSummaries()
          .map(
              each ->
                  new Order(CustomerId.of("C" + each.orders()), each.lastOrder(), each.revenue()));
    }
  }

  @Group
  class RfmFitting
      implements AggregateLaws<OrderSummary, Object, Estimate<DocumentPolicy<RfmRules>>> {
    @Override
    @SuppressWarnings("unchecked") // its states come from itself only
    public Aggregate<OrderSummary, Object, Estimate<DocumentPolicy<RfmRules>>> aggregate() {
      return (Aggregate<OrderSummary, Object, Estimate<DocumentPolicy<RfmRules>>>)
          RfmRules.fitting(AS_OF, SegmentPolicies.rfm());
    }

    @Override
    public Arbitrary<OrderSummary> aggregateInputs() {
      return orderSummaries();
    }
  }

  @Group
  class Rfm implements PolicyLaws<DocumentPolicy<RfmRules>> {
    @Override
    public Arbitrary<DocumentPolicy<RfmRules>> policies() {
      return orderSummaries()
          .list()
          .ofMinSize(1)
          .ofMaxSize(20)
          .map(
              base ->
                  RfmRules.fitting(AS_OF, SegmentPolicies.rfm())
                      .over(base)
                      .figure()
                      .orElse(SegmentPolicies.rfm()))
          .withoutEdgeCases();
    }

    @Override
    public DocumentPolicy<RfmRules> read(Node.Obj document) {
      return DocumentPolicy.read(
          SegmentPolicies.RFM, NodeReader.of(document), FactCatalog.standard());
    }
  }
}
