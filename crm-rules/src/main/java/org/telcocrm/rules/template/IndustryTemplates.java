package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The templates of an operator (多类客户关系模板), as one document: a province overlays a field of one
 * template like a rule of any policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param templates each code once, and each industry in one of them at most
 */
public record IndustryTemplates(List<IndustryTemplate> templates) implements Serializable {

  /** Checks that codes and industries stand once. */
  public IndustryTemplates {
    templates = List.copyOf(templates);
    IndustryTemplate.requireOnce(
        "templates", templates.stream().map(IndustryTemplate::code).toList());
    IndustryTemplate.requireOnce(
        "industries", templates.stream().flatMap(each -> each.industries().stream()).toList());
  }

  /**
   * Trade (外贸、批发、经销), logistics (快递、货运) and public bodies (供电、税务、交管).
   *
   * <p>What is asked for follows the service type of the industry's examples (defaults 9); the
   * changes of policies are proposals.
   *
   * @return three templates
   */
  public static IndustryTemplates ofDefaults() {
    return DefaultTemplates.templates();
  }

  /**
   * The template of an industry.
   *
   * @param industry its code, for example {@code "COURIER"}
   * @return empty if there is none: then the base holds
   */
  public Optional<IndustryTemplate> of(String industry) {
    return templates.stream().filter(each -> each.industries().contains(industry)).findFirst();
  }
}
