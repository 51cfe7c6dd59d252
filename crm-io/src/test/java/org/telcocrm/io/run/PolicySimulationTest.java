package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.analysis.MigrationMatrix;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.table.Condition;

class PolicySimulationTest {

  private static final int CUSTOMERS = 200;

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "small", "delimiter": "|", "header": true, "id": "user",
           "constants": {"service_kind": "MOBILE", "prepay": true},
           "columns": [
             {"name": "user"},
             {"name": "m0", "fact": "bill_m0", "scale": "FEN"},
             {"name": "m1", "fact": "bill_m1", "scale": "FEN"},
             {"name": "m2", "fact": "bill_m2", "scale": "FEN"}
           ]}
          """,
          LayoutCatalog.standard());

  @TempDir private Path folder;

  private Path input = Path.of("unset");

  /** U000 pays 0.00 every month, U001 1.00, and so on; two have no bill at all. */
  @BeforeEach
  void writeInput() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user|m0|m1|m2"));
    for (int i = 0; i < CUSTOMERS; i++) {
      String bill = i < 2 ? "" : Integer.toString(100 * i);
      lines.add("U%03d|%s|%s|%s".formatted(i, bill, bill, bill));
    }
    input = Files.write(folder.resolve("extract.dat"), lines);
  }

  private static PolicySet midFrom(String amount) {
    PolicyOverlay patch =
        new PolicyOverlay(
            PolicyOverlay.Level.CITY,
            "Test",
            Node.object().put("version", "t").put("midFrom", amount).build());
    return PolicySet.ofDefaults().overlay("value", List.of(patch), PolicyKinds.standard());
  }

  private PolicySimulation.Builder simulation() {
    return PolicySimulation.builder()
        .input(input)
        .layout(LAYOUT)
        .asOf(LocalDate.of(2026, 3, 31))
        .policies(midFrom("CNY 50.00"))
        .against(midFrom("CNY 60.00"));
  }

  @Test
  void changedThreshold_movesExactlyTheCustomersBetweenTheTwo() throws IOException {
    List<String> moved = new ArrayList<>();
    SimulationResult result =
        simulation()
            .threads(2)
            .build()
            .run(each -> moved.add(each.customer() + " " + each.from() + " " + each.to()));
    MigrationMatrix tiers = result.matrix("value_tier");
    assertThat(tiers.total()).isEqualTo(CUSTOMERS);
    assertThat(tiers.moved()).isEqualTo(10);
    assertThat(tiers.count("MID", "LOW")).isEqualTo(10);
    assertThat(tiers.count("LOW", "LOW")).isEqualTo(48);
    assertThat(tiers.count("INSUFFICIENT_DATA", "INSUFFICIENT_DATA")).isEqualTo(2);
    // At or above 50.00 and below 60.00: bounds belong to the upper tier.
    assertThat(moved)
        .containsExactlyElementsOf(
            IntStream.range(50, 60).mapToObj("U%03d MID LOW"::formatted).toList());
    assertThat(result.matrices().keySet())
        .containsExactly("churn_band", "churn_profile", "value_tier");
    result.matrices().values().forEach(each -> assertThat(each.total()).isEqualTo(CUSTOMERS));
  }

  @Test
  void samePolicies_moveNobody_andThreadsDoNotMatter() throws IOException {
    SimulationResult same =
        simulation().against(midFrom("CNY 50.00")).build().run(each -> assertThat(each).isNull());
    assertThat(same.matrices().values()).allMatch(each -> each.moved() == 0);
    assertThat(simulation().threads(3).build().run().json())
        .isEqualTo(simulation().build().run().json());
  }

  @Test
  void jsonAndTable_sayTheSame() throws IOException {
    SimulationResult result = simulation().build().run();
    String tiers = "\"value_tier\": {\n      \"total\": 200,\n      \"moved\": 10,\n";
    assertThat(result.json()).contains(tiers, "\"MID\": {\"LOW\": 10, \"MID\": 60}");
    assertThat(CrmJson.parse(result.json()).members()).containsKeys("policies", "against");
    assertThatThrownBy(() -> result.matrix("tier"))
        .hasMessage(
            "column must be one of [churn_band, churn_profile, value_tier] but was \"tier\"");
    assertThat(result.table())
        .endsWith(
            """
            value_tier                      HIGH  INSUFFICIENT_DATA                LOW                MID
            HIGH                              80                  0                  0                  0
            INSUFFICIENT_DATA                  0                  2                  0                  0
            LOW                                0                  0                 48                  0
            MID                                0                  0                 10                 60
            moved 10 of 200
            """);
  }

  /** A host's own table counts too, where both sets have it; an empty cell is a class. */
  @Test
  void hostsOwnTables_areCompared() throws IOException {
    SimulationResult result =
        simulation()
            .policies(PolicySet.none().with(big(5_000)).with(other()))
            .against(PolicySet.none().with(big(15_000)))
            .build()
            .run();
    assertThat(result.matrices()).containsOnlyKeys("big");
    MigrationMatrix big = result.matrix("big");
    assertThat(big.count("BIG", "SMALL")).isEqualTo(100);
    assertThat(big.count("UNDECIDED", "UNDECIDED")).isEqualTo(2);
    assertThat(big.total()).isEqualTo(CUSTOMERS);
  }

  private static TablePolicy big(int fen) {
    return TablePolicy.builder("big", "1", "SMALL")
        .rule("PAYS_MUCH", Condition.atLeast(StandardFacts.BILL_M0, Money.fen(fen)), "BIG")
        .build();
  }

  private static TablePolicy other() {
    return TablePolicy.builder("other", "1", "NO")
        .rule("ANY", Condition.atLeast(StandardFacts.BILL_M0, Money.fen(1)), "YES")
        .build();
  }

  @Test
  void failingHandler_failsTheSimulation() {
    assertThatThrownBy(
            () ->
                simulation()
                    .build()
                    .run(
                        each -> {
                          throw new IOException("disk full");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void missingParts_areNamed() {
    assertThatThrownBy(() -> PolicySimulation.builder().build())
        .hasMessage("input is required but was not set");
    assertThatThrownBy(() -> PolicySimulation.builder().input(input).layout(LAYOUT).build())
        .hasMessage("asOf is required but was not set");
    assertThatThrownBy(() -> simulation().threads(0))
        .hasMessage("threads must be at least 1 but was 0");
  }
}
