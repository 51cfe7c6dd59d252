package org.telcocrm.samples.nightly.demo;

import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/** One way in which a row of the groups' file is dirty, and how it must end. */
public enum GroupDefect implements PlantedForm {
  /** The second of two neighbouring rows of one group: it has two managers. */
  TWO_MANAGERS(
      15, "一集团两经理", "one group, two managers", 100, Ending.DUPLICATE, "DUPLICATE_KEY", "group_id"),
  /** A name of more than 60 bytes, cut in the middle of a character. */
  NAME_CUT(8, "汉字被截断", "name cut inside a character", 100, Ending.FOUND, "TEXT_CUT", "group_name"),
  /** Industry 99. */
  INDUSTRY_STUFFED(
      7, "行业默认值", "industry filled with 99", 3000, Ending.FOUND, "DEFAULT_STUFFING", "industry"),
  /** A group for tests. */
  TEST_GROUP(13, "测试集团", "test group", 300, Ending.FILTERED, "TEST_GROUP", "is_test"),
  /** Members below zero. */
  MEMBERS_NEGATIVE(
      12, "成员数为负", "members below zero", 10, Ending.REJECTED, "OUT_OF_RANGE", "members"),
  /** The last field is missing. */
  FIELD_MISSING(
      0, "缺字段", "a field is missing", 50, Ending.REJECTED, "MISSING_FIELD", "service_type"),
  /** A value class of another system. */
  CLASS_UNKNOWN(
      0,
      "集团类别未知",
      "value class of another system",
      100,
      Ending.FOUND,
      "INVALID_VALUE",
      "value_class"),
  /** Most members are not confirmed: nobody is refused for it. */
  FAKE_MEMBERS(16, "虚假成员", "fake members", 2000, Ending.ACCEPTED, "", "");

  private final int number;
  private final String chinese;
  private final String english;

  @SuppressWarnings("ImmutableEnumChecker") // a record of an int, an enum and two strings
  private final Planting planting;

  GroupDefect(
      int number,
      String chinese,
      String english,
      int perHundredThousand,
      Ending ending,
      String code,
      String column) {
    this.number = number;
    this.chinese = chinese;
    this.english = english;
    this.planting = new Planting(perHundredThousand, ending, code, column);
  }

  /** The row of the list of dirty rows, as {@link DirtyKind#number}; 0 if it is not listed. */
  public int number() {
    return number;
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
}
