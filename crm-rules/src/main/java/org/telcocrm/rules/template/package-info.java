/**
 * Templates of industries (行业模板, 模板式服务): what is asked of a group customer of an industry, what
 * holds where nothing is said, and how policies differ there.
 *
 * <p>The doors are {@link org.telcocrm.rules.template.IndustryTemplates}, data like any policy, and
 * {@link org.telcocrm.rules.template.IndustryTemplate}; a policy set takes the changes by {@code
 * PolicySet.forIndustry}.
 *
 * @see "C11"
 */
@NullMarked
package org.telcocrm.rules.template;

import org.jspecify.annotations.NullMarked;
