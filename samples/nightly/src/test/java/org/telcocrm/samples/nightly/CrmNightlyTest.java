package org.telcocrm.samples.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.layout.Delimiter;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.layout.TextEncoding;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.samples.nightly.demo.DemoExtract;

/** Exit codes and messages: contracts "Exit codes", one line, what, where, why and a hint. */
class CrmNightlyTest {

  @TempDir private static Path folder;

  /** What a call printed. */
  record Printed(int code, String out, String err) {}

  static Printed run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = CrmNightly.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Printed(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void prepare() throws IOException {
    DemoExtract.of(300, LocalDate.of(2026, 3, 31)).write(folder);
    Files.writeString(folder.resolve("broken.json"), "{\"formatVersion\": 1,");
    Files.writeString(folder.resolve("unknown.json"), "{\"formatVersion\": 1, \"colums\": []}");
    Files.writeString(folder.resolve("policy.json"), "{\"kind\": \"chrun\"}");
    Files.createDirectories(folder.resolve("taken"));
    Files.writeString(folder.resolve("taken/letter.txt"), "mine");
  }

  private static String[] assess(String... changes) {
    List<String> args = new ArrayList<>(List.of("assess"));
    List<String> defaults =
        List.of(
            "--in",
            "@/extract.dat",
            "--layout",
            "@/layout.json",
            "--as-of",
            "2026-03-31",
            "--out",
            "@/new");
    for (int i = 0; i < defaults.size(); i += 2) {
      if (!List.of(changes).contains(defaults.get(i))) {
        args.addAll(defaults.subList(i, i + 2));
      }
    }
    args.addAll(List.of(changes));
    return args.stream().map(arg -> arg.replace("@", folder.toString())).toArray(String[]::new);
  }

  private static String[] evaluate(String label) {
    String in = folder.resolve("extract.dat").toString();
    String layout = folder.resolve("layout.json").toString();
    return new String[] {
      "evaluate", "--in", in, "--layout", layout, "--label", label, "--as-of", "2026-03-31"
    };
  }

  private static String[] fit(String label, String... more) {
    List<String> args = new ArrayList<>(List.of(evaluate(label)));
    args.set(0, "fit");
    args.addAll(List.of("--out", folder.resolve("fitted.json").toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  static Stream<Arguments> wrongCalls() {
    return Stream.of(
        Arguments.of(new String[0], 2, "crm-nightly: a command is required but none was given."),
        Arguments.of(new String[] {"asess"}, 2, "crm-nightly: Unmatched argument at index 0"),
        Arguments.of(new String[] {"assess"}, 2, "Missing required options"),
        Arguments.of(new String[] {"demo"}, 2, "Missing required option: '--out=DIR'"),
        Arguments.of(assess("--as-of", "2026-02-30"), 2, "Invalid value for option '--as-of'"),
        Arguments.of(assess("--in", "@/no.dat"), 3, "no.dat: no such file or directory."),
        Arguments.of(
            assess("--in", "@/taken"), 3, "taken: is a directory. Maybe name a file in it"),
        Arguments.of(assess("--layout", "@/no.json"), 3, "no.json: no such file or directory."),
        Arguments.of(assess("--layout", "@/broken.json"), 2, "broken.json: "),
        Arguments.of(assess("--layout", "@/unknown.json"), 2, "unknown.json: "),
        Arguments.of(assess("--policies", "@/policy.json"), 2, "but was \"chrun\""),
        Arguments.of(
            assess("--policies", "@/taken"), 2, "must hold .json files of policies but has none"),
        Arguments.of(
            assess("--prior", "2"), 2, "a rate must be a decimal between 0 and 1 but was \"2\""),
        Arguments.of(assess("--prior", "NaN"), 2, "a rate must be a decimal between 0 and 1"),
        Arguments.of(assess("--prior", "PRE=.1"), 2, "a profile must be one of PREPAID, "),
        Arguments.of(assess("--prior", "FIXED=.1,FIXED=.2"), 2, "a profile must stand once"),
        Arguments.of(
            assess("--prior", "GROUP=.1"), 2, "--prior must name profiles of the churn policy"),
        Arguments.of(assess("--threads", "0"), 2, "threads must be at least 1 but was 0"),
        Arguments.of(
            new String[] {"assess", "--in", "x", "--layout", "y", "--out", "z"},
            2,
            "Missing required option: '--as-of=DATE'"),
        Arguments.of(
            new String[] {"simulate", "--in", "x"},
            2,
            "Missing required options: '--layout=FILE', '--as-of=DATE', '--against=B'"),
        Arguments.of(
            new String[] {"fit", "--in", "x"}, 2, "Missing required options: '--layout=FILE'"),
        Arguments.of(fit("customer_id=x"), 2, "must hold for some records and not for others"),
        Arguments.of(
            fit("customer_id=x", "--pairs", "21"), 2, "pairs must be between 0 and 20 but was 21"),
        Arguments.of(
            fit("customer_id=x", "--cv", "1"), 2, "folds must be between 2 and 20 but was 1"),
        Arguments.of(fit("customer_id=x", "--without", "tenur"), 2, "but was \"tenur\""),
        Arguments.of(evaluate("Churn"), 2, "a label must be COLUMN=VALUE, for example Churn=Yes"),
        Arguments.of(evaluate("user_typ=9"), 2, "but was \"user_typ\". Maybe \"user_type\""),
        Arguments.of(evaluate("customer_id=x"), 2, "must hold for some records and not for others"),
        Arguments.of(new String[] {"layout"}, 2, "Missing required option: '--guess=FILE'"),
        Arguments.of(
            new String[] {"layout", "--guess", "no.csv"}, 3, "no.csv: no such file or directory."),
        Arguments.of(assess("--max-rejects", "1.5"), 2, "maxRejects must be between 0 and 1"),
        Arguments.of(assess("--out", "@/taken"), 3, "taken: exists already. Maybe"),
        Arguments.of(
            new String[] {"demo", "--out", "x", "--customers", "0"},
            2,
            "crm-nightly demo: --customers must be 1 to 10000000 but was 0"));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void wrongCall_isOneLine(String[] args, int code, String message) {
    Printed printed = run(args);
    assertThat(printed.err()).contains(message).startsWith("crm-nightly");
    assertThat(printed.err().strip().lines()).hasSize(1);
    assertThat(printed.code()).isEqualTo(code);
    assertThat(printed.out()).isEmpty();
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(folder.resolve("new.partial")).doesNotExist();
  }

  @Test
  void assess_overItsOwnInput_isRefused() {
    Printed printed = run(assess("--out", "@", "--overwrite"));
    assertThat(printed.err()).contains("--overwrite must not replace a directory that holds --in");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(folder.resolve("extract.dat")).exists();
  }

  /**
   * Issue "Anyone's file": the extract of the demo has 90 columns and no names; what each holds is
   * said by its own layout. Counts that are seldom above 1 look like flags, fen like any number.
   */
  @Test
  void layoutGuess_onTheDemoExtract_namesNineOfTenTypes() throws IOException {
    Path demo = Files.createDirectories(folder.resolve("guess"));
    DemoExtract.of(20_000, LocalDate.of(2026, 3, 31)).write(demo);
    Printed printed = run("layout", "--guess", demo.resolve("extract.dat").toString());
    assertThat(printed.code()).isZero();
    Layout guessed = LayoutJson.parse(printed.out(), LayoutCatalog.standard());
    assertThat(guessed.format().encoding()).isEqualTo(TextEncoding.GBK);
    assertThat(guessed.format().delimiter()).contains(Delimiter.ofText("|"));
    assertThat(guessed.format().hasHeader()).isFalse();
    assertThat(guessed.id()).isEqualTo("c05");
    Layout truth = LayoutJson.read(demo.resolve("layout.json"), LayoutCatalog.standard());
    assertThat(guessed.columns()).hasSameSizeAs(truth.columns());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < truth.columns().size(); i++) {
      LayoutColumn column = truth.columns().get(i);
      // Codes that the demo's layout leaves as text, because no policy asks for them.
      boolean code = List.of("id_type", "open_channel").contains(column.name());
      Optional<Fact.Type> type = code ? Optional.of(Fact.Type.CHOICE) : column.type();
      if (!guessed.columns().get(i).type().equals(type)) {
        wrong.add(column.name() + " is " + type + " and not " + guessed.columns().get(i).type());
      }
    }
    assertThat(wrong).as("of 90").hasSizeLessThanOrEqualTo(9);
    assertThat(printed.err())
        .contains("c53: NUMBER, ")
        .contains("c43: NUMBER, 19980 of 19980 filled. Maybe money")
        .endsWith("20000 looked at, 20 of them unreadable {MISSING_FIELD=20}\n");
  }

  @Test
  void debug_showsTheStack() {
    Printed printed = run(assess("--threads", "0", "--debug"));
    assertThat(printed.err()).contains("threads must be at least 1").contains("\tat org.telcocrm");
    assertThat(printed.code()).isEqualTo(2);
  }

  @Test
  void demo_overForeignFiles_isRefused() throws IOException {
    Printed printed = run("demo", "--customers", "50", "--out", folder.resolve("taken").toString());
    assertThat(printed.err()).contains("exists already and is no demo. Maybe choose another --out");
    assertThat(printed.code()).isEqualTo(3);
    assertThat(folder.resolve("taken/letter.txt")).hasContent("mine");
    String file = folder.resolve("extract.dat").toString();
    assertThat(run("demo", "--customers", "50", "--out", file).code()).isEqualTo(3);
  }

  @Test
  void assess_moreRejectsThanAllowed_isCodeOne_withResults() {
    Path out = folder.resolve("rejected");
    String[] args = assess("--max-rejects", "0", "--out", out.toString());
    Printed printed = run(args);
    assertThat(printed.err())
        .contains(
            "records were rejected, more than --max-rejects 0.0 allows. Maybe see rejects.csv");
    assertThat(printed.err().strip().lines()).hasSize(1);
    assertThat(printed.code()).isEqualTo(1);
    assertThat(out.resolve("assessments.csv")).exists();
  }

  @Test
  void assess_priorsByProfile_standInRunJson() throws IOException {
    Path out = folder.resolve("priors");
    Printed printed = run(assess("--prior", "PREPAID=.05,FIXED=0.02", "--out", out.toString()));
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out()).contains("收到 300 = 接受 ").contains("read 300 = accepted ");
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"PREPAID\": 0.05")
        .contains("\"FIXED\": 0.02");
  }

  @Test
  void assess_emptyFile_isARunWithoutRows() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.dat"));
    Path out = folder.resolve("empty");
    Printed printed = run(assess("--in", empty.toString(), "--out", out.toString()));
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).contains("read 0 = accepted 0");
    assertThat(Files.readString(out.resolve("findings.csv"))).contains("EMPTY_INPUT");
  }

