package org.telcocrm.io.check;

import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BALANCE;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.BILL_M4;
import static org.telcocrm.core.fact.StandardFacts.BILL_M5;
import static org.telcocrm.core.fact.StandardFacts.BIRTH_DATE;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M0;
import static org.telcocrm.core.fact.StandardFacts.OPEN_DATE;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.STATE;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.telcocrm.core.calendar.CompletedMonths;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.product.SubscriptionState;

/** The library's own checks, one for each kind of dirty record that is accepted all the same. */
public final class StandardChecks {

  private static final LocalDate UNKNOWN_BIRTH = LocalDate.of(1900, 1, 1);

  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  private static final List<RecordCheck> ALL =
      List.of(
          new OfFacts("BIRTH_DATE_UNKNOWN", List.of(BIRTH_DATE), StandardChecks::birthDate),
          new OfFacts(
              "OPEN_DATE_RESET", List.of(OPEN_DATE, TENURE_MONTHS), StandardChecks::openDate),
          new OfFacts("NEGATIVE_BILL", List.of(BILL_M0), StandardChecks::negativeBill),
          new OfFacts("ZERO_BILL_WITH_USAGE", List.of(BILL_M0), StandardChecks::zeroBill),
          new OfFacts("ARREARS_ON_CANCELLED", List.of(ARREARS, STATE), StandardChecks::arrears),
          new OfFacts("CREDIT_ON_LEFT", List.of(BALANCE, STATE), StandardChecks::credit),
          new IdDocumentCheck());

  private StandardChecks() {}

  /**
   * Every check of the library.
   *
   * @return in the order of the table in the module's README
   */
  public static List<RecordCheck> all() {
    return ALL;
  }

  /** A check that needs nothing but facts. */
  private record OfFacts(String name, List<Fact> facts, Consumer<CheckedRecord> rule)
      implements RecordCheck {

    @Override
    public void check(CheckedRecord record) {
      rule.accept(record);
    }
  }

  private static void find(CheckedRecord record, FindingCode code, Fact about) {
    record.find(code.name(), about);
  }

  private static void birthDate(CheckedRecord record) {
    record
        .facts()
        .date(BIRTH_DATE)
        .filter(birth -> !birth.isAfter(UNKNOWN_BIRTH) || birth.isAfter(record.facts().asOf()))
        .ifPresent(
            birth -> {
              find(record, FindingCode.BIRTH_DATE_UNKNOWN, BIRTH_DATE);
              record.forget(BIRTH_DATE);
            });
  }

  private static void openDate(CheckedRecord record) {
    FactReader facts = record.facts();
    double tenure = facts.numeric(TENURE_MONTHS);
    facts
        .date(OPEN_DATE)
        .filter(open -> Math.abs(months(open, facts.asOf()) - tenure) > 1)
        .ifPresent(open -> find(record, FindingCode.OPEN_DATE_RESET, OPEN_DATE));
  }

  /** A joining date behind the as-of date counts backwards. */
  private static long months(LocalDate open, LocalDate asOf) {
    return open.isAfter(asOf)
        ? -CompletedMonths.between(asOf, open)
        : CompletedMonths.between(open, asOf);
  }

  private static void negativeBill(CheckedRecord record) {
    for (MoneyFact bill : BILLS) {
      if (record.facts().numeric(bill) < 0) {
        find(record, FindingCode.NEGATIVE_BILL, bill);
      }
    }
  }

  private static void zeroBill(CheckedRecord record) {
    FactReader facts = record.facts();
    boolean used = facts.numeric(OUT_MIN_M0) > 0 || facts.numeric(DATA_MB_M0) > 0;
    if (used && facts.numeric(BILL_M0) == 0) {
      find(record, FindingCode.ZERO_BILL_WITH_USAGE, BILL_M0);
    }
  }

  private static void arrears(CheckedRecord record) {
    if (record.facts().numeric(ARREARS) > 0 && isCancelled(record)) {
      find(record, FindingCode.ARREARS_ON_CANCELLED, ARREARS);
    }
  }

  private static void credit(CheckedRecord record) {
    if (record.facts().numeric(BALANCE) > 0 && isCancelled(record)) {
      find(record, FindingCode.CREDIT_ON_LEFT, BALANCE);
    }
  }

  private static boolean isCancelled(CheckedRecord record) {
    return record.facts().choice(STATE).filter(SubscriptionState.CANCELLED::equals).isPresent();
  }
}
