package org.telcocrm.rules.analysis;

/**
 * The nine themes of an operator's analysis (九大主题分析), in their published order.
 *
 * <p>Source: 中国移动经营分析系统业务规范 V1.0 (2002), section 4.3; domain/09. Grows only in a major version.
 */
public enum Theme {
  /** Customers (客户): how many there are, who came and who left. */
  CUSTOMERS(1),
  /** Business (业务): minutes and data. */
  BUSINESS(2),
  /** Revenue (收益): bills, arrears, deposits. */
  REVENUE(3),
  /** Competition (竞争): what points to rivals. */
  COMPETITION(4),
  /** Service quality (服务): complaints, satisfaction, promises. */
  SERVICE(5),
  /** Marketing (营销): responses and what they cost. */
  MARKETING(6),
  /** Key accounts (大客户): groups and their members. */
  KEY_ACCOUNTS(7),
  /** New and data services (新业务). */
  NEW_SERVICES(8),
  /** Partners (合作方): service providers and agents. */
  PARTNERS(9);

  private final int number;

  Theme(int number) {
    this.number = number;
  }

  /**
   * The theme's published number.
   *
   * @return 1 to 9
   */
  public int number() {
    return number;
  }
}
