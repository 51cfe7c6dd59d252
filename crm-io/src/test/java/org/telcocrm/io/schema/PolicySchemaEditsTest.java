package org.telcocrm.io.schema;

import static org.telcocrm.io.schema.Judgement.replaced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.churn.ChurnPolicies;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.fraud.FraudPolicies;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.risk.RiskPolicies;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.stewardship.StewardshipPolicies;
import org.telcocrm.rules.value.GroupValuePolicy;
import org.telcocrm.rules.value.ValuePolicies;

/**
 * The schema of policies and the code that reads them judge thousands of slightly wrong documents
 * alike; where only the code refuses, {@link BeyondPolicySchema} says why the schema cannot.
 */
class PolicySchemaEditsTest {

  @Test
  void everyEdit_isJudgedAlikeBySchemaAndCode() {
    PolicyKinds kinds = PolicyKinds.standard();
    Judgement judgement =
        new Judgement(
            new SchemaCheck(JsonSchemas.policy()),
            kinds::read,
            List.of(BeyondPolicySchema.values()));

    edits().forEach(judgement::judge);

    judgement.assertAlike(4000);
  }

  private static List<DocumentEdits.Edit> edits() {
    Node.Obj services = ServicePolicy.ofDefaults().document();
    Node.Obj actions = ActionPolicy.ofDefaults().document();
    Node.Obj portOut = ChurnPolicies.portOut().document();
    List<DocumentEdits.Edit> edits = new ArrayList<>();
    for (Node.Obj right :
        List.of(
            PolicyDocuments.FITTED_VALUE,
            GroupValuePolicy.ofDefaults().document(),
            PolicyDocuments.FITTED_CHURN,
            services,
            actions,
            portOut,
            PolicyDocuments.TABLE,
            PolicyDocuments.CARD)) {
      edits.addAll(DocumentEdits.of(right));
    }
    Stream.of(
            StewardshipPolicies.ofDefaults(),
            CreditPolicies.ofDefaults(),
            CreditPolicies.ofGroupDefaults(),
            SegmentPolicies.ofDefaults(),
            List.of(BrandPolicies.brand()),
            List.of(FraudPolicies.cardFarming(), PolicyDocuments.OWN_GUARD, RiskPolicies.risk()),
            List.of(PolicyDocuments.CAPPED_STARS),
            List.of(PolicyDocuments.FITTED_RFM),
            List.of(ValuePolicies.stickiness()),
            List.of(PolicyDocuments.TEMPLATES))
        .flatMap(List::stream)
        .forEach(policy -> edits.addAll(DocumentEdits.of(policy.document())));
    for (String owed : List.of("I02", "I05", "I06", "I07", "I08", "I09", "I10", "I11")) {
      String code = "{\n      \"code\": \"" + owed + '"';
      edits.add(replaced(services, code, code.replace(owed, "X99")));
      edits.add(replaced(services, code, code.replace(owed, "G02")));
    }
    edits.add(replaced(actions, "\"until\": \"dunning_exempt_until\"", "\"until\": \"arrears\""));
    edits.add(replaced(services, "\"by\": \"value_tier\"", "\"by\": \"arrears\""));
    Node.Obj group = GroupValuePolicy.ofDefaults().document();
    edits.add(replaced(group, "\"scale\": \"LINEAR\"", "\"scale\": \"LOG\""));
    edits.add(replaced(group, "\"from\": 10", "\"from\": 1000"));
    edits.add(replaced(group, "\"employees\"", "\"prepay\""));
    addStewardship(edits);
    addHandMade(edits);
    return edits;
  }

