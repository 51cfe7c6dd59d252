package org.telcocrm.rules.analysis;

/**
 * A part of two periods' revenue (存量、激活、增量分解). Hosts may switch over it: it grows only in a major
 * version.
 */
public enum RevenuePart {
  /** 存量: what customers of both periods brought in both, the smaller of the two amounts. */
  STOCK(true, true),
  /** 激活: what customers of both periods brought who brought nothing before. */
  ACTIVATED(false, true),
  /** 增收: what customers of both periods brought more than before. */
  UPSELL(false, true),
  /** 降收: what customers of both periods brought less than before. */
  DOWNSELL(true, false),
  /** 新增: what new customers brought. */
  NEW(false, true),
  /** 流失: what lost customers had brought. */
  LOST(true, false),
  /** Earlier revenue of customers whose later one is unknown. */
  BEFORE_ONLY_KNOWN(true, false),
  /** Later revenue of customers whose earlier one is unknown. */
  AFTER_ONLY_KNOWN(false, true);

  private final boolean before;
  private final boolean after;

  RevenuePart(boolean before, boolean after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Whether the part belongs to the earlier period's revenue.
   *
   * @return true for stock, downsell, lost and what is known of the earlier period only
   */
  public boolean isOfBefore() {
    return before;
  }

  /**
   * Whether the part belongs to the later period's revenue.
   *
   * @return true for stock, activated, upsell, new and what is known of the later period only
   */
  public boolean isOfAfter() {
    return after;
  }
}
