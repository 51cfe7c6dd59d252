package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.ConditionCodec;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.table.Truth;

/** Three-valued logic (Kleene), decision tables, and their documents. */
class ConditionProperties {

  private static final List<Fact> FEW = StandardFacts.all().subList(0, 12);
  private static final FactSchema SCHEMA =
      FactSchema.of(org.telcocrm.core.money.Money.fen(0).currency(), FEW);

  @Provide
  Arbitrary<Facts> rows() {
    return FactArbitraries.facts(SCHEMA);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return ConditionArbitraries.conditions(FEW);
  }

  @Provide
  Arbitrary<Condition> conditionsOnValues() {
    return ConditionArbitraries.conditionsOnValues(FEW);
  }

  @Property
  void truth_obeysDeMorganAndOrder(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.not().not()).isEqualTo(a);
  }

  @Example
  void truth_example() {
    assertThat(Truth.UNKNOWN.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
    assertThat(Truth.UNKNOWN.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
    assertThat(Truth.UNKNOWN.and(Truth.TRUE)).isEqualTo(Truth.UNKNOWN);
    assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void compound_saysWhatItsPartsSay(
      @ForAll("conditions") Condition a,
      @ForAll("conditions") Condition b,
      @ForAll("rows") Facts row) {
    Truth first = a.test(row);
    Truth second = b.test(row);

    assertThat(Condition.allOf(a, b).test(row)).isEqualTo(first.and(second));
    assertThat(Condition.anyOf(a, b).test(row)).isEqualTo(first.or(second));
    assertThat(Condition.not(a).test(row)).isEqualTo(first.not());
    covers("true", first == Truth.TRUE, 10);
    covers("false", first == Truth.FALSE, 10);
    covers("unknown", first == Truth.UNKNOWN, 8);
  }

  @Property(tries = 300)
  void toLearnMore_neverTurnsAnAnswer(
      @ForAll("conditionsOnValues") Condition condition,
      @ForAll("rows") Facts known,
      @ForAll("rows") Facts learnt) {
    Facts.Builder more = known.toBuilder();
    for (Fact fact : FEW) {
      if (Double.isNaN(known.numeric(fact))) {
        more.numeric(fact, learnt.numeric(fact));
      }
    }
    Truth before = condition.test(known);

    if (before != Truth.UNKNOWN) {
      assertThat(condition.test(more.build())).isEqualTo(before);
    }
  }

  @Example
  void toLearnMore_example() {
    Facts nothing = Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31)).build();
    Condition young = Condition.below(TENURE_MONTHS, 6);

    assertThat(young.test(nothing)).isEqualTo(Truth.UNKNOWN);
    assertThat(young.test(nothing.toBuilder().set(TENURE_MONTHS, 5).build())).isEqualTo(Truth.TRUE);
    assertThat(young.test(nothing.toBuilder().set(TENURE_MONTHS, 6).build()))
        .isEqualTo(Truth.FALSE);
  }

  @Property(tries = 500)
  void codec_readsWhatItWrites(@ForAll Condition condition) {
    Node.Obj written = ConditionCodec.write(condition);

    assertThat(ConditionCodec.read(NodeReader.of(written), FactCatalog.standard()))
        .isEqualTo(condition);
  }

  @Example
  void codec_example() {
    assertThat(ConditionCodec.write(Condition.isFalse(PREPAY)).canonical())
        .isEqualTo("{\"fact\":\"prepay\",\"is\":false}");
  }

  @Property(tries = 300)
  void evidence_ofAConditionThatHolds_isWhatWasSeenOfItsFacts(
      @ForAll("conditionsOnValues") Condition condition, @ForAll("rows") Facts row) {
    List<String> codes = condition.facts().stream().map(Fact::code).toList();
    List<Evidence> evidence = condition.evidence("R", row);

    if (condition.test(row) == Truth.TRUE) {
      assertThat(evidence).doesNotHaveDuplicates();
      assertThat(codes).containsAll(evidence.stream().map(Evidence::subject).toList());
      assertThat(evidence).noneMatch(each -> each.observed().equals(Evidence.MISSING));
    }
  }

  @Example
  void evidence_example() {
    Facts young =
        Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(TENURE_MONTHS, 5)
            .build();
    Condition either = Condition.anyOf(Condition.isTrue(PREPAY), Condition.below(TENURE_MONTHS, 6));

    assertThat(either.evidence("R", young))
        .containsExactly(Evidence.of("R", "tenure_months", "5", "< 6"));
  }

  @Provide
  Arbitrary<DecisionTable<String>> tables() {
    return ConditionArbitraries.tables(
        HitPolicy.COLLECT, FEW, net.jqwik.api.Arbitraries.of("a", "b", "c"));
  }

  @Property(tries = 300)
  void firstHit_isTheFirstOfAllHits(
      @ForAll("tables") DecisionTable<String> collecting, @ForAll("rows") Facts row) {
    DecisionTable<String> first = DecisionTable.of(HitPolicy.FIRST, collecting.rules());

    assertThat(first.evaluate(row).first()).isEqualTo(collecting.evaluate(row).first());
    assertThat(first.evaluate(row).hits()).hasSizeLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void tableDocument_isReadBack(@ForAll("tables") DecisionTable<String> table) {
    Node.Obj document = table.write(Node::of);
    DecisionTable<String> read =
        DecisionTable.read(
            NodeReader.of(document), FactCatalog.standard(), rule -> rule.text("then"));

    assertThat(read.rules()).isEqualTo(table.rules());
    assertThat(read.write(Node::of).canonical()).isEqualTo(document.canonical());
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void uniqueTable_thatWasAccepted_neverHasTwoHits(
      @ForAll @Size(min = 2, max = 2) List<@net.jqwik.api.From("narrow") Condition> conditions,
      @ForAll("rows") Facts row) {
    List<DecisionTable.Rule<String>> rules =
        List.of(
            new DecisionTable.Rule<>("A", conditions.get(0), "a"),
            new DecisionTable.Rule<>("B", conditions.get(1), "b"));
    boolean accepted = accepts(rules);
    boolean both =
        conditions.get(0).test(row) == Truth.TRUE && conditions.get(1).test(row) == Truth.TRUE;

    assertThat(accepted && both).isFalse();
    covers("unique", accepted, 15);
  }

  private static boolean accepts(List<DecisionTable.Rule<String>> rules) {
    try {
      return DecisionTable.of(HitPolicy.UNIQUE, rules).rules().size() == 2;
    } catch (org.telcocrm.rules.policy.PolicyException e) {
      return false;
    }
  }

  /** On two facts only, so that two conditions often meet. */
  @Provide
  Arbitrary<Condition> narrow() {
    return ConditionArbitraries.conditions(List.of(TENURE_MONTHS, PREPAY))
        .filter(condition -> condition instanceof Condition.Range)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(parts -> Condition.allOf(parts.toArray(Condition[]::new)));
  }
}
