package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.churn.PortOutEligibility;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

/**
 * The schema of policies and the code that reads them judge thousands of slightly wrong documents
 * alike; where only the code refuses, {@link BeyondPolicySchema} says why the schema cannot.
 */
class PolicySchemaEditsTest {

  private static final PolicyKinds KINDS = PolicyKinds.standard();
  private static final SchemaCheck SCHEMA = new SchemaCheck(JsonSchemas.policy());

  @Test
  void everyEdit_isJudgedAlikeBySchemaAndCode() {
    List<DocumentEdits.Edit> edits = edits();
    List<String> differences = new ArrayList<>();
    Set<BeyondPolicySchema> seen = EnumSet.noneOf(BeyondPolicySchema.class);
    int accepted = 0;
    for (DocumentEdits.Edit edit : edits) {
      String refusal = refusal(edit.document());
      List<String> problems = SCHEMA.problems(edit.document());
      Optional<BeyondPolicySchema> rule =
          Arrays.stream(BeyondPolicySchema.values()).filter(r -> r.refuses(refusal)).findFirst();
      accepted += refusal.isEmpty() ? 1 : 0;
      if (refusal.isEmpty() && !problems.isEmpty()) {
        differences.add(edit.what() + ": the schema alone refuses it: " + problems);
      } else if (!refusal.isEmpty() && problems.isEmpty()) {
        rule.ifPresentOrElse(
            seen::add,
            () -> differences.add(edit.what() + ": the code alone refuses it: " + refusal));
      }
    }

    assertThat(differences).isEmpty();
    assertThat(seen)
        .as("rules that are beyond the schema")
        .containsOnly(BeyondPolicySchema.values());
    assertThat(edits).hasSizeGreaterThan(3000);
    assertThat(accepted).isBetween(200, edits.size() / 2);
  }

  /** What the code has against a document; empty if nothing. */
  private static String refusal(Node.Obj document) {
    try {
      KINDS.read(document);
      return "";
    } catch (PolicyException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<DocumentEdits.Edit> edits() {
    Node.Obj services = ServicePolicy.ofDefaults().document();
    Node.Obj actions = ActionPolicy.ofDefaults().document();
    Node.Obj portOut = PortOutEligibility.ofDefaults().document();
    List<DocumentEdits.Edit> edits = new ArrayList<>();
    for (Node.Obj right :
        List.of(
            PolicyDocuments.FITTED_VALUE,
            PolicyDocuments.FITTED_CHURN,
            services,
            actions,
            portOut,
            PolicyDocuments.TABLE,
            PolicyDocuments.CARD)) {
      edits.addAll(DocumentEdits.of(right));
    }
    for (String owed : List.of("I02", "I05", "I06", "I07", "I08", "I09", "I10", "I11")) {
      String code = "{\n      \"code\": \"" + owed + '"';
      edits.add(edit(services, code, code.replace(owed, "X99")));
      edits.add(edit(services, code, code.replace(owed, "G02")));
    }
    edits.add(edit(actions, "\"until\": \"dunning_exempt_until\"", "\"until\": \"arrears\""));
    edits.add(edit(services, "\"by\": \"value_tier\"", "\"by\": \"arrears\""));
    addHandMade(edits);
    return edits;
  }

  private static void addHandMade(List<DocumentEdits.Edit> edits) {
    Node.Obj value = PolicyDocuments.FITTED_VALUE;
    for (String amount : List.of("CNY 50.001", "CNY 0.00", "CNY -1.00", "CNY 050", "CNY .5")) {
      edits.add(edit(value, "CNY 50.00", amount));
    }
    for (String amount : List.of("USD 50.00", "ABC 50.00", "cny 50.00", "CNY  50", "CNY 1e1")) {
      edits.add(edit(value, "CNY 50.00", amount));
    }
    edits.add(edit(value, "CNY 50.00", "CNY " + "0".repeat(37) + "1.1"));
    edits.add(edit(value, "CNY 50.00", "CNY " + "0".repeat(38) + "1.1"));
    for (String version : List.of("\\u00a0", "\\u3000", "\\u2007", "\\t", "\\u001f", "版")) {
      edits.add(edit(value, "\"version\": \"2026.1\"", "\"version\": \"" + version + '"'));
    }
    edits.add(
        edit(
            PolicyDocuments.FITTED_CHURN, "\"prior\": 0.008", "\"prior\": 0.99999999999999999999"));
    Node.Obj table = PolicyDocuments.TABLE;
    edits.add(edit(table, "FIRST", "UNIQUE"));
    for (String day :
        List.of("2026-02-30", "2026-13-01", "+12026-01-01", "-0001-01-01", "2026-1-1")) {
      edits.add(edit(table, "2026-01-01", day));
    }
    for (String fact : List.of("prepay", "state", "open_date", "arrears", "own_fact", "Own")) {
      edits.add(edit(table, "\"data_mb_m0\"", '"' + fact + '"'));
      edits.add(edit(table, "\"fact\": \"prepay\"", "\"fact\": \"" + fact + '"'));
      edits.add(edit(table, "\"fact\": \"state\"", "\"fact\": \"" + fact + '"'));
    }
    edits.add(edit(table, "\"moreThan\": 0", "\"moreThan\": 0, \"atLeast\": 1"));
    edits.add(edit(table, "\"atMost\": 100", "\"atMost\": 100, \"below\": 101"));
    edits.add(edit(table, "\"ACTIVE\", \"ONE_WAY\"", "\"ACTIVE\", \"ACTIVE\""));
    Node.Obj card = PolicyDocuments.CARD;
    edits.add(edit(card, "\"is\": true", "\"is\": false"));
    edits.add(edit(card, "\"below\": 6,", ""));
    edits.add(edit(card, "{\"points\": 15", "{\"below\": 30, \"points\": 15"));
    edits.add(edit(card, "\"code\": \"LOW\"", "\"code\": \"INSUFFICIENT_DATA\""));
    for (String fact : List.of("prepay", "state", "open_date", "arrears")) {
      edits.add(edit(card, "\"tenure_months\"", '"' + fact + '"'));
      edits.add(edit(card, "\"code\": \"prepay\"", "\"code\": \"" + fact + '"'));
      edits.add(edit(card, "\"code\": \"state\"", "\"code\": \"" + fact + '"'));
    }
  }

  private static DocumentEdits.Edit edit(Node.Obj right, String what, String by) {
    String text = CrmJson.write(right);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    String changed = text.substring(0, at) + by + text.substring(at + what.length());
    return new DocumentEdits.Edit(what + " becomes " + by, CrmJson.parse(changed));
  }
}
