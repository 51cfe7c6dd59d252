package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

class ExtractRunTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "small", "delimiter": "|", "header": true, "id": "user",
           "owner": "customer",
           "filters": [{"column": "type", "values": ["3"], "reason": "TEST_USER"}],
           "columns": [
             {"name": "customer"}, {"name": "user"}, {"name": "type"},
             {"name": "kind", "fact": "service_kind", "values": {"M": "MOBILE", "B": "BROADBAND"}, "fallback": "OTHER"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
             {"name": "birth", "fact": "birth_date", "pattern": "yyyyMMdd"},
             {"name": "m0", "fact": "bill_m0", "scale": "FEN"},
             {"name": "m1", "fact": "bill_m1", "scale": "FEN"},
             {"name": "m2", "fact": "bill_m2", "scale": "FEN"},
             {"name": "port", "fact": "port_query_90d", "min": 0}
           ],
           "checks": ["BIRTH_DATE_UNKNOWN"]}
          """,
          LayoutCatalog.standard());

  private static final String HEADER = "customer|user|type|kind|prepay|birth|m0|m1|m2|port";

  @TempDir private Path folder;

  private Path input = Path.of("unset");

  @BeforeEach
  void writeInput() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 300; i++) {
      long bill = 1_000 + 50L * i;
      lines.add(
          String.join(
              "|",
              "C" + i / 2,
              "U%03d".formatted(i),
              i % 50 == 7 ? "3" : "1",
              "M",
              i % 3 == 0 ? "1" : "0",
              i % 40 == 5 ? "19000101" : "19850607",
              "" + bill,
              "" + bill,
              i % 25 == 3 ? "oops" : "" + bill,
              i % 20 == 0 ? "1" : "0"));
    }
    input = Files.write(folder.resolve("extract.dat"), lines, StandardCharsets.UTF_8);
  }

  private ExtractRun.Builder run(String out) {
    return ExtractRun.builder()
        .input(input)
        .layout(LAYOUT)
        .asOf(AS_OF)
        .out(folder.resolve(out))
        .assessor(CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.05)));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void run_countsEveryRecordOnceAndWritesEveryFile() throws IOException {
    RunResult result = run("out").build().run();
    assertThat(result.counts().read()).isEqualTo(300);
    assertThat(result.counts().rejected()).isEqualTo(12);
    assertThat(result.counts().filtered()).isEqualTo(6);
    assertThat(result.counts().accepted()).isEqualTo(282);
    assertThat(lines("out/assessments.csv"))
        .hasSize(1 + 282)
        .startsWith(
            "customer_id,value_tier,realised_value,potential_value,model_value,churn_profile,"
                + "churn_points,churn_probability,churn_band,churn_reasons,service_plan,"
                + "unmet_basics,gaps,owner_id");
    assertThat(lines("out/rejects.csv")).hasSize(1 + 12);
    assertThat(lines("out/rejects.csv").get(1)).contains("U003,m2,").doesNotContain("oops");
    assertThat(lines("out/findings.csv"))
        .hasSize(1 + 8)
        .element(1)
        .asString()
        .contains("BIRTH_DATE_UNKNOWN");
    assertThat(lines("out/actions.csv"))
        .startsWith("customer_id,action,trigger,owner,due,priority,reasons")
        .anyMatch(line -> line.startsWith("U000,A02,"))
        .anyMatch(line -> line.startsWith("U005,A13,"));
    Node.Obj json = CrmJson.read(folder.resolve("out/run.json"));
    assertThat(json.members())
        .containsEntry("read", Node.of(300))
        .containsEntry("rejectsByCode", Node.object().put("INVALID_NUMBER", 12).build())
        .containsEntry("filteredByReason", Node.object().put("TEST_USER", 6).build())
        .containsEntry("asOf", Node.of("2026-03-31"));
  }

  /** In blocks, and customer by customer where a cell of a block could not hold an outcome. */
  @ParameterizedTest
  @CsvSource({"true, plain", "false, '\"a, b\"'"})
  void ownCardCalledChurn_hasItsOwnColumns(boolean inBlocks, String cell) throws IOException {
    PolicySet own =
        PolicySet.none()
            .with(
                ScorecardPolicy.builder("churn", "1", "LOW")
                    .card(
                        Scorecard.of(
                            Characteristic.of(StandardFacts.PORT_QUERY_90D)
                                .neutralBelow(1)
                                .above(9, "ASKED")))
                    .band(5, "HIGH")
                    .build());
    CustomerAssessor assessor =
        CustomerAssessor.of(
            own.with(TablePolicy.builder("other", "1", inBlocks ? "plain" : "a, b").build()));
    assertThat(assessor.bind(FactSchema.ofYuan(StandardFacts.PORT_QUERY_90D)).block().isPresent())
        .isEqualTo(inBlocks);
    run("out").assessor(assessor).build().run();
    assertThat(lines("out/assessments.csv"))
        .startsWith(
            "customer_id,gaps,owner_id,churn_points,churn_band,churn_reasons,other",
            "U000,,C0,9,HIGH,ASKED," + cell,
            "U001,,C0,0,LOW,," + cell);
  }

  @Test
  void run_calibratesEachProfileToThePrior() throws IOException {
    run("out").build().run();
    Map<String, List<Double>> byProfile = new TreeMap<>();
    for (String line : lines("out/assessments.csv").subList(1, 283)) {
      String[] cells = line.split(",", -1);
      byProfile
          .computeIfAbsent(cells[5], name -> new ArrayList<>())
          .add(Double.parseDouble(cells[7]));
    }
    assertThat(byProfile).containsOnlyKeys("POSTPAID_METERED", "PREPAID");
    byProfile.forEach(
        (profile, all) ->
            assertThat(all.stream().mapToDouble(p -> p).average().orElseThrow())
                .as(profile)
                .isBetween(.05 - 1e-6, .05 + 1e-6));
  }

  @Test
  void run_givesTheSameBytesAgainAndForAnyNumberOfThreads() throws IOException {
    run("one").build().run();
    run("two").threads(7).build().run();
    for (String file : List.of("assessments.csv", "actions.csv", "rejects.csv", "findings.csv")) {
      assertThat(folder.resolve("two/" + file))
          .hasSameBinaryContentAs(folder.resolve("one/" + file));
    }
  }

  @Test
  void fittedPolicies_readFromFiles_giveTheSameBytesInOnePass() throws IOException {
    RunResult first = run("one").build().run();
    PolicyFiles.export(first.assessor().policies(), folder.resolve("policies"));
    PolicySet fitted =
        PolicyFiles.load(
            PolicySet.ofDefaults(), folder.resolve("policies"), PolicyKinds.standard());
    List<RunListener.Stage> stages = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void stage(Stage stage) {
            stages.add(stage);
          }
        };
    run("two").assessor(CustomerAssessor.of(fitted)).listener(listener).build().run();
    assertThat(stages).containsExactly(RunListener.Stage.APPLY, RunListener.Stage.PUBLISH);
    assertThat(folder.resolve("two/assessments.csv"))
        .hasSameBinaryContentAs(folder.resolve("one/assessments.csv"));
  }

  @Test
  void changedThresholdInExportedJson_changesExactlyTheCustomersBetweenTheTwo() throws IOException {
    run("before").build().run();
    List<Path> files =
        PolicyFiles.export(PolicySet.ofDefaults().withPrior(.05), folder.resolve("p"));
    Path churn = files.stream().filter(f -> f.endsWith("churn.json")).findFirst().orElseThrow();
    String text = Files.readString(churn);
    assertThat(text).contains("\"highFrom\": 4");
    Files.writeString(churn, text.replace("\"highFrom\": 4", "\"highFrom\": 2.5"));
    PolicySet edited = PolicyFiles.load(PolicySet.ofDefaults(), churn, PolicyKinds.standard());
    run("after").assessor(CustomerAssessor.of(edited)).build().run();
    List<String> before = lines("before/assessments.csv");
    List<String> after = lines("after/assessments.csv");
    int moved = 0;
    for (int i = 1; i < before.size(); i++) {
      double probability = Double.parseDouble(before.get(i).split(",", -1)[7]);
      boolean between = probability >= 2.5 * .05 && probability < 4 * .05;
      moved += between ? 1 : 0;
      assertThat(after.get(i))
          .isEqualTo(between ? before.get(i).replace("MEDIUM", "HIGH") : before.get(i));
    }
    assertThat(moved).isPositive();
  }

  @Test
  void editedPolicy_isRefusedWithFilePathRuleAndValue() throws IOException {
    PolicyFiles.export(PolicySet.ofDefaults(), folder.resolve("p"));
    Path value = folder.resolve("p/value.json");
    Files.writeString(
        value, Files.readString(value).replace("\"minMonths\": 3", "\"minMonths\": 9"));
    assertThatThrownBy(
            () ->
                PolicyFiles.load(
                    PolicySet.ofDefaults(), folder.resolve("p"), PolicyKinds.standard()))
        .isInstanceOf(PolicyException.class)
        .hasMessageEndingWith("value.json: minMonths must be between 1 and 6 but was 9");
  }

  @Test
  void existingDirectory_isLeftAloneUnlessOverwritingIsAllowed() throws IOException {
    run("out").build().run();
    assertThatThrownBy(() -> run("out").build().run())
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("exists already");
    run("out").overwrite(true).build().run();
    assertThat(names()).containsExactly("extract.dat", "out");
    Files.writeString(folder.resolve("out/mine.txt"), "mine");
    assertThatThrownBy(() -> run("out").overwrite(true).build().run())
        .hasMessageContaining("holds what no run wrote (mine.txt)");
    assertThat(folder.resolve("out/mine.txt")).exists();
  }

  @Test
  void inputInsideTheResults_orNoFile_isRefused() throws IOException {
    assertThatThrownBy(() -> run("").build().run())
        .hasMessageContaining("the input must lie outside the results directory");
    input = folder;
    assertThatThrownBy(() -> run("out").build().run())
        .hasMessageContaining("must be a regular file");
  }

  @Test
  void inputThatChangesWhileItIsRead_publishesNothing() {
    RunListener meddler =
        new RunListener() {
          @Override
          public void stage(Stage stage) {
            if (stage == Stage.APPLY) {
              try {
                Files.writeString(
                    input, "\n", StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          }
        };
    assertThatThrownBy(() -> run("out").listener(meddler).build().run())
        .hasMessageContaining("changed while it was read; nothing was published");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void cancelledRun_publishesNothing() throws IOException {
    List<String> many = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 9_000; i++) {
      many.add("C|U%05d|1|M|1|19850607|100|100|100|0".formatted(i));
    }
    Files.write(input, many);
    RunListener cancel =
        new RunListener() {
          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> run("out").listener(cancel).build().run())
        .isInstanceOf(RunCancelledException.class)
        .hasMessageMatching("the run was cancelled after [1-9]\\d* records; nothing was published");
    assertThat(names()).containsExactly("extract.dat");
  }

  @Test
  void emptyInput_isARunOfZeroRowsWithAFinding() throws IOException {
    Files.write(input, new byte[0]);
    RunResult result = run("out").build().run();
    assertThat(result.counts().read()).isZero();
    assertThat(result.counts().findingsByCode()).containsEntry("EMPTY_INPUT", 1L);
    assertThat(lines("out/assessments.csv")).hasSize(1);
  }

  @Test
  void maxRejects_isAShareThatMayBeReached() throws IOException {
    assertThat(run("a").maxRejects(.04).build().run().hasTooManyRejects()).isFalse();
    assertThat(run("b").maxRejects(.039).build().run().hasTooManyRejects()).isTrue();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
