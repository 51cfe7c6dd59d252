package org.telcocrm.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.CustomerId;

/** C03: order, window, dedupe, frequency, last touch. */
class TimelineTest {

  private static final CustomerId C1 = CustomerId.of("C1");
  private static final LocalDateTime LEAP_DAY = LocalDateTime.of(2024, 2, 29, 10, 0);

  private static Touch touch(String key, InteractionKind kind, LocalDateTime at) {
    return new Touch(key, C1, at, kind, Channel.HOTLINE, Direction.INBOUND, "F01", "");
  }

  private static final Touch FIRST = touch("T1", InteractionKind.HOTLINE_CALL, LEAP_DAY);
  private static final Touch ECHO =
      touch("X1", InteractionKind.HOTLINE_CALL, LEAP_DAY.plusMinutes(5));
  private static final Touch COMPLAINT =
      touch("T2", InteractionKind.COMPLAINT, LEAP_DAY.plusMinutes(5));
  private static final Touch LATER =
      touch("T3", InteractionKind.HOTLINE_CALL, LEAP_DAY.plusMinutes(6));

  private static final Timeline LINE = Timeline.of(List.of(LATER, ECHO, FIRST, COMPLAINT));

  @Test
  void touches_areOldestFirst_thenByKey() {
    assertThat(LINE.touches()).containsExactly(FIRST, COMPLAINT, ECHO, LATER);
    assertThat(Timeline.of(List.of(FIRST, FIRST)).touches()).containsExactly(FIRST);
    assertThat(LINE).hasToString("4 contacts");
    assertThat(RoundTrip.of(LINE)).isEqualTo(LINE).hasSameHashCodeAs(LINE);
  }

  @Test
  void between_isHalfOpen() {
    assertThat(LINE.between(LEAP_DAY, LEAP_DAY.plusMinutes(5)).touches()).containsExactly(FIRST);
    assertThat(LINE.between(LEAP_DAY.plusMinutes(5), LEAP_DAY.plusMinutes(6)).touches())
        .containsExactly(COMPLAINT, ECHO);
    assertThat(LINE.between(LEAP_DAY, LEAP_DAY).touches()).isEmpty();
  }

  @Test
  void frequency_andLast() {
    assertThat(LINE.frequency()).hasToString("{COMPLAINT=1, HOTLINE_CALL=3}");
    assertThat(LINE.last(LEAP_DAY)).contains(FIRST);
    assertThat(LINE.last(LEAP_DAY.minusNanos(1))).isEmpty();
    assertThat(LINE.last(LEAP_DAY.plusYears(1))).contains(LATER);
    assertThat(LINE.ofKind(InteractionKind.COMPLAINT).touches()).containsExactly(COMPLAINT);
  }

  @Test
  void withoutEchoes_countsFromTheContactThatIsKept() {
    assertThat(LINE.withoutEchoes(Duration.ofMinutes(5)).touches())
        .containsExactly(FIRST, COMPLAINT, LATER);
    assertThat(LINE.withoutEchoes(Duration.ofMinutes(6)).touches())
        .containsExactly(FIRST, COMPLAINT);
    assertThat(LINE.withoutEchoes(Duration.ofMinutes(4)).touches())
        .containsExactly(FIRST, COMPLAINT, ECHO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.withoutEchoes(Duration.ofMinutes(-1)))
        .withMessage("within must not be negative but was PT-1M");
  }

