package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.DuplicateCode;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.RecordPlace;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;

/** Every kind of dirty row of groups ends as contracts say; nothing else does. */
class GroupRowsTest {

  private static final int GROUPS = 2000;
  private static final LocalDate AS_OF = DemoExtractTest.AS_OF;

  /** Of each line how it ended, of each group its lines. */
  private static final Map<Long, String> ENDINGS = new HashMap<>();

  private static final Map<String, List<Long>> LINES = new HashMap<>();
  private static final Map<Long, Facts> ACCEPTED = new HashMap<>();
  private static final Map<Long, String> NAMES = new HashMap<>();
  private static GroupFiles files;
  private static ExtractCounts counts;

  @BeforeAll
  static void readAll() throws IOException {
    files = GroupFiles.of(GROUPS, AS_OF);
    List<String> lines = new String(files.groups(), DemoRow.GBK).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String id = lines.get(i).split("\\|", -1)[GroupFiles.indexOf(GroupColumn.GROUP_ID)];
      LINES.computeIfAbsent(id, any -> new ArrayList<>()).add(i + 1L);
    }
    counts = GroupFiles.read(files.groups(), GroupFiles.GROUPS, AS_OF, new Endings());
  }

  private static final class Endings implements ExtractHandler {

    private static void end(long line, String ending) {
      assertThat(ENDINGS.put(line, ending)).isNull();
    }

    @Override
    public void accepted(ExtractRow row) {
      List<String> found = new ArrayList<>();
      row.findings().forEach(each -> found.add("FOUND " + each.code() + " " + each.field()));
      end(row.place().line(), found.isEmpty() ? "ACCEPTED" : String.join(", ", found));
      ACCEPTED.put(row.place().line(), Facts.copyOf(row.facts()));
      NAMES.put(row.place().line(), row.text("group_name").orElse(""));
    }

    @Override
    public void rejected(Reject reject) {
      assertThat(reject.customer()).isPresent();
      end(reject.line(), "REJECTED " + reject.code() + " " + reject.field());
    }

    @Override
    public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
      end(place.line(), "DUPLICATE " + code + " group_id");
    }

    @Override
    public void filtered(RecordPlace place, String reason) {
      end(place.line(), "FILTERED " + reason + " is_test");
    }
  }

  private static List<Long> linesOf(int group) {
    return LINES.getOrDefault(DemoGroups.groupId(group), List.of());
  }

  @ParameterizedTest
  @EnumSource(GroupDefect.class)
  void defect_endsAsContractsSay(GroupDefect defect) {
    String expected = (defect.ending() + " " + defect.code() + " " + defect.column()).strip();
    int rows = 0;
    for (int group = 0; group < GROUPS; group++) {
      if (files.demo().defectOf(group).equals(Optional.of(defect))) {
        List<Long> lines = linesOf(group);
        assertThat(lines).hasSize(defect == GroupDefect.TWO_MANAGERS ? 2 : 1);
        long last = lines.get(lines.size() - 1);
        assertThat(ENDINGS.get(last)).as("group %s", group).isEqualTo(expected);
        rows++;
      }
    }
    assertThat(rows).isGreaterThanOrEqualTo(3);
    assertThat(files.ledgers().groups().planted(defect)).isEqualTo(rows);
  }

  @Test
  void cleanRows_areAcceptedPlainly() {
    for (int group = 0; group < GROUPS; group++) {
      Optional<GroupDefect> defect = files.demo().defectOf(group);
      if (defect.isEmpty() || defect.get() == GroupDefect.TWO_MANAGERS) {
        assertThat(ENDINGS.get(linesOf(group).get(0))).as("group %s", group).isEqualTo("ACCEPTED");
      }
    }
  }

  @Test
  void counts_balance_andEqualWhatWasPlanted() {
    requireEqual(counts, files.ledgers().groups());
    assertThat(counts.read()).isEqualTo(files.ledgers().groups().rows()).isEqualTo(ENDINGS.size());
    assertThat(counts.read())
        .isEqualTo(counts.accepted() + counts.duplicate() + counts.rejected() + counts.filtered());
    assertThat(counts.read())
        .isEqualTo(GROUPS + files.ledgers().groups().planted(GroupDefect.TWO_MANAGERS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2026-01-01", "2026-03-15", "2000-01-31", "2099-12-31"})
  void counts_equalWhatWasPlanted_onAnyDay(String day) throws IOException {
    LocalDate asOf = LocalDate.parse(day);
    GroupFiles other = GroupFiles.of(700, asOf);
    requireEqual(
        GroupFiles.read(other.groups(), GroupFiles.GROUPS, asOf, row -> {}),
        other.ledgers().groups());
  }

  private static void requireEqual(ExtractCounts found, PlantedLedger<GroupDefect> planted) {
    Map<RejectCode, Long> rejects = new EnumMap<>(RejectCode.class);
    Map<String, Long> filters = new HashMap<>();
    Map<String, Long> findings = new HashMap<>();
    for (GroupDefect defect : GroupDefect.values()) {
      long count = planted.planted(defect);
      switch (defect.ending()) {
        case REJECTED -> rejects.merge(RejectCode.valueOf(defect.code()), count, Long::sum);
        case FILTERED -> filters.merge(defect.code(), count, Long::sum);
        case FOUND -> findings.merge(defect.code(), count, Long::sum);
        case DUPLICATE -> assertThat(found.duplicate()).isEqualTo(count);
        case ACCEPTED -> assertThat(defect.code()).isEmpty();
      }
    }
    assertThat(found.rejectsByCode()).containsExactlyInAnyOrderEntriesOf(rejects);
    assertThat(found.filteredByReason()).containsExactlyInAnyOrderEntriesOf(filters);
    assertThat(found.findingsByCode()).containsExactlyInAnyOrderEntriesOf(findings);
  }

  /** A name cut inside a character loses that character, and no other has anything broken. */
  @Test
  void names_areNeverBroken() {
    assertThat(NAMES.values())
        .allMatch(name -> new String(name.getBytes(DemoRow.GBK), DemoRow.GBK).equals(name))
        .allMatch(name -> name.indexOf('\uFFFD') < 0)
        .allMatch(name -> name.length() >= 5);
    assertThat(NAMES.values())
        .filteredOn(name -> name.endsWith("科技发展"))
        .hasSize((int) files.ledgers().groups().planted(GroupDefect.NAME_CUT));
  }

  @Test
  void classes_ofAnotherSystem_areUnknown_andNoOthers() {
    assertThat(ACCEPTED.values())
        .filteredOn(facts -> facts.choice(GroupFacts.VALUE_CLASS).isEmpty())
        .hasSize((int) files.ledgers().groups().planted(GroupDefect.CLASS_UNKNOWN));
  }

  @Test
  void fakeMembers_showByWhoIsConfirmed() {
    assertThat(ACCEPTED.values())
        .filteredOn(
            facts ->
                facts.numeric(GroupFacts.CONFIRMED_MEMBERS)
                    < .5 * facts.numeric(GroupFacts.MEMBERS))
        .hasSizeGreaterThanOrEqualTo(
            (int) files.ledgers().groups().planted(GroupDefect.FAKE_MEMBERS));
  }

  @Test
  void twoManagers_standInNeighbouringRows() {
    List<String> lines = new String(files.groups(), DemoRow.GBK).lines().toList();
    int manager = GroupFiles.indexOf(GroupColumn.MANAGER_ID);
    LINES.values().stream()
        .filter(each -> each.size() == 2)
        .forEach(
            each -> {
              assertThat(each.get(1)).isEqualTo(each.get(0) + 1);
              String first = lines.get(each.get(0).intValue() - 1).split("\\|", -1)[manager];
              String second = lines.get(each.get(0).intValue()).split("\\|", -1)[manager];
              assertThat(first).isNotEmpty().isNotEqualTo(second);
            });
  }

  @Test
  void defects_carryTheNumbersOfTheList() {
    assertThat(GroupDefect.values())
        .extracting(GroupDefect::number)
        .containsExactly(15, 8, 7, 13, 12, 0, 0, 16);
    assertThat(GroupDefect.values())
        .allMatch(each -> !each.chinese().isBlank() && !each.english().isBlank());
  }
}
