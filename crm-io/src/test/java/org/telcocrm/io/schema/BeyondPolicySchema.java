package org.telcocrm.io.schema;

import java.util.regex.Pattern;

/**
 * What only the code knows of a policy, because it takes several members together, a register or a
 * calendar. Each constant holds how the code says so.
 */
enum BeyondPolicySchema implements BeyondSchema {
  /** Facts are those of the catalogue, and hosts add some. */
  FACT_IS_KNOWN("must name a known fact but was"),
  /** A flag is yes or no, a choice has levels, everything else has bounds. */
  FORM_FITS_FACT(
      "belongs to a (flag|choice) but|is a choice: use oneOf|must name a (choice|date) but|must be a number or money but"
          + "|\\.(is|level|below) is not known here|\\.(is|level) is required but missing"),
  /** A date is a text, everything else with bounds a number. */
  BOUND_FITS_FACT("\\.(atLeast|moreThan|atMost|below) must be a (number|text) but was"),
  /** Levels are those of the fact. */
  LEVEL_IS_DECLARED(
      "level of \\w+ must be one of|must be a level of|levels must be those of|must be values of it"),
  /** Some months have no 31st day. */
  DAY_IS_IN_CALENDAR("must be an ISO date but was \"2026-02-30\""),
  /** From one member to the next. */
  NUMBERS_ASCEND(
      "must ascend|must be below the class before|must differ and be finite|must be above midFrom|the lower bound of \\w+ must be below"
          + "|not ascend from one level to the next|must be below to, both finite"
          + "|cuts\\.\\w+ must not descend|must be at least 1 and not above to"
          + "|levels must be above 0 and rise|must not fall but"
          + "|withdraw must not lie below simplify"),
  /** The range without an upper bound is the last. */
  LAST_RANGE_IS_OPEN("below is required but missing|must end with one without upper bound"),
  /** The tiers' shares leave something for the third. */
  SHARES_LEAVE_A_REST("and topShare must sum to less than 1"),
  /** The indicators of a group's value share 100 points. */
  POINTS_ARE_A_HUNDRED("must have 100 points in all"),
  /** Currencies, and the decimals of each. */
  CURRENCY_IS_KNOWN(
      "unknown currency in|must be a whole number of minor units|must have the currency of"),
  /** A code stands once in its list. */
  CODE_IS_UNIQUE("stands? twice|must have unique codes but"),
  /** What rules and guards name is in the same document. */
  NAME_IS_IN_DOCUMENT("must name an action but was|must be a segment that some service is offered"),
  /** A service owed by law is offered in every segment, and with all others. */
  LAW_IS_KEPT("must be MUST_BE because|must hold every service owed by law"),
  /** Quiet hours have a length, and all together leave a moment of the day. */
  DAY_HAS_A_MOMENT("quiet hours must (leave a moment|not begin and end)"),
  /** Stars rise, a cap names one of them; a step counts from one that takes something away. */
  MEMBERS_FIT(
      "bands of stars must rise|cap must name a star of the bands|codes of steps must be unique"
          + "|a step counted from the one before must have|small, medium and large must rise"
          + "|industries must stand once|types must be all four|fallback must be one of"
          + "|must stand once each|must be one of the brands|table labels must be one or more"
          + "|levels must be as many as the ranked figures|levels of the ranking must be at most"),
  /** Scores and cuts of RFM fit the number of bins, and cuts of the three are equally many. */
  SCORES_FIT_BINS(
      "must have scores up to|cuts must make|must be equally many of|must be unique and not OTHERS"),
  /** What a template fills in is a right value of its fact. */
  FALLBACK_IS_RIGHT("fallback must be a right value of"),
  /** A table in which the first rule decides has no rule behind one that always holds. */
  RULE_IS_REACHABLE("must all be reachable but"),
  /** A table in which one rule decides has no two that hold together. */
  RULES_ARE_APART("must not overlap but");

  private final Pattern refusal;

  BeyondPolicySchema(String refusal) {
    this.refusal = Pattern.compile(refusal);
  }

  @Override
  public boolean refuses(String message) {
    return refusal.matcher(message).find();
  }
}
