package org.telcocrm.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.value.ValuePolicy;

class PolicyFilesTest {

  private static final PolicyKinds KINDS = PolicyKinds.standard();

  @TempDir private Path folder;

  /** A policy of a host's own kind. */
  private record Greeting(Node.Obj document) implements Policy {
    private static final long serialVersionUID = 1L;

    @Override
    public PolicyRef ref() {
      return Policy.refOf(document);
    }
  }

  @Test
  void export_putsTheSchemaBesideThePoliciesAndNamesItFirst() throws IOException {
    List<Path> files = PolicyFiles.export(PolicySet.ofDefaults(), folder);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "churn.json",
            "value.json",
            "services.json",
            "actions.json",
            "port-out.json",
            "stars.json",
            "credit-limits.json",
            "dunning.json",
            "card-farming.json",
            "subscription-guard.json",
            "risk.json",
            "contact.json",
            "masking.json",
            "retention.json",
            "survivorship.json");
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(Files.readString(file))
                    .startsWith("{\n  \"$schema\": \"policy.schema.json\",\n  \"kind\": "));
    assertThat(folder.resolve("policy.schema.json")).hasContent(JsonSchemas.policy());
  }

  @Test
  void load_readsBackWhatWasExported_hashesIncluded() throws IOException {
    PolicyFiles.export(PolicySet.ofDefaults(), folder);
    Files.writeString(folder.resolve("other.schema.json"), "{}");

    PolicySet loaded = PolicyFiles.load(PolicySet.none(), folder, KINDS);

    assertThat(loaded).isEqualTo(PolicySet.ofDefaults());
  }

  @Test
  void schemaReference_isNoPartOfThePolicy() {
    Node.Obj plain = ValuePolicy.ofDefaults().document();
    String text = CrmJson.write(plain);
    Node.Obj named = CrmJson.parse(text.replaceFirst("\\{", "{\"\\$schema\": \"x.json\","));

    assertThat(named.members()).containsKey("$schema");
    assertThat(KINDS.read(named).document()).isEqualTo(plain);
    assertThat(KINDS.read(named).ref()).isEqualTo(ValuePolicy.ofDefaults().ref());
  }

  @Test
  void schemaReference_mustBeAText() {
    Node.Obj named = Node.object().put("$schema", 1).put("kind", "value").build();

    assertThatThrownBy(() -> KINDS.read(named))
        .isInstanceOf(PolicyException.class)
        .hasMessage("$schema must be a text but was 1");
  }

  /** Our schema knows nothing of it and would mark it as wrong. */
  @Test
  void hostsOwnKind_namesNoSchema() throws IOException {
    Greeting greeting =
        new Greeting(
            Node.object().put("kind", "greeting").put("id", "hello").put("version", "1").build());

    List<Path> files = PolicyFiles.export(PolicySet.none().with(greeting), folder);

    assertThat(Files.readString(files.get(0))).doesNotContain("$schema");
  }

  /** A planner edits a patch, and lays it into the directory. */
  @Test
  void overlayFiles_changeThePoliciesBeside() throws IOException {
    Files.writeString(
        folder.resolve("a-city.json"),
        """
        {"overlay": "value", "level": "CITY", "name": "Hangzhou", "patch": {"midFrom": "CNY 60.00"}}
        """);
    Files.writeString(
        folder.resolve("b-province.json"),
        """
        {"overlay": "value", "level": "PROVINCE", "name": "Zhejiang",
         "patch": {"midFrom": "CNY 55.00", "highFrom": "CNY 130.00"}}
        """);

    ValuePolicy value = PolicyFiles.load(PolicySet.ofDefaults(), folder, KINDS).value();

    assertThat(value.ref().version()).isEqualTo("2026.1+Zhejiang+Hangzhou");
    assertThat(CrmJson.write(value.document()))
        .contains("\"midFrom\": \"CNY 60.00\"", "\"highFrom\": \"CNY 130.00\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'overlay':'valeu','level':'CITY','name':'X','patch':{}}; must name a policy of the set but"
            + " was \"valeu\". Maybe \"value\"?",
        "{'overlay':'value','level':'TOWN','name':'X','patch':{}}; level must be one of",
        "{'overlay':'value','level':'CITY','name':'X','patch':3}; patch must be an object but was 3",
        "{'overlay':'value','level':'CITY','name':'X','patch':{'midForm':'CNY 1.00'}}; overlay of"
            + " \"value\" for [X]: midForm",
        "{'overlay':'value','level':'CITY','name':'X','patch':{},'pacth':{}}; pacth is not known"
      })
  void overlayFile_isRefusedWithItsName(String text, String message) throws IOException {
    Files.writeString(folder.resolve("city.json"), text.replace('\'', '"'));

    assertThatThrownBy(() -> PolicyFiles.load(PolicySet.ofDefaults(), folder, KINDS))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(message);
  }

  /** Whichever file is read first: a document may name what a table in another one decides. */
  @Test
  void tablesOfTwoFiles_mayRestOnEachOther() throws IOException {
    TablePolicy pack =
        TablePolicy.builder("pack", "1", "NO")
            .rule("BIG_BILL", Condition.atLeast(StandardFacts.BILL_M0, Money.yuan("100")), "BIG")
            .build();
    TablePolicy after =
        TablePolicy.builder("after", "1", "NO")
            .rule("HAS_BIG", Condition.oneOf(pack.outcomeFact(), "BIG"), "CALL")
            .build();
    PolicySet both = PolicySet.none().with(after).with(pack);
    PolicyFiles.export(both, folder);

    PolicySet read = PolicyFiles.load(PolicySet.none(), folder, KINDS);

    assertThat(read.all()).containsExactlyInAnyOrder(after, pack);
    assertThatThrownBy(
            () -> PolicyFiles.load(PolicySet.none(), folder.resolve("after.json"), KINDS))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("after.json")
        .hasMessageContaining("\"pack\"");
  }

  /** The one that fails for its own sake is not hidden by those that fail for it. */
  @Test
  void everyFileThatIsRefused_isNamed() throws IOException {
    Files.writeString(
        folder.resolve("after.json"),
        """
        {"kind": "table", "id": "after", "version": "1", "otherwise": "NO",
         "table": {"hitPolicy": "FIRST", "rules": [
           {"code": "A", "when": {"fact": "pack", "in": ["BIG"]}, "then": "CALL"}]}}
        """);
    Files.writeString(
        folder.resolve("pack.json"),
        """
        {"kind": "table", "id": "pack", "version": "1", "otherwise": "NO",
         "table": {"hitPolicy": "FIRST", "rules": [
           {"code": "B", "when": {"fact": "tenure_monhts", "atLeast": 3}, "then": "BIG"}]}}
        """);

    assertThatThrownBy(() -> PolicyFiles.load(PolicySet.none(), folder, KINDS))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("after.json")
        .hasMessageContaining("pack.json")
        .hasMessageContaining("Maybe \"tenure_months\"?");
  }

  /** A policy of a stranger must not write where the host did not say. */
  @ParameterizedTest
  @ValueSource(strings = {"../churn", "a/b", "a\\b", ".hidden", "C:churn"})
  void idThatIsAPath_isRefused(String id) {
    PolicySet policies = PolicySet.none().with(ValuePolicy.builder(id, "1").build());

    assertThatThrownBy(() -> PolicyFiles.export(policies, folder))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("id must be of letters, digits,")
        .hasMessageEndingWith('"' + id + '"');
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void idThatMakesTheFileASchema_isRefused() {
    PolicySet policies = PolicySet.none().with(ValuePolicy.builder("policy.schema", "1").build());

    assertThatThrownBy(() -> PolicyFiles.export(policies, folder))
        .isInstanceOf(PolicyException.class)
        .hasMessage("id must not end in \".schema\" but was \"policy.schema\"");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void directoryWithTheSchemaAlone_isRefused() throws IOException {
    Files.writeString(folder.resolve("policy.schema.json"), JsonSchemas.policy());

    assertThatThrownBy(() -> PolicyFiles.load(PolicySet.none(), folder, KINDS))
        .isInstanceOf(PolicyException.class)
        .hasMessage(folder + " must hold .json files of policies but has none");
  }
}
