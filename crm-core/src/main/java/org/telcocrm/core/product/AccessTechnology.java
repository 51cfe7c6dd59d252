package org.telcocrm.core.product;

/** How the fixed line reaches the home (接入方式). Grows only in a major version. */
public enum AccessTechnology {
  /** No fixed internet access. */
  NONE,
  /** Copper pair, DSL. */
  COPPER,
  /** Optical fibre (光纤). */
  FIBRE,
  /** Any other access, cable or radio. */
  OTHER
}
