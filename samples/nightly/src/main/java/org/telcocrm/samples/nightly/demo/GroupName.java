package org.telcocrm.samples.nightly.demo;

import java.util.List;

/** Names of invented groups, of at most 60 bytes and without characters of trail byte 7C. */
final class GroupName {

  private static final List<String> CITIES = List.of("杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华");
  private static final List<String> DISTRICTS =
      List.of("西湖区", "上城区", "海曙区", "鹿城区", "南湖区", "越城区", "婺城区", "高新区", "开发区");
  private static final List<String> AUTHORITIES =
      List.of("税务局", "公安局", "教育局", "民政局", "财政局", "交通运输局", "市场监督管理局", "城市管理局", "卫生健康局");
  private static final String FIRST = "华信恒瑞鼎盛宏达金诚永安中远东方新世天海博联众创亿通";
  private static final String SECOND = "信达源丰泰康盛隆宇翔程和利兴科伟业立成美佳通图";
  private static final List<String> LEGAL_FORMS = List.of("有限公司", "股份有限公司", "集团有限公司");
  private static final List<String> FIELDS = List.of("电子商务", "物流", "餐饮", "建筑", "软件", "进出口");

  private GroupName() {}

  static String draw(GroupIndustry industry, RowRandom random) {
    String city = random.oneOf(CITIES);
    String district = random.oneOf(DISTRICTS);
    String brand = "" + charOf(FIRST, random) + charOf(SECOND, random);
    String form = random.weighted(LEGAL_FORMS, 88, 8);
    return switch (industry) {
      case AUTHORITY -> city + "市" + district + random.oneOf(AUTHORITIES);
      case ARMY -> "驻" + city + "部队" + Person.digits(random, 5);
      case ASSOCIATION -> city + "市" + district + random.oneOf(FIELDS) + "行业协会";
      case SCHOOL, HOSPITAL -> city + "市" + district + brand + industry.business();
      case POWER -> city + district + brand + "供电有限公司";
      default -> city + brand + industry.business() + form;
    };
  }

  private static char charOf(String chars, RowRandom random) {
    return chars.charAt(random.below(chars.length()));
  }
}
