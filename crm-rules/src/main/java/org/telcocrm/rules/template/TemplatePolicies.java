package org.telcocrm.rules.template;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kind of policy of industry templates, and its default.
 *
 * <p>Constants; thread-safe.
 */
public final class TemplatePolicies {

  /** What is asked for, held and changed in an industry (行业模板). */
  public static final PolicyKind<IndustryTemplates> INDUSTRY_TEMPLATES = new TemplateKind();

  private TemplatePolicies() {}

  /**
   * The default templates.
   *
   * @return the policy {@code industry-templates}
   */
  public static DocumentPolicy<IndustryTemplates> industryTemplates() {
    return DocumentPolicy.of(
        INDUSTRY_TEMPLATES, "industry-templates", "2026.1", IndustryTemplates.ofDefaults());
  }
}
