package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;

/** A run's report, and the policies it fitted, are right by their schemas. */
class RunSchemaTest {

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "small", "delimiter": "|", "id": "user", "duplicates": "EXACT",
           "filters": [{"column": "type", "values": ["3"], "reason": "TEST_USER"}],
           "columns": [
             {"name": "user"}, {"name": "type"},
             {"name": "kind", "fact": "service_kind", "values": {"M": "MOBILE"}, "fallback": "OTHER"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
             {"name": "birth", "fact": "birth_date", "pattern": "yyyyMMdd"},
             {"name": "m0", "fact": "bill_m0", "scale": "FEN"},
             {"name": "m1", "fact": "bill_m1", "scale": "FEN"},
             {"name": "m2", "fact": "bill_m2", "scale": "FEN"}],
           "checks": ["BIRTH_DATE_UNKNOWN"]}
          """,
          LayoutCatalog.standard());

  private static final Layout PEOPLE =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "people", "delimiter": "|", "id": "RECORD_NUMBER", "owner": "group",
           "duplicates": "NONE",
           "columns": [{"name": "group"},
             {"name": "role", "fact": "member_role", "values": {"1": "KEY_PERSON"}, "fallback": "OTHER"}]}
          """,
          LayoutCatalog.standard());

  private static final List<String> EXTRACT =
      List.of(
          "U1|1|M|0|19850607|9900|9900|9900",
          "U2|1|M|1|19000101|1000|1000|-1000",
          "U2|1|M|1|19850607|1000|1000|1000",
          "U3|3|M|1|19850607|1000|1000|1000",
          "U4|1|M|1|19850607|oops|1000|1000",
          "",
          "U5|1|M|1|19850607||1000|1000");

  @TempDir private Path folder;

  private RunResult run() throws IOException {
    return ExtractRun.builder()
        .input(Files.write(folder.resolve("extract.dat"), EXTRACT))
        .layout(LAYOUT)
        .asOf(LocalDate.of(2026, 3, 31))
        .out(folder.resolve("out"))
        .assessor(CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.05)))
        .people(Files.writeString(folder.resolve("people.dat"), "U1|1\nU9|1\n"), PEOPLE)
        .report(true)
        .build()
        .run();
  }

  /** A member that is not described here needs a line in the schema. */
  @Test
  void report_isRightByTheSchema_whichNamesEveryMember() throws IOException {
    run();
    String text = Files.readString(folder.resolve("out/run.json"));
    Node.Obj report = CrmJson.parse(text);
    SchemaMembers members = new SchemaMembers(CrmJson.parse(JsonSchemas.run()));
    members.visit(report);

    assertThat(new SchemaCheck(JsonSchemas.run()).problems(text)).isEmpty();
    assertThat(members.seen()).containsExactlyInAnyOrderElementsOf(members.named());
    assertThat(members.unnamed()).as("members without a line in run.schema.json").isEmpty();
    assertThat(report.members().get("rejectsByCode")).isNotEqualTo(Node.object().build());
    assertThat(report.members().get("findingsByCode")).isNotEqualTo(Node.object().build());
  }

  @Test
  void fittedPolicies_areRightByTheSchema() throws IOException {
    SchemaCheck schema = new SchemaCheck(JsonSchemas.policy());
    PolicySet fitted = run().assessor().policies();

    assertThat(fitted.value().base()).isPresent();
    assertThat(fitted.churn().profiles().values()).anyMatch(ChurnPolicy.Profile::isFitted);
    for (Policy policy : fitted.all()) {
      assertThat(schema.problems(policy.document())).as(policy.toString()).isEmpty();
    }
  }

  @Test
  void slightlyWrongReport_isRefused() throws IOException {
    run();
    SchemaCheck schema = new SchemaCheck(JsonSchemas.run());
    Node.Obj report = CrmJson.read(folder.resolve("out/run.json"));
    Set<String> accepted = new TreeSet<>();
    for (DocumentEdits.Edit edit : DocumentEdits.of(report)) {
      boolean dropped = edit.what().matches("\\w+: dropped");
      boolean retyped = edit.what().matches("\\w+: is (null|\\{\"x\":7})");
      if ((dropped || retyped) && schema.problems(edit.document()).isEmpty()) {
        accepted.add(edit.what());
      }
    }

    assertThat(accepted)
        .as("what a run may leave out")
        .containsExactly("people: dropped", "themes: dropped");
  }
}
