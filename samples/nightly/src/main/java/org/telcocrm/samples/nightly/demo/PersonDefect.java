package org.telcocrm.samples.nightly.demo;

import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/**
 * One way in which a row of the people's file is wrong, and how it must end. Most of it shows only
 * beside other rows or files; shares are of the groups.
 */
public enum PersonDefect implements PlantedForm {
  /** The account manager's own number as the key person's. */
  MANAGER_NUMBER("客户经理号码充当关键人", "manager's number as key person's", 500, Ending.ACCEPTED, "", ""),
  /** One person as key person of nine groups. */
  KEY_OF_NINE("一人九集团关键人", "one person key person of nine groups", 900, Ending.ACCEPTED, "", ""),
  /** The title says who left, the row is still open. */
  LEFT_NOT_CLOSED("离职未失效", "left, never closed", 1000, Ending.ACCEPTED, "", ""),
  /** The birthday of a colleague in whose name the number was registered. */
  BIRTHDAY_OF_OTHER("他人证件生日", "birthday of somebody else", 500, Ending.ACCEPTED, "", ""),
  /** Not yet born. */
  BORN_IN_FUTURE(
      "生日在未来", "birthday in the future", 300, Ending.FOUND, "BIRTH_DATE_UNKNOWN", "birth_date"),
  /** A birthday that is no date. */
  BIRTH_MALFORMED(
      "生日格式错误", "birthday is no date", 300, Ending.FOUND, "INVALID_VALUE", "birth_date"),
  /** A day of care that is no date. */
  CARE_MALFORMED(
      "关怀日期格式错误", "day of care is no date", 300, Ending.REJECTED, "INVALID_DATE", "last_care_date"),
  /** A person of a group that the groups' file does not have: about two of a thousand people. */
  ORPHAN("集团不存在", "person of a group that does not exist", 0, Ending.ACCEPTED, "", "");

  private static final int NINE = 9;

  private final String chinese;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // a record of an int, an enum and two strings
  private final Planting planting;

  PersonDefect(
      String chinese,
      String english,
      int perHundredThousand,
      Ending ending,
      String code,
      String column) {
    this.chinese = chinese;
    this.english = english;
    this.planting = new Planting(perHundredThousand, ending, code, column);
  }

  /** What it is, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** What it is, in English. */
  public String english() {
    return english;
  }

  @Override
  public Planting planting() {
    return planting;
  }

  @Override
  public int together() {
    return this == KEY_OF_NINE ? NINE : 1;
  }
}
