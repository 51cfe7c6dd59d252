package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.fitting.FittingOptions;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairTable;

class ExtractFittingTest {

  private static final Path DATA = Path.of(System.getProperty("crm.shared", "."), "data/churn");
  private static final Path LAYOUTS = Path.of("../samples/nightly/layouts");

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "small", "delimiter": ",", "header": true, "id": "user",
           "duplicates": "NONE", "constants": {"service_kind": "MOBILE", "prepay": true},
           "columns": [
             {"name": "user"},
             {"name": "tenure", "fact": "tenure_months", "scale": "MONTHS"},
             {"name": "port", "fact": "port_query_90d", "min": 0}
           ]}
          """,
          LayoutCatalog.standard());

  @TempDir private Path folder;

  private final List<String> lines = new ArrayList<>();
  private Path input = Path.of("unset");

  @BeforeEach
  void writeInput() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      int tenure = random.nextInt(40);
      int port = random.nextInt(10) == 0 ? 1 : 0;
      boolean left = random.nextInt(100) < (tenure < 6 ? 50 : 10) + 40 * port;
      lines.add("U%03d,%s,%d,%d".formatted(i, i < 4 ? "" : left ? "Yes" : "No", tenure, port));
    }
    input = write("left.csv", lines);
  }

  private Path write(String name, List<String> rows) throws IOException {
    List<String> all = new ArrayList<>(List.of("user,left,tenure,port"));
    all.addAll(rows);
    return Files.write(folder.resolve(name), all);
  }

  private ExtractFitting.Builder fitting() {
    return ExtractFitting.builder().input(input).layout(LAYOUT).label("left", "Yes");
  }

  private static ExtractFitting.Builder publicFile(
      String set, String file, String column, String value) throws IOException {
    Path data = DATA.resolve(set).resolve(file);
    assumeTrue(Files.exists(data), () -> "no file " + data);
    return ExtractFitting.builder()
        .input(data)
        .layout(LayoutJson.read(LAYOUTS.resolve(set + ".json"), LayoutCatalog.standard()))
        .label(column, value)
        .threads(2);
  }

  /**
   * Floors of AUC and ECE: domain/11 "Targets". The figures seen are pinned beside them; the pairs
   * of mlc_churn are three of the expert and three learnt.
   */
  @ParameterizedTest
  @CsvSource({
    "ibm_telco, telco.csv, Churn, Yes, .845, .015, .8505, .0067, 0",
    "mlc_churn, mlc_churn.csv, churn, yes, .900, .025, .9249, .0181, 6",
    "cell2cell6k, cell2cell_small_6k.csv, Churn, Yes, .648, .025, .6542, .0164, 0",
    "expresso12k, expresso_12000.csv, CHURN, 1, .858, .015, .8627, .0092, 1"
  })
  void publicFiles_outOfFold(
      String set,
      String file,
      String column,
      String value,
      double floor,
      double ceiling,
      double auc,
      double ece,
      int pairs)
      throws IOException {
    FittingResult result = publicFile(set, file, column, value).build().run();
    assertThat(result.quality().auc())
        .isGreaterThan(floor)
        .isGreaterThan(result.untrained().auc())
        .isCloseTo(auc, within(.00005));
    assertThat(result.quality().ece10()).isLessThan(ceiling).isCloseTo(ece, within(.00005));
    assertThat(result.fit().card().pairs()).hasSize(pairs);

    Path policy = folder.resolve("policy.json");
    PolicyFiles.write(result.policy(), policy);
    PolicySet set2 = PolicyFiles.load(PolicySet.ofDefaults(), policy, PolicyKinds.standard());
    assertThat(set2.churn()).isEqualTo(result.policy());
    EvaluationResult applied =
        ExtractEvaluation.builder()
            .input(DATA.resolve(set).resolve(file))
            .layout(LayoutJson.read(LAYOUTS.resolve(set + ".json"), LayoutCatalog.standard()))
            .label(column, value)
            .policies(set2)
            .build()
            .run();
    // On the customers it learnt from a card is better than on others, never worse.
    assertThat(applied.quality().auc()).isGreaterThan(result.quality().auc());
    assertThat(applied.undecided()).isZero();
  }

  /** Domain/11: monotone mode loses at most .003 where no U-shape is declared. */
  @Test
  void monotone_losesLittle_whereCurvesAreStraight() throws IOException {
    FittingOptions monotone = FittingOptions.ofDefaults().withMonotoneEverywhere(true);
    FittingResult result =
        publicFile("ibm_telco", "telco.csv", "Churn", "Yes").options(monotone).build().run();
    assertThat(result.quality().auc()).isGreaterThan(.8505 - .003);
  }

  @Test
  void order_andThreads_doNotMatter() throws IOException {
    FittingResult straight = fitting().build().run();
    Collections.shuffle(lines, new Random(9));
    input = write("shuffled.csv", lines);
    FittingResult shuffled = fitting().threads(3).build().run();
    assertThat(shuffled.json()).isEqualTo(straight.json());
    assertThat(shuffled.policy().document()).isEqualTo(straight.policy().document());
    assertThat(shuffled.html()).isEqualTo(straight.html());
  }

  /** Without ids the number of a record says where it stands, not who it is. */
  @Test
  void order_doesNotMatter_withoutIds() throws IOException {
    Layout numbered = LAYOUT.toBuilder().id(Layout.RECORD_NUMBER).build();
    FittingResult straight = fitting().layout(numbered).build().run();
    Collections.shuffle(lines, new Random(9));
    input = write("shuffled.csv", lines);
    assertThat(fitting().layout(numbered).build().run().json()).isEqualTo(straight.json());
  }

  @Test
  void json_hasFiguresAsEvaluatePrintsThem() throws IOException {
    FittingResult result = fitting().build().run();
    Node.Obj json = CrmJson.parse(result.json());
    assertThat(json.members().keySet())
        .containsExactly(
            "policy",
            "profile",
            "n",
            "positives",
            "unlabelled",
            "otherProfile",
            "lambda",
            "expertSlope",
            "facts",
            "pairs",
            "cv",
            "untrained");
    Node.Obj cv = (Node.Obj) Objects.requireNonNull(json.members().get("cv"));
    assertThat(cv.members().keySet())
        .contains(
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
            "policy");
    assertThat(result.quality().n()).isEqualTo(396);
    assertThat(result.unlabelled()).isEqualTo(4);
    assertThat(result.profile()).isEqualTo(BusinessProfile.PREPAID);
    assertThat(result.policy().ref().version()).isEqualTo("2026.1+fitted");
  }

  @Test
  void knownPrior_shiftsTheIntercept_andNothingElse() throws IOException {
    FittingResult sample = fitting().build().run();
    FittingResult known =
        fitting().policies(PolicySet.ofDefaults().withPrior(.02)).knownPrior(true).build().run();
    var one = sample.policy().profile(BusinessProfile.PREPAID).orElseThrow();
    var other = known.policy().profile(BusinessProfile.PREPAID).orElseThrow();
    assertThat(other.card()).isEqualTo(one.card());
    assertThat(other.prior()).isEqualTo(.02);
    double rate = (double) sample.fit().positives() / sample.fit().size();
    assertThat(other.intercept() - one.intercept())
        .isCloseTo(Math.log(.02 / .98) - Math.log(rate / (1 - rate)), within(1e-9));
  }

  @Test
  void html_showsEveryPoint_andFetchesNothing() throws IOException {
    FittingResult result = fitting().build().run();
    String page = result.html();
    for (Characteristic each : result.fit().card().characteristics()) {
      for (int bin = 0; bin <= each.bins(); bin++) {
        assertThat(page)
            .contains(
                "data-figure=\"points("
                    + each.fact().code()
                    + ")."
                    + bin
                    + "\" data-value=\""
                    + each.attribute(bin).points()
                    + '"');
      }
    }
    assertThat(page)
        .contains("流失评分卡", "Fitted churn card", "data-figure=\"cv.auc\"")
        .doesNotContain("http://", "https://", " src=");
  }

  @Test
  void html_showsTablesOfPairs() throws IOException {
    FittingResult result =
        publicFile("mlc_churn", "mlc_churn.csv", "churn", "yes").folds(2).build().run();
    String page = result.html();
    for (PairTable each : result.fit().card().pairs()) {
      assertThat(page)
          .contains(
              "data-figure=\"points(" + each.code() + ").0.0\" data-value=\"" + each.points(0, 0));
    }
  }

  @Test
  void profile_mustBeClear() {
    assertThatThrownBy(() -> fitting().profile(BusinessProfile.FIXED).build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("profile must be one of the labelled records' [PREPAID] but was FIXED");
    Layout unknown =
        LayoutJson.parse(
            """
            {"formatVersion": 1, "name": "bare", "delimiter": ",", "header": true, "id": "user",
             "columns": [{"name": "user"}, {"name": "tenure", "fact": "tenure_months"}],
             "ignoreExtra": true}
            """,
            LayoutCatalog.standard());
    assertThatThrownBy(() -> fitting().layout(unknown).build().run())
        .hasMessageStartingWith(
            "the churn profile of the labelled records must be known but is unknown for all.");
  }

  @Test
  void tooFewOutcomes_areSaid() throws IOException {
    input = write("few.csv", List.of("A,Yes,1,0", "B,No,2,0", "C,No,3,0"));
    assertThatThrownBy(() -> fitting().build().run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a card needs at least 10 customers who left");
  }

  @Test
  void label_isNeverAFact() {
    assertThatThrownBy(() -> fitting().label("tenure", "2").build())
        .hasMessageStartingWith("label must not be used as a fact");
    assertThatThrownBy(() -> fitting().folds(1))
        .hasMessage("folds must be between 2 and 20 but was 1");
  }
}
