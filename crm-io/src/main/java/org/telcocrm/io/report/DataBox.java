package org.telcocrm.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Box ④ for the vendor's developer and IT: what the data was like, and by which rules. */
final class DataBox {

  private final ReportData data;
  private final Words words;
  private final Html html;

  DataBox(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  /** A rejected field with its code. */
  private record Rejected(String field, String code, long count) {}

  void write() {
    RunFile run = data.run();
    ResultFigures figures = data.figures();
    Box box = Box.open(words, html, "data", "④");
    box.count("rejected", "rejects", figures.rejects().all(), Both.same("rejects.csv"));
    box.count("duplicate", "run.duplicate", run.count("duplicate"), Both.same("run.json"));
    box.count("filtered", "run.filtered", run.count("filtered"), Both.same("run.json"));
    box.count("findings", "findings", figures.findings().all(), Both.same("findings.csv"));
    box.count("assessed", "assessments", figures.assessments(), Both.same("assessments.csv"));
    box.list();
    List<Rejected> rejected = rejected();
    if (rejected.isEmpty()) {
      html.element("p", "class=\"none\"", words.of("norejects"));
    } else {
      rejects(rejected);
    }
    box.close("foot.data", data.versions(""));
  }

  private List<Rejected> rejected() {
    List<Rejected> all = new ArrayList<>();
    data.figures()
        .rejects()
        .rows()
        .forEach(
            (field, codes) ->
                codes.forEach((code, cell) -> all.add(new Rejected(field, code, cell.count()))));
    all.sort(
        Comparator.comparingLong(Rejected::count)
            .reversed()
            .thenComparing(Rejected::field)
            .thenComparing(Rejected::code));
    return all.subList(0, Math.min(all.size(), ResultFigures.TOP));
  }

  private void rejects(List<Rejected> rejected) {
    Table table =
        Table.open(
            html,
            "rejectfields",
            "",
            words.of("rejectfields"),
            words.of("field"),
            words.of("cause"),
            words.of("sample"),
            words.of("records"));
    for (Rejected each : rejected) {
      ResultFigures.RejectSample sample = data.figures().sample(each.field(), each.code());
      table
          .row(each.field())
          .text(words.of("reject", each.code()))
          .text(
              words
                  .of("sampleat")
                  .replace("{line}", Long.toString(sample.line()))
                  .replace("{value}", sample.masked()))
          .count("rejects[field=" + each.field() + ",code=" + each.code() + "]", each.count())
          .end();
    }
    table.close();
  }
}
