package org.telcocrm.rules.churn;

import org.telcocrm.core.product.BusinessProfile;

/**
 * The default churn policies: four expert cards of individual customers and one of groups, that are
 * useful untouched.
 *
 * <p>Points are expert judgement in round steps of 5, 20 points double the odds. No program fitted
 * them; bounds and points were chosen with four public data sets in view and rounded, so that those
 * sets are no independent proof. Where one row of defaults 7.2 names two facts with "or", the parts
 * sum to the row, so that nothing counts twice. A card looks at the customer against the own past,
 * the contract and the service received, not at absolute money, so that it holds for another
 * operator and another currency. A fact that the source lacks, or that is unknown for a customer,
 * counts nothing. The priors are monthly rates, that of groups is a quarterly one. Source: defaults
 * 7.2 and 7.3, domain/05 "Signals", domain/11 "Untrained heuristics".
 */
final class DefaultChurnCards {

  private static final double POSTPAID_MONTHLY_RATE = .008;
  private static final double PREPAID_MONTHLY_RATE = .025;
  private static final double FIXED_MONTHLY_RATE = .010;

  /** Of a quarter, because the outcome is one of three months; a proposal. */
  private static final double GROUP_QUARTERLY_RATE = .030;

  private DefaultChurnCards() {}

  static ChurnPolicy policy() {
    return ChurnPolicy.builder("churn", "2026.1")
        .profile(
            BusinessProfile.POSTPAID_METERED,
            ChurnPolicy.Profile.of(POSTPAID_MONTHLY_RATE, PostpaidCards.metered()))
        .profile(
            BusinessProfile.POSTPAID_HANDSET,
            ChurnPolicy.Profile.of(POSTPAID_MONTHLY_RATE, PostpaidCards.handset()))
        .profile(
            BusinessProfile.PREPAID,
            ChurnPolicy.Profile.of(PREPAID_MONTHLY_RATE, PrepaidCard.card()))
        .profile(
            BusinessProfile.FIXED, ChurnPolicy.Profile.of(FIXED_MONTHLY_RATE, FixedCard.card()))
        .build();
  }

  static ChurnPolicy groupPolicy() {
    return ChurnPolicy.builder("group_churn", "2026.1")
        .profile(
            BusinessProfile.GROUP, ChurnPolicy.Profile.of(GROUP_QUARTERLY_RATE, GroupCard.card()))
        .build();
  }
}
