package org.telcocrm.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.account.AgedAmount;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/** C25; domain 04 "Ageing, roll rates, provision". */
class ProvisionTest {

  private static final LossRates EXAMPLE =
      LossRates.ofFlow(
          List.of(
              Money.yuan("100000"), Money.yuan("50000"), Money.yuan("23000"), Money.yuan("8000")),
          Money.yuan("2000"));

  private static List<Money> yuan(String... amounts) {
    return List.of(amounts).stream().map(Money::yuan).toList();
  }

  /** Domain 04, C8: the printed table, its trap (5,220.00 with a rounded rate) avoided. */
  @Test
  void c8_printedTable() {
    Provision provision = EXAMPLE.provision(yuan("300000", "140000", "60000", "23000", "5000"));

    assertThat(provision.lines())
        .extracting(line -> line.provision().toString())
        .containsExactly("CNY 6000.00", "CNY 5600.00", "CNY 5217.39", "CNY 5750.00", "CNY 5000.00");
    assertThat(provision.total()).isEqualTo(Money.yuan("27567.39"));
    assertThat(EXAMPLE.rates().get(2).value()).isEqualTo(2000.0 / 23000);
  }

  /** Roll rates of that cohort: 50 %, 46 %, 34.8 %, 25 % multiply to the same loss rates. */
  @Test
  void rolls_multiplyToLossRates() {
    AgeingScale scale = new AgeingScale(AgeingScale.Unit.DAYS, List.of(30, 60, 90), 0);
    AgeingTable last = table(scale, "100000", "50000", "23000", "8000", "0");
    AgeingTable now = table(scale, "90000", "50000", "23000", "8000", "2000");

    LossRates rates = LossRates.ofRolls(rolls(last, now, "0").orElseThrow());

    assertThat(rates.rates())
        .extracting(LossRates.Rate::value)
        .containsExactly(.02, .04, 2.0 / 23, .25, 1.0);
    assertThat(rates.provision(yuan("300000", "140000", "60000", "23000", "5000")).total())
        .isEqualTo(Money.yuan("27567.39"));
  }

  private static Optional<List<LossRates.Rate>> rolls(
      AgeingTable last, AgeingTable now, String writtenOff) {
    return LossRates.rolls(last, now, Money.yuan(writtenOff)).figure();
  }

  /** Nothing leaves the last bucket by itself: what rolled into it is what it grew by. */
  @Test
  void rolls_intoTheLastBucket_areItsGrowth() {
    AgeingScale scale = new AgeingScale(AgeingScale.Unit.DAYS, List.of(30), 0);
    AgeingTable last = table(scale, "1000", "400", "9000");
    assertThat(rolls(last, table(scale, "900", "300", "9100"), "0").orElseThrow())
        .extracting(LossRates.Rate::value)
        .containsExactly(.3, .25);
    assertThat(rolls(last, table(scale, "900", "300", "6100"), "3000").orElseThrow())
        .extracting(LossRates.Rate::value)
        .containsExactly(.3, .25);
  }

  @Test
  void rolls_thatAreNoShares_areRefusedByType() {
    AgeingScale scale = new AgeingScale(AgeingScale.Unit.DAYS, List.of(30), 0);
    AgeingTable last = table(scale, "1000", "0", "9000");
    AgeingTable more = table(scale, "1000", "1000.01", "9000");
    AgeingTable fewer = table(scale, "1000", "400", "8999");
    assertThat(LossRates.rolls(last, table(scale, "0", "1000", "9000"), Money.fen(0)))
        .isEqualTo(Estimate.refused(EstimateRefusal.EMPTY_CELL, "nothing was in 1-30 last month"));
    assertThat(LossRates.rolls(last, more, Money.fen(0)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "what came into 1-30 must be from 0 to CNY 1000.00 but was CNY 1000.01"));
    assertThat(LossRates.rolls(fewer, fewer, Money.fen(0)).figure()).isPresent();
    assertThat(LossRates.rolls(table(scale, "1000", "400", "9000"), fewer, Money.fen(0)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "what came into >30 must be from 0 to CNY 400.00 but was CNY -1.00"));
  }

  /** Nothing owed is nothing in the currency of what is. */
  @Test
  void table_ofAnotherCurrency() {
    AgeingScale scale = new AgeingScale(AgeingScale.Unit.DAYS, List.of(30), 0);
    Money dollars = new Money(Currency.getInstance("USD"), 500);
    AgeingTable table =
        AgeingTable.of(scale).over(List.of(List.of(new AgedAmount("1-30", dollars))));
    assertThat(table.total()).isEqualTo(dollars);
    assertThat(table.amount("0")).isEqualTo(new Money(dollars.currency(), 0));
    assertThat(AgeingTable.of(scale).over(List.of()).total()).isEqualTo(Money.fen(0));
  }

  private static AgeingTable table(AgeingScale scale, String... yuan) {
    List<AgedAmount> account = new ArrayList<>();
    for (int i = 0; i < yuan.length; i++) {
      account.add(new AgedAmount(scale.buckets().get(i), Money.yuan(yuan[i])));
    }
    return AgeingTable.of(scale).over(List.<Collection<AgedAmount>>of(account));
  }

