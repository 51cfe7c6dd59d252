package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.Subject;

class DemoGroupsTest {

  private static final LocalDate AS_OF = DemoExtractTest.AS_OF;

  @Test
  void write_twice_givesTheSameBytes() throws IOException {
    GroupFiles first = GroupFiles.of(700, AS_OF);
    GroupFiles second = GroupFiles.of(700, AS_OF);
    assertThat(second.groups()).isEqualTo(first.groups());
    assertThat(second.people()).isEqualTo(first.people());
  }

  @Test
  void write_inPieces_givesTheSameBytes() throws IOException {
    GroupFiles whole = GroupFiles.of(700, AS_OF);
    DemoGroups demo = DemoGroups.of(700, AS_OF);
    ByteArrayOutputStream groups = new ByteArrayOutputStream();
    ByteArrayOutputStream people = new ByteArrayOutputStream();
    int[] cuts = {0, 1, 8, 333, 699, 700};
    for (int i = 1; i < cuts.length; i++) {
      demo.writeGroups(cuts[i - 1], cuts[i], groups);
      demo.writePeople(cuts[i - 1], cuts[i], people);
    }
    assertThat(groups.toByteArray()).isEqualTo(whole.groups());
    assertThat(people.toByteArray()).isEqualTo(whole.people());
  }

  @Test
  void write_toFolder_givesTheFourFiles(@TempDir Path folder) throws IOException {
    GroupLedgers ledgers = DemoGroups.of(50, AS_OF).write(folder);
    GroupFiles same = GroupFiles.of(50, AS_OF);
    assertThat(folder.resolve("groups.dat")).hasBinaryContent(same.groups());
    assertThat(folder.resolve("people.dat")).hasBinaryContent(same.people());
    assertThat(Files.size(folder.resolve("groups-layout.json"))).isPositive();
    assertThat(Files.size(folder.resolve("people-layout.json"))).isPositive();
    assertThat(ledgers.groups().rows()).isEqualTo(same.ledgers().groups().rows());
    assertThat(ledgers.people().rows()).isEqualTo(same.ledgers().people().rows());
  }

  @Test
  void write_anotherMonth_givesOtherFiles() throws IOException {
    GroupFiles march = GroupFiles.of(20, AS_OF);
    GroupFiles april = GroupFiles.of(20, LocalDate.of(2026, 4, 30));
    assertThat(april.groups()).isNotEqualTo(march.groups());
    assertThat(april.people()).isNotEqualTo(march.people());
  }

  @Test
  void of_noGroups_isRefused() {
    assertThatThrownBy(() -> DemoGroups.of(0, AS_OF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("groups must be 1 to 1000000 but was 0");
  }

  @Test
  void of_yearOutOfRange_isRefused() {
    assertThatThrownBy(() -> DemoGroups.of(1, LocalDate.of(1999, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asOf must lie in the years 2000 to 2099 but was 1999-12-31");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "49, 1", "100, 2", "100000, 2000", "10000000, 200000"})
  void groupsFor_isOneOfFifty_atLeastOne(long customers, int groups) {
    assertThat(DemoGroups.groupsFor(customers)).isEqualTo(groups);
  }

  @Test
  void layouts_nameTheColumnsInTheirOrder() {
    assertThat(names(GroupFiles.GROUPS))
        .containsExactly(
            Arrays.stream(GroupColumn.values()).map(GroupColumn::header).toArray(String[]::new));
    assertThat(names(GroupFiles.PEOPLE))
        .containsExactly(
            Arrays.stream(PersonColumn.values()).map(PersonColumn::header).toArray(String[]::new));
    assertThat(GroupFiles.GROUPS.subject()).isEqualTo(Subject.GROUP);
    assertThat(GroupFiles.PEOPLE.subject()).isEqualTo(Subject.INDIVIDUAL);
  }

  private static Iterable<String> names(Layout layout) {
    return layout.columns().stream().map(LayoutColumn::name).toList();
  }

  @Test
  void ids_areThoseThatUsersRowsName() throws IOException {
    ByteArrayOutputStream users = new ByteArrayOutputStream();
    DemoExtract.of(300, AS_OF).write(0, 300, users);
    int column = GroupFiles.indexOf(DemoColumn.GROUP_ID);
    assertThat(users.toString(DemoRow.GBK).lines().map(line -> line.split("\\|", -1)[column]))
        // A name cut inside a character swallows a delimiter of this simple split.
        .filteredOn(id -> id.length() == 13)
        .isNotEmpty()
        .allMatch(id -> id.compareTo(DemoGroups.groupId(0)) >= 0)
        .allMatch(id -> id.compareTo(DemoGroups.groupId(1999)) <= 0);
    assertThat(DemoGroups.groupId(1)).isEqualTo("5711000000001");
  }

  @Test
  void names_areWholeGbk_withoutTrailByte7C() {
    for (long key = 0; key < 5000; key++) {
      RowRandom random = new RowRandom(key, RowRandom.Purpose.GROUP);
      String name = GroupName.draw(GroupIndustry.draw(random), random);
      byte[] bytes = name.getBytes(DemoRow.GBK);
      assertThat(new String(bytes, DemoRow.GBK)).isEqualTo(name);
      assertThat(bytes).doesNotContain((byte) '|').hasSizeLessThanOrEqualTo(60);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 199, 200, 201, 600, 1000})
  void plans_smallFiles_stillFit(int groups) throws IOException {
    DemoGroups demo = DemoGroups.of(groups, AS_OF);
    PlantedLedger<GroupDefect> ledger = demo.writeGroups(0, groups, new ByteArrayOutputStream());
    PlantedLedger<PersonDefect> people = demo.writePeople(0, groups, new ByteArrayOutputStream());
    FormPlan<GroupDefect> plan = new FormPlan<>(GroupDefect.class, groups);
    for (GroupDefect defect : GroupDefect.values()) {
      assertThat(ledger.planted(defect)).as("%s", defect).isEqualTo(plan.count(defect));
    }
    assertThat(people.planted(PersonDefect.KEY_OF_NINE) % 9).isZero();
    assertThat(ledger.rows()).isEqualTo(groups + ledger.planted(GroupDefect.TWO_MANAGERS));
  }
}
