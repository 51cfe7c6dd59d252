package org.telcocrm.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;

/** C06, seeds 1:98 and 2:20; codes and traps of defaults 1.1. */
class CustomerLifecycleTest {

  private static final StateMachine<LifecycleStage, LifecycleEvent> LIFE =
      CustomerLifecycle.machine();

  @ParameterizedTest
  @CsvSource({
    "PROSPECT, INTEREST_SHOWN, LEAD",
    "PROSPECT, JOINED, ACTIVE",
    "LEAD, INTEREST_LOST, PROSPECT",
    "LEAD, JOINED, ACTIVE",
    "ACTIVE, RISK_SEEN, AT_RISK",
    "AT_RISK, RISK_PAST, ACTIVE",
    "AT_RISK, FELL_SILENT, DORMANT",
    "DORMANT, USED_AGAIN, ACTIVE",
    "ACTIVE, LEFT_BY_WISH, LOST",
    "DORMANT, LEFT_FOR_ARREARS, LOST",
    "AT_RISK, PORTED_OUT, LOST",
    "LOST, JOINED, WON_BACK",
    "WON_BACK, SETTLED, ACTIVE",
    "WON_BACK, LEFT, LOST",
    "ACTIVE, VOIDED, LEAD",
    "WON_BACK, VOIDED, LOST",
    "AT_RISK, MOVED_INTERNALLY, AT_RISK",
    "DORMANT, OWNER_CHANGED, DORMANT",
    "LOST, OWNER_CHANGED, ACTIVE",
    "LOST, MOVED_INTERNALLY, ACTIVE",
    "LOST, VOIDED, LEAD"
  })
  void next_fromStageToStage(LifecycleStage from, LifecycleEvent event, LifecycleStage to) {
    assertThat(LIFE.next(from, event))
        .isEqualTo(new Step.Moved<>(new Transition<>(from, event, to, event.name())));
  }

  @ParameterizedTest
  @CsvSource({
    "PROSPECT, LEFT",
    "LEAD, FELL_SILENT",
    "LOST, LEFT",
    "PROSPECT, VOIDED",
    "ACTIVE, JOINED"
  })
  void next_whatCannotBe_isRefused(LifecycleStage stage, LifecycleEvent event) {
    Step<LifecycleStage, LifecycleEvent> step = LIFE.next(stage, event);
    assertThat(step).isInstanceOf(Step.Refused.class);
    assertThat(step.state()).isEqualTo(stage);
  }

  /** A voided opening, and a loss that was corrected, lead back where the customer came from. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JOINED VOIDED | LEAD",
        "JOINED LEFT JOINED VOIDED | LOST",
        "JOINED LEFT JOINED RISK_SEEN VOIDED | LOST",
        "JOINED LEFT JOINED FELL_SILENT VOIDED | LOST",
        "JOINED LEFT JOINED SETTLED RISK_SEEN RISK_PAST VOIDED | LOST",
        "JOINED LEFT JOINED VOIDED JOINED | WON_BACK",
        "JOINED LEFT_BY_WISH OWNER_CHANGED | ACTIVE",
        "JOINED RISK_SEEN LEFT_BY_WISH MOVED_INTERNALLY | AT_RISK",
        "JOINED FELL_SILENT LEFT OWNER_CHANGED | DORMANT",
        "JOINED LEFT JOINED LEFT MOVED_INTERNALLY | WON_BACK",
        "JOINED LEFT_BY_WISH VOIDED | LEAD",
        "JOINED LEFT JOINED LEFT_BY_WISH VOIDED | LOST",
        "JOINED LEFT JOINED LEFT VOIDED VOIDED | LEAD",
        "JOINED LEFT OWNER_CHANGED VOIDED | LEAD"
      })
  void corrections_leadBackWhereTheCustomerCameFrom(String events, LifecycleStage stage) {
    Course<LifecycleStage, LifecycleEvent> life =
        Course.of(LIFE, LocalDateTime.of(2026, 1, 1, 0, 0), List.of());
    int day = 0;
    for (String event : events.split(" ", -1)) {
      life = life.with(LifecycleEvent.valueOf(event), life.start().plusDays(++day));
    }
    assertThat(life.state()).isEqualTo(stage);
  }

  /** Only churn leads a customer into LOST, but for a win-back that was voided. */
  @ParameterizedTest
  @EnumSource(LifecycleEvent.class)
  void lost_isReachedByChurnAlone(LifecycleEvent event) {
    for (LifecycleStage stage : LifecycleStage.values()) {
      boolean lost =
          LIFE.next(stage, event) instanceof Step.Moved<LifecycleStage, LifecycleEvent> moved
              && moved.state() == LifecycleStage.LOST;
      boolean voidedWinBack = stage == LifecycleStage.WON_BACK && event == LifecycleEvent.VOIDED;
      assertThat(!lost || voidedWinBack || event.isChurn()).isTrue();
    }
  }

