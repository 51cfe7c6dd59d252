package org.telcocrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.AllocationOrder;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.account.ArrearsLedger;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.CustomerRevenue;
import org.telcocrm.rules.analysis.KeptRule;
import org.telcocrm.rules.analysis.MigrationMatrix;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.RetainedBase;
import org.telcocrm.rules.analysis.RevenueChange;
import org.telcocrm.rules.analysis.RevenuePart;
import org.telcocrm.rules.analysis.SnapshotCustomer;
import org.telcocrm.rules.brand.BrandSwitch;
import org.telcocrm.rules.brand.InternalCompetition;
import org.telcocrm.rules.credit.AgeingTable;
import org.telcocrm.rules.credit.LossRates;
import org.telcocrm.rules.credit.Provision;
import org.telcocrm.rules.lifetime.BetaGeometricNbd;
import org.telcocrm.rules.lifetime.GammaGamma;
import org.telcocrm.rules.lifetime.PurchaseSummary;
import org.telcocrm.rules.lifetime.ShiftedBetaGeometric;
import org.telcocrm.rules.lifetime.SpendSummary;
import org.telcocrm.rules.statistics.BinCount;
import org.telcocrm.rules.statistics.KaplanMeier;
import org.telcocrm.rules.statistics.PopulationStability;
import org.telcocrm.rules.statistics.SurvivalTime;
import org.telcocrm.rules.statistics.WeightOfEvidence;
import org.telcocrm.rules.statistics.ZeroCells;

/**
 * A whole base of made-up customers: what is owed, provided for and earned reconciles to the fen
 * with sums worked out another way, and 16 parts give what one pass gives, to the digit. A million
 * customers with {@code -Pheavy}, 20,000 else.
 */
class WholeBaseTest {

  private static final int SMALL = 20_000;
  private static final int WHOLE = 1_000_000;
  private static final int PARTS = 16;

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final AgeingScale SCALE = AgeingScale.days();
  private static final int MOST_BILLS = 12;
  private static final List<Brand> BRANDS = List.of(Brand.values());
  private static final List<SnapshotCustomer.Presence> PRESENCES =
      List.of(SnapshotCustomer.Presence.values());

  /** The same customer whenever asked. */
  private static SplittableRandom random(int customer) {
    return new SplittableRandom(0x9E3779B97F4A7C15L * (customer + 1));
  }

  /** Bills of a year and what was paid of them, seldom more than they come to. */
  private record Debt(List<Long> bills, List<LocalDate> due, long paid) {

    static Debt of(int customer) {
      SplittableRandom random = random(customer);
      int count = random.nextInt(MOST_BILLS + 1);
      List<Long> bills = new ArrayList<>();
      List<LocalDate> due = new ArrayList<>();
      long all = 0;
      for (int i = 0; i < count; i++) {
        long bill = 1L + random.nextInt(30_000);
        bills.add(bill);
        due.add(YearMonth.of(2025, 5).plusMonths(i).atDay(1 + random.nextInt(28)));
        all += bill;
      }
      long paid = random.nextInt(3) == 0 ? all : random.nextLong(all + 2_000);
      return new Debt(bills, due, paid);
    }

    ArrearsLedger ledger(int customer) {
      List<ArrearsEntry> entries = new ArrayList<>();
      for (int i = 0; i < bills.size(); i++) {
        entries.add(
            new ArrearsEntry.Billed(
                "B" + i, due.get(i).minusDays(20), due.get(i), Money.fen(bills.get(i))));
      }
      if (paid > 0) {
        entries.add(new ArrearsEntry.Paid("P", LocalDate.of(2026, 3, 30), Money.fen(paid)));
      }
      return ArrearsLedger.of(
          AccountId.of("A" + customer), CNY, AllocationOrder.OLDEST_FIRST, entries);
    }

    /** What is open by days overdue, by hand. */
    void addTo(Map<String, Long> open) {
      long left = paid;
      for (int i = 0; i < bills.size(); i++) {
        if (due.get(i).minusDays(20).isAfter(AS_OF)) {
          continue;
        }
        long settled = Math.min(left, bills.get(i));
        left -= settled;
        open.merge(
            bucket(ChronoUnit.DAYS.between(due.get(i), AS_OF)), bills.get(i) - settled, Long::sum);
      }
    }

    private static String bucket(long days) {
      if (days <= 0) {
        return "0";
      }
      return days <= 30
          ? "1-30"
          : days <= 60 ? "31-60" : days <= 90 ? "61-90" : days <= 180 ? "91-180" : ">180";
    }
  }

  @Test
  void arrears_reconcileToTheFen() {
    arrears(SMALL);
  }

