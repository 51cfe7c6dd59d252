package org.telcocrm.core.master;

/** By what one value goes before another (存续规则). Grows only in a major version. */
public enum SurvivorshipRule {
  /** The system that stands first in the policy's ranking; one not ranked goes behind (来源优先). */
  SOURCE_RANK,
  /** The record changed last (最近更新). */
  MOST_RECENT,
  /** The record with the most fields (最完整). */
  MOST_COMPLETE
}
