package org.telcocrm.rules.segment;

/**
 * What an organisation wants from communication most (四大服务类型). The names are the levels of {@link
 * org.telcocrm.core.fact.GroupFacts#SERVICE_TYPE}. Source: domain/03. Grows only in a major
 * version.
 */
public enum ServiceOrientation {
  /** 安全主导型: customers' data stay when employees leave; many call out. */
  SECURITY,
  /** 形象主导型: one number to the outside; many call in. */
  IMAGE,
  /** 成本主导型: who may call what, how long; most calls are internal. */
  COST,
  /** 效率主导型: many numbers or people on the road made one; many call in. */
  EFFICIENCY
}