  @Test
  void ifrsIllustration_overTheDayBuckets() {
    Provision provision =
        LossRates.ifrsIllustration().provision(yuan("100", "100", "100", "100", "100", "100"));
    assertThat(provision.lines())
        .extracting(line -> line.provision().minorUnits())
        .containsExactly(100L, 200L, 300L, 300L, 2000L, 2000L);
  }

  /** A credit balance needs no provision and lowers nobody else's. */
  @Test
  void creditBalance_needsNone() {
    Provision provision =
        LossRates.ofBasisPoints(List.of(100, 10_000)).provision(yuan("-500", "1.00"));
    assertThat(provision.total()).isEqualTo(Money.yuan("1.00"));
  }

  /** Thirds of a fen: rounded once, shared by largest remainder, added up exactly. */
  @Test
  void lines_addUpToTheTotal() {
    LossRates thirds =
        LossRates.ofRolls(
            List.of(
                new LossRates.Rate(BigInteger.ONE, BigInteger.valueOf(3)),
                new LossRates.Rate(BigInteger.ONE, BigInteger.ONE),
                new LossRates.Rate(BigInteger.ONE, BigInteger.ONE)));
    assertThat(thirds.rates()).hasSize(4);
    Random random = new Random(3);
    int shared = 0;
    for (int i = 0; i < 2000; i++) {
      List<Integer> basisPoints = new ArrayList<>();
      List<Money> amounts = new ArrayList<>();
      BigDecimal exact = BigDecimal.ZERO;
      for (int j = 0; j < 6; j++) {
        int points = random.nextInt(10_001);
        long fen = random.nextInt(100_000);
        basisPoints.add(points);
        amounts.add(Money.fen(fen));
        exact = exact.add(BigDecimal.valueOf(fen * points, 4));
      }
      Provision provision = LossRates.ofBasisPoints(basisPoints).provision(amounts);
      long total = exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
      assertThat(provision.total().minorUnits()).isEqualTo(total);
      long plain = 0;
      for (Provision.Line line : provision.lines()) {
        long alone = Math.round(line.amount().minorUnits() * line.rate().value());
        assertThat(line.provision().minorUnits()).isBetween(alone - 1, alone + 1);
        plain += alone;
      }
      shared += plain == total ? 0 : 1;
    }
    assertThat(shared).as("cases in which plain rounding would not add up").isGreaterThan(200);
  }

  /** C25: the table of a base is the same to the fen from 16 parts as from one. */
  @Test
  void ageingTable_isTheSameFromSixteenParts() {
    AgeingScale scale = AgeingScale.days();
    Aggregate<Collection<AgedAmount>, ?, AgeingTable> aggregate = AgeingTable.of(scale);
    Random random = new Random(5);
    List<Collection<AgedAmount>> accounts = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < 20_000; i++) {
      List<AgedAmount> account = new ArrayList<>();
      for (String bucket : scale.buckets()) {
        long fen = random.nextInt(3) == 0 ? random.nextInt(100_000) : 0;
        account.add(new AgedAmount(bucket, Money.fen(fen)));
        total += fen;
      }
      accounts.add(account);
    }
    AgeingTable one = aggregate.over(accounts);
    AgeingTable merged = merged(aggregate, accounts, 16);
    assertThat(one.total()).isEqualTo(Money.fen(total));
    assertThat(merged).hasToString(one.toString());
    assertThat(merged.amounts()).isEqualTo(one.amounts());
    for (String bucket : scale.buckets()) {
      assertThat(merged.accounts(bucket)).isEqualTo(one.accounts(bucket)).isBetween(6000L, 7400L);
    }
    assertThat(LossRates.ifrsIllustration().provision(merged.amounts()))
        .isEqualTo(LossRates.ifrsIllustration().provision(one.amounts()));
  }

  private static <I, S, O> O merged(Aggregate<I, S, O> aggregate, List<I> inputs, int parts) {
    S all = aggregate.zero();
    for (int part = 0; part < parts; part++) {
      S state = aggregate.zero();
      for (int i = part; i < inputs.size(); i += parts) {
        state = aggregate.add(state, inputs.get(i));
      }
      all = aggregate.merge(all, state);
    }
    return aggregate.finish(all);
  }

  @Test
  void wrongInput_isRefused() {
    AgeingScale scale = AgeingScale.days();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AgeingTable.of(scale).over(List.of(List.of(new AgedAmount("1-31", Money.fen(1))))))
        .withMessage("bucket must be one of [0, 1-30, 31-60, 61-90, 91-180, >180] but was 1-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXAMPLE.provision(yuan("1", "2")))
        .withMessage("there must be one amount for each rate but were 2 and 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossRates.ofFlow(yuan("1", "2"), Money.yuan("1")))
        .withMessageStartingWith("what reached a bucket must be above 0 and not rise but was");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossRates.ofBasisPoints(List.of(10_001)))
        .withMessage("a loss rate must be from 0 to 1 but was 10001 of 10000");
  }
}
