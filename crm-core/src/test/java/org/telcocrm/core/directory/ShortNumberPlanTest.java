package org.telcocrm.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.ShortNumber;

/** C08: short-number plan; length, leading digit, clash, prefix. */
class ShortNumberPlanTest {

  private static List<Extension> numbers(String blankSeparated) {
    return Stream.of(blankSeparated.split(" ", -1)).map(Extension::of).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "600 6010 601100 | []",
        "60 | [LENGTH 60]",
        "6000000 | [LENGTH 6000000]",
        "500 | [LEADING_DIGIT 500]",
        "6001 6002 6001 | [CLASH 6001 of 6001]",
        "110 | [LEADING_DIGIT 110, CLASH 110 of 110]",
        "1100 | [LEADING_DIGIT 1100, PREFIX 110 of 1100]",
        "11 | [LENGTH 11, LEADING_DIGIT 11, PREFIX 11 of 110, PREFIX 11 of 119]",
        "60012 600 6001 | [PREFIX 600 of 6001, PREFIX 600 of 60012, PREFIX 6001 of 60012]",
        "600 610 6000 | [PREFIX 600 of 6000]"
      })
  void check_namesWhatIsWrong(String numbers, String findings) {
    assertThat(ShortNumberPlan.ofDefaults().check(numbers(numbers))).hasToString(findings);
  }

  @Test
  void finding_namesBothNumbers() {
    ShortNumberFinding finding = ShortNumberPlan.ofDefaults().check(numbers("600 6001")).get(0);
    assertThat(finding.kind()).isEqualTo(ShortNumberFinding.Kind.PREFIX);
    assertThat(finding.extension()).isEqualTo(Extension.of("600"));
    assertThat(finding.other()).contains(Extension.of("6001"));
    assertThat(RoundTrip.of(finding)).isEqualTo(finding).hasSameHashCodeAs(finding);
  }

  @Test
  void wrongPlan_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShortNumberPlan(4, 3, "6", List.of()))
        .withMessage("lengths of short numbers must be 1 or more and in order but were 4 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShortNumberPlan(3, 4, "", List.of()))
        .withMessage("leadingDigits must be one or more digits but was \"\"");
  }

  /** Law: findings of prefixes are exactly the pairs that the naive comparison finds. */
  @Test
  void prefixes_areThoseOfEveryPair_inAnyOrder() {
    Random random = new Random(6001);
    ShortNumberPlan plan = new ShortNumberPlan(1, 4, "6", List.of());
    for (int round = 0; round < 200; round++) {
      List<Extension> numbers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String digits = "6" + Integer.toString(random.nextInt(81), 3);
        Extension next = Extension.of(digits.substring(0, Math.min(4, digits.length())));
        if (!numbers.contains(next)) {
          numbers.add(next);
        }
      }
      List<ShortNumberFinding> findings = plan.check(numbers);
      long naive =
          numbers.stream()
              .flatMap(a -> numbers.stream().filter(b -> !a.equals(b)).map(b -> List.of(a, b)))
              .filter(pair -> pair.get(1).digits().startsWith(pair.get(0).digits()))
              .count();
      assertThat(findings).hasSize((int) naive);
      Collections.shuffle(numbers, random);
      assertThat(plan.check(numbers)).isEqualTo(findings);
    }
  }

  /** The post's number is known to everybody, the line's is not. */
  @Test
  void extension_isAShortNumberIfLongEnough() {
    assertThat(Extension.of("6001").shortNumber()).contains(ShortNumber.of("6001"));
    assertThat(Extension.of("60").shortNumber()).isEmpty();
  }
}
