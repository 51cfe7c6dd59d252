package org.telcocrm.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.product.CancelTag;
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
    "DORMANT, OWNER_CHANGED, DORMANT"
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
    "LOST, VOIDED",
    "ACTIVE, JOINED"
  })
  void next_whatCannotBe_isRefused(LifecycleStage stage, LifecycleEvent event) {
    Step<LifecycleStage, LifecycleEvent> step = LIFE.next(stage, event);
    assertThat(step).isInstanceOf(Step.Refused.class);
    assertThat(step.state()).isEqualTo(stage);
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

  /** Defaults 1.1, all codes; a line counts as churn only in the last three rows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 N 1 2 3 4 5 7 A B G I J K L M O P Q T U W g C D H | NONE | false",
        "8 F | PENDING | false",
        "E | INTERNAL_MOVE | false",
        "e x 61 R | UNKNOWN | false",
        "6 | VOLUNTARY | true",
        "9 | INVOLUNTARY | true",
        "X Y Z | PORT_OUT | true"
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
    "1, NONE",
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
    "8, 3, PENDING",
    "0, 0, NONE",
    "?, ?, UNKNOWN"
  })
  void twoCodes_theMoreSpecificCounts(String state, String tag, Departure departure) {
    assertThat(
            Departure.mostSpecific(
                List.of(DepartureCodes.mainState().of(state), DepartureCodes.cancelTag().of(tag))))
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
    assertThat(departure.toCancelTag())
        .isEqualTo(departure == Departure.PENDING ? CancelTag.OTHER : tag);
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

  /** Whatever counts as churn leaves no line in net; a port-out has no tag of its own. */
  @ParameterizedTest
  @EnumSource
  void churn_isACancelledLine(Departure departure) {
    if (departure.isChurn()) {
      assertThat(departure.toState()).contains(SubscriptionState.CANCELLED);
    }
    CancelTag tag = departure.toCancelTag();
    assertThat(tag == CancelTag.OTHER || Departure.of(tag) == departure).isTrue();
    assertThat(Departure.PORT_OUT.toCancelTag()).isEqualTo(CancelTag.OTHER);
  }
}
