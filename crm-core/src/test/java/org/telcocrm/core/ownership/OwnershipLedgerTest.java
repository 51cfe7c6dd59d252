package org.telcocrm.core.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;
import org.telcocrm.core.id.CustomerId;

/** C07, seed 0:28. */
class OwnershipLedgerTest {

  private static final CustomerId G1 = CustomerId.of("G1");
  private static final StaffId M1 = StaffId.of("M1");
  private static final StaffId M2 = StaffId.of("M2");

  private static Assignment assign(String customer, StaffId owner, String validity, int recorded) {
    return new Assignment(
        CustomerId.of(customer), owner, Validity.parse(validity), Instant.ofEpochSecond(recorded));
  }

  private static final OwnershipLedger LEDGER =
      OwnershipLedger.of(
          List.of(assign("G1", M1, "[2026-01-01,)", 1), assign("G1", M2, "[2026-04-01,)", 2)));

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, nobody",
    "2026-01-01, M1",
    "2026-03-31, M1",
    "2026-04-01, M2",
    "2030-02-28, M2"
  })
  void owner_changesOnTheFirstDayOfThePeriod(LocalDate day, String owner) {
    assertThat(LEDGER.owner(G1, day).map(StaffId::value).orElse("nobody")).isEqualTo(owner);
  }

  @Test
  void owner_asItWasKnown() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(LEDGER.owner(G1, may, Instant.ofEpochSecond(1))).contains(M1);
    assertThat(LEDGER.owner(G1, may, Instant.ofEpochSecond(2))).contains(M2);
    assertThat(LEDGER.owner(CustomerId.of("G9"), may, Instant.ofEpochSecond(2))).isEmpty();
    assertThat(LEDGER.owner(CustomerId.of("G9"), may)).isEmpty();
  }

  @Test
  void history_keepsEverybody() {
    assertThat(LEDGER.history(G1))
        .extracting(Version::toString)
        .containsExactly(
            "M1 [2026-01-01,2026-04-01) recorded 1970-01-01T00:00:01Z",
            "M2 [2026-04-01,) recorded 1970-01-01T00:00:02Z");
    assertThat(LEDGER.history(CustomerId.of("G9"))).isEmpty();
    assertThat(LEDGER.customers()).containsExactly(G1);
  }

  @Test
  void with_leavesTheOldLedgerAlone_andIsIdempotent() {
    OwnershipLedger more = LEDGER.with(List.of(assign("G2", M1, "[2026-02-01,2026-03-01)", 1)));
    assertThat(LEDGER.customers()).hasSize(1);
    assertThat(more).isNotEqualTo(LEDGER).hasToString("owners of 2 customers");
    assertThat(more.with(List.of(assign("G2", M1, "[2026-02-01,2026-03-01)", 1)))).isEqualTo(more);
    assertThat(RoundTrip.of(more)).isEqualTo(more).hasSameHashCodeAs(more);
  }

  @Test
  void ownedFrom_holdsPlannedPeriodsToo() {
    OwnershipLedger ledger = LEDGER.with(List.of(assign("G2", M1, "[2026-09-01,)", 1)));
    assertThat(ledger.ownedFrom(M1, LocalDate.of(2026, 3, 31)).toString())
        .isEqualTo("{G1=[[2026-03-31,2026-04-01)], G2=[[2026-09-01,)]}");
    assertThat(ledger.ownedFrom(M1, LocalDate.of(2026, 4, 1)).toString())
        .isEqualTo("{G2=[[2026-09-01,)]}");
  }

  /** Dirty row 15: one group, two managers, two rows of one load. */
  @Test
  void twoOwnersAtOneInstant_doNotRefuseTheLoad() {
    List<Assignment> rows =
        List.of(
            assign("G1", M2, "[2026-02-01,2026-03-01)", 1),
            assign("G1", M1, "[2026-01-01,)", 1),
            assign("G2", M2, "[2026-01-01,)", 1),
            assign("G2", M1, "[2026-01-01,)", 1));
    OwnershipLedger ledger = OwnershipLedger.of(rows);
    assertThat(ledger.history(G1))
        .extracting(each -> each.value().orElseThrow() + " " + each.validity())
        .containsExactly(
            "M1 [2026-01-01,2026-02-01)", "M2 [2026-02-01,2026-03-01)", "M1 [2026-03-01,)");
    assertThat(ledger.owner(CustomerId.of("G2"), LocalDate.of(2026, 1, 1))).contains(M1);
    OwnershipLedger inSteps = OwnershipLedger.of(List.of(rows.get(3))).with(rows.subList(0, 3));
    assertThat(inSteps).isEqualTo(ledger);
    assertThat(ledger.findings())
        .containsExactly(
            new OwnershipFinding(
                rows.get(0), rows.get(1), Validity.parse("[2026-02-01,2026-03-01)")),
            new OwnershipFinding(rows.get(3), rows.get(2), Validity.parse("[2026-01-01,)")));
    assertThat(LEDGER.findings()).isEmpty();
    assertThat(RoundTrip.of(ledger)).isEqualTo(ledger);
  }

  @Test
  void ended_nobodyFromThatDayOn() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    Assignment end = Assignment.ended(G1, may, Instant.ofEpochSecond(3));
    OwnershipLedger ended = LEDGER.with(List.of(end));
    assertThat(ended.owner(G1, may.minusDays(1))).contains(M2);
    assertThat(ended.owner(G1, may)).isEmpty();
    assertThat(ended.owner(G1, may, Instant.ofEpochSecond(2))).as("as known").contains(M2);
    assertThat(ended.ownedFrom(M2, may)).isEmpty();
    assertThat(end.owner()).isEmpty();
    assertThat(end).hasToString("G1 of nobody [2026-05-01,) recorded 1970-01-01T00:00:03Z");
    assertThat(end).isNotEqualTo(assign("G1", M2, "[2026-05-01,)", 3));
  }

  /** One row of a load gives the customer, another ends it: how a feed writes an end. */
  @Test
  void ended_inTheSameLoad_isNoContradiction() {
    OwnershipLedger ledger =
        OwnershipLedger.of(
            List.of(
                Assignment.ended(G1, LocalDate.of(2026, 4, 1), Instant.ofEpochSecond(1)),
                assign("G1", M1, "[2026-01-01,)", 1)));
    assertThat(ledger.findings()).isEmpty();
    assertThat(ledger.history(G1))
        .extracting(Version::toString)
        .containsExactly("M1 [2026-01-01,2026-04-01) recorded 1970-01-01T00:00:01Z");
    OwnershipLedger oneDay =
        OwnershipLedger.of(
            List.of(
                Assignment.ended(G1, LocalDate.of(2026, 1, 1), Instant.ofEpochSecond(1)),
                assign("G1", M1, "[2026-01-01,)", 1)));
    assertThat(oneDay.findings()).hasSize(1);
    assertThat(oneDay.owner(G1, LocalDate.of(2026, 1, 1))).contains(M1);
  }

  @Test
  void staffId_blank_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaffId.of(" "))
        .withMessage("StaffId must not be blank");
  }
}
