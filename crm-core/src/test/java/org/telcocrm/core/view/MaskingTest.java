package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingTest {

  static Stream<Object> parts() {
    Customer360 view = Views.full();
    return Stream.<Stream<?>>of(
            Stream.of(view, view.customer(), view.customer().name().orElseThrow()),
            view.subscriptions().stream(),
            view.subscriptions().stream().flatMap(each -> each.number().stream()),
            view.accounts().stream(),
            view.usageMonths().stream(),
            view.interactions().stream())
        .flatMap(each -> each);
  }

  /** The person is 张三丰, 13800130001, born in 1986. */
  @ParameterizedTest
  @MethodSource("parts")
  void toString_holdsNoClearNameNumberOrBirthday(Object part) {
    assertThat(part.toString()).doesNotContain("三", "丰", "0013", "1986");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void toString_ofAnOptionalOrList_masksToo(Object part) {
    assertThat(Stream.of(part).toList().toString()).doesNotContain("三", "丰", "0013", "1986");
  }
}
