package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;

/** The people of groups: believable, and wrong where the ledger says so. */
class PeopleRowsTest {

  private static final int GROUPS = 2000;
  private static final LocalDate AS_OF = DemoExtractTest.AS_OF;
  private static final List<Map<String, String>> PEOPLE = new ArrayList<>();
  private static final List<String> FINDINGS = new ArrayList<>();
  private static final List<String> REJECTS = new ArrayList<>();
  private static final Set<String> IDS =
      IntStream.range(0, GROUPS).mapToObj(DemoGroups::groupId).collect(Collectors.toSet());
  private static GroupFiles files;
  private static ExtractCounts counts;

  @BeforeAll
  static void read() throws IOException {
    files = GroupFiles.of(GROUPS, AS_OF);
    ExtractHandler handler =
        new ExtractHandler() {
          @Override
          public void accepted(ExtractRow row) {
            Map<String, String> person = new HashMap<>();
            for (PersonColumn column : PersonColumn.values()) {
              row.text(column.header()).ifPresent(text -> person.put(column.header(), text));
            }
            PEOPLE.add(person);
            for (Finding finding : row.findings()) {
              FINDINGS.add(finding.code() + " " + finding.field());
            }
          }

          @Override
          public void rejected(Reject reject) {
            REJECTS.add(reject.code() + " " + reject.field());
          }
        };
    counts = GroupFiles.read(files.people(), GroupFiles.PEOPLE, AS_OF, handler);
  }

  private static String text(Map<String, String> person, PersonColumn column) {
    return person.getOrDefault(column.header(), "");
  }

  private static boolean isKey(Map<String, String> person) {
    return text(person, PersonColumn.ROLE).equals("1");
  }

  /** Days before the as-of date; −1 if unknown or later. */
  private static long daysAgo(Map<String, String> person, PersonColumn column) {
    String text = text(person, column);
    return text.isEmpty()
        ? -1
        : Math.max(
            -1,
            AS_OF.toEpochDay()
                - LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay());
  }

  private static boolean hasLeft(Map<String, String> person) {
    return daysAgo(person, PersonColumn.VALID_TO) >= 0;
  }

  private static long planted(PersonDefect defect) {
    long count = files.ledgers().people().planted(defect);
    assertThat(count).as("%s", defect).isGreaterThanOrEqualTo(3);
    return count;
  }

  private static long count(Predicate<Map<String, String>> which) {
    return PEOPLE.stream().filter(which).count();
  }

  @Test
  void counts_balance_andEqualWhatWasPlanted() {
    assertThat(counts.read()).isEqualTo(files.ledgers().people().rows());
    assertThat(counts.accepted()).isEqualTo(PEOPLE.size());
    assertThat(counts.read()).isEqualTo(counts.accepted() + counts.rejected());
    assertThat(counts.rejectsByCode())
        .containsExactly(Map.entry(RejectCode.INVALID_DATE, planted(PersonDefect.CARE_MALFORMED)));
    assertThat(REJECTS).containsOnly("INVALID_DATE last_care_date");
    assertThat(counts.findingsByCode())
        .containsOnly(
            Map.entry("BIRTH_DATE_UNKNOWN", planted(PersonDefect.BORN_IN_FUTURE)),
            Map.entry("INVALID_VALUE", planted(PersonDefect.BIRTH_MALFORMED)));
    assertThat(FINDINGS).containsOnly("BIRTH_DATE_UNKNOWN birth_date", "INVALID_VALUE birth_date");
  }

