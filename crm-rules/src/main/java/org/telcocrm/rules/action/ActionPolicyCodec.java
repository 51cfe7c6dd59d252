package org.telcocrm.rules.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.table.ConditionCodec;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.value.ValueAssessor;

/** Action policies as content and back. */
final class ActionPolicyCodec {

  private ActionPolicyCodec() {}

  static Node.Obj write(String id, String version, ActionPolicy policy) {
    Node.Builder capacity = Node.object();
    policy.capacity().forEach(capacity::put);
    return Node.object()
        .put("kind", ActionPolicy.KIND)
        .put("id", id)
        .put("version", version)
        .put(
            "unknown",
            Node.object()
                .put("value", policy.unknownValue())
                .put("probabilityMillionths", policy.unknownProbabilityMillionths())
                .build())
        .put("actions", list(policy.actions(), ActionPolicyCodec::write))
        .put("triggers", policy.triggers().write(Node::of))
        .put("guards", list(policy.guards(), ActionPolicyCodec::write))
        .put("exemptions", list(policy.exemptions(), ActionPolicyCodec::write))
        .put("capacity", capacity.build())
        .build();
  }

  private static <T> Node list(List<T> elements, Function<T, Node> each) {
    return Node.list(elements.stream().map(each).toList());
  }

  private static Node write(ActionDefinition action) {
    return Node.object()
        .put("code", action.code())
        .put("owner", action.owner())
        .put("dueDays", action.dueDays())
        .put("outbound", action.outbound())
        .put("closesWhen", action.closesWhen())
        .put("solvability", action.solvability())
        .build();
  }

  private static Node write(ActionGuard guard) {
    return Node.object()
        .put("code", guard.code())
        .put("when", ConditionCodec.write(guard.when()))
        .put("suppresses", Node.texts(guard.suppresses()))
        .build();
  }

  private static Node write(ActionExemption exemption) {
    return Node.object()
        .put("code", exemption.code())
        .put("until", exemption.until().code())
        .put("suppresses", Node.texts(exemption.suppresses()))
        .build();
  }

  static ActionPolicy read(NodeReader reader, FactCatalog catalog) {
    FactCatalog facts = withDecisionFacts(catalog);
    reader.text("kind");
    ActionPolicy.Builder builder = ActionPolicy.builder(reader.text("id"), reader.text("version"));
    NodeReader unknown = reader.object("unknown");
    builder.unknown(unknown.whole("value"), unknown.integer("probabilityMillionths"));
    unknown.end();
    List<String> codes = new ArrayList<>();
    for (ActionDefinition action : reader.objects("actions", ActionPolicyCodec::readAction)) {
      if (codes.contains(action.code())) {
        throw reader.refuse(
            "actions", "must have unique codes but " + action.code() + " stands twice");
      }
      codes.add(action.code());
      builder.action(action);
    }
    builder.triggers(
        DecisionTable.read(reader.object("triggers"), facts, rule -> rule.text("then")));
    reader.objects("guards", r -> readGuard(r, facts)).forEach(builder::guard);
    reader.objects("exemptions", r -> readExemption(r, facts)).forEach(builder::exemption);
    reader.map("capacity", NodeReader::integer).forEach(builder::capacity);
    reader.end();
    return builder.build();
  }

  private static FactCatalog withDecisionFacts(FactCatalog catalog) {
    List<Fact> facts = new ArrayList<>(List.of(ActionPolicy.DATA_FINDINGS));
    for (AssessorKey<?> key : List.of(ChurnAssessor.KEY, ValueAssessor.KEY, ServiceAssessor.KEY)) {
      key.outputs().forEach(output -> facts.add(output.fact()));
    }
    return catalog.plus(facts.toArray(Fact[]::new));
  }

  private static ActionDefinition readAction(NodeReader reader) {
    String code = reader.text("code");
    String owner = reader.text("owner");
    int dueDays = reader.integer("dueDays");
    boolean outbound = reader.flag("outbound");
    String closesWhen = reader.text("closesWhen");
    int solvability = reader.integer("solvability");
    reader.end();
    try {
      return new ActionDefinition(code, owner, dueDays, outbound, closesWhen, solvability);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("code", "is refused: " + e.getMessage());
    }
  }

  private static ActionGuard readGuard(NodeReader reader, FactCatalog facts) {
    ActionGuard guard =
        new ActionGuard(
            reader.text("code"),
            ConditionCodec.read(reader.object("when"), facts),
            reader.texts("suppresses"));
    reader.end();
    return guard;
  }

  private static ActionExemption readExemption(NodeReader reader, FactCatalog facts) {
    Fact until = ConditionCodec.readFact(reader, "until", facts);
    if (!(until instanceof DateFact date)) {
      throw reader.refuse("until", "must name a date but " + until + " is a " + until.type());
    }
    ActionExemption exemption =
        new ActionExemption(reader.text("code"), date, reader.texts("suppresses"));
    reader.end();
    return exemption;
  }
}
