package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

class ValuePolicyTest {

  private static final Money DOLLAR = new Money(Currency.getInstance("USD"), 100);

  @Test
  void defaults_areThePublishedBands() {
    ValuePolicy policy = ValuePolicy.ofDefaults();

    assertThat(policy.highFrom()).isEqualTo(Money.yuan("120"));
    assertThat(policy.midFrom()).isEqualTo(Money.yuan("50"));
    assertThat(policy.minMonths()).isEqualTo(3);
    assertThat(policy.promotionMonths()).isEqualTo(2);
    assertThat(policy.demotionMonths()).isEqualTo(3);
    assertThat(policy.topShare()).isEqualTo(.2);
    assertThat(policy.middleShare()).isEqualTo(.6);
    assertThat(policy.base()).isEmpty();
    assertThat(policy.ref().id()).isEqualTo("value");
    assertThat(policy.ref().hash()).isEqualTo(policy.document().hash());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            b -> b.tiers(Money.yuan("50"), Money.yuan("120")),
            "highFrom must be above midFrom, and midFrom above 0, but they were CNY 50.00 and CNY"
                + " 120.00"),
        refusal(
            b -> b.tiers(Money.yuan("50"), Money.yuan("50")),
            "highFrom must be above midFrom, and midFrom above 0, but they were CNY 50.00 and CNY"
                + " 50.00"),
        refusal(
            b -> b.tiers(Money.yuan("50"), Money.fen(0)),
            "highFrom must be above midFrom, and midFrom above 0, but they were CNY 50.00 and CNY"
                + " 0.00"),
        refusal(b -> b.tiers(DOLLAR, Money.fen(1)), "highFrom must have the currency of midFrom"),
        refusal(b -> b.minMonths(0), "minMonths must be between 1 and 6 but was 0"),
        refusal(b -> b.minMonths(7), "minMonths must be between 1 and 6 but was 7"),
        refusal(b -> b.hysteresis(0, 3), "promotionMonths must be between 1 and 6 but was 0"),
        refusal(b -> b.hysteresis(2, 7), "demotionMonths must be between 1 and 6 but was 7"),
        refusal(b -> b.quantiles(-.1, .6), "topShare must be between 0 and 1 but was -0.1"),
        refusal(
            b -> b.quantiles(.4, .6),
            "middleShare and topShare must sum to less than 1 but were 0.6 and 0.4"),
        refusal(
            b -> b.headroomUptake(Double.NaN),
            "headroomUptake must be between 0 and 1 but was NaN"));
  }

  private static Arguments refusal(Consumer<ValuePolicy.Builder> change, String message) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusal_namesSettingRuleAndValue(String message, Consumer<ValuePolicy.Builder> change) {
    ValuePolicy.Builder builder = ValuePolicy.builder("value", "1");
    change.accept(builder);

    assertThatThrownBy(builder::build).isInstanceOf(PolicyException.class).hasMessage(message);
  }

  @Test
  void document_isReadBack() {
    ValuePolicy policy =
        ValuePolicy.builder("value-hz", "2026.2")
            .tiers(Money.yuan("80"), Money.yuan("20"))
            .minMonths(6)
            .hysteresis(1, 6)
            .quantiles(.1, .2)
            .headroomUptake(.35)
            .base(
                new FittedBase(
                    12,
                    "CNY",
                    8100,
                    1900,
                    Map.of("?/PLAN_?/TENURE_?", new FittedBase.Cell(12, -5, 7))))
            .build();

    ValuePolicy read = ValuePolicy.read(NodeReader.of(policy.document()));

    assertThat(read).isEqualTo(policy);
    assertThat(read.ref()).isEqualTo(policy.ref());
    assertThat(read.base()).isEqualTo(policy.base());
    assertThat(policy.toBuilder().build()).isEqualTo(policy);
    assertThat(policy.toBuilder().version("2026.3").build()).isNotEqualTo(policy);
  }

  @Test
  void document_withAnUnknownMember_isRefusedWithTheNearestName() {
    Node.Obj document = ValuePolicy.ofDefaults().document();
    Node.Builder misspelt = Node.object();
    document.members().forEach((name, value) -> misspelt.put(name, value));
    misspelt.put("minMonth", 3);

    assertThatThrownBy(() -> ValuePolicy.read(NodeReader.of(misspelt.build())))
        .hasMessage("minMonth is not known here. Maybe \"minMonths\"?");
  }

  @Test
  void fittedBase_withHalfACustomer_isRefused() {
    Node.Builder half = Node.object();
    ValuePolicy.ofDefaults().document().members().forEach((name, value) -> half.put(name, value));
    half.put(
        "base",
        Node.object()
            .put("customers", 1.5)
            .put("currency", "CNY")
            .put("highFrom", 1)
            .put("midFrom", 1)
            .put("cells", Node.object().build())
            .build());

    assertThatThrownBy(() -> ValuePolicy.read(NodeReader.of(half.build())))
        .hasMessage("base.customers must be a whole number but was 1.5");
  }
}