  @Test
  void rows_areSortedByGroup_withThreeToEightPeople() {
    List<String> groups =
        PEOPLE.stream().map(person -> text(person, PersonColumn.GROUP_ID)).toList();
    assertThat(groups).isSorted();
    Map<String, Long> sizes =
        new String(files.people(), DemoRow.GBK)
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')))
            .filter(IDS::contains)
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(sizes).hasSize(GROUPS);
    assertThat(new HashSet<>(sizes.values())).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void orphans_nameGroupsThatNobodyHas_beforeAndBehindTheOthers() {
    Predicate<Map<String, String>> orphan =
        person -> !IDS.contains(text(person, PersonColumn.GROUP_ID));
    assertThat(count(orphan)).isEqualTo(planted(PersonDefect.ORPHAN));
    assertThat(count(orphan) / (double) PEOPLE.size()).isBetween(.001, .003);
    assertThat(PEOPLE.get(0)).matches(orphan);
    assertThat(PEOPLE.get(PEOPLE.size() - 1)).matches(orphan);
  }

  @Test
  void managersNumbers_standAsKeyPersons() {
    Map<String, String> phones = new HashMap<>();
    for (int manager = 1; manager <= 97; manager++) {
      phones.put(GroupTraits.managerId(manager), GroupPeople.managerPhone(manager));
    }
    assertThat(
            count(
                person ->
                    isKey(person)
                        && text(person, PersonColumn.PHONE)
                            .equals(phones.get(text(person, PersonColumn.CARE_OWNER)))))
        .isEqualTo(planted(PersonDefect.MANAGER_NUMBER));
  }

  @Test
  void samePersons_areKeyPersonsOfNineGroups_andNobodyElseOfTwo() {
    Map<String, Set<String>> groups =
        PEOPLE.stream()
            .collect(
                Collectors.groupingBy(
                    person -> text(person, PersonColumn.PERSON_ID),
                    Collectors.mapping(
                        person -> text(person, PersonColumn.GROUP_ID), Collectors.toSet())));
    long persons = groups.values().stream().filter(each -> each.size() > 1).count();
    assertThat(persons).isEqualTo(planted(PersonDefect.KEY_OF_NINE) / 9);
    assertThat(groups.values()).allMatch(each -> each.size() == 1 || each.size() == 9);
  }

  @Test
  void leftPeople_areNeverClosed() {
    Predicate<Map<String, String>> says =
        person -> text(person, PersonColumn.TITLE).contains("已离职");
    assertThat(count(says)).isEqualTo(planted(PersonDefect.LEFT_NOT_CLOSED));
    assertThat(count(says.and(PeopleRowsTest::hasLeft))).isZero();
  }

  @Test
  void birthdays_ofTheKeyPerson_standAtColleagues() {
    Map<String, String> byGroup = new HashMap<>();
    long same = 0;
    for (Map<String, String> person : PEOPLE) {
      String birth = text(person, PersonColumn.BIRTH_DATE);
      String first = byGroup.putIfAbsent(text(person, PersonColumn.GROUP_ID), birth);
      same += birth.equals(first) ? 1 : 0;
    }
    assertThat(same).isEqualTo(planted(PersonDefect.BIRTHDAY_OF_OTHER));
  }

  @Test
  void roles_titlesAndOfficials_areThere() {
    for (String role : List.of("1", "2", "3")) {
      assertThat(count(person -> text(person, PersonColumn.ROLE).equals(role))).isGreaterThan(1000);
    }
    assertThat(count(person -> text(person, PersonColumn.OFFICIAL).equals("Y")))
        .isBetween(1000L, 4000L);
    assertThat(count(person -> text(person, PersonColumn.FAMILY).equals("Y"))).isPositive();
    assertThat(count(person -> text(person, PersonColumn.INFLUENCE).matches("[1-5]")))
        .isEqualTo(PEOPLE.size());
    assertThat(count(person -> text(person, PersonColumn.PHONE).matches("1\\d{10}")))
        .isEqualTo(PEOPLE.size());
    assertThat(PEOPLE)
        .extracting(person -> text(person, PersonColumn.NAME))
        .allMatch(name -> name.length() >= 2 && name.indexOf('\uFFFD') < 0);
  }

  private static Map<String, List<Map<String, String>>> contacts() {
    return PEOPLE.stream()
        .filter(person -> !text(person, PersonColumn.ROLE).equals("2"))
        .collect(Collectors.groupingBy(person -> text(person, PersonColumn.GROUP_ID)));
  }

  /** Defaults 7.3: a key or contact person left, and no other was contacted in 30 days. */
  @Test
  void contacts_haveLapsedInSomeGroups() {
    long lapsed =
        contacts().values().stream()
            .filter(
                each ->
                    each.stream()
                            .anyMatch(
                                person ->
                                    hasLeft(person) && daysAgo(person, PersonColumn.VALID_TO) <= 90)
                        && each.stream()
                            .noneMatch(
                                person ->
                                    !hasLeft(person)
                                        && daysAgo(person, PersonColumn.LAST_CARE_DATE) >= 0
                                        && daysAgo(person, PersonColumn.LAST_CARE_DATE) <= 30))
            .count();
    assertThat(lapsed).isBetween(20L, 200L);
  }

  /** Defaults 7.3: key persons cared for in 90 days protect. */
  @Test
  void keyPersons_areCaredForInSomeGroups_andNotInOthers() {
    Predicate<Map<String, String>> cared =
        person -> {
          long days = daysAgo(person, PersonColumn.LAST_CARE_DATE);
          return days >= 0 && days <= 90;
        };
    long keys = count(PeopleRowsTest::isKey);
    assertThat(count(cared.and(PeopleRowsTest::isKey))).isBetween(keys / 2, keys * 9 / 10);
    assertThat(contacts().values().stream().filter(each -> each.stream().noneMatch(cared)))
        .hasSizeGreaterThan(100);
    assertThat(
            contacts().values().stream().filter(e -> e.stream().noneMatch(PeopleRowsTest::isKey)))
        .hasSizeGreaterThan(20);
  }
}
