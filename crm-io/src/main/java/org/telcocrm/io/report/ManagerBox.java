package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Box ① for the account manager: who may leave, what to do today. */
final class ManagerBox {

  private static final String AT_RISK = "assessments[value_tier=HIGH|MID,churn_band=HIGH]";
  private static final int REASONS = 2;

  private final ReportData data;
  private final Words words;
  private final Html html;

  ManagerBox(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  void write() {
    ResultFigures figures = data.figures();
    Box box = Box.open(words, html, "manager", "①");
    box.count("todo", "actions", figures.actions().all(), Both.same("actions.csv"));
    if (figures.hasChurn() && figures.hasTier()) {
      long high = figures.tierBand().get("HIGH", "HIGH").count();
      long all = high + figures.tierBand().get("MID", "HIGH").count();
      box.count("atrisk", AT_RISK, all, reasons(figures.valuedReasons().top(REASONS)));
    }
    action(box, "A01");
    action(box, "A02");
    action(box, "A03");
    box.list();
    byAction();
    urgent();
    groups();
    box.close("foot.manager", data.versions("actions"));
  }

  private void action(Box box, String code) {
    box.figure(
        words.of("action", code),
        "actions[action=" + code + "]",
        BigDecimal.valueOf(data.figures().actions().row(code)),
        Both.same(Html.grouped(data.figures().actions().row(code))),
        words.of("closes").replace("{closes}", words.of("closes", code)));
  }

  private Both reasons(List<CrossCount.Counted> top) {
    return words.reasons(top.stream().map(CrossCount.Counted::code).toList(), REASONS);
  }

  /** What is to be done, on one line. */
  private void byAction() {
    CrossCount actions = data.figures().actions();
    if (actions.isEmpty()) {
      return;
    }
    html.raw("<ul class=\"chips\">");
    for (CrossCount.Counted each : actions.top(ResultFigures.TOP)) {
      html.raw("<li>").both(words.of("action", each.code())).raw(" ");
      html.count("actions[action=" + each.code() + "]", each.count()).raw("</li>");
    }
    html.raw("</ul>\n");
  }

  private void urgent() {
    List<ResultFigures.Person> people =
        data.figures().urgent().stream().filter(ResultFigures.Person::isToBeKept).toList();
    if (people.isEmpty()) {
      html.element("p", "class=\"none\"", words.of("nobody"));
      return;
    }
    html.raw("<h3>").both(words.of("urgent")).raw("</h3><ol class=\"people\">\n");
    people.forEach(each -> person(each, "", why(each)));
    html.raw("</ol>\n");
  }

  private void person(ResultFigures.Person person, String base, Both why) {
    String cell = base + "cell(assessments.churn_probability)[customer_id=" + person.id() + "]";
    html.raw("<li><div class=\"who\"><code>").text(person.id()).raw("</code> ");
    html.raw("<span class=\"tag\">").both(words.of("value")).raw(" ");
    html.both(words.tier(person.tier())).raw("</span> <span class=\"tag hot\">");
    html.both(words.of("probability")).raw(" ");
    html.figure(cell, person.probability(), Html.percent(person.probability(), 1));
    html.raw("</span></div><div class=\"why\">").both(why).raw("</div>");
    for (ResultFigures.Todo todo : person.todo()) {
      html.raw("<span class=\"do\">→ ").both(words.of("action", todo.action()));
      html.raw(" <time>").text(todo.due()).raw("</time></span> ");
    }
    html.raw("</li>\n");
  }

  private Both why(ResultFigures.Person person) {
    Optional<CustomerCard> card = data.card(person.id());
    return card.isPresent()
        ? card.get().reasons(REASONS)
        : words.reasons(person.reasons(), REASONS);
  }

  private void groups() {
    ResultFigures groups = data.groups();
    if (groups == null) {
      return;
    }
    html.raw("<h3>").both(words.of("groups")).raw("</h3><ul class=\"chips\"><li>");
    html.both(words.of("groupcount")).raw(" ");
    html.count("groups/assessments", groups.assessments()).raw("</li>");
    if (groups.hasChurn()) {
      html.raw("<li>").both(words.of("grouprisk")).raw(" ");
      html.count("groups/assessments[churn_band=HIGH]", groups.tierBand().column("HIGH"));
      html.raw("</li>");
    }
    for (CrossCount.Counted each : groups.actions().top(ResultFigures.TOP)) {
      html.raw("<li>").both(words.of("action", each.code())).raw(" ");
      html.count("groups/actions[action=" + each.code() + "]", each.count()).raw("</li>");
    }
    html.raw("</ul>\n");
    List<ResultFigures.Person> risen =
        groups.urgent().stream().filter(ResultFigures.Person::isToBeKept).toList();
    if (!risen.isEmpty()) {
      html.raw("<ol class=\"people\">\n");
      risen.forEach(each -> person(each, "groups/", words.reasons(each.reasons(), REASONS)));
      html.raw("</ol>\n");
    }
  }
}
