package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.SubscriptionId;

/** What Spark and Flink do with our values. */
class SerializationTest {

  static Stream<Object> values() {
    return Stream.of(
        Views.full(),
        Views.someone().build(),
        Customer360Assembler.ofDefaults()
            .assemble(
                Views.SOMEONE.id(),
                List.of(
                    PartDelivery.accounts("BILLING", Views.AS_OF, Views.full().accounts()),
                    PartDelivery.accounts("BI", Views.AS_OF, List.of())),
                Views.AS_OF),
        FreshnessLimits.ofDefaults(),
        CustomerEvents.NONE,
        CustomerEvents.of(
            List.of(
                new CustomerEvent.Contacted(EventKey.of("E1"), Views.full().interactions().get(0)),
                new CustomerEvent.Used(
                    EventKey.of("E2"), SubscriptionId.of("S1"), Views.AS_OF, Traffic.call(60)))),
        FactDerivation.standard().schema(),
        FactDerivation.standard().derive(Views.full()),
        Decision.of(
            "HIGH",
            new PolicyRef("churn", "2026.1", "0".repeat(64)),
            LocalDate.of(2026, 3, 31),
            List.of(Evidence.of("PORT_QUERY", "port_query_90d", "1", ">= 1")),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void roundTrip_value_isEqual(Object value) throws Exception {
    assertThat(roundTrip(value)).isEqualTo(value).hasSameHashCodeAs(value);
  }

  @Test
  void roundTrip_derivations_giveTheSameFacts() throws Exception {
    Facts facts = FactDerivation.standard().derive(Views.full());
    DerivedFacts.Bound bound = DerivedFacts.standard().bind(facts.schema());
    assertThat(roundTrip(FactDerivation.standard()).derive(Views.full())).isEqualTo(facts);
    assertThat(roundTrip(bound).derive(facts)).isEqualTo(bound.derive(facts));
  }

  @SuppressWarnings("unchecked") // what comes back is what went in
  private static <T> T roundTrip(T value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
