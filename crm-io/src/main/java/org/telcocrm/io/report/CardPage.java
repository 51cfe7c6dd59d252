package org.telcocrm.io.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.fitting.LabelledBase;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.ProbabilityTable;

/**
 * A fitted churn card as one page for people (评分卡页面): how good it is, and every point of it.
 *
 * <p>Self-contained, without a network; Chinese first, with a switch to English. Every figure is an
 * element {@code data-figure="name" data-value="number"}: {@code cv.auc}, {@code untrained.auc},
 * and of bins by number {@code points(tenure_months).0}, {@code customers(tenure_months).0}, {@code
 * left(tenure_months).0}; of a pair's cells {@code points(bill_m0*voice_mail).2.1}.
 */
public final class CardPage {

  private static final int RATE_DECIMALS = 1;
  private static final int FIGURE_DECIMALS = 4;
  private static final int STEP = 20;
  private static final int STEPS = 6;

  private final ChurnPolicy policy;
  private final BusinessProfile profile;
  private final LabelledBase base;
  private final Words words = new Words();
  private final Html html = new Html();

  private CardPage(ChurnPolicy policy, BusinessProfile profile, LabelledBase base) {
    this.policy = policy;
    this.profile = profile;
    this.base = base;
  }

  /**
   * The page.
   *
   * @param policy with the fitted card
   * @param profile which card
   * @param base whom it learnt from; customers and leavers of each bin are counted there
   * @param quality out-of-fold figures
   * @param untrained figures of the card before, on the same customers
   * @return HTML
   * @throws IOException if the jar is damaged
   */
  public static String of(
      ChurnPolicy policy,
      BusinessProfile profile,
      LabelledBase base,
      PredictionQuality quality,
      PredictionQuality untrained)
      throws IOException {
    CardPage page = new CardPage(policy, profile, base);
    page.head();
    page.quality(quality, untrained);
    ChurnPolicy.Profile fitted = policy.profile(profile).orElseThrow();
    page.html.element("h2", "", page.words.of("card.points")).raw("\n");
    fitted.card().characteristics().forEach(page::characteristic);
    if (!fitted.card().pairs().isEmpty()) {
      page.html.element("h2", "", page.words.of("card.pairs")).raw("\n");
      fitted.card().pairs().forEach(page::pair);
    }
    page.probabilities(ProbabilityTable.of(policy.pointsToDoubleOdds(), fitted.intercept()));
    page.html.raw("</main>\n<script>\n").raw(ReportPage.resource("report.js"));
    page.html.raw("</script>\n</body>\n</html>\n");
    return page.html.toString();
  }

  private void head() throws IOException {
    Both title = words.of("card.title");
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\" class=\"zh-on\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" ");
    html.raw(
        "content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n");
    html.raw("<title>").text(title.zh()).raw("</title>\n<style>\n");
    html.raw(ReportPage.resource("report.css")).raw("</style>\n</head>\n<body>\n");
    html.raw("<header><div class=\"bar\"><h1>").both(title).raw(" <span class=\"month\">");
    html.both(words.of("profile", profile.name())).raw("</span></h1><div class=\"tools\">");
    html.raw("<button type=\"button\" id=\"lang\"><span class=\"zh\" lang=\"en\">English</span>");
    html.raw("<span class=\"en\" lang=\"zh-CN\">中文</span></button>");
    html.raw("<button type=\"button\" id=\"print\">").both(words.of("print"));
    html.raw("</button></div></div>\n<p class=\"top\">").both(words.of("card.customers")).raw(" ");
    html.count("n", base.size()).raw("<i>·</i>").both(words.of("card.left")).raw(" ");
    html.count("positives", base.positives()).raw("<i>·</i>").both(words.of("policies"));
    html.raw(" ").text(policy.ref().toString()).raw("</p></header>\n<main>\n");
    html.element("p", "class=\"note info\"", words.of("card.how")).raw("\n");
  }

  private void quality(PredictionQuality cv, PredictionQuality before) {
    Table table =
        Table.open(
            html,
            "quality",
            "",
            words.of("card.quality"),
            words.of("card.figure"),
            words.of("card.outoffold"),
            words.of("card.untrained"));
    figure(table, "auc", cv.auc(), before.auc());
    figure(table, "gini", cv.gini(), before.gini());
    figure(table, "ks", cv.ks(), before.ks());
    figure(table, "lift10", cv.lift10(), before.lift10());
    figure(table, "brier", cv.brier(), before.brier());
    figure(table, "logloss", cv.logLoss(), before.logLoss());
    figure(table, "ece10", cv.ece10(), before.ece10());
    table.close();
  }

