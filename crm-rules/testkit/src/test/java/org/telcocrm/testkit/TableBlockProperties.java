package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.table.TableBlock;
import org.telcocrm.rules.table.Truth;

/** A bound table, and a block of hits, say what the conditions say one by one. */
class TableBlockProperties {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final List<Fact> FEW = StandardFacts.all().subList(0, 12);
  private static final double LIMIT = 1 << 30;
  private static final NumberFact NUMBER = NumberFact.of("n", "pieces");

  @Provide
  Arbitrary<List<Facts>> bases() {
    return Arbitraries.subsetOf(FEW)
        .flatMap(some -> FactArbitraries.bases(FactSchema.ofYuan(some.toArray(Fact[]::new)), 4));
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return ConditionArbitraries.conditions(FEW);
  }

  @Provide
  Arbitrary<DecisionTable<String>> tables() {
    return Arbitraries.of(HitPolicy.COLLECT, HitPolicy.FIRST)
        .flatMap(policy -> ConditionArbitraries.tables(policy, FEW, Arbitraries.of("a", "b", "c")));
  }

  @Property(tries = 500)
  void boundCondition_saysWhatTheConditionSays(
      @ForAll("conditions") Condition condition, @ForAll("bases") List<Facts> base) {
    for (Facts row : base) {
      assertThat(condition.bind(row.schema()).test(row)).isEqualTo(condition.test(row));
    }
  }

  @Property(tries = 500)
  void boundTable_andBlock_sayWhatTheConditionsSay(
      @ForAll("tables") DecisionTable<String> table, @ForAll("bases") List<Facts> base) {
    FactBlock block = FactBlock.of(base.get(0).schema(), base.get(0).asOf(), 2);
    base.forEach(block::append);
    requireSame(table, block);
  }

  /** Bounds and values around what a narrow column holds, exact, with fractions, and huge. */
  private static Arbitrary<Double> near() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.integers().between(-3, 3).map(i -> (double) i)),
        Tuple.of(2, Arbitraries.integers().between(-5, 5).map(i -> i / 2.0)),
        Tuple.of(1, Arbitraries.of(LIMIT, LIMIT - 1, LIMIT + 1, -LIMIT, 1 - LIMIT, -LIMIT - 1)),
        Tuple.of(1, Arbitraries.of(1e18, -1e18, Double.MAX_VALUE, -Double.MAX_VALUE)),
        Tuple.of(1, Arbitraries.of(Math.nextDown(1.0), Math.nextUp(1.0), Double.MIN_VALUE)));
  }

  @Provide
  Arbitrary<DecisionTable<String>> ranges() {
    Arbitrary<Condition> range =
        Combinators.combine(
                near(),
                near(),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 3))
            .as(
                (a, b, lower, upper, open) -> {
                  double low = open == 1 ? Double.NEGATIVE_INFINITY : Math.min(a, b);
                  double high = open == 2 ? Double.POSITIVE_INFINITY : Math.max(a, b);
                  boolean point = low == high;
                  return new Condition.Range(NUMBER, low, lower || point, high, upper || point);
                });
    return range
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            conditions -> {
              List<DecisionTable.Rule<String>> rules = new ArrayList<>();
              for (Condition each : conditions) {
                rules.add(new DecisionTable.Rule<>("R" + rules.size(), each, "x"));
              }
              return DecisionTable.of(HitPolicy.FIRST, rules);
            })
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Double>> values() {
    Arbitrary<Double> whole = Arbitraries.integers().between(-4, 4).map(i -> (double) i);
    Arbitrary<Double> any =
        Arbitraries.frequencyOf(Tuple.of(5, near()), Tuple.of(1, Arbitraries.just(Double.NaN)));
    return Arbitraries.oneOf(whole.list().ofMaxSize(6), any.list().ofMaxSize(6)).withoutEdgeCases();
  }

  @Property(tries = 500)
  void ranges_areExact(
      @ForAll("ranges") DecisionTable<String> table, @ForAll("values") List<Double> values) {
    FactBlock block = FactBlock.of(FactSchema.ofYuan(NUMBER), AS_OF, 2);
    values.forEach(value -> block.put(block.append(), 0, (double) value));
    requireSame(table, block);
  }

  @Example
  void moreThanAWordOfRules_example() {
    List<DecisionTable.Rule<String>> rules = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rules.add(new DecisionTable.Rule<>("R" + i, Condition.moreThan(NUMBER, 100 - i), "x"));
    }
    FactBlock block = FactBlock.of(FactSchema.ofYuan(NUMBER), AS_OF, 2);
    for (double value : new double[] {64, 90, 0, Double.NaN}) {
      block.put(block.append(), 0, value);
    }
    DecisionTable<String> table = DecisionTable.of(HitPolicy.FIRST, rules);
    TableBlock hits = table.bind(block.schema()).block();
    hits.evaluate(block);

    assertThat(hits.firstHit(0)).isEqualTo(37);
    assertThat(hits.firstHit(1)).isEqualTo(11);
    requireSame(table, block);
  }

  private static void requireSame(DecisionTable<String> table, FactBlock block) {
    BoundTable<String> bound = table.bind(block.schema());
    TableBlock hits = bound.block();
    hits.evaluate(block);
    for (int row = 0; row < block.size(); row++) {
      FactReader facts = block.cursor().at(row);
      DecisionTable.Result<String> expected = byCondition(table, facts);
      int at = row;

      assertThat(bound.evaluate(facts)).isEqualTo(expected);
      assertThat(table.evaluate(facts)).isEqualTo(expected);
      assertThat(hits.firstHit(row))
          .isEqualTo(
              expected.hits().isEmpty()
                  ? -1
                  : table.rules().indexOf(expected.hits().get(0).rule()));
      assertThat(hits.isUnknown(row)).isEqualTo(!expected.unanswered().isEmpty());
      assertThat(
              IntStream.range(0, hits.gaps().size())
                  .filter(gap -> hits.hasGap(at, gap))
                  .mapToObj(hits.gaps()::get)
                  .toList())
          .isEqualTo(expected.unanswered().stream().sorted().toList());
    }
  }

  /** Decided by looking every fact up, rule by rule. */
  private static DecisionTable.Result<String> byCondition(
      DecisionTable<String> table, FactReader facts) {
    List<DecisionTable.Hit<String>> hits = new ArrayList<>();
    Set<Gap> gaps = new LinkedHashSet<>();
    Set<Gap> unanswered = new LinkedHashSet<>();
    for (DecisionTable.Rule<String> rule : table.rules()) {
      Truth truth = rule.when().test(facts);
      if (truth == Truth.UNKNOWN) {
        for (Fact fact : rule.when().facts()) {
          FactReader.State state = facts.state(fact);
          if (state == FactReader.State.MISSING) {
            gaps.add(new Gap(fact.code(), Gap.Kind.MISSING));
          }
          if (state != FactReader.State.PRESENT && hits.isEmpty()) {
            unanswered.add(new Gap(fact.code(), Gap.Kind.valueOf(state.name())));
          }
        }
      } else if (truth == Truth.TRUE) {
        hits.add(new DecisionTable.Hit<>(rule, rule.when().evidence(rule.code(), facts)));
        if (table.hitPolicy() != HitPolicy.COLLECT) {
          break;
        }
      }
    }
    return new DecisionTable.Result<>(hits, List.copyOf(gaps), List.copyOf(unanswered));
  }
}
