package org.telcocrm.rules.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.Scorecard;

/** The expert's card where the fit begins, and what one of its points is worth in this base. */
final class ExpertCard {

  /** As many observations as the expert's own scale is worth: few outcomes hardly change it. */
  private static final double TRUST = 20;

  private final Scorecard card;
  private final double slope;

  private ExpertCard(Scorecard card, double slope) {
    this.card = card;
    this.slope = slope;
  }

  /** No card: everything is learnt. */
  static ExpertCard none() {
    return new ExpertCard(Scorecard.of(), 0);
  }

  /** A card whose scale fits the base; a card that points the wrong way is worth nothing. */
  static ExpertCard of(Scorecard card, Set<Fact> without, LabelledBase base) {
    Scorecard kept =
        Scorecard.of(
                card.characteristics().stream()
                    .filter(each -> !without.contains(each.fact()))
                    .toList())
            .withPairs(
                card.pairs().stream()
                    .filter(
                        each ->
                            !without.contains(each.rows().fact())
                                && !without.contains(each.columns().fact()))
                    .toList());
    double[] logOdds =
        Arrays.stream(base.points(kept))
            .mapToDouble(points -> points / CardFitting.FACTOR)
            .toArray();
    double slope = Recalibration.fit(logOdds, base.outcomes(), TRUST).slope();
    return new ExpertCard(kept, Math.max(0, slope));
  }

  double slope() {
    return slope;
  }

  Scorecard card() {
    return card;
  }

  /** What the card says of every row, in log-odds and on its scale in this base. */
  double[] offset(LabelledBase base) {
    return Arrays.stream(base.points(card))
        .mapToDouble(points -> slope * points / CardFitting.FACTOR)
        .toArray();
  }

  /** The characteristic of a fact. */
  Optional<Characteristic> of(Fact fact) {
    return card.characteristics().stream().filter(each -> each.fact().equals(fact)).findFirst();
  }

  /** Where the expert's bins begin, without the first; empty for levels. */
  double[] bounds(Fact fact) {
    return of(fact).map(Characteristic::uppers).orElse(new double[0]);
  }

  /** The expert's attribute for a value of the fact. */
  Attribute at(Fact fact, double value) {
    return of(fact).map(each -> each.attribute(each.binOf(value))).orElse(Attribute.NEUTRAL);
  }

  /** The expert's own tables, on their scale in this base. */
  List<PairTable> pairs() {
    return card.pairs().stream().map(each -> each.scaled(slope)).toList();
  }

  /** Characteristics that the fit does not touch: unchanged where the source has no such fact. */
  List<Characteristic> others(Set<Fact> fitted, FactSchema schema) {
    return card.characteristics().stream()
        .filter(each -> !fitted.contains(each.fact()))
        .map(each -> schema.contains(each.fact()) ? each.scaled(slope) : each)
        .toList();
  }
}
