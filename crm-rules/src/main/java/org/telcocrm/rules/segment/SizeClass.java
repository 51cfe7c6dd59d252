package org.telcocrm.rules.segment;

/** Size of an enterprise (企业规模), smallest first. Source: 工信部联企业〔2011〕300号. */
public enum SizeClass {
  /** 微型. */
  MICRO,
  /** 小型. */
  SMALL,
  /** 中型: counts as 中小 and as 大中. */
  MEDIUM,
  /** 大型. */
  LARGE
}
