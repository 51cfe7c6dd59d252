package org.telcocrm.samples.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.report.ResultTable;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.samples.nightly.demo.DemoExtract;
import org.telcocrm.samples.nightly.demo.DirtyForm;

class DemoCommandTest {

  private static final int ROWS = 3000;
  private static final int COLUMNS = 90;
  private static final String HEADER =
      "customer_id,value_tier,realised_value,potential_value,model_value,churn_profile,churn_points,"
          + "churn_probability,churn_band,churn_reasons,service_plan,unmet_basics,gaps,owner_id";

  @TempDir private static Path folder;

  private static Path demo = Path.of("");
  private static CrmNightlyTest.Printed printed = new CrmNightlyTest.Printed(0, "", "");

  @BeforeAll
  static void runDemo() {
    demo = folder.resolve("demo");
    printed = demo(demo, ROWS);
  }

  private static CrmNightlyTest.Printed demo(Path out, int rows) {
    return CrmNightlyTest.run("demo", "--out", out.toString(), "--customers", "" + rows);
  }

  private static Node.Obj runJson() throws IOException {
    return CrmJson.read(demo.resolve("run.json"));
  }

  private static long number(Node.Obj object, String name) {
    return object.members().get(name) instanceof Node.Num num ? num.value().longValueExact() : -1;
  }

  private static Node.Obj object(Node.Obj object, String name) {
    return object.members().get(name) instanceof Node.Obj inner ? inner : Node.object().build();
  }

