package org.telcocrm.samples.benchmarks.job;

import org.telcocrm.samples.benchmarks.extract.HandRules;
import org.telcocrm.samples.benchmarks.extract.Rule;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Subscriber;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** Scores a plain object by hand-written rules and writes its result line as text. */
final class ResultText {

  private static final String[] REASONS =
      RuleBook.RULES.stream().map(Rule::reason).toArray(String[]::new);

  private ResultText() {}

  static void append(Subscriber row, StringBuilder out) {
    long hits = HandRules.hits(row);
    int score = RuleBook.score(hits);
    out.append(row.id).append(",,").append(score).append(',').append(Tier.of(score)).append(',');
    for (int mask = RuleBook.mask(hits); mask != 0; mask &= mask - 1) {
      out.append(REASONS[Integer.numberOfTrailingZeros(mask)]);
      if ((mask & (mask - 1)) != 0) {
        out.append('|');
      }
    }
    out.append('\n');
  }
}
