package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.Node;

class ExtractEvaluationTest {

  private static final Path DATA = Path.of(System.getProperty("crm.shared", "."), "data/churn");
  private static final Path LAYOUTS = Path.of("../samples/nightly/layouts");

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "small", "delimiter": ",", "header": true, "id": "user",
           "constants": {"service_kind": "MOBILE", "prepay": true},
           "columns": [
             {"name": "user"},
             {"name": "tenure", "fact": "tenure_months", "scale": "MONTHS"},
             {"name": "port", "fact": "port_query_90d", "min": 0}
           ]}
          """,
          LayoutCatalog.standard());

  @TempDir private Path folder;

  private Path input = Path.of("unset");

  @BeforeEach
  void writeInput() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user,left,tenure,port"));
    for (int i = 0; i < 200; i++) {
      String label = i < 4 ? "" : i % 5 == 0 ? "Yes" : "No";
      lines.add("U%03d,%s,%d,%d".formatted(i, label, i % 7 == 0 ? 2 : 40, i % 10 == 0 ? 1 : 0));
    }
    lines.add("U900,Yes,bad,0");
    input = Files.write(folder.resolve("left.csv"), lines);
  }

  private ExtractEvaluation.Builder evaluation() {
    return ExtractEvaluation.builder().input(input).layout(LAYOUT).label("left", "Yes");
  }

  /**
   * Floors: issue "Anyone's file"; the label's count: each data set's README. The figures of the
   * default policies are pinned, so that a change of points is seen.
   */
  @ParameterizedTest
  @CsvSource({
    "ibm_telco, telco.csv, Churn, Yes, 7043, 1869, .815, .8322, .0228",
    "mlc_churn, mlc_churn.csv, churn, yes, 5000, 707, .78, .8773, .0542",
    "cell2cell6k, cell2cell_small_6k.csv, Churn, Yes, 6380, 1811, .59, .6353, .0170",
    "expresso12k, expresso_12000.csv, CHURN, 1, 12000, 5385, .785, .8036, .0387"
  })
  void untrainedDefaults_onPublicFiles(
      String set,
      String file,
      String column,
      String value,
      long n,
      long positives,
      double floor,
      double auc,
      double ece)
      throws IOException {
    Path data = DATA.resolve(set).resolve(file);
    assumeTrue(Files.exists(data), () -> "no file " + data);
    EvaluationResult result =
        ExtractEvaluation.builder()
            .input(data)
            .layout(LayoutJson.read(LAYOUTS.resolve(set + ".json"), LayoutCatalog.standard()))
            .label(column, value)
            .threads(2)
            .build()
            .run();
    assertThat(result.quality().n()).isEqualTo(n);
    assertThat(result.quality().positives()).isEqualTo(positives);
    assertThat(result.quality().auc()).isGreaterThan(floor);
    assertThat("%.4f".formatted(result.quality().auc())).isEqualTo("%.4f".formatted(auc));
    assertThat("%.4f".formatted(result.quality().ece10())).isEqualTo("%.4f".formatted(ece));
    assertThat(result.unlabelled()).isZero();
    assertThat(result.undecided()).isZero();
  }

  @Test
  void json_hasEveryFigure_andThePriorIsTheObservedRate() throws IOException {
    EvaluationResult result = evaluation().build().run();
    Node.Obj json = CrmJson.parse(result.json());
    assertThat(json.members().keySet())
        .containsExactly(
            "n",
            "positives",
            "auc",
            "gini",
            "ks",
            "lift10",
            "brier",
            "logloss",
            "ece10",
            "prior",
            "policy",
            "unlabelled",
            "undecided");
    // 196 labelled and valid, of which 5, 10, … 195 left.
    assertThat(json.members().get("n")).isEqualTo(Node.of(196));
    assertThat(json.members().get("positives")).isEqualTo(Node.of(39));
    assertThat(json.members().get("prior")).isEqualTo(Node.of(39 / 196.0));
    assertThat(json.members().get("unlabelled")).isEqualTo(Node.of(4));
    assertThat(result.quality().auc()).isGreaterThan(.5);
  }

  @Test
  void knownPrior_isKept_andByProfileItIsAnObject() throws IOException {
    EvaluationResult result =
        evaluation().policies(PolicySet.ofDefaults()).knownPrior(true).build().run();
    assertThat(CrmJson.parse(result.json()).members().get("prior")).isInstanceOf(Node.Obj.class);
    PolicySet known = PolicySet.ofDefaults().withPrior(.05);
    Node prior =
        CrmJson.parse(evaluation().policies(known).knownPrior(true).build().run().json())
            .members()
            .get("prior");
    assertThat(prior).isEqualTo(Node.of(.05));
  }

  @Test
  void threads_doNotMatter() throws IOException {
    assertThat(evaluation().threads(3).build().run().json())
        .isEqualTo(evaluation().build().run().json());
  }

  @Test
  void labelThatNeverOccurs_isRefused_withTheNearestValues() {
    assertThatThrownBy(() -> evaluation().label("left", "yes").build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "label left=yes must hold for some records and not for others but holds for 0 of 196."
                + " Maybe it is one of [No, Yes]");
  }

  /** The values of a column that is no label may be names. */
  @Test
  void columnOfManyValues_isNotShown() {
    assertThatThrownBy(() -> evaluation().label("user", "x").build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("holds for 0 of 200");
  }

  @Test
  void wrongLabels_areRefused() {
    assertThatThrownBy(() -> evaluation().label("tenure", "2").build())
        .hasMessage(
            "label must not be used as a fact but the layout's column \"tenure\" gives"
                + " tenure_months. Maybe remove the fact from that column");
    assertThatThrownBy(() -> evaluation().label("lefd", "Yes").build().run())
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("lefd");
  }

  @Test
  void labelWithoutHeader_mustBeDeclared() {
    Layout plain =
        LayoutJson.parse(
            """
            {"formatVersion": 1, "name": "plain", "delimiter": ",", "header": false, "id": "user",
             "columns": [{"name": "user"}, {"name": "left"}]}
            """,
            LayoutCatalog.standard());
    assertThatThrownBy(() -> evaluation().layout(plain).label("lefd", "Yes").build())
        .hasMessage(
            "label must be a column of the layout, because the input has no header, but was"
                + " \"lefd\". Maybe \"left\"?");
  }

  @Test
  void layoutWithDates_needsADate() throws IOException {
    Layout dated =
        LayoutJson.parse(
            """
            {"formatVersion": 1, "name": "dated", "delimiter": ",", "header": true, "id": "user",
             "columns": [{"name": "user"}, {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd"}]}
            """,
            LayoutCatalog.standard());
    assertThatThrownBy(() -> evaluation().layout(dated).build())
        .hasMessageStartingWith("asOf is required for a layout with dates but was not set");
    Files.writeString(input, "user,open,left\nA,20250101,Yes\nB,20200101,No\n");
    EvaluationResult result =
        evaluation().layout(dated).asOf(LocalDate.of(2026, 3, 31)).build().run();
    // Nobody's profile is known: nothing is judged, and that is said.
    assertThat(result.undecided()).isEqualTo(2);
    assertThat(result.json()).contains("\"auc\": null");
  }
}
