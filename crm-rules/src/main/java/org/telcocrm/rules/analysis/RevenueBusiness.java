package org.telcocrm.rules.analysis;

/**
 * Which business revenue comes from. Hosts may switch over it: it grows only in a major version.
 */
public enum RevenueBusiness {
  /** 传统业务: voice, messages and fees of the plan, by the host's own definition. */
  TRADITIONAL,
  /** 新业务: new and value-added services, by the host's own definition. */
  NEW,
  /** Revenue of customers of whom only the sum of both is known. */
  UNSPLIT
}