  private static void addStewardship(List<DocumentEdits.Edit> edits) {
    Map<String, Node.Obj> byId = new HashMap<>();
    StewardshipPolicies.ofDefaults().forEach(each -> byId.put(each.ref().id(), each.document()));
    Node.Obj contact = Objects.requireNonNull(byId.get("contact"));
    for (String time : List.of("24:00", "9:00", "09:60", "09:00:00", "21:00", "12:00")) {
      edits.add(replaced(contact, "\"09:00\"", '"' + time + '"'));
    }
    for (String span :
        List.of("P", "P0D", "P1W", "PT1H", "P1M1D", "-P1M", "P1Y2M3D", "p1m", "P01D")) {
      edits.add(replaced(contact, "\"P3M\"", '"' + span + '"'));
    }
    edits.add(replaced(contact, "\"REFUSED\"", "\"MARKETED\""));
    Node.Obj masking = Objects.requireNonNull(byId.get("masking"));
    for (String form : List.of("FAMILY_NAME", "CARD_GROUPS", "FULL", "HEAD")) {
      edits.add(replaced(masking, "\"form\": \"ENDS\"", "\"form\": \"" + form + '"'));
      edits.add(replaced(masking, "\"form\": \"FAMILY_NAME\"", "\"form\": \"" + form + '"'));
    }
    Node.Obj survivorship = Objects.requireNonNull(byId.get("survivorship"));
    for (String system : List.of("COUNTER", "boss", "A".repeat(32), "A".repeat(33), "9A", "A_9")) {
      edits.add(replaced(survivorship, "\"BOSS\"", '"' + system + '"'));
    }
  }

  private static void addHandMade(List<DocumentEdits.Edit> edits) {
    Node.Obj value = PolicyDocuments.FITTED_VALUE;
    for (String amount : List.of("CNY 50.001", "CNY 0.00", "CNY -1.00", "CNY 050", "CNY .5")) {
      edits.add(replaced(value, "CNY 50.00", amount));
    }
    for (String amount : List.of("USD 50.00", "ABC 50.00", "cny 50.00", "CNY  50", "CNY 1e1")) {
      edits.add(replaced(value, "CNY 50.00", amount));
    }
    edits.add(replaced(value, "CNY 50.00", "CNY " + "0".repeat(37) + "1.1"));
    edits.add(replaced(value, "CNY 50.00", "CNY " + "0".repeat(38) + "1.1"));
    for (String version : List.of("\\u00a0", "\\u3000", "\\u2007", "\\t", "\\u001f", "版")) {
      edits.add(replaced(value, "\"version\": \"2026.1\"", "\"version\": \"" + version + '"'));
    }
    edits.add(
        replaced(
            PolicyDocuments.FITTED_CHURN, "\"prior\": 0.008", "\"prior\": 0.99999999999999999999"));
    Node.Obj table = PolicyDocuments.TABLE;
    edits.add(replaced(table, "FIRST", "UNIQUE"));
    for (String day :
        List.of("2026-02-30", "2026-13-01", "+12026-01-01", "-0001-01-01", "2026-1-1")) {
      edits.add(replaced(table, "2026-01-01", day));
    }
    for (String fact : List.of("prepay", "state", "open_date", "arrears", "own_fact", "Own")) {
      edits.add(replaced(table, "\"data_mb_m0\"", '"' + fact + '"'));
      edits.add(replaced(table, "\"fact\": \"prepay\"", "\"fact\": \"" + fact + '"'));
      edits.add(replaced(table, "\"fact\": \"state\"", "\"fact\": \"" + fact + '"'));
    }
    edits.add(replaced(table, "\"moreThan\": 0", "\"moreThan\": 0, \"atLeast\": 1"));
    edits.add(replaced(table, "\"atMost\": 100", "\"atMost\": 100, \"below\": 101"));
    edits.add(replaced(table, "\"ACTIVE\", \"ONE_WAY\"", "\"ACTIVE\", \"ACTIVE\""));
    Node.Obj card = PolicyDocuments.CARD;
    edits.add(replaced(card, "\"is\": true", "\"is\": false"));
    edits.add(replaced(card, "\"below\": 6,", ""));
    edits.add(replaced(card, "{\"points\": 15", "{\"below\": 30, \"points\": 15"));
    edits.add(replaced(card, "\"code\": \"LOW\"", "\"code\": \"INSUFFICIENT_DATA\""));
    for (String fact : List.of("prepay", "state", "open_date", "arrears")) {
      edits.add(replaced(card, "\"tenure_months\"", '"' + fact + '"'));
      edits.add(replaced(card, "\"code\": \"prepay\"", "\"code\": \"" + fact + '"'));
      edits.add(replaced(card, "\"code\": \"state\"", "\"code\": \"" + fact + '"'));
    }
  }
}