  /** A18: state 9000, cancel tags 5 and 6, state E: none of them counted as churn. */
  @Test
  void a18_corrections_transfersAndInternalMoves_areNoChurn() {
    List<Departure> readings =
        List.of(
            DepartureCodes.analysisState().of("9000"),
            DepartureCodes.cancelTag().of("5"),
            DepartureCodes.cancelTag().of("6"),
            DepartureCodes.mainState().of("E"));
    assertThat(readings)
        .containsExactly(
            Departure.VOID, Departure.VOID, Departure.OWNERSHIP_CHANGE, Departure.INTERNAL_MOVE)
        .noneMatch(Departure::isChurn);
    for (Departure each : readings) {
      assertThat(LIFE.next(LifecycleStage.ACTIVE, each.event().orElseThrow()).state())
          .isNotEqualTo(LifecycleStage.LOST);
    }
  }

  /** Defaults 1.1, all codes; a line counts as churn only in the last four rows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 N 1 2 3 4 5 7 A B G I J K L M O P Q T U W g C D H | NONE | false",
        "8 | ARREARS_PENDING | false",
        "F | VOLUNTARY_PENDING | false",
        "E | INTERNAL_MOVE | false",
        "e x 61 R | UNKNOWN | false",
        "6 | VOLUNTARY | true",
        "9 | INVOLUNTARY | true",
        "X Z | PORT_OUT | true",
        "Y | PORT_OUT_STOPPED | true"
      })
  void mainState_codesAreCaseSensitive(String codes, Departure departure, boolean churn) {
    for (String code : codes.split(" ", -1)) {
      assertThat(DepartureCodes.mainState().of(code)).as(code).isEqualTo(departure);
    }
    assertThat(departure.isChurn()).isEqualTo(churn);
  }

  @ParameterizedTest
  @CsvSource({
    "1010, NONE",
    "1, UNKNOWN",
    "1ABC, UNKNOWN",
    "10100, UNKNOWN",
    "１０１０, UNKNOWN",
    "2010, UNSTATED",
    "2030, UNSTATED",
    "2040, UNKNOWN",
    "9000, VOID",
    "'', UNKNOWN"
  })
  void analysisState_oneThousandsAreInNet(String code, Departure departure) {
    assertThat(DepartureCodes.analysisState().of(code)).isEqualTo(departure);
  }

  /** The trap: state 6 says "left", the tag says why it is no churn. */
  @ParameterizedTest
  @CsvSource({
    "6, 2, VOLUNTARY",
    "6, 5, VOID",
    "6, 6, OWNERSHIP_CHANGE",
    "X, 2, PORT_OUT",
    "9, 0, INVOLUNTARY",
    "9, ?, INVOLUNTARY",
    "8, 3, ARREARS_PENDING",
    "8, 0, ARREARS_PENDING",
    "5, 1, VOLUNTARY_PENDING",
    "0, 0, NONE",
    "0, ?, UNKNOWN",
    "?, 0, UNKNOWN",
    "0, 2, UNKNOWN",
    "1, 4, UNKNOWN",
    "0, 5, VOID",
    "?, ?, UNKNOWN"
  })
  void twoCodes_theMoreSpecificCounts(String state, String tag, Departure departure) {
    assertThat(DepartureCodes.mainState().of(state).withTag(DepartureCodes.cancelTag().of(tag)))
        .isEqualTo(departure);
  }