  @Test
  void assess_previous_isComparedWithInTheReport() throws IOException {
    Path before = folder.resolve("before");
    assertThat(run(assess("--out", before.toString())).code()).isZero();
    Path out = folder.resolve("compared");
    Printed printed = run(assess("--previous", before.toString(), "--out", out.toString()));
    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
    assertThat(Files.readString(out.resolve("report.html")))
        .as("the earlier run is of the same day")
        .contains("缺月：给出的批次是");
  }

  @Test
  void assess_previousThatIsNone_isRefused() throws IOException {
    Path out = folder.resolve("refused");
    String nowhere = folder.resolve("nowhere").toString();
    Printed missing = run(assess("--previous", nowhere, "--out", out.toString()));
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains(nowhere + ": no such file or directory");
    String empty = Files.createDirectory(folder.resolve("norun")).toString();
    Printed none = run(assess("--previous", empty, "--out", out.toString()));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("previous must be a results directory with a run.json but ");
    assertThat(none.err().strip().lines()).hasSize(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void policies_exportedAndLoaded_giveTheSameResults() throws IOException {
    Path exported = folder.resolve("policies");
    assertThat(run("policies", "--export", exported.toString()).code()).isZero();
    Path plain = folder.resolve("plain");
    Path loaded = folder.resolve("loaded");
    assertThat(run(assess("--out", plain.toString())).code()).isZero();
    assertThat(run(assess("--out", loaded.toString(), "--policies", exported.toString())).code())
        .isZero();
    for (String file : List.of("assessments.csv", "actions.csv")) {
      assertThat(loaded.resolve(file)).hasSameTextualContentAs(plain.resolve(file));
    }
  }

  /** On the demo base: every matrix adds up to it, and nobody moves but those between. */
  @Test
  void simulate_movesExactlyTheCustomersBetweenTheTwoThresholds() throws IOException {
    Path exported = folder.resolve("simulated-policies");
    assertThat(run("policies", "--export", exported.toString()).code()).isZero();
    Path churn = exported.resolve("churn.json");
    String text = Files.readString(churn);
    assertThat(text).contains("\"highFrom\": 4");
    Files.writeString(churn, text.replace("\"highFrom\": 4", "\"highFrom\": 2.5"));
    Path assessed = folder.resolve("simulated-base");
    assertThat(run(assess("--out", assessed.toString())).code()).isZero();
    Set<String> expected = new TreeSet<>();
    List<String> lines = Files.readAllLines(assessed.resolve("assessments.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double prior =
          PolicySet.ofDefaults()
              .churn()
              .profile(BusinessProfile.valueOf(cells[5]))
              .orElseThrow()
              .prior();
      double probability = Double.parseDouble(cells[7]);
      if (probability >= 2.5 * prior && probability < 4 * prior) {
        expected.add(cells[0] + ",churn_band,MEDIUM,HIGH");
      }
    }
    Path moved = folder.resolve("moved.csv");
    Printed printed =
        run(
            "simulate",
            "--in",
            folder.resolve("extract.dat").toString(),
            "--layout",
            folder.resolve("layout.json").toString(),
            "--as-of",
            "2026-03-31",
            "--against",
            exported.toString(),
            "--moved",
            moved.toString());
    assertThat(printed.code()).isZero();
    assertThat(expected).isNotEmpty();
    List<String> found = Files.readAllLines(moved);
    assertThat(found.get(0)).isEqualTo("customer_id,column,from,to");
    assertThat(found.subList(1, found.size())).containsExactlyInAnyOrderElementsOf(expected);
    int base = lines.size() - 1;
    assertThat(printed.out())
        .contains("\"moved\": " + expected.size() + ",")
        .doesNotContain("\"total\": 0");
    assertThat(printed.out().split("\"total\": " + base + ",", -1)).hasSize(4);
    assertThat(printed.err()).contains("moved " + expected.size() + " of " + base);
  }

  @Test
  void fit_writesAPolicy_thatEvaluateAccepts(@TempDir Path own) throws IOException {
    StringBuilder rows = new StringBuilder("user,left,tenure,port\n");
    for (int i = 0; i < 300; i++) {
      int tenure = i * 7 % 41;
      boolean left = i % 10 < (tenure < 8 ? 6 : 2);
      rows.append("U%03d,%s,%d,%d\n".formatted(i, left ? "Yes" : "No", tenure, i % 13 / 12));
    }
    Path in = Files.writeString(own.resolve("left.csv"), rows);
    Path layout =
        Files.writeString(
            own.resolve("layout.json"),
            """
            {"formatVersion": 1, "name": "small", "delimiter": ",", "header": true, "id": "user",
             "constants": {"service_kind": "MOBILE", "prepay": true},
             "columns": [{"name": "user"}, {"name": "tenure", "fact": "tenure_months"},
                         {"name": "port", "fact": "port_query_90d"}]}
            """);
    Path policy = own.resolve("policy.json");
    Path html = own.resolve("card.html");
    Printed fitted =
        run(
            "fit",
            "--in",
            in.toString(),
            "--layout",
            layout.toString(),
            "--label",
            "left=Yes",
            "--out",
            policy.toString(),
            "--html",
            html.toString(),
            "--threads",
            "2");
    assertThat(fitted.err()).isEmpty();
    assertThat(fitted.code()).isZero();
    assertThat(fitted.out()).contains("\"cv\"", "\"auc\"", "\"ece10\"", "\"untrained\"");
    assertThat(html).content().contains("points(tenure_months).0");
    Printed judged =
        run(
            "evaluate",
            "--in",
            in.toString(),
            "--layout",
            layout.toString(),
            "--label",
            "left=Yes",
            "--policies",
            policy.toString());
    assertThat(judged.code()).isZero();
    assertThat(judged.out()).contains("2026.1+fitted");
  }

  @Test
  void help_namesEveryCommand() {
    Printed printed = run("--help");
    assertThat(printed.out()).contains("demo", "assess", "evaluate", "fit", "simulate", "policies");
    assertThat(printed.code()).isZero();
  }
}