  @Test
  void oneKeyTwoContacts_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(List.of(FIRST, touch("T1", InteractionKind.OTHER, LEAP_DAY))))
        .withMessage(
            "key T1 must stand for one contact but stands for (T1 HOTLINE_CALL over HOTLINE at"
                + " 2024-02-29T10:00) and (T1 OTHER over HOTLINE at 2024-02-29T10:00)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> touch(" ", InteractionKind.OTHER, LEAP_DAY))
        .withMessage("key of a touch at 2024-02-29T10:00 must not be blank");
  }

  @Test
  void touch_printsNoText_andBecomesAnInteraction() {
    Touch touch =
        new Touch(
            "T9",
            C1,
            LEAP_DAY,
            InteractionKind.COMPLAINT,
            Channel.HALL,
            Direction.INBOUND,
            "张三丰 13800130001",
            "called 13800130001");
    assertThat(touch.toString()).isEqualTo("T9 COMPLAINT over HALL at 2024-02-29T10:00");
    assertThat(touch.toInteraction())
        .isEqualTo(
            Interaction.of(InteractionKind.COMPLAINT, LEAP_DAY)
                .closedOn(LocalDate.of(2024, 2, 29)));
  }

  /** A fault report of 2026-01-01 in a log: nothing says that it is open a year later. */
  @ParameterizedTest
  @EnumSource
  void loggedContact_isOverOnItsDay(InteractionKind kind) {
    Interaction contact = touch("T1", kind, LocalDateTime.of(2026, 1, 1, 9, 0)).toInteraction();
    assertThat(contact.isOpenAt(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(contact.openHours(LocalDate.of(2026, 12, 31))).isEmpty();
  }

  @Test
  void twoCustomers_areNoTimeline() {
    Touch other =
        new Touch(
            "T9",
            CustomerId.of("C2"),
            LEAP_DAY,
            InteractionKind.OTHER,
            Channel.HALL,
            Direction.INBOUND,
            "",
            "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(List.of(FIRST, other)))
        .withMessage("contacts of a time line must be of one customer but were of C1 and C2");
  }

  /** What an outcome means is the host's to say: the kinds do not tell an offer. */
  @Test
  void outcomes_tellOffersAndRefusals() {
    Touch refused =
        new Touch(
            "T4",
            C1,
            LEAP_DAY.plusDays(1),
            InteractionKind.OTHER,
            Channel.OUTBOUND_CALL,
            Direction.OUTBOUND,
            "OFFER",
            "NOT_INTERESTED");
    assertThat(
            Timeline.of(List.of(refused, COMPLAINT, FIRST))
                .toContactEvents(
                    Map.of(
                        "NOT_INTERESTED",
                        Set.of(ContactEvent.Kind.REFUSED, ContactEvent.Kind.MARKETED))))
        .containsExactly(
            new ContactEvent(ContactEvent.Kind.COMPLAINED, Channel.HOTLINE, COMPLAINT.at()),
            new ContactEvent(
                ContactEvent.Kind.MARKETED, Channel.OUTBOUND_CALL, LEAP_DAY.plusDays(1)),
            new ContactEvent(
                ContactEvent.Kind.REFUSED, Channel.OUTBOUND_CALL, LEAP_DAY.plusDays(1)));
    assertThat(refused.toContactEvents(Map.of())).isEmpty();
  }

  /** Law: order of arrival does not matter; windows that adjoin hold each contact once. */
  @Test
  void adjoiningWindows_holdEachContactOnce() {
    Random random = new Random(141);
    for (int round = 0; round < 100; round++) {
      List<Touch> touches = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        InteractionKind kind =
            random.nextBoolean() ? InteractionKind.COMPLAINT : InteractionKind.OTHER;
        touches.add(touch("T" + i, kind, LEAP_DAY.plusMinutes(random.nextInt(30))));
      }
      Timeline line = Timeline.of(touches);
      Collections.shuffle(touches, random);
      assertThat(Timeline.of(touches)).isEqualTo(line);
      int count = 0;
      for (int i = 0; i < 6; i++) {
        LocalDateTime from = LEAP_DAY.plusMinutes(5L * i);
        count += line.between(from, from.plusMinutes(5)).touches().size();
      }
      assertThat(count).isEqualTo(20);
      Timeline once = line.withoutEchoes(Duration.ofMinutes(3));
      assertThat(once.withoutEchoes(Duration.ofMinutes(3))).isEqualTo(once);
    }
  }

  @Test
  void withoutEchoes_otherChannelDirectionOrTopic_isNoEcho() {
    List<Touch> alike = new ArrayList<>(List.of(FIRST));
    LocalDateTime at = LEAP_DAY.plusMinutes(1);
    InteractionKind call = InteractionKind.HOTLINE_CALL;
    alike.add(new Touch("Y1", C1, at, call, Channel.HALL, Direction.INBOUND, "F01", ""));
    alike.add(new Touch("Y2", C1, at, call, Channel.HOTLINE, Direction.OUTBOUND, "F01", ""));
    alike.add(new Touch("Y3", C1, at, call, Channel.HOTLINE, Direction.INBOUND, "F02", ""));
    assertThat(Timeline.of(alike).withoutEchoes(Duration.ofHours(1)).touches()).hasSize(4);
  }
}
