package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;

class PolicySchemaTest {

  private static final PolicyKinds KINDS = PolicyKinds.standard();

  static List<String> schemas() {
    return List.of(JsonSchemas.layout(), JsonSchemas.policy(), JsonSchemas.run());
  }

  static List<Node.Obj> documents() {
    return PolicyDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schema_isOneOfDraft202012(String text) {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertThat(draft.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(NodeReader.of(CrmJson.parse(text)).text("$schema")).isEqualTo(SchemaId.V202012);
    assertThat(NodeReader.of(CrmJson.parse(text)).text("$id"))
        .startsWith("https://telcocrm.org/schema/")
        .endsWith("-1.json");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void rightDocument_isAcceptedBySchemaAndCode(Node.Obj document) {
    assertThat(new SchemaCheck(JsonSchemas.policy()).problems(document)).isEmpty();
    assertThat(KINDS.read(document).document().members().keySet())
        .isSubsetOf(document.members().keySet());
  }

  @Test
  void kindsAndProfiles_areThoseOfTheCode() {
    NodeReader schema = NodeReader.of(CrmJson.parse(JsonSchemas.policy()));
    NodeReader profiles =
        schema.object("$defs").object("churn").object("properties").object("profiles");

    assertThat(schema.object("properties").object("kind").texts("enum"))
        .containsExactlyElementsOf(KINDS.kinds());
    assertThat(profiles.object("propertyNames").texts("enum"))
        .containsExactlyElementsOf(
            Arrays.stream(BusinessProfile.values()).map(Enum::name).toList());
  }

  /**
   * The other way round, that the schema names every member the code knows, follows from documents
   * with all of them that a strict schema accepts.
   */
  @Test
  void everyMemberTheSchemaNames_standsInADocumentTheCodeAccepts() {
    SchemaMembers members = new SchemaMembers(CrmJson.parse(JsonSchemas.policy()));
    for (Node.Obj document : documents()) {
      Node.Builder named = Node.object().put("$schema", "policy.schema.json");
      document.members().forEach((name, value) -> put(named, name, value));
      KINDS.read(named.build());
      members.visit(named.build());
    }

    Set<String> unused = new TreeSet<>(members.named());
    unused.removeAll(members.seen());
    assertThat(unused).isEmpty();
    assertThat(members.named()).hasSizeGreaterThan(100);
  }

  private static void put(Node.Builder node, String name, Node value) {
    if (!name.equals("$schema")) {
      node.put(name, value);
    }
  }
}
