package org.telcocrm.rules.segment;

/** What is typical of a service type (服务类型特征). */
public enum OrientationTrait {
  /** 员工流动性强: yearly turnover of employees is high. */
  HIGH_TURNOVER("TURNOVER", "turnover"),
  /** 内部联系最多: internal calls are the largest class of calls. */
  INTERNAL_LARGEST("INTERNAL", "internal_share"),
  /** 需常外出: many employees are often away. */
  OFTEN_AWAY("AWAY", "away_share"),
  /** 多号: several public numbers to merge. */
  SEVERAL_NUMBERS("NUMBERS", "public_numbers"),
  /** 面向公众: serves the public. */
  SERVES_PUBLIC("PUBLIC", "serves_public");

  private final String code;
  private final String subject;

  OrientationTrait(String code, String subject) {
    this.code = code;
    this.subject = subject;
  }

  String reason() {
    return "ORIENTATION_" + code;
  }

  String subject() {
    return subject;
  }
}
