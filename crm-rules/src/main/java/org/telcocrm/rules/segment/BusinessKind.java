package org.telcocrm.rules.segment;

/** What an organisation does, as far as its service type depends on it (机构性质). */
public enum BusinessKind {
  /** 流通: sells, buys or moves goods. */
  TRADE,
  /** 服务: a service business. */
  SERVICE,
  /** 机构: a government office or public institution. */
  INSTITUTION,
  /** Anything else, for example a factory. */
  OTHER
}