  @Test
  @Tag("heavy")
  void arrears_ofAMillion_reconcileToTheFen() {
    arrears(WHOLE);
  }

  private static void arrears(int customers) {
    Map<String, Long> byHand = new TreeMap<>();
    IntStream.range(0, customers).forEach(i -> Debt.of(i).addTo(byHand));

    AgeingTable table =
        merged(AgeingTable.of(SCALE), i -> Debt.of(i).ledger(i).at(AS_OF).ageing(SCALE), customers);

    Map<String, Long> found = new TreeMap<>();
    for (String bucket : table.buckets()) {
      found.put(bucket, table.amount(bucket).minorUnits());
    }
    assertThat(found).isEqualTo(byHand);
    assertThat(byHand).hasSize(6);
    long owed = byHand.values().stream().mapToLong(Long::longValue).sum();
    assertThat(table.total()).isEqualTo(Money.fen(owed));

    Provision provision = LossRates.ifrsIllustration().provision(table.amounts());
    long[] percent = {1, 2, 3, 3, 20, 20};
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < percent.length; i++) {
      long amount = byHand.get(table.buckets().get(i));
      exact = exact.add(BigDecimal.valueOf(amount * percent[i], 2));
    }
    assertThat(provision.total())
        .isEqualTo(Money.fen(exact.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    assertThat(provision.lines().stream().mapToLong(each -> each.provision().minorUnits()).sum())
        .isEqualTo(provision.total().minorUnits());
  }

  private static CustomerRevenue revenue(int customer) {
    SplittableRandom random = random(customer);
    Money before = Money.fen(random.nextInt(4) == 0 ? 0 : random.nextInt(50_000) - 1_000);
    Money after = Money.fen(random.nextInt(4) == 0 ? 0 : random.nextInt(50_000) - 1_000);
    return switch (random.nextInt(10)) {
      case 0 -> CustomerRevenue.joined(after);
      case 1 -> CustomerRevenue.left(before);
      case 2 -> CustomerRevenue.beforeUnknown(after);
      case 3 -> CustomerRevenue.afterUnknown(before);
      default -> CustomerRevenue.stayed(before, after);
    };
  }

  @Test
  void revenueSplit_reconcilesToTheFen() {
    revenueSplit(SMALL);
  }

  @Test
  @Tag("heavy")
  void revenueSplit_ofAMillion_reconcilesToTheFen() {
    revenueSplit(WHOLE);
  }

  private static void revenueSplit(int customers) {
    long before = 0;
    long after = 0;
    long increment = 0;
    for (int i = 0; i < customers; i++) {
      CustomerRevenue each = revenue(i);
      long more = each.after().minorUnits() - each.before().minorUnits();
      boolean upsold =
          each.course() == CustomerRevenue.Course.STAYED
              && more > 0
              && each.before().minorUnits() != 0;
      increment += upsold || each.course() == CustomerRevenue.Course.JOINED ? more : 0;
      before += each.before().minorUnits();
      after += each.after().minorUnits();
    }
    RevenueChange change = merged(RevenueChange.aggregate(CNY), WholeBaseTest::revenue, customers);
    assertThat(change.before()).isEqualTo(Money.fen(before));
    assertThat(change.after()).isEqualTo(Money.fen(after));
    assertThat(change.increment()).isEqualTo(Money.fen(increment));
    long parts = 0;
    for (RevenuePart each : RevenuePart.values()) {
      assertThat(change.parts().get(each).customers()).as("%s", each).isPositive();
      long amount = change.amount(each).minorUnits();
      parts += (each.isOfAfter() ? amount : 0) - (each.isOfBefore() ? amount : 0);
    }
    assertThat(parts).isEqualTo(after - before);
  }

  /** Everything else that is counted over a base. */
  private static Map<String, Base<?, ?, ?>> bases() {
    Map<String, Base<?, ?, ?>> all = new LinkedHashMap<>();
    all.put("Kaplan–Meier", new Base<>(KaplanMeier.aggregate(), WholeBaseTest::time));
    all.put("sBG", new Base<>(ShiftedBetaGeometric.fitting(), WholeBaseTest::time));
    all.put("BG/NBD", new Base<>(BetaGeometricNbd.fitting(), WholeBaseTest::purchases));
    all.put("gamma–gamma", new Base<>(GammaGamma.fitting(), WholeBaseTest::spend));
    List<String> bins = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    all.put(
        "weight of evidence",
        new Base<>(
            WeightOfEvidence.aggregate(WeightOfEvidence.Sign.GOOD_OVER_BAD, ZeroCells.REFUSE, bins),
            WholeBaseTest::bin));
    all.put(
        "population stability",
        new Base<>(PopulationStability.aggregate(ZeroCells.REFUSE, bins), WholeBaseTest::bin));
    all.put("quality", new Base<>(PredictionQuality.aggregate(), WholeBaseTest::prediction));
    all.put("migration", new Base<>(MigrationMatrix.aggregate(), WholeBaseTest::move));
    all.put("brands", new Base<>(InternalCompetition.aggregate(CNY), WholeBaseTest::brands));
    all.put(
        "retained base",
        new Base<>(
            RetainedBase.of(JANUARY, YearMonth.from(AS_OF), KeptRule.ofDefaults()),
            WholeBaseTest::snapshot));
    return all;
  }

  @TestFactory
  List<DynamicTest> sixteenParts_giveWhatOnePassGives() {
    return tests(SMALL);
  }

  @TestFactory
  @Tag("heavy")
  List<DynamicTest> sixteenParts_ofAMillion_giveWhatOnePassGives() {
    return tests(WHOLE);
  }

  private static List<DynamicTest> tests(int customers) {
    return bases().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> each.getValue().check(customers)))
        .toList();
  }

  private record Base<I, S, O>(Aggregate<I, S, O> aggregate, IntFunction<I> customer) {

    void check(int customers) {
      S state = aggregate.zero();
      for (int i = 0; i < customers; i++) {
        state = aggregate.add(state, customer.apply(i));
      }
      O one = aggregate.finish(state);
      O parts = merged(aggregate, customer, customers);
      assertThat(parts).isEqualTo(one).hasToString(one.toString());
    }
  }

  /** Sixteen parts, each with its rows backwards, put together pair by pair. */
  private static <I, S, O> O merged(
      Aggregate<I, S, O> aggregate, IntFunction<? extends I> customer, int customers) {
    List<S> states = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      S state = aggregate.zero();
      for (int i = customers - 1; i >= 0; i--) {
        if (i % PARTS == part) {
          state = aggregate.add(state, customer.apply(i));
        }
      }
      states.add(state);
    }
    while (states.size() > 1) {
      S last = states.remove(states.size() - 1);
      states.add(0, aggregate.merge(last, states.remove(0)));
    }
    return aggregate.finish(states.get(0));
  }

  private static SurvivalTime time(int customer) {
    SplittableRandom random = random(customer);
    return new SurvivalTime(1 + random.nextInt(24), random.nextInt(3) > 0, 1);
  }

  private static PurchaseSummary purchases(int customer) {
    SplittableRandom random = random(customer);
    int repeats = Math.max(0, random.nextInt(12) - 4);
    int age = 20 + random.nextInt(20);
    return PurchaseSummary.of(repeats, repeats == 0 ? 0 : 1 + random.nextInt(age), age);
  }

  private static SpendSummary spend(int customer) {
    SplittableRandom random = random(customer);
    int repeats = 1 + random.nextInt(5);
    long mean = 1_000 + 500L * random.nextInt(20);
    return SpendSummary.of(repeats, Money.fen(repeats * mean));
  }

  private static BinCount bin(int customer) {
    SplittableRandom random = random(customer);
    int bin = random.nextInt(10);
    boolean first = random.nextInt(20) < 5 + bin;
    return new BinCount(String.valueOf(bin), first ? 1 : 0, first ? 0 : 1);
  }

  private static PredictionQuality.Prediction prediction(int customer) {
    SplittableRandom random = random(customer);
    double probability = random.nextInt(1000) / 1000.0;
    return new PredictionQuality.Prediction(probability, random.nextDouble() < probability);
  }

  private static MigrationMatrix.Move move(int customer) {
    SplittableRandom random = random(customer);
    String[] tiers = {"HIGH", "MID", "LOW", ""};
    return new MigrationMatrix.Move(tiers[random.nextInt(4)], tiers[random.nextInt(4)]);
  }

  private static BrandSwitch brands(int customer) {
    SplittableRandom random = random(customer);
    int from = random.nextInt(3);
    int to = (from + 1 + random.nextInt(2)) % 3;
    return new BrandSwitch(
        BRANDS.get(from),
        BRANDS.get(to),
        Money.fen(random.nextInt(20_000)),
        Money.fen(random.nextInt(20_000)));
  }

  private static SnapshotCustomer snapshot(int customer) {
    SplittableRandom random = random(customer);
    Map<YearMonth, Money> bills = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      if (random.nextInt(5) > 0) {
        bills.put(JANUARY.plusMonths(i), Money.fen(random.nextInt(12_000)));
      }
    }
    return SnapshotCustomer.of(
        CustomerId.of("U" + customer),
        PRESENCES.get(random.nextInt(3)),
        Money.fen(random.nextInt(36_000)),
        bills);
  }
}
