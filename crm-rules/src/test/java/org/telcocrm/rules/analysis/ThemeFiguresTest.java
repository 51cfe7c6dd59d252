package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.GroupFacts.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.assessment.RuleTexts;

class ThemeFiguresTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.STATE,
          StandardFacts.STATE_SINCE,
          StandardFacts.SERVICE_KIND,
          StandardFacts.OPEN_DATE,
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BALANCE,
          StandardFacts.OUT_MIN_M0,
          StandardFacts.DATA_MB_M0,
          StandardFacts.SMS,
          StandardFacts.COMPLAINTS_3M);

  private static Facts user(SubscriptionState state, Consumer<Facts.Builder> more) {
    Facts.Builder facts =
        Facts.builder(SCHEMA, CustomerId.of("U"), AS_OF)
            .set(StandardFacts.STATE, state)
            .set(StandardFacts.SERVICE_KIND, ServiceKind.MOBILE)
            .set(StandardFacts.STATE_SINCE, LocalDate.of(2024, 1, 1))
            .set(StandardFacts.OPEN_DATE, LocalDate.of(2024, 1, 1))
            .set(StandardFacts.COMPLAINTS_3M, 0);
    more.accept(facts);
    return facts.build();
  }

  /** Five on net at the end, one of them new; one leaver: four and one at the start. */
  private static List<FactReader> base() {
    return List.of(
        user(SubscriptionState.ACTIVE, f -> bills(f, 100, 80, 10.25).set(StandardFacts.SMS, 0)),
        user(
            SubscriptionState.ACTIVE,
            f -> bills(f, 50, 40, 0.5).set(StandardFacts.BALANCE, Money.fen(-900))),
        user(
            SubscriptionState.STOPPED,
            f ->
                f.set(StandardFacts.OUT_MIN_M0, 0)
                    .set(StandardFacts.DATA_MB_M0, 0)
                    .set(StandardFacts.SMS, 0)
                    .set(StandardFacts.COMPLAINTS_3M, 6)),
        user(SubscriptionState.ONE_WAY, f -> f.set(StandardFacts.BALANCE, Money.fen(1_234))),
        user(
            SubscriptionState.ACTIVE,
            f -> bills(f, 0, 0, 0).set(StandardFacts.OPEN_DATE, LocalDate.of(2026, 3, 1))),
        user(
            SubscriptionState.CANCELLED,
            f -> bills(f, 30, 30, 7).set(StandardFacts.STATE_SINCE, LocalDate.of(2026, 3, 31))),
        user(
            SubscriptionState.CANCELLED,
            f -> f.set(StandardFacts.STATE_SINCE, LocalDate.of(2026, 2, 28))));
  }

  private static Facts.Builder bills(Facts.Builder facts, long m0, long m1, double minutes) {
    return facts
        .set(StandardFacts.BILL_M0, Money.fen(100 * m0))
        .set(StandardFacts.BILL_M1, Money.fen(100 * m1))
        .set(StandardFacts.OUT_MIN_M0, minutes);
  }

  private static KpiFigure figure(String code, List<FactReader> rows) {
    return ThemeFigures.of(StandardKpis.all(), SCHEMA).over(rows).stream()
        .filter(each -> each.kpi().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String code) {
    return figure(code, base()).value().map(BigDecimal::toPlainString).orElse("none");
  }

  @Test
  void finish_workedByHand() {
    assertThat(value("K101")).isEqualTo("5");
    assertThat(value("K102")).isEqualTo("1");
    assertThat(value("K103")).isEqualTo("1");
    assertThat(value("K104")).isEqualTo("0");
    assertThat(value("K105")).as("1 ÷ ((5 + 5) ÷ 2)").isEqualTo("0.2000");
    assertThat(value("K201")).as("10.25 + 0.5 + 0 + 0 + 7").isEqualTo("17.8");
    assertThat(value("K202")).as("10.75 ÷ 4 of whom minutes are known").isEqualTo("2.7");
    assertThat(value("K301")).as("100 + 50 + 0 + 30").isEqualTo("180.00");
    assertThat(value("K302")).as("(100 + 50 + 0) ÷ 3").isEqualTo("50.00");
    assertThat(value("K309")).as("12.34, and not less for the 9 owed").isEqualTo("12.34");
    assertThat(value("K501")).as("6 ÷ 3 ÷ 5 × 10,000").isEqualTo("4000.0");
    assertThat(value("K110"))
        .as("one without use of the three whose use is known")
        .isEqualTo("0.3333");
  }

  @Test
  void month_beforeComesFromTheSameRows() {
    assertThat(figure("K301", base()).value(1)).contains(new BigDecimal("150.00"));
    assertThat(figure("K302", base()).value(1)).contains(new BigDecimal("40.00"));
    assertThat(figure("K302", base()).value(2)).as("no M2 in the source").isEmpty();
  }

  @Test
  void missingValue_countsNeitherAboveNorBelow() {
    KpiFigure.Month arpu = figure("K302", base()).months().get(0);
    assertThat(arpu.rows()).isEqualTo(3);
    assertThat(arpu.leftOut()).isEqualTo(2);
    assertThat(arpu.numerator()).isEqualTo(new BigDecimal("150.00"));
    assertThat(arpu.denominator()).isEqualTo("3");
  }

  @Test
  void absentFact_isNamedAndNever0() {
    KpiFigure peak = figure("K209", base());
    assertThat(peak.value()).isEmpty();
    assertThat(peak.absent())
        .containsExactly("night_billed_min", "offpeak_billed_min", "peak_billed_min");
    assertThat(figure("K206", base()).absent()).containsExactly("device_5g");
  }

  @Test
  void noRows_haveNoFigure() {
    assertThat(ThemeFigures.of(StandardKpis.all(), SCHEMA).over(List.of()))
        .hasSameSizeAs(StandardKpis.all())
        .allSatisfy(each -> assertThat(each.value()).isEmpty());
  }

  @Test
  void sum_isExactBeyond64Bits() {
    Kpi kpi =
        Kpi.builder("X1", Theme.BUSINESS, KpiUnit.MINUTES, Kpi.Direction.NEUTRAL)
            .month(List.of(new Part(1, new Measure.Sum(StandardFacts.OUT_MIN_M0))), List.of())
            .build();
    Facts much = user(SubscriptionState.ACTIVE, f -> f.set(StandardFacts.OUT_MIN_M0, 1e15));
    List<FactReader> rows = Collections.nCopies(20, much);
    assertThat(ThemeFigures.of(List.of(kpi), SCHEMA).over(rows).get(0).value())
        .contains(new BigDecimal("20000000000000000.0"));
  }

  @Test
  void unlikeParts_areRefused() {
    assertThatThrownBy(
            () ->
                new Kpi.Ratio(
                    List.of(
                        new Part(1, Measure.users()),
                        new Part(1, new Measure.Sum(StandardFacts.OUT_MIN_M0))),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("numerator must be of one scale but is ");
    assertThatThrownBy(() -> new Part(0, Measure.users()))
        .hasMessage("weight must not be 0 but was 0");
    assertThatThrownBy(
            () -> Kpi.builder("X1", Theme.BUSINESS, KpiUnit.USERS, Kpi.Direction.NEUTRAL).build())
        .hasMessage("X1 must have a month but has none");
  }

  private static final FactSchema GROUP =
      FactSchema.ofYuan(
          VALUE_CLASS,
          MEMBERS,
          MEMBERS_NEW,
          MEMBERS_LEFT,
          VPMN_MEMBERS,
          CIRCLE_OWN,
          CIRCLE_RIVALS,
          VISITS_LACKING,
          KEY_PERSONS,
          KEY_PERSONS_UNCARED,
          StandardFacts.BILL_M0);

  private static Facts group(String valueClass, int... numbers) {
    Facts.Builder facts =
        Facts.builder(GROUP, CustomerId.of("G"), AS_OF)
            .set(VALUE_CLASS, valueClass)
            .set(StandardFacts.BILL_M0, Money.yuan("125000.00"));
    for (int i = 0; i < numbers.length; i++) {
      facts.numeric(GROUP.facts().get(i + 1), numbers[i]);
    }
    return facts.build();
  }

  /** Defaults 14.1, theme 7, from one row per group. */
  @Test
  void groups_workedByHand() {
    List<FactReader> groups =
        List.of(
            group("A1", 100, 10, 20, 60, 90, 10, 0, 3, 1),
            group("B2", 50, 0, 10, 15, 30, 20, 2, 1, 1),
            group("C", 20, 0, 0, 0, 10, 40, 1, 0, 0));
    Map<String, String> values = new TreeMap<>();
    ThemeFigures.of(StandardKpis.ofGroups(), GROUP)
        .over(groups)
        .forEach(
            each -> each.value().ifPresent(v -> values.put(each.kpi().code(), v.toPlainString())));
    assertThat(values)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "K405", "0.6500", // 130 ÷ 200
                "K701", "2",
                "K702", "375000.00",
                "K704", "0.1667", // 30 ÷ ((170 + 190) ÷ 2)
                "K705", "0.4412", // 75 ÷ 170
                "K706", "0.5000", // one of two
                "K707", "0.5000")); // 2 of 4
  }

  @Test
  void everyKpi_hasOneCodeAndItsWordsInBothLanguages() {
    assertWorded(StandardKpis.all());
    assertWorded(StandardKpis.ofGroups());
  }

  private static void assertWorded(List<Kpi> kpis) {
    assertThat(kpis.stream().map(Kpi::code)).doesNotHaveDuplicates().isSorted();
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Texts texts = RuleTexts.of(locale);
      for (Kpi kpi : kpis) {
        assertThat(texts.find("kpi." + kpi.code())).as(kpi.code()).isPresent();
        assertThat(texts.find("kpiformula." + kpi.code())).as(kpi.code()).isPresent();
        if (locale.equals(Locale.ENGLISH)) {
          assertThat(texts.of("kpiformula", kpi.code())).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(texts.find("theme." + kpi.theme())).as(kpi.code()).isPresent();
        assertThat(texts.find("unit." + kpi.unit())).as(kpi.code()).isPresent();
        assertThat(kpi.code()).startsWith("K" + kpi.theme().number());
      }
    }
  }
}
