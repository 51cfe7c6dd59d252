package org.telcocrm.core.lifecycle;

/** Where a customer stands in his life with us (客户生命周期阶段). Grows only in a major version. */
public enum LifecycleStage {
  /** Somebody we would like to have (目标客户). */
  PROSPECT,
  /** Has shown interest (潜在客户). */
  LEAD,
  /** A customer (现实客户). */
  ACTIVE,
  /** A customer with signs of leaving (预警客户). */
  AT_RISK,
  /** A customer who uses nothing (沉默客户). */
  DORMANT,
  /** Left (离网客户). */
  LOST,
  /** Left and came back (赢回客户). */
  WON_BACK
}
