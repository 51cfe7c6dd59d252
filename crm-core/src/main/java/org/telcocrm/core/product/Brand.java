package org.telcocrm.core.product;

/** The consumer brands of the mobile operator (品牌). Grows only in a major version. */
public enum Brand {
  /** 全球通. */
  GOTONE,
  /** 动感地带. */
  MZONE,
  /** 神州行. */
  EASYOWN,
  /** Any other brand, regional ones included. */
  OTHER
}
