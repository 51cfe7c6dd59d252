package org.telcocrm.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;

/** C08, seeds 0:21–23 and 3:41: 移动总机企业通讯录, 换人分机号不换. */
class EnterpriseDirectoryTest {

  private static final CustomerId GROUP = CustomerId.of("G1");
  private static final Msisdn ANNA = new Msisdn("13800130001");
  private static final Msisdn BO = new Msisdn("13900130002");
  private static final Msisdn CHEN = new Msisdn("13700130003");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private static DirectoryEntry entry(String extension, Msisdn number, String validity) {
    return new DirectoryEntry(Extension.of(extension), number, Validity.parse(validity));
  }

  private static final EnterpriseDirectory DIRECTORY =
      EnterpriseDirectory.of(
          GROUP, List.of(entry("6002", BO, "[2024-02-29,)"), entry("6001", ANNA, "[2020-01-01,)")));

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, -",
    "2020-01-01, 13800130001",
    "2026-03-31, 13800130001",
    "2026-04-01, 13700130003",
    "2030-01-01, 13700130003"
  })
  void reassign_theExtensionStaysWhenThePersonChanges(LocalDate day, String number) {
    EnterpriseDirectory later = DIRECTORY.reassign(Extension.of("6001"), CHEN, APRIL);
    assertThat(later.resolve(Extension.of("6001"), day).map(Msisdn::digits).orElse("-"))
        .isEqualTo(number);
    assertThat(DIRECTORY.resolve(Extension.of("6001"), APRIL)).contains(ANNA);
  }

  @Test
  void reassign_replacesWhatWasPlanned_andRefusesATakenNumber() {
    EnterpriseDirectory planned =
        DIRECTORY
            .reassign(Extension.of("6001"), CHEN, LocalDate.of(2026, 9, 1))
            .reassign(Extension.of("6001"), CHEN, APRIL);
    assertThat(planned.entries())
        .containsExactly(
            entry("6001", ANNA, "[2020-01-01,2026-04-01)"),
            entry("6001", CHEN, "[2026-04-01,)"),
            entry("6002", BO, "[2024-02-29,)"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DIRECTORY.reassign(Extension.of("6001"), BO, APRIL))
        .withMessage(
            "entries of one number must not overlap but were DirectoryEntry[extension=6002,"
                + " number=139****0002, validity=[2024-02-29,)] and DirectoryEntry[extension=6001,"
                + " number=139****0002, validity=[2026-04-01,)]");
  }

  @Test
  void inGroupCall_needsBothOnThatDay() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    assertThat(DIRECTORY.isInGroupCall(ANNA, BO, leapDay)).isTrue();
    assertThat(DIRECTORY.isInGroupCall(BO, ANNA, leapDay)).isTrue();
    assertThat(DIRECTORY.isInGroupCall(ANNA, BO, leapDay.minusDays(1))).isFalse();
    assertThat(DIRECTORY.isInGroupCall(ANNA, CHEN, leapDay)).isFalse();
    assertThat(DIRECTORY.isInGroupCall(CHEN, ANNA, leapDay)).isFalse();
  }

  @Test
  void inGroupCall_byShortNumber() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    Extension bo = Extension.of("6002");
    assertThat(DIRECTORY.isInGroupCall(ANNA, bo, leapDay)).isTrue();
    assertThat(DIRECTORY.isInGroupCall(ANNA, bo, leapDay.minusDays(1))).isFalse();
    assertThat(DIRECTORY.isInGroupCall(CHEN, bo, leapDay)).as("from outside").isFalse();
    assertThat(DIRECTORY.isInGroupCall(ANNA, Extension.of("6003"), leapDay)).isFalse();
  }

  @Test
  void reassign_twoSwapTheirPosts() {
    Extension one = Extension.of("6001");
    Extension two = Extension.of("6002");
    EnterpriseDirectory swapped = DIRECTORY.reassign(Map.of(one, BO, two, ANNA), APRIL);
    assertThat(swapped.resolve(one, APRIL)).contains(BO);
    assertThat(swapped.resolve(two, APRIL)).contains(ANNA);
    assertThat(swapped.resolve(one, APRIL.minusDays(1))).contains(ANNA);
    assertThat(swapped.extension(BO, APRIL)).contains(one);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DIRECTORY.reassign(Map.of(one, CHEN, two, CHEN), APRIL))
        .withMessageStartingWith("entries of one number must not overlap but were");
  }

  @Test
  void check_thoseInUseOnTheDay() {
    EnterpriseDirectory directory =
        EnterpriseDirectory.of(
            GROUP,
            List.of(
                entry("110", ANNA, "[2026-01-01,2026-04-01)"), entry("6001", BO, "[2020-01-01,)")));
    ShortNumberPlan plan = ShortNumberPlan.ofDefaults();
    assertThat(directory.check(plan, APRIL.minusDays(1)))
        .extracting(ShortNumberFinding::toString)
        .contains("LEADING_DIGIT 110", "CLASH 110 of 110");
    assertThat(directory.check(plan, APRIL)).isEmpty();
  }

  @Test
  void lookUp_bothWays() {
    assertThat(DIRECTORY.extension(BO, APRIL)).contains(Extension.of("6002"));
    assertThat(DIRECTORY.extension(CHEN, APRIL)).isEmpty();
    assertThat(DIRECTORY.extensions(APRIL)).hasToString("[6001, 6002]");
    assertThat(DIRECTORY.extensions(LocalDate.of(2020, 1, 1))).hasToString("[6001]");
    assertThat(DIRECTORY.group()).isEqualTo(GROUP);
    assertThat(RoundTrip.of(DIRECTORY).extension(BO, APRIL)).contains(Extension.of("6002"));
    assertThat(RoundTrip.of(DIRECTORY)).isEqualTo(DIRECTORY).hasSameHashCodeAs(DIRECTORY);
  }

  @Test
  void print_showsNoNumber() {
    assertThat(DIRECTORY).hasToString("directory of G1 with 2 entries");
    assertThat(DIRECTORY.entries().toString()).doesNotContain("0013");
  }

  @Test
  void oneExtensionTwoNumbers_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EnterpriseDirectory.of(
                    GROUP,
                    List.of(
                        entry("6001", ANNA, "[2026-01-01,2026-04-02)"),
                        entry("6001", BO, "[2026-04-01,)"))))
        .withMessageStartingWith("entries of one extension must not overlap but were");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extension.of("60a"))
        .withMessage("extension must be 1 to 8 digits but was \"***\"");
  }

  /** A mobile number in the column of extensions is somebody's number. */
  @Test
  void extension_refused_showsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extension.of("13800130001"))
        .withMessage("extension must be 1 to 8 digits but was \"1**********\"");
  }

  @Test
  void reassign_afterAGap_leavesTheGap() {
    EnterpriseDirectory later =
        EnterpriseDirectory.of(GROUP, List.of(entry("6001", ANNA, "[2020-01-01,2025-01-01)")))
            .reassign(Extension.of("6001"), CHEN, APRIL);
    assertThat(later.entries())
        .containsExactly(
            entry("6001", ANNA, "[2020-01-01,2025-01-01)"), entry("6001", CHEN, "[2026-04-01,)"));
  }
}
