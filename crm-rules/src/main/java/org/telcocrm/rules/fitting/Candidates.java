package org.telcocrm.rules.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * What a card may look at: facts that differ between customers, those of the expert first, each
 * once. A date counts through what is derived from it; the profile chooses the card.
 */
record Candidates(List<Fact> facts, List<double[]> columns) {

  static Candidates of(LabelledBase base, Scorecard expert, Set<Fact> without) {
    Set<Fact> all = new LinkedHashSet<>(expert.facts());
    all.addAll(base.schema().facts());
    List<Fact> facts = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Fact fact : all) {
      boolean usable =
          base.schema().contains(fact)
              && !(fact instanceof DateFact)
              && !fact.equals(StandardFacts.BUSINESS_PROFILE)
              && !without.contains(fact);
      double[] column = usable ? base.column(fact) : new double[0];
      // Of two facts with the same values one says all.
      if (differs(column) && columns.stream().noneMatch(each -> Arrays.equals(each, column))) {
        facts.add(fact);
        columns.add(column);
      }
    }
    return new Candidates(facts, columns);
  }

  private static boolean differs(double[] column) {
    return Arrays.stream(column).distinct().limit(2).count() > 1;
  }
}
