package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.List;
import org.telcocrm.rules.assessment.Explanation;

/** Customers explained (为什么是他): all reasons in words, points that add up. */
final class CardSection {

  private static final int CARDS = 3;

  private final ReportData data;
  private final Words words;
  private final Html html;

  CardSection(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  void write() {
    if (data.cards().isEmpty()) {
      return;
    }
    html.raw("<section class=\"wide\" id=\"cards\"><h2>").both(words.of("cards")).raw("</h2>");
    html.raw("<div class=\"cards\">\n");
    data.cards().stream().limit(CARDS).forEach(this::card);
    html.raw("</div></section>\n");
  }

  private void card(CustomerCard card) {
    html.raw("<article class=\"card\"><h3><code>").text(card.customer()).raw("</code></h3>\n");
    for (int i = 0; i < card.chinese().size(); i++) {
      section(card.customer(), card.chinese().get(i), card.english().get(i));
    }
    html.raw("</article>\n");
  }

  private void section(String id, Explanation.Section zh, Explanation.Section en) {
    html.raw("<h4>").both(new Both(zh.headline(), en.headline())).raw("</h4><ul class=\"why\">");
    for (int i = 0; i < zh.reasons().size(); i++) {
      Explanation.Reason reason = zh.reasons().get(i);
      html.raw("<li><span>").both(new Both(reason.text(), en.reasons().get(i).text()));
      html.raw("</span>");
      if (reason.points() != 0) {
        String name = "points(" + id + ")." + reason.code();
        html.raw("<b class=\"" + (reason.points() > 0 ? "bad" : "good") + "\">");
        html.figure(name, BigDecimal.valueOf(reason.points()), signed(reason.points()));
        html.raw("</b>");
      }
      html.raw("</li>");
    }
    for (int i = 0; i < zh.gaps().size(); i++) {
      html.element("li", "", new Both(zh.gaps().get(i), en.gaps().get(i)));
    }
    html.raw("</ul>\n");
    if (zh.total().isPresent()) {
      total(id, zh);
    }
  }

  private void total(String id, Explanation.Section section) {
    List<Explanation.Reason> counted =
        section.reasons().stream().filter(each -> each.points() != 0).toList();
    int total = section.total().orElseThrow();
    StringBuilder sum = new StringBuilder();
    counted.forEach(each -> sum.append(sum.isEmpty() ? "" : " ").append(signed(each.points())));
    html.raw("<p class=\"sum\"><span>").both(words.of("total")).raw(" <small>");
    html.text(sum + " =").raw("</small></span><b>");
    html.figure("total(" + id + ")", BigDecimal.valueOf(total), signed(total)).raw("</b></p>\n");
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : "−" + -points;
  }
}
