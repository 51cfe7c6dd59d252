package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.io.schema.Judgement.replaced;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.policy.Node;

class LayoutSchemaTest {

  private static final SchemaCheck SCHEMA = new SchemaCheck(JsonSchemas.layout());

  static List<Node.Obj> documents() throws IOException {
    List<Node.Obj> all = new ArrayList<>();
    Matcher example =
        Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    all.add(CrmJson.parse(example.group(1).replaceAll("(?m)\\s//.*$", "")));
    Path samples = Path.of("..", "samples", "nightly");
    try (Stream<Path> files = Files.list(samples.resolve("layouts"))) {
      for (Path file : files.sorted().toList()) {
        all.add(CrmJson.read(file));
      }
    }
    all.add(
        CrmJson.read(
            samples.resolve("src/main/resources/org/telcocrm/samples/nightly/demo/layout.json")));
    all.add(LayoutDocuments.DELIMITED);
    all.add(LayoutDocuments.FIXED);
    all.add(LayoutDocuments.NUMBERED);
    all.add(LayoutDocuments.CHARACTERS);
    return List.copyOf(all);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void rightLayout_isAcceptedBySchemaAndCode(Node.Obj document) {
    assertThat(SCHEMA.problems(document)).isEmpty();
    assertThat(SCHEMA.problems(LayoutJson.document(read(document)))).isEmpty();
  }

  @Test
  void everyEdit_isJudgedAlikeBySchemaAndCode() throws IOException {
    Judgement judgement =
        new Judgement(SCHEMA, LayoutSchemaTest::read, List.of(BeyondLayoutSchema.values()));
    for (Node.Obj right : documents()) {
      DocumentEdits.of(right).forEach(judgement::judge);
    }
    handMade().forEach(judgement::judge);

    judgement.assertAlike(4000);
  }

  private static List<DocumentEdits.Edit> handMade() {
    List<DocumentEdits.Edit> edits = new ArrayList<>();
    Node.Obj layout = LayoutDocuments.DELIMITED;
    for (String hex :
        List.of("80", "0a", "0D", "0A01", "ab", "AB", "010", "0102030405060708", "g1")) {
      edits.add(replaced(layout, "\"01\"", '"' + hex + '"'));
    }
    for (String scale : List.of(".5", "1.", ".", "0.0", "00", "1.2.3", "LI", "GB", "1e3", "-1")) {
      edits.add(replaced(layout, "\"0.1\"", '"' + scale + '"'));
    }
    for (String currency : List.of("CNY", "ABC", "cny", "XAU", "EURO")) {
      edits.add(replaced(layout, "\"USD\"", '"' + currency + '"'));
    }
    for (String key : List.of("position\": 1", "bytes\": [0, 3]", "chars\": [0, 3]")) {
      edits.add(replaced(layout, "\"pad\": \"NONE\"", '"' + key));
      edits.add(replaced(layout, "\"field\": \"User\"", "\"field\": \"User\", \"" + key));
    }
    edits.add(replaced(layout, "\"header\": true", "\"header\": true, \"recordWidth\": 0"));
    edits.add(replaced(layout, "\"header\": true", "\"header\": true, \"delimiter\": \"|\""));
    edits.add(replaced(layout, "\"id\": \"user\"", "\"id\": \"title\""));
    edits.add(
        replaced(layout, "\"type\": \"DATE\", \"pattern\"", "\"type\": \"NUMBER\", \"pattern\""));
    edits.add(replaced(layout, "\"max\": 600", "\"max\": -1"));
    edits.add(replaced(layout, "\"fact\": \"tenure_months\"", "\"fact\": \"sms\""));
    edits.add(replaced(layout, "\"textBytes\": 60", "\"min\": 0"));
    edits.add(replaced(layout, "\"textBytes\": 60", "\"rounding\": \"DOWN\""));
    edits.add(replaced(layout, "\"textBytes\": 60", "\"fallback\": \"REJECT\""));
    Node.Obj numbered = LayoutDocuments.NUMBERED;
    for (String sign : List.of("12345678", "123456789", "\\n", "||", "€", "\\\"")) {
      edits.add(replaced(numbered, "\"|\"", '"' + sign + '"'));
    }
    edits.add(replaced(numbered, "\"|\"", "\"|\", \"multiline\": 2"));
    edits.add(replaced(numbered, "\"|\"", "\"|\", \"multiline\": 1"));
    edits.add(
        replaced(LayoutDocuments.FIXED, "\"GB18030\"", "\"GB18030\", \"quote\": \"rfc4180\""));
    edits.add(replaced(LayoutDocuments.FIXED, "\"GB18030\"", "\"GB18030\", \"header\": true"));
    return edits;
  }

  /** The reverse is kept by the README, which names the keys of schema and code. */
  @Test
  void everyMemberTheSchemaNames_standsInALayoutTheCodeAccepts() throws IOException {
    SchemaMembers members = new SchemaMembers(CrmJson.parse(JsonSchemas.layout()));
    documents().forEach(members::visit);

    Set<String> unused = new TreeSet<>(members.named());
    unused.removeAll(members.seen());
    assertThat(unused).isEmpty();
    assertThat(members.named()).hasSizeGreaterThan(40);
  }

  private static Layout read(Node.Obj document) {
    return LayoutJson.of(document, LayoutCatalog.standard());
  }
}
