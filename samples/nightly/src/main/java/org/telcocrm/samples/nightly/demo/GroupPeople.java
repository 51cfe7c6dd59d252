package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.PersonColumn.*;

import java.time.LocalDate;
import java.util.List;

/** The people of one group whom the operator knows: the key person first, then the contact. */
final class GroupPeople {

  static final int LEAST = 3;
  static final int MOST = 8;

  /** The places of the people in their group. */
  static final int KEY_PERSON = 0;

  static final int CONTACT = 1;
  static final int MANAGEMENT = 2;

  /** Far behind the rows of users, so that no name, number or birthday comes from them. */
  private static final long FIRST_PERSON = 50_000_000;

  private static final long FIRST_OF_NINE = 60_000_000;
  private static final long FIRST_MANAGER = 80_000_000;
  private static final String PERSON = "1576";
  private static final long IDS = 1_000_000_000_000L;
  private static final long ID_STEP = 13;

  private static final int LEAST_AGE = 30;

  private static final List<String> HEADS_OF_ARMY = List.of("部队长", "政治处主任", "后勤处长");
  private static final List<String> HEADS_OF_AUTHORITIES = List.of("局长", "副局长", "主任", "处长");
  private static final List<String> HEADS_OF_SCHOOLS = List.of("校长", "副校长", "院长", "副院长");
  private static final List<String> HEADS_OF_FIRMS = List.of("董事长", "总经理", "副总经理", "行政总监");
  private static final List<String> STAFF =
      List.of("信息主管", "财务主管", "采购专员", "V网管理员", "行政专员", "工会干事");
  private static final List<String> DEPARTMENTS = List.of("信息中心", "财务部", "采购部", "综合部", "行政部", "工会");

  private final GroupTraits group;

  GroupPeople(GroupTraits group) {
    this.group = group;
  }

  /** How many there are. */
  int count() {
    return group.random(RowRandom.Purpose.GROUP_PEOPLE).between(LEAST, MOST);
  }

  /** The phone of an account manager. */
  static String managerPhone(int manager) {
    return UserMonth.msisdn(FIRST_MANAGER + manager);
  }

  /** Writes the person at a place, from 0, of the group with this id. */
  void fill(String groupId, int place, DemoRow<PersonColumn> row) {
    long key = keyOf(place);
    RowRandom random = new RowRandom(key, RowRandom.Purpose.GROUP_PEOPLE);
    row.put(GROUP_ID, groupId);
    identity(key, row);
    birth(place, row, random);
    position(place, row, random);
    boolean official = group.industry().isOfficial() || group.stateOwned();
    row.putYes(OFFICIAL, official).putYes(FAMILY, false);
    if (place > MANAGEMENT && random.chance(.04)) {
      row.putYes(FAMILY, true).putYes(OFFICIAL, false).put(DEPARTMENT, "").put(TITLE, "");
    }
    validity(place, row, random);
  }

  private static void identity(long key, DemoRow<PersonColumn> row) {
    String id = PERSON + Long.toString(IDS + key * ID_STEP).substring(1);
    row.put(PERSON_ID, id).put(PHONE, UserMonth.msisdn(key));
  }

  private void birth(int place, DemoRow<PersonColumn> row, RowRandom random) {
    row.put(NAME, Person.of(keyOf(place), group.asOf()).name()).put(BIRTH_DATE, birthday(place));
    if (place != KEY_PERSON && random.chance(.08)) {
      row.put(BIRTH_DATE, random.chance(.5) ? "" : "00000000");
    }
  }

  /** Nobody leads anything before 30. */
  private LocalDate birthday(int place) {
    LocalDate birth = Person.of(keyOf(place), group.asOf()).birth();
    boolean leads = place == KEY_PERSON || place == MANAGEMENT;
    boolean young = birth.isAfter(group.asOf().minusYears(LEAST_AGE));
    return leads && young ? birth.minusYears(LEAST_AGE / 2) : birth;
  }

  private long keyOf(int place) {
    return FIRST_PERSON + group.key() * MOST + place;
  }

