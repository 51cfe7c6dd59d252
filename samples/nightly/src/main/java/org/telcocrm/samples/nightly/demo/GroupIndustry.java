package org.telcocrm.samples.nightly.demo;

/**
 * Industries of invented groups: code of GB/T 4754-2017, what the name says, kind of organisation,
 * service type (1 安全, 2 形象, 3 成本, 4 效率, empty if undetermined), and how its people call.
 */
enum GroupIndustry {
  WHOLESALE("51", "贸易", "4", "1", .66, .15, .35, .32, 14),
  MANUFACTURING("39", "电子", "4", "", .52, .45, .10, .22, 15),
  RETAIL("52", "百货", "4", "4", .36, .35, .08, .30, 10),
  CONSTRUCTION("47", "建设", "4", "", .55, .40, .45, .25, 8),
  FREIGHT("54", "物流", "4", "4", .38, .30, .55, .30, 6),
  EXPRESS("60", "快递", "4", "4", .35, .28, .60, .35, 4),
  HOTEL("61", "酒店", "4", "2", .34, .25, .05, .30, 4),
  RESTAURANT("62", "餐饮", "4", "2", .36, .20, .05, .40, 4),
  SOFTWARE("65", "科技", "4", "3", .60, .45, .15, .20, 7),
  SECURITIES("67", "证券", "4", "2", .40, .30, .12, .15, 2),
  PROPERTY("70", "置业", "4", "3", .68, .42, .30, .35, 4),
  ADVERTISING("72", "广告", "4", "3", .64, .44, .25, .28, 3),
  POWER("44", "供电", "4", "2", .30, .38, .30, .05, 2),
  SCHOOL("83", "中学", "3", "", .45, .35, .05, .06, 4),
  HOSPITAL("84", "医院", "3", "", .40, .45, .05, .08, 3),
  AUTHORITY("92", "局", "2", "2", .42, .40, .15, .04, 7),
  ARMY("92", "部队", "1", "", .40, .50, .10, .10, 1),
  ASSOCIATION("95", "协会", "5", "", .50, .25, .20, .10, 2);

  private final String code;
  private final String business;
  private final String orgKind;
  private final String serviceType;
  private final double outShare;
  private final double internalShare;
  private final double awayShare;
  private final double turnover;
  private final int percent;

  GroupIndustry(
      String code,
      String business,
      String orgKind,
      String serviceType,
      double outShare,
      double internalShare,
      double awayShare,
      double turnover,
      int percent) {
    this.code = code;
    this.business = business;
    this.orgKind = orgKind;
    this.serviceType = serviceType;
    this.outShare = outShare;
    this.internalShare = internalShare;
    this.awayShare = awayShare;
    this.turnover = turnover;
    this.percent = percent;
  }

  static GroupIndustry draw(RowRandom random) {
    int draw = random.below(100);
    for (GroupIndustry industry : values()) {
      if (draw < industry.percent) {
        return industry;
      }
      draw -= industry.percent;
    }
    throw new IllegalStateException("percents must add up to 100");
  }

  String code() {
    return code;
  }

  String business() {
    return business;
  }

  String orgKind() {
    return orgKind;
  }

  String serviceType() {
    return serviceType;
  }

  double outShare() {
    return outShare;
  }

  double internalShare() {
    return internalShare;
  }

  double awayShare() {
    return awayShare;
  }

  double turnover() {
    return turnover;
  }

  boolean isEnterprise() {
    return orgKind.equals("4");
  }

  /** Authorities, the army, public institutions: whose people take no gifts. */
  boolean isOfficial() {
    return orgKind.equals("1") || orgKind.equals("2") || orgKind.equals("3");
  }
}
