package org.telcocrm.samples.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.telcocrm.samples.benchmarks.library.LibraryRules;
import org.telcocrm.samples.benchmarks.rules.DroolsRules;
import org.telcocrm.samples.benchmarks.rules.EasyRules;
import org.telcocrm.samples.benchmarks.rules.HandColumns;
import org.telcocrm.samples.benchmarks.rules.HandIfs;
import org.telcocrm.samples.benchmarks.rules.PredicateList;
import org.telcocrm.samples.benchmarks.rules.RowRules;
import org.telcocrm.samples.benchmarks.rules.RuleRows;

/** The contenders that score rows in memory. */
final class RulesPart {

  static final String LIMIT = "hand-columns";
  static final String LIBRARY = "telcocrm-batch";

  /** A fast contender goes over its rows again and again until the clock can see it. */
  private static final Map<String, Integer> PASSES =
      Map.of(
          LIMIT,
          200,
          LIBRARY,
          100,
          "hand-ifs",
          20,
          "telcocrm-single",
          10,
          "telcocrm-evidence",
          2,
          "predicate-list",
          5);

  private RulesPart() {}

  static Map<String, Function<RuleRows, RowRules>> contenders() {
    Map<String, Function<RuleRows, RowRules>> contenders = new LinkedHashMap<>();
    contenders.put(LIMIT, HandColumns::new);
    contenders.put(LIBRARY, LibraryRules::batch);
    contenders.put("telcocrm-single", LibraryRules::single);
    contenders.put("telcocrm-evidence", LibraryRules::evidence);
    contenders.put("hand-ifs", HandIfs::new);
    contenders.put("predicate-list", PredicateList::new);
    contenders.put("drools-row", DroolsRules::perRow);
    contenders.put("drools-batch", DroolsRules::batched);
    contenders.put("easy-rules", EasyRules::new);
    return contenders;
  }

  /** How many rows a contender scores in one lap. */
  static long rows(String name) {
    return (long) PASSES.getOrDefault(name, 1) * RuleRows.COUNT;
  }

  /** The answer is the sum over all rows. */
  static Rounds rounds(Set<String> wanted, RuleRows rows) {
    Rounds rounds = new Rounds();
    contenders()
        .forEach(
            (name, factory) -> {
              if (wanted.isEmpty() || wanted.contains(name)) {
                add(rounds, name, factory, rows);
              }
            });
    return rounds;
  }

  private static void add(
      Rounds rounds, String name, Function<RuleRows, RowRules> factory, RuleRows rows) {
    RowRules contender;
    try {
      contender = factory.apply(rows);
    } catch (IllegalStateException e) {
      rounds.addOut(name, String.valueOf(e.getMessage()));
      return;
    }
    int passes = PASSES.getOrDefault(name, 1);
    rounds.add(
        name,
        new Rounds.Turn() {
          private long answer;

          @Override
          public void run() {
            long sum = 0;
            for (int pass = 0; pass < passes; pass++) {
              sum += contender.check(0, RuleRows.COUNT);
            }
            answer = sum / passes;
          }

          @Override
          public long answer() {
            return answer;
          }
        });
  }
}
