package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {

  /** Domain file 06, row Q7, and its masking example. */
  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE, 110105",
    "11010519491231002x, 1949-12-31, FEMALE, 110105",
    "51343620000320711X, 2000-03-20, MALE, 513436",
    "330106200002290010, 2000-02-29, MALE, 330106"
  })
  void of_valid_tellsBirthdaySexAndRegion(String text, LocalDate born, Sex sex, String region) {
    ResidentId id = ResidentId.of(text);
    assertThat(id.birthDate()).isEqualTo(born);
    assertThat(id.sex()).isEqualTo(sex);
    assertThat(id.regionCode()).isEqualTo(region);
    assertThat(id.value()).isEqualTo(text.replace('x', 'X'));
  }

  /** Row Q7 of domain file 06 is the first; faults C (dates), defaults 4 row 14 (stuffing). */
  @ParameterizedTest
  @CsvSource({
    "110105194912310021, CHECK_DIGIT",
    "111111111111111111, CHECK_DIGIT",
    "330106190002290014, DATE",
    "330106199602290028, CHECK_DIGIT",
    "330106199902290010, DATE",
    "330106199913010010, DATE",
    "330106199900010010, DATE",
    "330106000001010017, DATE",
    "1101051949123100, LENGTH",
    "11010519491231002XX, LENGTH",
    "X1010519491231002X, CHARACTER",
    "11010519491231002Y, CHARACTER",
    "１1010519491231002X, CHARACTER",
    "110105 9491231002X, CHARACTER",
    "11010549123100X, CHARACTER",
    "330106990229001, DATE"
  })
  void check_invalid_namesTheFault(String text, IdentifierFault fault) {
    assertThat(IdentifierKind.RESIDENT_ID.check(text)).contains(fault);
    assertThat(ResidentId.parse(text)).isEmpty();
  }

  /** Domain file 06: insert 19 after digit 6, add the check digit; compared without both. */
  @Test
  void of_fifteenDigits_equalsTheEighteen() {
    ResidentId old = ResidentId.of("110105491231002");
    assertThat(old).isEqualTo(ResidentId.of("11010519491231002X"));
    assertThat(old.fifteen()).isEqualTo("110105491231002");
    assertThat(ResidentId.of("330106960229002").value()).isEqualTo("330106199602290027");
  }

  @Test
  void new_takesTheCanonicalFormAlone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("110105491231002"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("11010519491231002x"));
  }

  @Test
  void isBornBetween_bothLimitsInclusive() {
    ResidentId id = ResidentId.of("11010519491231002X");
    LocalDate born = LocalDate.of(1949, 12, 31);
    assertThat(id.isBornBetween(born, born)).isTrue();
    assertThat(id.isBornBetween(born.plusDays(1), LocalDate.MAX)).isFalse();
    assertThat(id.isBornBetween(LocalDate.MIN, born.minusDays(1))).isFalse();
  }
}
