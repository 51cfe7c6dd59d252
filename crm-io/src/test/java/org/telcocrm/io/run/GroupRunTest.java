package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

/** Groups and their people by the default policies. */
class GroupRunTest {

  private static final Layout GROUPS =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "groups", "subject": "GROUP", "delimiter": "|", "id": "group_id",
           "columns": [
             {"name": "group_id"},
             {"name": "class", "fact": "value_class",
              "values": {"0": "A1", "1": "A1", "2": "A2", "3": "B1", "4": "B2", "5": "C"}, "fallback": "OTHER"},
             {"name": "members", "fact": "members", "min": 0},
             {"name": "bills", "fact": "member_bill_m0", "scale": "FEN"},
             {"name": "unified", "fact": "unified_bill_m0", "scale": "FEN"},
             {"name": "part", "fact": "unified_member_part_m0", "scale": "FEN"},
             {"name": "it", "fact": "it_revenue_m0", "scale": "FEN"},
             {"name": "employees", "fact": "employees", "min": 0},
             {"name": "influence", "fact": "influence_score", "min": 0, "max": 10},
             {"name": "rank", "fact": "rank_score", "min": 0, "max": 10}
           ]}
          """,
          LayoutCatalog.standard());

  private static final Layout PEOPLE =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "people", "delimiter": "|", "id": "RECORD_NUMBER", "owner": "group_id",
           "duplicates": "NONE",
           "columns": [
             {"name": "group_id"}, {"name": "name"},
             {"name": "role", "fact": "member_role",
              "values": {"1": "KEY_PERSON", "2": "MEMBER", "3": "CONTACT"}, "fallback": "OTHER"},
             {"name": "until", "fact": "person_until", "pattern": "yyyyMMdd", "missing": ["20991231"]},
             {"name": "care", "fact": "last_care", "pattern": "yyyyMMdd"}
           ]}
          """,
          LayoutCatalog.standard());

  @TempDir private Path folder;

  private Path groups = Path.of("unset");
  private Path people = Path.of("unset");

  @BeforeEach
  void writeInput() throws IOException {
    groups =
        Files.write(
            folder.resolve("groups.dat"),
            List.of(
                "G1|0|900|10000000|4000000|1500000|3000000|1000|10|10",
                "G2|5|20|90000|0|0|0|30|1|0",
                "G3|3|x|1|1|1|1|1|1|1"));
    people =
        Files.write(
            folder.resolve("people.dat"),
            List.of(
                "G1|张三|1||20260301",
                "G1|李四|3|20260320|",
                "G2|王五|3|20260320|20260301",
                "G9|赵六|1||20260301",
                "G1|钱七|1|2026|",
                "|孙八|1||"));
  }

  private ExtractRun.Builder run() {
    return ExtractRun.builder()
        .input(groups)
        .layout(GROUPS)
        .people(people, PEOPLE)
        .asOf(LocalDate.of(2026, 3, 31))
        .out(folder.resolve("out"))
        .overwrite(true)
        .report(true);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  @Test
  void groups_areAssessedByTheirOwnPolicies() throws IOException {
    run().build().run();
    List<String> lines = lines("assessments.csv");
    assertThat(lines).hasSize(3);
    List<String> names = List.of(lines.get(0).split(",", -1));
    List<String> first = List.of(lines.get(1).split(",", -1));
    assertThat(names).contains("group_class", "class_in_force", "group_revenue", "churn_profile");
    assertThat(first.get(names.indexOf("class_in_force"))).isEqualTo("A1");
    // Defaults 19, row A12.
    assertThat(first.get(names.indexOf("group_revenue"))).isEqualTo("125000.00");
    assertThat(first.get(names.indexOf("churn_profile"))).isEqualTo("GROUP");
    assertThat(first.get(names.indexOf("churn_reasons"))).contains("KEY_PERSON_CARED");
    assertThat(first.get(names.indexOf("churn_reasons"))).doesNotContain("CONTACT_LAPSED");
    List<String> second = List.of(lines.get(2).split(",", -1));
    assertThat(second.get(names.indexOf("churn_reasons"))).contains("CONTACT_LAPSED");
    assertThat(lines("actions.csv")).anyMatch(line -> line.startsWith("G2,A09,A09_CONTACT_LAPSED"));
    assertThat(folder.resolve("out/report.html")).exists();
  }

  @Test
  void whatIsWrongWithPeople_isWrittenAndCounted() throws IOException {
    run().build().run();
    assertThat(lines("people_rejects.csv"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("5,")
        .contains(",until,INVALID_DATE,");
    assertThat(lines("people_findings.csv"))
        .containsExactly(
            "line,byte_offset,customer_id,field,code,value_masked",
            "4,74,4,group_id,ORPHAN,G9",
            "6,114,6,group_id,ORPHAN,");
    assertThat(Files.readString(folder.resolve("out/run.json")))
        .contains("\"people\": {")
        .contains("\"orphans\": 2")
        .contains("\"name\": \"people.dat\"");
  }

  @Test
  void results_doNotDependOnThreads() throws IOException {
    run().build().run();
    List<String> one = lines("assessments.csv");
    List<String> findings = lines("people_findings.csv");
    run().threads(3).chunkBytes(40).build().run();
    assertThat(lines("assessments.csv")).isEqualTo(one);
    assertThat(lines("people_findings.csv")).isEqualTo(findings);
  }

  /** A shifted record may have a phone number where an id should be. */
  @Test
  void idsThatLookPersonal_areNotWritten() throws IOException {
    Files.write(people, List.of("13957100000|张三|1||20260301"));
    Layout byName =
        LayoutJson.parse(
            LayoutJson.write(PEOPLE).replace("\"RECORD_NUMBER\"", "\"name\""),
            LayoutCatalog.standard());
    Files.write(people, List.of("13957100000|13857112233|1||20260301"));
    run().people(people, byName).build().run();
    assertThat(String.join("\n", lines("people_findings.csv")))
        .contains(",group_id,ORPHAN,")
        .doesNotContain("13957100000")
        .doesNotContain("13857112233");
  }

  /** A person is due to be cared for also if nobody ever did. */
  @Test
  void keyPersonNeverCaredFor_isAnAction() throws IOException {
    Files.write(people, List.of("G1|张三|1||", "G2|王五|3||20260301"));
    run().build().run();
    assertThat(lines("actions.csv"))
        .anyMatch(line -> line.startsWith("G1,A09,A09_KEY_PERSON_UNCARED"))
        .noneMatch(line -> line.startsWith("G2,A09"));
  }

  @Test
  void peopleWhoContradictTheirTrailer_stopTheRun() throws IOException {
    Files.write(people, List.of("G1|张三|1||20260301", "T|2"));
    Layout trailed =
        LayoutJson.parse(
            LayoutJson.write(PEOPLE)
                .replaceFirst(
                    "\"owner\":", "\"trailer\": {\"prefix\": \"T\", \"count\": 2}, \"owner\":"),
            LayoutCatalog.standard());
    assertThatThrownBy(() -> run().people(people, trailed).build().run())
        .isInstanceOf(IncompleteInputException.class)
        .hasMessageContaining("people.dat");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void peopleWithoutAnOwnerColumn_areRefused() {
    Layout nobody = Layout.builder("nobody").id("group_id").column(GROUPS.columns().get(0)).build();
    assertThatThrownBy(() -> run().people(people, nobody).build().run())
        .isInstanceOf(LayoutException.class)
        .hasMessage(
            "layout nobody must name the column of a person's group as \"owner\" but has none");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
