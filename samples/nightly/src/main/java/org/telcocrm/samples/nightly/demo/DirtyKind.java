package org.telcocrm.samples.nightly.demo;

import java.util.Arrays;
import java.util.List;

/** The kinds of dirty rows (脏数据) that the demo plants, numbered as operators know them. */
public enum DirtyKind {
  /** One number, two users in net. */
  TWO_ACTIVE_USERS(1, "一号两户", "same number, two users in net"),
  /** A birthday of 1900 or in the future. */
  BIRTH_DATE(2, "出生日期无效", "birthday of 1900 or in the future"),
  /** The opening was reversed. */
  VOID_OPENING(4, "开户返销", "reversed opening"),
  /** A change of plan overwrote the joining date. */
  OPEN_DATE_RESET(5, "入网日期被覆盖", "joining date overwritten"),
  /** A column was filled with its default value. */
  DEFAULT_STUFFING(7, "默认值填充", "default stuffing"),
  /** A text cut inside a character. */
  TEXT_CUT(8, "汉字被截断", "text cut inside a character"),
  /** A character whose second byte looks like the delimiter. */
  TRAIL_BYTE_7C(9, "含尾字节7C的汉字", "character with trail byte 7C"),
  /** A negative bill, or none in spite of usage. */
  ODD_BILL(11, "账单为负或为零", "negative bill, zero bill with usage"),
  /** More than a month can hold, or less than nothing. */
  IMPOSSIBLE_USAGE(12, "用量不可能", "impossible usage"),
  /** Test numbers, free numbers, things. */
  NO_CUSTOMER(13, "测试、公免、物联", "test, free and IoT numbers"),
  /** Certificate type and number disagree. */
  ID_DOCUMENT(14, "证件异常", "certificate type and number disagree"),
  /** Who left still owes, or is owed. */
  MONEY_OF_LEFT(17, "离网用户有欠费或余额", "arrears or balance of users who left"),
  /** A record of next month. */
  AFTER_PERIOD(18, "账期之后", "after the period"),
  /** The number in another form. */
  MSISDN_FORM(19, "号码格式不一", "number in another form"),
  /** Blanks, leading zeros and words for "unknown". */
  FIXED_WIDTH_HERITAGE(20, "补空格、补零、空值写法", "padding, leading zeros, null tokens");

  private final int number;
  private final String chinese;
  private final String english;

  DirtyKind(int number, String chinese, String english) {
    this.number = number;
    this.chinese = chinese;
    this.english = english;
  }

  /** The row of the list of dirty rows, 1 to 22. */
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

  /** The ways in which this kind is planted, in their order. */
  public List<DirtyForm> forms() {
    return Arrays.stream(DirtyForm.values()).filter(form -> form.kind() == this).toList();
  }
}
