/**
 * The report of a run (经营日报): one page for four readers, made of the files of a results directory
 * and of nothing else.
 *
 * <p>The door is {@link org.telcocrm.io.report.RunReport}.
 *
 * <p>Every figure on the page stands in an element with an attribute {@code data-figure}, its name,
 * and {@code data-value}, its plain number. The name says where the number comes from:
 *
 * <ul>
 *   <li>{@code run.rejectsByCode.OUT_OF_RANGE}: a member of {@code run.json};
 *   <li>{@code themes.K302}, {@code themes.K302.1}: a key figure of its member {@code themes}, and
 *       the same one month earlier; {@code previous.themes.K302}: of the run before;
 *   <li>{@code assessments[value_tier=HIGH|MID,churn_band=HIGH]}: how many records of {@code
 *       assessments.csv} have these cells; {@code ~} instead of {@code =} asks for a code in a
 *       list, {@code :} for one among its first three, {@code unmet_basics!=} for any text; {@code
 *       rejects} alone counts all;
 *   <li>{@code sum(assessments.realised_value)[value_tier=HIGH]}: the sum of a column;
 *   <li>{@code cell(assessments.churn_points)[customer_id=U1]}: one cell;
 *   <li>{@code groups/…}: the same of the results of group customers;
 *   <li>{@code change(themes.K302)}: this month against the one before, less 1 ({@code 0.05} is 5 %
 *       more); for shares the difference;
 *   <li>{@code points(U1).PORT_QUERY}, {@code total(U1)}: points of a customer's reason, and their
 *       sum, which is the customer's {@code churn_points}.
 * </ul>
 *
 * @see "C63"
 * @see "C64"
 */
@NullMarked
package org.telcocrm.io.report;

import org.jspecify.annotations.NullMarked;
