package org.telcocrm.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.RunCancelledException;
import org.telcocrm.io.run.RunListener;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;

class RunReportTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final String HOSTILE = "<script>alert('1')</script>&\"";

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "report", "delimiter": "|", "id": "user",
           "constants": {"service_kind": "MOBILE", "prepay": false},
           "columns": [
             {"name": "user"},
             {"name": "state", "fact": "state", "values": {"A": "ACTIVE", "X": "CANCELLED"}, "fallback": "OTHER"},
             {"name": "since", "fact": "state_since", "pattern": "yyyyMMdd"},
             {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd"},
             {"name": "m0", "fact": "bill_m0", "scale": "YUAN"},
             {"name": "m1", "fact": "bill_m1", "scale": "YUAN"},
             {"name": "m2", "fact": "bill_m2", "scale": "YUAN"},
             {"name": "query", "fact": "port_query_90d", "min": 0},
             {"name": "code", "fact": "port_code_90d", "min": 0},
             {"name": "grade", "fact": "last_csat"}]}
          """,
          LayoutCatalog.standard());

  private static final Pattern FIGURE =
      Pattern.compile("data-figure=\"([^\"]*)\" data-value=\"([^\"]*)\"");

  @TempDir private Path folder;

  /**
   * Two hundred at ease, one who wants to leave, one who left in March, one who is new, two
   * rejected.
   */
  private static List<String> base(String leaver) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add("U%03d|A|20200101|20200101|60|50|60|0|0|5".formatted(i));
    }
    lines.add(leaver + "|A|20200101|20200101|130|130|130|2|1|1");
    lines.add("V1|X|20260315|20200101|10|20|30|0|0|");
    lines.add("V2|A|20260310|20260310||||0|0|");
    lines.add("V3|A|20200101|2020|60|60|60|0|0|");
    lines.add("V4|A|20200101|20200101|<b>|60|60|0|0|");
    return lines;
  }

  private ExtractRun.Builder run(String out, List<String> lines) throws IOException {
    Path input = Files.write(folder.resolve(out + ".dat"), lines);
    return ExtractRun.builder()
        .input(input)
        .layout(LAYOUT)
        .asOf(AS_OF)
        .assessor(CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.01)))
        .out(folder.resolve(out))
        .report(true);
  }

  private String page(String out, List<String> lines) throws IOException {
    run(out, lines).build().run();
    return text(out, "report.html");
  }

  private String text(String out, String file) throws IOException {
    return Files.readString(folder.resolve(out).resolve(file));
  }

  private static Map<String, String> figures(String page) {
    Map<String, String> figures = new TreeMap<>();
    Matcher matcher = FIGURE.matcher(page);
    while (matcher.find()) {
      figures.put(matcher.group(1), matcher.group(2));
    }
    return figures;
  }

  @Test
  void figures_workedByHand() throws IOException {
    assertThat(figures(page("out", base("W"))))
        .containsEntry("run.read", "205")
        .containsEntry("run.accepted", "203")
        .containsEntry("run.rejected", "2")
        .containsEntry("rejects", "2")
        .containsEntry("rejects[field=open,code=INVALID_DATE]", "1")
        .containsEntry("assessments", "203")
        .containsEntry("assessments[value_tier=HIGH]", "1")
        .containsEntry("assessments[value_tier=HIGH|MID,churn_band=HIGH]", "1")
        .containsEntry("sum(assessments.realised_value)[value_tier=HIGH,churn_band=HIGH]", "130.00")
        .containsEntry("actions[action=A02]", "1")
        .containsEntry("actions[action=A01]", "0")
        .containsEntry("themes.K101", "202")
        .containsEntry("themes.K102", "1")
        .containsEntry("themes.K103", "1")
        .containsEntry("themes.K105", "0.005")
        .containsEntry("themes.K301", "12140")
        .containsEntry("themes.K301.1", "10150")
        .containsEntry("change(themes.K301)", "0.1961")
        .containsEntry("themes.K302", "60.35")
        .containsEntry("themes.K505", "0.995");
  }

  @Test
  void card_givesEveryReasonItsPointsAndTheirSum() throws IOException {
    Map<String, String> figures = figures(page("out", base("W")));
    assertThat(figures).containsEntry("points(W).PORT_CODE", "100");
    int sum =
        figures.entrySet().stream()
            .filter(each -> each.getKey().startsWith("points(W)."))
            .mapToInt(each -> Integer.parseInt(each.getValue()))
            .sum();
    assertThat(figures).containsEntry("total(W)", Integer.toString(sum));
    assertThat(text("out", "assessments.csv")).contains("\nW,HIGH,", "," + sum + ",");
  }

  @Test
  void firstPerson_isOneWhomAnActionShallKeep() throws IOException {
    String page = page("out", base("W"));
    String people = page.substring(page.indexOf("<ol class=\"people\">"), page.indexOf("</ol>"));
    assertThat(people)
        .contains("<code>W</code>", "近90天申请携转码1次", "携转关怀", "2026-04-01")
        .doesNotContain("<code>U000</code>");
  }

  @Test
  void hostileTexts_areInert() throws IOException {
    String page = page("out", base(HOSTILE));
    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;")
        .doesNotContain(HOSTILE, "<script>alert", "alert('1')");
    assertThat(page.split("<script>", -1)).as("the library and our own").hasSize(3);
  }

  @Test
  void noRows_saySo() throws IOException {
    String page = page("out", List.of());
    assertThat(page).contains("没有数据", "No records", "首月");
    assertThat(figures(page)).containsEntry("run.read", "0").doesNotContainKey("themes.K101");
    assertThat(text("out", "run.json"))
        .contains("\"code\": \"K101\"")
        .doesNotContain("\"value\": ");
  }

  @Test
  void firstMonth_hasNoComparisonButWithTheRowsThemselves() throws IOException {
    String page = page("out", base("W"));
    assertThat(page).contains("首月", "First month").doesNotContain("缺月");
    assertThat(figures(page).keySet())
        .contains("change(themes.K302)")
        .doesNotContain("change(themes.K101)")
        .noneMatch(name -> name.startsWith("previous."));
  }

  @Test
  void monthBefore_isComparedAndWarnsOutsideItsBand() throws IOException {
    List<String> february = new ArrayList<>();
    for (String line : base("W")) {
      february.add(line.replace("20260315", "20260215").replace("20260310", "20260210"));
    }
    february.subList(0, 60).clear();
    run("february", february).asOf(LocalDate.of(2026, 2, 28)).build().run();
    run("out", base("W")).previous(folder.resolve("february")).build().run();
    String page = text("out", "report.html");
    assertThat(page).contains("与 2026-02-28 的批次比较").doesNotContain("首月", "缺月");
    assertThat(figures(page))
        .containsEntry("previous.themes.K101", "142")
        .containsEntry("change(themes.K101)", "0.4225")
        .containsEntry("previous.themes.K505", "0.9929")
        .containsEntry("change(themes.K505)", "0.0021");
    assertThat(page).as("a month has no band of a day").doesNotContain("±2%");
  }

  @Test
  void dayBefore_warnsOutsideItsBand() throws IOException {
    List<String> before = new ArrayList<>(base("W"));
    before.subList(0, 60).clear();
    run("before", before).asOf(AS_OF.minusDays(1)).build().run();
    run("out", base("W")).previous(folder.resolve("before")).build().run();
    assertThat(text("out", "report.html"))
        .contains("⚠ <span class=\"zh\">到达数</span>", ">142 户<", ">202 户<", "超出 ±2%");
  }

  @Test
  void missingMonth_isSaidAndNotComparedWith() throws IOException {
    run("january", base("W")).asOf(LocalDate.of(2026, 1, 31)).build().run();
    run("out", base("W")).previous(folder.resolve("january")).build().run();
    String page = text("out", "report.html");
    assertThat(page).contains("缺月：给出的批次是 2026-01-31，不是上月");
    assertThat(figures(page).keySet()).noneMatch(name -> name.startsWith("previous."));
  }

  @Test
  void earlierRunWithoutKeyFigures_isSaid() throws IOException {
    run("february", base("W")).asOf(LocalDate.of(2026, 2, 28)).report(false).build().run();
    assertThat(folder.resolve("february/report.html")).doesNotExist();
    run("out", base("W")).previous(folder.resolve("february")).build().run();
    assertThat(text("out", "report.html")).contains("无比较：2026-02-28 的批次没有指标");
  }

  @Test
  void noEarlierRun_isRefusedBeforeAnythingIsWritten() throws IOException {
    ExtractRun.Builder missing = run("out", base("W")).previous(folder.resolve("nowhere"));
    assertThatThrownBy(() -> missing.build().run()).isInstanceOf(NoSuchFileException.class);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    ExtractRun.Builder without = run("out", base("W")).previous(empty);
    assertThatThrownBy(() -> without.build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "previous must be a results directory with a run.json but "
                + empty
                + " has none. Maybe name the directory that an earlier run wrote");
    Files.writeString(empty.resolve("run.json"), "{}");
    assertThatThrownBy(() -> without.build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("previous must be a results directory with a run.json but ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void page_isTheSameForAnyNumberOfThreads() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int threads : List.of(1, 2, 7)) {
      List<String> lines = new ArrayList<>(base("W"));
      lines.addAll(base("W2").subList(200, 201));
      Path input = Files.write(folder.resolve("same.dat"), lines);
      run("t" + threads, lines).input(input).threads(threads).chunkBytes(256).build().run();
      pages.add(withoutSeconds(text("t" + threads, "report.html")));
    }
    assertThat(pages.get(1)).isEqualTo(pages.get(0));
    assertThat(pages.get(2)).isEqualTo(pages.get(0));
  }

  /** Nothing of the report lives in the pass that was broken off. */
  @Test
  void runThatGoesOnFromACheckpoint_makesTheSamePage() throws IOException {
    String whole = withoutSeconds(page("whole", base("W")));
    Path input = Files.write(folder.resolve("whole.dat"), base("W"));
    RunListener stop =
        new RunListener() {
          private long applied;

          @Override
          public void stage(Stage stage) {
            applied = stage == Stage.APPLY ? 1 : 0;
          }

          @Override
          public void progress(long records) {
            applied = applied == 0 ? 0 : records;
          }

          @Override
          public boolean isCancelled() {
            return applied > 120;
          }
        };
    ExtractRun.Builder run = run("out", base("W")).input(input).checkpointEvery(40).chunkBytes(256);
    ExtractRun broken = run.listener(stop).build();
    assertThatThrownBy(broken::run).isInstanceOf(RunCancelledException.class);
    RunResult result = run.listener(new RunListener() {}).build().run();
    assertThat(result.skippedByCheckpoint()).isPositive();
    assertThat(withoutSeconds(text("out", "report.html"))).isEqualTo(whole);
  }

  private static String withoutSeconds(String page) {
    return page.replaceAll("data-figure=\"run.seconds\"[^/]*/span>", "");
  }

  @Test
  void groups_areShownInTheManagersBox() throws IOException {
    run("groups", base("G")).build().run();
    page("out", base("W"));
    RunReport report = RunReport.read(folder.resolve("out")).groups(folder.resolve("groups"));
    report.write(folder.resolve("page.html"));
    String page = Files.readString(folder.resolve("page.html"));
    assertThat(page).contains("我的集团");
    assertThat(figures(page))
        .containsEntry("groups/assessments", "203")
        .containsEntry("groups/assessments[churn_band=HIGH]", "1")
        .containsEntry("groups/actions[action=A02]", "1");
  }

  @Test
  void worthExplaining_beginsWithWhomAnActionShallKeep() throws IOException {
    page("out", base("W"));
    assertThat(RunReport.read(folder.resolve("out")).worthExplaining()).hasSize(10).startsWith("W");
  }
}