  @Test
  void demo_writesInputAndResults_andNothingElse() throws IOException {
    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
    for (String file :
        List.of(
            "extract.dat",
            "groups.dat",
            "groups-layout.json",
            "people.dat",
            "people-layout.json",
            "layout.json",
            "assessments.csv",
            "actions.csv",
            "rejects.csv",
            "findings.csv",
            "report.html",
            "run.json")) {
      assertThat(demo.resolve(file)).isNotEmptyFile();
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("crm-demo-") || name.endsWith(".partial"));
    }
  }

  /** Defaults 19, row A12, over the whole base: no fen of a group stands twice. */
  @Test
  void groups_areAssessedWithTheirPeople() throws IOException {
    Node.Obj run = CrmJson.read(demo.resolve("groups/run.json"));
    long sum = 0;
    for (String outcome : List.of("accepted", "duplicate", "rejected", "filtered")) {
      sum += number(run, outcome);
    }
    assertThat(sum).isEqualTo(number(run, "read")).isPositive();
    assertThat(number(object(run, "people"), "orphans")).isPositive();
    try (ResultTable table = ResultTable.open(demo.resolve("groups/assessments.csv"))) {
      long rows = 0;
      for (; table.next(); rows++) {
        assertThat(table.cell("churn_profile")).isEqualTo("GROUP");
        assertThat(table.cell("value_tier")).isEmpty();
      }
      assertThat(rows).isEqualTo(number(run, "accepted"));
    }
    Node.Obj amounts = object(run, "amounts");
    BigDecimal twice = decimal(object(amounts, "unified_member_part_m0"), "accepted");
    BigDecimal once =
        decimal(object(amounts, "member_bill_m0"), "accepted")
            .add(decimal(object(amounts, "unified_bill_m0"), "accepted"))
            .subtract(twice);
    assertThat(twice).isPositive();
    assertThat(revenue(run)).isEqualByComparingTo(once.movePointLeft(2));
    assertThat(printed.out())
        .contains("== 集团客户 / Group customers")
        .contains("groups.dat · read " + number(run, "read") + " = accepted ");
    for (String name : List.of("report.html", "people_rejects.csv", "people_findings.csv")) {
      assertThat(demo.resolve("groups").resolve(name)).isNotEmptyFile();
    }
  }

  private static BigDecimal decimal(Node.Obj object, String name) {
    return object.members().get(name) instanceof Node.Num number ? number.value() : BigDecimal.ZERO;
  }

  /** Group revenue, K702, as the themes have it. */
  private static BigDecimal revenue(Node.Obj run) {
    if (run.members().get("themes") instanceof Node.Arr themes) {
      for (Node each : themes.elements()) {
        if (each instanceof Node.Obj figure
            && Node.of("K702").equals(figure.members().get("code"))) {
          return decimal(figure, "value");
        }
      }
    }
    throw new AssertionError("run.json has no K702");
  }

  @Test
  void runJson_balances() throws IOException {
    Node.Obj run = runJson();
    assertThat(number(run, "read")).isEqualTo(ROWS);
    long sum = 0;
    for (String outcome :
        List.of("accepted", "duplicate", "rejected", "filtered", "skippedByCheckpoint")) {
      sum += number(run, outcome);
    }
    assertThat(sum).isEqualTo(ROWS);
    assertThat(object(run, "layout").members().get("id"))
        .isEqualTo(Node.of(DemoExtract.LAYOUT_NAME));
    assertThat(object(run, "prior").members().get("PREPAID"))
        .isEqualTo(new Node.Num(new BigDecimal("0.025")));
  }

  @Test
  void runJson_hasWhatWasPlanted() throws IOException {
    DemoExtract extract = DemoExtract.of(ROWS, LocalDate.of(2026, 3, 31));
    Node.Obj run = runJson();
    for (DirtyForm form : DirtyForm.values()) {
      String counter =
          switch (form.ending()) {
            case REJECTED -> "rejectsByCode";
            case DUPLICATE -> "duplicatesByCode";
            case FILTERED -> "filteredByReason";
            case FOUND -> "findingsByCode";
            case ACCEPTED -> "";
          };
      long planted = 0;
      for (DirtyForm each : form.kind().forms()) {
        planted += each.code().equals(form.code()) ? extract.plan().count(each) : 0;
      }
      if (!counter.isEmpty()) {
        assertThat(number(object(run, counter), form.code())).as("%s", form).isEqualTo(planted);
      }
    }
  }

  @Test
  void results_haveARowForEveryRecord() throws IOException {
    Node.Obj run = runJson();
    List<String> assessments = Files.readAllLines(demo.resolve("assessments.csv"));
    assertThat(assessments.get(0)).isEqualTo(HEADER);
    assertThat(assessments).hasSize(1 + (int) number(run, "accepted"));
    assertThat(assessments).allMatch(line -> line.split(",", -1).length == 14);
    assertThat(Files.readAllLines(demo.resolve("rejects.csv")))
        .hasSize(1 + (int) number(run, "rejected"));
    long findings = 0;
    for (String code : object(run, "findingsByCode").members().keySet()) {
      findings += number(object(run, "findingsByCode"), code);
    }
    assertThat(Files.readAllLines(demo.resolve("findings.csv"))).hasSize(1 + (int) findings);
  }

  @Test
  void summary_beginsWithTheEquation_ofTwoThousand() {
    String line = demo(folder.resolve("small"), 2000).out().lines().findFirst().orElseThrow();
    Matcher matcher =
        Pattern.compile(
                "2026年03月 · extract\\.dat · 收到 2,000 = 接受 ([0-9,]+) \\+ 重复 ([0-9,]+)"
                    + " \\+ 拒绝 ([0-9,]+) \\+ 过滤 ([0-9,]+) ✓ · 口径版本 2026\\.1 · 用时 .*")
            .matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    long sum = 0;
    for (int i = 1; i <= matcher.groupCount(); i++) {
      sum += Long.parseLong(matcher.group(i).replace(",", ""));
    }
    assertThat(sum).isEqualTo(2000);
  }

  @Test
  void summary_countsEveryKindAsPlanted_andExplainsThree() {
    assertThat(printed.out())
        .contains("拒绝", "rejected", "== 价值等级 / Value tiers", "== 为什么是他 / Three customers explained")
        .doesNotContain("≠");
    assertThat(printed.out().lines().filter(line -> line.startsWith("1126000"))).hasSize(3);
    assertThat(printed.out().lines().filter(line -> line.startsWith("  sum "))).hasSize(3);
  }

  @Test
  void summary_pointsOfEachExplanation_addUp() {
    Pattern points = Pattern.compile(".* ([+-][0-9]+)");
    int sum = 0;
    for (String line : printed.out().lines().toList()) {
      Matcher matcher = points.matcher(line);
      if (line.startsWith("  sum ") || line.startsWith("  合计 ")) {
        assertThat(matcher.matches()).isTrue();
        assertThat(Integer.parseInt(matcher.group(1))).as(line).isEqualTo(sum);
        sum = 0;
      } else if (line.startsWith("  ") && matcher.matches()) {
        sum += Integer.parseInt(matcher.group(1));
      }
    }
  }

  /** Nobody's number or name leaves the extract. */
  @Test
  void outputs_areMasked() throws IOException {
    StringBuilder outputs = new StringBuilder(printed.out());
    for (String file :
        List.of(
            "assessments.csv",
            "actions.csv",
            "rejects.csv",
            "findings.csv",
            "report.html",
            "run.json")) {
      outputs.append(Files.readString(demo.resolve(file)));
    }
    List<String> records = Files.readAllLines(demo.resolve("extract.dat"), Charset.forName("GBK"));
    String text = outputs.toString();
    int checked = 0;
    for (String line : records) {
      String[] fields = line.split("\\|", -1);
      String number = fields[5].strip();
      // A name cut inside a character swallows the delimiter behind it.
      if (number.matches("1[0-9]{10}") && fields.length == COLUMNS) {
        assertThat(text).doesNotContain(number).doesNotContain(fields[8]);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(2000);
  }

  @Test
  void demo_again_replacesItself_withTheSameResults() throws IOException {
    Path twice = folder.resolve("twice");
    assertThat(demo(twice, 400).code()).isZero();
    String first = Files.readString(twice.resolve("assessments.csv"), StandardCharsets.UTF_8);
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    Files.copy(twice.resolve("extract.dat"), input);
    assertThat(demo(twice, 400).code()).isZero();
    assertThat(twice.resolve("assessments.csv")).hasContent(first);
    assertThat(twice.resolve("extract.dat")).hasBinaryContent(input.toByteArray());
    Files.writeString(twice.resolve("notes.txt"), "someone else's");
    assertThat(demo(twice, 400).code()).isEqualTo(3);
    assertThat(twice.resolve("notes.txt")).exists();
  }
}
