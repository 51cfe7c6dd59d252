package org.telcocrm.rules.churn;

import java.io.Serializable;
import org.telcocrm.core.product.BusinessProfile;

/**
 * The risk that a customer leaves (流失风险).
 *
 * @param profile which scorecard spoke
 * @param points the score, the sum of the evidence's points
 * @param probability estimate between 0 and 1 for one outcome period (a month with the default
 *     priors)
 * @param band the probability against the prior
 */
public record ChurnRisk(BusinessProfile profile, int points, double probability, ChurnBand band)
    implements Serializable {}
