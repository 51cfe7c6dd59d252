package org.telcocrm.samples.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.lifetime.BetaGeometricNbd;
import org.telcocrm.rules.lifetime.Fitted;
import org.telcocrm.rules.lifetime.GammaGamma;
import org.telcocrm.rules.lifetime.MarginMultiple;
import org.telcocrm.rules.lifetime.PurchaseSummary;
import org.telcocrm.rules.lifetime.SpendSummary;
import org.telcocrm.rules.statistics.Estimate;

/** What prepaid cards will still bring: top-ups of 3,000 cards teach it. */
final class LifetimeChapter {

  private static final int CARDS = 3_000;
  private static final int WEEKS = 52;

  private LifetimeChapter() {}

  /** One card: when it was topped up, and by how much in all. */
  private record Card(PurchaseSummary topUps, SpendSummary spend) {

    /** Topped up every few weeks until it is thrown away, perhaps. */
    static Card madeUp(Random random) {
      double everyWeeks = 1 + 6 * random.nextDouble();
      double leaves = .03 + .2 * random.nextDouble();
      int yuan = 10 + 10 * random.nextInt(5);
      double age = 30 + random.nextInt(23);
      int repeats = 0;
      double last = 0;
      long fen = 0;
      boolean alive = random.nextDouble() > leaves;
      double at = -everyWeeks * Math.log(1 - random.nextDouble());
      while (alive && at <= age) {
        repeats++;
        last = at;
        fen += 100L * (yuan - 5 + random.nextInt(11));
        alive = random.nextDouble() > leaves;
        at -= everyWeeks * Math.log(1 - random.nextDouble());
      }
      return new Card(
          PurchaseSummary.of(repeats, last, age), SpendSummary.of(repeats, Money.fen(fen)));
    }
  }

  static void tell(StandingStory story) {
    Random random = new Random(2026);
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < CARDS; i++) {
      cards.add(Card.madeUp(random));
    }
    Fitted<BetaGeometricNbd> topUps =
        found(BetaGeometricNbd.fitting().over(cards.stream().map(Card::topUps).toList()));
    GammaGamma spend =
        found(GammaGamma.fitting().over(cards.stream().map(Card::spend).toList())).fitted().model();
    story.say("FITTED", CARDS, topUps.iterations());
    card(story, "FAITHFUL", topUps.model(), spend, PurchaseSummary.of(12, 38, 40), 600);
    card(story, "SILENT", topUps.model(), spend, PurchaseSummary.of(12, 14, 40), 600);

    MarginMultiple multiple = MarginMultiple.of(.85, .10);
    story.say(
        "MARGIN",
        round(multiple.multiple()),
        multiple.value(Money.yuan("1800.00")).rounded(),
        multiple.value(Money.yuan("-120.00")).rounded());
  }

  private static void card(
      StandingStory story,
      String name,
      BetaGeometricNbd topUps,
      GammaGamma spend,
      PurchaseSummary seen,
      int yuan) {
    double expected = topUps.expected(seen, WEEKS);
    var mean =
        spend
            .expected(SpendSummary.of(seen.repeats(), Money.yuan(yuan + ".00")))
            .orElseThrow(() -> new IllegalStateException("no spend is expected"));
    story.say(
        name,
        seen.repeats(),
        Math.round(seen.age() - seen.last()),
        Math.round(100 * topUps.alive(seen)),
        round(expected),
        Math.round(expected * mean.amount()));
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static <T> T found(Estimate<T> estimate) {
    return estimate.figure().orElseThrow(() -> new IllegalStateException("no model: " + estimate));
  }
}
