package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.value.ValuePolicy;

/** {@link PolicyLaws} on each kind of our own policies, read through the registry hosts use. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurPolicyLaws {

  private static final PolicyKinds KINDS = PolicyKinds.standard(FactCatalog.standard());

  @Example
  void defaults_areReadBack() {
    assertThat(KINDS.read(ChurnPolicy.ofDefaults().document())).isEqualTo(ChurnPolicy.ofDefaults());
    assertThat(KINDS.read(ValuePolicy.ofDefaults().document())).isEqualTo(ValuePolicy.ofDefaults());
    assertThat(KINDS.read(ServicePolicy.ofDefaults().document()))
        .isEqualTo(ServicePolicy.ofDefaults());
    assertThat(KINDS.read(ActionPolicy.ofDefaults().document()))
        .isEqualTo(ActionPolicy.ofDefaults());
  }

  @Group
  class Churn implements PolicyLaws<ChurnPolicy> {
    @Override
    public Arbitrary<ChurnPolicy> policies() {
      return PolicyArbitraries.churnPolicies();
    }

    @Override
    public ChurnPolicy read(Node.Obj document) {
      return (ChurnPolicy) KINDS.read(document);
    }
  }

  @Group
  class Value implements PolicyLaws<ValuePolicy> {
    @Override
    public Arbitrary<ValuePolicy> policies() {
      return PolicyArbitraries.valuePolicies();
    }

    @Override
    public ValuePolicy read(Node.Obj document) {
      return (ValuePolicy) KINDS.read(document);
    }
  }

  @Group
  class Services implements PolicyLaws<ServicePolicy> {
    @Override
    public Arbitrary<ServicePolicy> policies() {
      return ServiceArbitraries.servicePolicies();
    }

    @Override
    public ServicePolicy read(Node.Obj document) {
      return (ServicePolicy) KINDS.read(document);
    }
  }

  @Group
  class Actions implements PolicyLaws<ActionPolicy> {
    @Override
    public Arbitrary<ActionPolicy> policies() {
      return ActionArbitraries.actionPolicies();
    }

    @Override
    public ActionPolicy read(Node.Obj document) {
      return (ActionPolicy) KINDS.read(document);
    }
  }

  /** A host's own policy, as the documentation shows it. */
  @Group
  class Table implements PolicyLaws<TablePolicy> {
    @Override
    public Arbitrary<TablePolicy> policies() {
      return ConditionArbitraries.conditionsThatMayFail(StandardFacts.all())
          .list()
          .ofMaxSize(4)
          .map(
              conditions -> {
                TablePolicy.Builder policy = TablePolicy.builder("game_pack", "1", "NO");
                for (int i = 0; i < conditions.size(); i++) {
                  policy.rule("RULE_" + i, conditions.get(i), "OFFER");
                }
                return policy.build();
              })
          .withoutEdgeCases();
    }

    @Override
    public TablePolicy read(Node.Obj document) {
      return (TablePolicy) KINDS.read(document);
    }
  }

  /** A host's own scorecard. */
  @Group
  class Card implements PolicyLaws<ScorecardPolicy> {
    @Override
    public Arbitrary<ScorecardPolicy> policies() {
      return ScorecardArbitraries.scorecardPolicies();
    }

    @Override
    public ScorecardPolicy read(Node.Obj document) {
      return (ScorecardPolicy) KINDS.read(document);
    }
  }
}