  private static void figure(Table table, String name, double cv, double before) {
    table.row(name);
    cell(table, "cv." + name, cv);
    cell(table, "untrained." + name, before);
    table.end();
  }

  private static void cell(Table table, String name, double value) {
    if (Double.isNaN(value)) {
      table.text("–");
    } else {
      BigDecimal shown =
          BigDecimal.valueOf(value).setScale(FIGURE_DECIMALS, RoundingMode.HALF_EVEN);
      table.figure(name, BigDecimal.valueOf(value), shown.toPlainString(), "");
    }
  }

  private void characteristic(Characteristic one) {
    Fact fact = one.fact();
    boolean present = base.schema().contains(fact);
    long[][] counts =
        present ? base.counts(fact, one.bins() + 1, one::binOf) : new long[one.bins() + 1][2];
    Table table =
        Table.open(
            html,
            "card-" + fact.code(),
            "",
            words.of("fact", fact.code()),
            words.of("card.bin"),
            words.of("card.customers"),
            words.of("card.rate"),
            words.of("card.pointscolumn"));
    String[] bounds = one.bounds(base.schema());
    for (int bin = 0; bin <= one.bins(); bin++) {
      Attribute attribute = one.attribute(bin);
      String place = "(" + fact.code() + ")." + bin;
      table.row(bound(bounds[bin], bin == one.bins()));
      table.count("customers" + place, counts[bin][0]);
      rate(table, "left" + place, counts[bin]);
      points(table, "points" + place, attribute.points());
      table.end();
    }
    table.close();
  }

  private Both bound(String canonical, boolean unknown) {
    return unknown
        ? words.of("card.unknown")
        : Both.same(canonical.replace(">=", "≥").replace(" and ", ", "));
  }

  private static void rate(Table table, String name, long[] counts) {
    if (counts[0] == 0) {
      table.text("–");
    } else {
      BigDecimal share =
          BigDecimal.valueOf(counts[1])
              .divide(BigDecimal.valueOf(counts[0]), FIGURE_DECIMALS, RoundingMode.HALF_EVEN);
      table.figure(name, share, Html.percent(share, RATE_DECIMALS), "");
    }
  }

  private static void points(Table table, String name, int points) {
    table.figure(name, BigDecimal.valueOf(points), signed(points), "");
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : Integer.toString(points);
  }

  private void pair(PairTable pair) {
    String[] down = pair.rows().bounds(base.schema());
    String[] across = pair.columns().bounds(base.schema());
    Both[] heads = new Both[across.length + 1];
    heads[0] = words.of("fact", pair.rows().fact().code());
    for (int column = 0; column < across.length; column++) {
      heads[column + 1] = bound(across[column], column == across.length - 1);
    }
    Both rows = words.of("fact", pair.rows().fact().code());
    Both columns = words.of("fact", pair.columns().fact().code());
    Table table =
        Table.open(
            html,
            "card-" + pair.code().replace('*', '-'),
            "heat",
            new Both(rows.zh() + " × " + columns.zh(), rows.en() + " × " + columns.en()),
            heads);
    for (int row = 0; row < down.length; row++) {
      table.row(bound(down[row], row == down.length - 1));
      for (int column = 0; column < across.length; column++) {
        String place = "(" + pair.code() + ")." + row + "." + column;
        points(table, "points" + place, pair.points(row, column));
      }
      table.end();
    }
    table.close();
  }

  private void probabilities(ProbabilityTable of) {
    Table table =
        Table.open(
            html,
            "probabilities",
            "",
            words.of("card.probabilities"),
            words.of("card.pointscolumn"),
            words.of("probability"));
    for (int points = -STEPS * STEP; points <= STEPS * STEP; points += STEP) {
      table.row(Both.same(signed(points)));
      BigDecimal share = BigDecimal.valueOf(of.probability(points));
      table.figure("probability." + points, share, Html.percent(share, RATE_DECIMALS), "");
      table.end();
    }
    table.close();
  }
}
