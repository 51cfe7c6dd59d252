package org.telcocrm.rules.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** C26, domain/08 "Fraud": impossible travel. */
class TravelTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  private static CallPlace place(double latitude, double longitude, int minutes) {
    return new CallPlace(latitude, longitude, NOON.plus(Duration.ofMinutes(minutes)));
  }

  /** Row P14. */
  @Test
  void rowP14_isItsDistance() {
    assertThat(Travel.distance(place(36.12, -86.67, 0), place(33.94, -118.40, 0), 6372.8))
        .isCloseTo(2887.26, within(.01));
  }

  @Test
  void distance_ofOnePlaceIsNothing_andOfOppositePointsHalfTheWayRound() {
    assertThat(Travel.distance(place(30, 104, 0), place(30, 104, 0), 6371)).isZero();
    assertThat(Travel.distance(place(90, 0, 0), place(-90, 0, 0), 6371))
        .isCloseTo(StrictMath.PI * 6371, within(1e-9));
    assertThat(Travel.distance(place(0, 179, 0), place(0, -179, 0), 6371))
        .isCloseTo(Travel.distance(place(0, -1, 0), place(0, 1, 0), 6371), within(1e-9));
  }

  /** The limit is strict; any distance in no time is too fast. */
  @Test
  void faster_isMoreThanTheLimit() {
    Travel hour = new Travel(1000, Duration.ofHours(1));
    assertThat(hour.isFasterThan(1000)).isFalse();
    assertThat(hour.isFasterThan(Math.nextDown(1000.0))).isTrue();
    assertThat(new Travel(Math.nextUp(1000.0), Duration.ofHours(1)).isFasterThan(1000)).isTrue();
    assertThat(new Travel(.001, Duration.ZERO).isFasterThan(1e6)).isTrue();
    assertThat(new Travel(0, Duration.ZERO).isFasterThan(1)).isFalse();
    assertThat(new Travel(0, Duration.ofHours(1)).isFasterThan(1)).isFalse();
  }

  @Test
  void between_doesNotAskForTheOrder() {
    CallPlace home = place(30.6, 104.0, 0);
    CallPlace away = place(31.2, 121.5, 30);

    assertThat(Travel.between(home, away)).isEqualTo(Travel.between(away, home));
    assertThat(Travel.between(home, away).isFasterThan(1000)).isTrue();
    assertThat(home.toString()).isEqualTo("a place at 2026-03-31T12:00:00Z");
  }

  @Test
  void nonsense_isRefused() {
    assertThatThrownBy(() -> place(90.1, 0, 0))
        .hasMessage(
            "latitude must be between -90 and 90 and longitude between -180 and 180 but one was"
                + " not");
    assertThatThrownBy(() -> place(0, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Travel(-1, Duration.ZERO))
        .hasMessage("kilometres and elapsed must not be negative but were -1.0 and PT0S");
    assertThatThrownBy(() -> new Travel(1, Duration.ZERO).isFasterThan(0))
        .hasMessage("kilometresPerHour must be above 0 but was 0.0");
    assertThatThrownBy(() -> Travel.distance(place(0, 0, 0), place(0, 0, 0), 0))
        .hasMessage("radius must be above 0 but was 0.0");
  }
}
