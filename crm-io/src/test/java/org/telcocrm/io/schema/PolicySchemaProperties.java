package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.rules.churn.ChurnPolicies;
import org.telcocrm.rules.churn.PortOutEligibility;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.testkit.ActionArbitraries;
import org.telcocrm.testkit.ConditionArbitraries;
import org.telcocrm.testkit.PolicyArbitraries;
import org.telcocrm.testkit.ScorecardArbitraries;
import org.telcocrm.testkit.ServiceArbitraries;

/** Every policy that can be built is right by the schema too. */
class PolicySchemaProperties {

  private static final SchemaCheck SCHEMA = new SchemaCheck(JsonSchemas.policy());

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.<Policy>oneOf(
        PolicyArbitraries.churnPolicies().map(policy -> policy),
        PolicyArbitraries.valuePolicies().map(policy -> policy),
        ServiceArbitraries.servicePolicies().map(policy -> policy),
        ActionArbitraries.actionPolicies().map(policy -> policy),
        ScorecardArbitraries.scorecardPolicies().map(policy -> policy),
        ConditionArbitraries.tables(
                HitPolicy.COLLECT, StandardFacts.all(), Arbitraries.integers().between(1, 5))
            .map(
                table ->
                    DocumentPolicy.of(
                        ChurnPolicies.PORT_OUT,
                        "port-out",
                        "1",
                        new PortOutEligibility(table.rules()))));
  }

  @Provide
  Arbitrary<Node.Obj> tables() {
    return ConditionArbitraries.tables(
            HitPolicy.FIRST, StandardFacts.all(), Arbitraries.of("YES", "", "以后"))
        .map(
            table ->
                Node.object()
                    .put("kind", "table")
                    .put("id", "own")
                    .put("version", "1")
                    .put("table", table.write(Node::of))
                    .put("otherwise", "NO")
                    .build());
  }

  @Property(tries = 300)
  void policy_isRightByTheSchema(@ForAll("policies") Policy policy) {
    assertThat(SCHEMA.problems(policy.document())).isEmpty();
  }

  @Property(tries = 200)
  void table_isRightByTheSchema(@ForAll("tables") Node.Obj table) {
    assertThat(SCHEMA.problems(table)).isEmpty();
  }
}