  private void position(int place, DemoRow<PersonColumn> row, RowRandom random) {
    int post = random.below(STAFF.size());
    switch (place) {
      case KEY_PERSON ->
          row.put(ROLE, random.tilted(.05, .4, group.risk()) ? "2" : "1")
              .put(INFLUENCE, random.between(4, 5))
              .put(DEPARTMENT, "领导班子")
              .put(TITLE, random.oneOf(heads()));
      case CONTACT ->
          row.put(ROLE, random.chance(.04) ? "2" : "3")
              .put(INFLUENCE, random.between(2, 3))
              .put(DEPARTMENT, "办公室")
              .put(TITLE, random.chance(.4) ? "办公室主任" : "行政专员");
      case MANAGEMENT ->
          row.put(ROLE, "2")
              .put(INFLUENCE, random.chance(.06) ? 4 : random.between(2, 3))
              .put(DEPARTMENT, "领导班子")
              .put(TITLE, random.oneOf(heads()));
      default ->
          row.put(ROLE, "2")
              .put(INFLUENCE, random.between(1, 3))
              .put(DEPARTMENT, DEPARTMENTS.get(post))
              .put(TITLE, STAFF.get(post));
    }
  }

  private List<String> heads() {
    return switch (group.industry()) {
      case ARMY -> HEADS_OF_ARMY;
      case AUTHORITY -> HEADS_OF_AUTHORITIES;
      case SCHOOL, HOSPITAL -> HEADS_OF_SCHOOLS;
      default -> HEADS_OF_FIRMS;
    };
  }

  private void validity(int place, DemoRow<PersonColumn> row, RowRandom random) {
    LocalDate asOf = group.asOf();
    LocalDate from = asOf.minusDays(random.between(120, 2500));
    from = from.isBefore(group.signed()) ? group.signed() : from;
    boolean left = random.tilted(place <= CONTACT ? .06 : .02, .9, group.risk());
    boolean late = random.tilted(place == KEY_PERSON ? .3 : .4, .5, group.risk());
    boolean known = place <= CONTACT ? !late || random.chance(.7) : random.chance(.25);
    LocalDate cared = asOf.minusDays(late ? random.between(91, 400) : random.below(90));
    LocalDate to = left ? asOf.minusDays(random.below(240)) : asOf;
    to = to.isBefore(from) ? from : to;
    cared = cared.isAfter(to) ? to : cared;
    row.put(VALID_FROM, from).put(CARE_OWNER, GroupTraits.managerId(group.manager()));
    if (left) {
      row.put(VALID_TO, to);
    } else if (random.chance(.3)) {
      row.put(VALID_TO, "20991231");
    } else if (random.chance(.05)) {
      row.put(VALID_TO, asOf.plusDays(random.between(30, 900)));
    }
    if (known && !cared.isBefore(from)) {
      row.put(LAST_CARE_DATE, cared);
    }
  }

  /** The place of the person whose row is wrong in a way. */
  static int placeOf(PersonDefect defect) {
    return switch (defect) {
      case MANAGER_NUMBER, KEY_OF_NINE, ORPHAN -> KEY_PERSON;
      case LEFT_NOT_CLOSED -> CONTACT;
      case BIRTHDAY_OF_OTHER, BORN_IN_FUTURE, BIRTH_MALFORMED, CARE_MALFORMED -> MANAGEMENT;
    };
  }

  /**
   * Makes the clean row of the person at {@link #placeOf} wrong.
   *
   * @param index the how-manieth row of its defect it is
   */
  void spoil(PersonDefect defect, long index, DemoRow<PersonColumn> row) {
    RowRandom random = group.random(RowRandom.Purpose.DIRT);
    switch (defect) {
      case MANAGER_NUMBER -> {
        current(row.put(ROLE, "1"));
        row.put(PHONE, managerPhone(group.manager()));
      }
      case KEY_OF_NINE -> {
        long key = FIRST_OF_NINE + index / defect.together();
        Person person = Person.of(key, group.asOf());
        identity(key, current(row.put(ROLE, "1")));
        row.put(NAME, person.name()).put(BIRTH_DATE, person.birth());
      }
      case LEFT_NOT_CLOSED -> current(row).put(TITLE, row.get(TITLE) + "（已离职）");
      case BIRTHDAY_OF_OTHER -> row.put(BIRTH_DATE, birthday(KEY_PERSON));
      case BORN_IN_FUTURE -> row.put(BIRTH_DATE, group.asOf().plusDays(30L + random.below(9000)));
      case BIRTH_MALFORMED ->
          row.put(BIRTH_DATE, random.oneOf(List.of("19850230", "1985.6.1", "85年6月")));
      case CARE_MALFORMED ->
          row.put(LAST_CARE_DATE, random.oneOf(List.of("20260231", "2026-3-5", "上周")));
      case ORPHAN -> {
        // Only the group id is wrong, and it stands there already.
      }
    }
  }

  /** Not left. */
  private static DemoRow<PersonColumn> current(DemoRow<PersonColumn> row) {
    return row.put(VALID_TO, "");
  }
}
