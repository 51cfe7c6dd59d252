package org.telcocrm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_END;
import static org.telcocrm.core.fact.StandardFacts.COVERAGE_GOOD;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

class ConditionCodecTest {

  private static Condition read(Node.Obj node) {
    return ConditionCodec.read(NodeReader.of(node), FactCatalog.standard());
  }

  static Stream<Arguments> forms() {
    Condition prepaid = Condition.isTrue(PREPAY);
    double day = LocalDate.of(2026, 3, 31).toEpochDay();
    return Stream.of(
        Arguments.of(
            Condition.between(TENURE_MONTHS, 6, 24),
            "{\"atLeast\":6,\"below\":24,\"fact\":\"tenure_months\"}"),
        Arguments.of(
            Condition.moreThan(COVERAGE_GOOD, .8), "{\"fact\":\"coverage_good\",\"moreThan\":0.8}"),
        Arguments.of(
            Condition.atMost(ARREARS, Money.yuan("48.50")),
            "{\"atMost\":4850,\"fact\":\"arrears\"}"),
        Arguments.of(prepaid, "{\"fact\":\"prepay\",\"is\":true}"),
        Arguments.of(Condition.isFalse(PREPAY), "{\"fact\":\"prepay\",\"is\":false}"),
        Arguments.of(
            Condition.oneOf(BRAND, Brand.GOTONE, Brand.OTHER),
            "{\"fact\":\"brand\",\"in\":[\"GOTONE\",\"OTHER\"]}"),
        Arguments.of(Condition.isUnknown(BRAND), "{\"fact\":\"brand\",\"known\":false}"),
        Arguments.of(
            new Condition.Range(CONTRACT_END, Double.NEGATIVE_INFINITY, false, day, false),
            "{\"below\":\"2026-03-31\",\"fact\":\"contract_end\"}"),
        Arguments.of(Condition.always(), "{\"allOf\":[]}"),
        Arguments.of(
            Condition.anyOf(Condition.not(prepaid), prepaid),
            "{\"anyOf\":[{\"not\":{\"fact\":\"prepay\",\"is\":true}},"
                + "{\"fact\":\"prepay\",\"is\":true}]}"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyForm_isWrittenAndReadBack(Condition condition, String text) {
    Node.Obj node = ConditionCodec.write(condition);

    assertThat(node.canonical()).isEqualTo(text);
    assertThat(read(node)).isEqualTo(condition);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            Node.object().put("fact", "tenure_month").put("atLeast", 6),
            "fact must name a known fact but was \"tenure_month\". Maybe \"tenure_months\"?"),
        Arguments.of(
            Node.object().put("fact", "tenure_months"),
            "fact needs a bound: atLeast, moreThan, atMost, below, is, in or known"),
        Arguments.of(
            Node.object().put("fact", "tenure_months").put("atLeast", 6).put("moreThan", 6),
            "fact must have at most one lower and one upper bound"),
        Arguments.of(
            Node.object().put("fact", "tenure_months").put("atLeast", 6).put("bellow", 9),
            "bellow is not known here. Maybe \"below\"?"),
        Arguments.of(
            Node.object().put("fact", "tenure_months").put("is", true),
            "is belongs to a flag but tenure_months [months] is a NUMBER"),
        Arguments.of(
            Node.object().put("fact", "prepay").put("in", Node.texts(List.of("x"))),
            "in belongs to a choice but prepay [flag] is a FLAG"),
        Arguments.of(
            Node.object().put("fact", "brand").put("in", Node.texts(List.of("GOTON"))),
            "fact has a refused condition: level of brand must be one of [GOTONE, MZONE, EASYOWN,"
                + " OTHER] but was GOTON"),
        Arguments.of(
            Node.object().put("fact", "contract_end").put("below", "31.03.2026"),
            "below must be an ISO date but was \"31.03.2026\""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusal_namesPathRuleAndValue(Node.Builder node, String message) {
    assertThatThrownBy(() -> read(node.build()))
        .isInstanceOf(PolicyException.class)
        .hasMessage(message);
  }
}