  /** Two systems keep the state: one that knows more wins, a contradiction is nobody's churn. */
  @ParameterizedTest
  @CsvSource({
    "6, 2010, VOLUNTARY",
    "6, 9000, VOID",
    "0, 1010, NONE",
    "0, 2010, UNKNOWN",
    "6, 1010, UNKNOWN",
    "0, 10, UNKNOWN"
  })
  void twoStates_theMoreSpecificCounts(String state, String analysis, Departure departure) {
    assertThat(
            Departure.mostSpecific(
                List.of(
                    DepartureCodes.mainState().of(state),
                    DepartureCodes.analysisState().of(analysis))))
        .isEqualTo(departure);
    assertThat(Departure.mostSpecific(List.of())).isEqualTo(Departure.UNKNOWN);
  }

  /**
   * A17 for these codes: one digit, two meanings, so the map belongs to the layout. (Brand digits
   * are mapped by layouts of crm-io.)
   */
  @Test
  void a17_oneCode_twoLayouts_twoMeanings() {
    assertThat(DepartureCodes.mainState().of("6")).isEqualTo(Departure.VOLUNTARY);
    assertThat(DepartureCodes.cancelTag().of("6")).isEqualTo(Departure.OWNERSHIP_CHANGE);
    DepartureCodes other =
        DepartureCodes.of(
            Map.of("6", Departure.NONE), Map.of("2", Departure.UNSTATED, "20", Departure.PENDING));
    assertThat(other.of("6")).isEqualTo(Departure.NONE);
    assertThat(other.of("21")).isEqualTo(Departure.UNSTATED);
    assertThat(other.of("201")).as("longest prefix").isEqualTo(Departure.PENDING);
    assertThat(RoundTrip.of(other)).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(other).hasToString("{6=NONE} prefixes {2=UNSTATED, 20=PENDING}");
    assertThat(other.withDigits(2)).isNotEqualTo(other).hasToString(other + " of 2 digits");
    assertThat(other.withDigits(2).of("201")).isEqualTo(Departure.UNKNOWN);
  }

  /**
   * The canonical tag says what its code says, and a departure that has a tag comes back from it.
   */
  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, VOLUNTARY_PENDING",
    "2, VOLUNTARY",
    "3, ARREARS_PENDING",
    "4, ARREARS",
    "5, VOID",
    "6, OWNERSHIP_CHANGE",
    "?, OTHER"
  })
  void cancelTag_isReadAsItsCode(String code, CancelTag tag) {
    Departure departure = Departure.of(tag);
    assertThat(departure).isEqualTo(DepartureCodes.cancelTag().of(code));
    assertThat(departure.toCancelTag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, NONE",
    "ONE_WAY, NONE",
    "STOPPED, NONE",
    "PRE_CANCELLED, PENDING",
    "CANCELLED, UNSTATED",
    "OTHER, UNKNOWN"
  })
  void state_saysWhetherAndNeverWhy(SubscriptionState state, Departure departure) {
    assertThat(Departure.of(state)).isEqualTo(departure);
    assertThat(departure.toState())
        .isEqualTo(departure == Departure.NONE ? Optional.empty() : Optional.of(state));
  }

  /** Defaults 1.1: code Y is 停, not in net and a port-out. */
  @Test
  void y_isStoppedAndNotInNet() {
    Subscription line =
        DepartureCodes.mainState()
            .of("Y")
            .applyTo(
                Subscription.builder(
                    SubscriptionId.of("S1"), ServiceKind.MOBILE, SubscriptionState.OTHER))
            .build();
    assertThat(line.state()).isEqualTo(SubscriptionState.STOPPED);
    assertThat(line.isInNetAt(LocalDate.of(2026, 3, 31))).isFalse();
  }

  /** Only a line that has not left is in net; a port-out has no tag of its own. */
  @ParameterizedTest
  @EnumSource
  void churn_leavesNoLineInNet(Departure departure) {
    Subscription line =
        departure
            .applyTo(
                Subscription.builder(
                    SubscriptionId.of("S1"), ServiceKind.MOBILE, SubscriptionState.ACTIVE))
            .build();
    assertThat(line.isInNetAt(LocalDate.of(2026, 3, 31))).isEqualTo(departure == Departure.NONE);
    assertThat(line.cancelTag()).contains(departure.toCancelTag());
    CancelTag tag = departure.toCancelTag();
    assertThat(tag == CancelTag.OTHER || Departure.of(tag) == departure).isTrue();
    assertThat(Departure.PORT_OUT.toCancelTag()).isEqualTo(CancelTag.OTHER);
  }
}
