package org.telcocrm.rules.segment;

import java.util.List;

/** The usual list of segments. Source: R package rfm; domain/02 "RFM". */
final class RfmSegments {

  private RfmSegments() {}

  static List<RfmRule> usual() {
    return List.of(
        RfmRule.of("CHAMPIONS", 5, 5, 5, 5, 5, 5),
        RfmRule.of("POTENTIAL_LOYALIST", 3, 5, 3, 5, 2, 5),
        RfmRule.of("LOYAL_CUSTOMERS", 2, 4, 2, 4, 2, 4),
        RfmRule.of("PROMISING", 3, 4, 1, 3, 3, 5),
        RfmRule.of("NEW_CUSTOMERS", 4, 5, 1, 3, 1, 5),
        RfmRule.of("CANT_LOSE_THEM", 1, 2, 3, 4, 4, 5),
        RfmRule.of("AT_RISK", 1, 2, 2, 5, 4, 5),
        RfmRule.of("NEED_ATTENTION", 1, 3, 3, 5, 3, 5),
        RfmRule.of("ABOUT_TO_SLEEP", 2, 3, 1, 3, 1, 4),
        RfmRule.of("LOST", 1, 1, 1, 5, 1, 5));
  }
}
