package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.policy.PolicyOverlay;

/**
 * What is asked of a group customer of some industries, what holds where nothing is said, and how
 * policies differ (行业模板).
 *
 * <pre>{@code
 * TemplateInstance customer = template.instantiate(given);
 * customer.findings(); // [turnover MISSING]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: capability C11, seeds 0:10–11, 3:109 and 3:119.
 *
 * @param code upper-case letters, digits and underscores, for example {@code "TRADE"}
 * @param industries codes of the industries it is for, as in the policy {@code orientation}, each
 *     once
 * @param fields what is asked for, each fact once
 * @param overlays how policies differ, each policy once
 */
public record IndustryTemplate(
    String code,
    List<String> industries,
    List<TemplateField> fields,
    List<TemplateOverlay> overlays)
    implements Serializable {

  /** Checks that everything stands once. */
  public IndustryTemplate {
    Evidence.requireReason(code);
    industries = List.copyOf(industries);
    fields = List.copyOf(fields);
    overlays = List.copyOf(overlays);
    requireOnce("industries of " + code, industries);
    requireOnce("fields of " + code, fields.stream().map(each -> each.fact().code()).toList());
    requireOnce("overlays of " + code, overlays.stream().map(TemplateOverlay::policy).toList());
    if (fields.isEmpty() || industries.isEmpty()) {
      throw new IllegalArgumentException(
          code
              + " must have industries and fields but has "
              + industries.size()
              + " and "
              + fields.size());
    }
  }

  static void requireOnce(String what, List<String> all) {
    if (all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException(what + " must stand once each but were " + all);
    }
  }

  /**
   * What is missing or wrong in what was given; fallbacks do not count yet.
   *
   * @param given a customer's facts
   * @return in the order of the fields
   */
  public List<TemplateFinding> validate(FactReader given) {
    return fields.stream().flatMap(field -> finding(field, given)).toList();
  }

  private static Stream<TemplateFinding> finding(TemplateField field, FactReader given) {
    Fact fact = field.fact();
    String bound = field.right() == null ? "" : field.right().bound(given.schema());
    if (field.isMissing(given)) {
      return Stream.of(
          new TemplateFinding(fact.code(), TemplateFinding.Kind.MISSING, Evidence.MISSING, bound));
    }
    if (!field.isWrong(given)) {
      return Stream.empty();
    }
    // Personal data stand in no text.
    String observed =
        fact.equals(StandardFacts.BIRTH_DATE)
            ? "****"
            : given.schema().format(fact, given.numeric(fact));
    return Stream.of(new TemplateFinding(fact.code(), TemplateFinding.Kind.WRONG, observed, bound));
  }

  /**
   * A customer with the fallbacks of what was not given. What was given stays, be it wrong.
   *
   * @param given a customer's facts
   * @return the facts, what was filled in, and what is still missing or wrong
   */
  public TemplateInstance instantiate(FactReader given) {
    FactSchema schema = given.schema().plus(fields.stream().map(TemplateField::fact).toList());
    Facts.Builder facts = Facts.builder(schema, given.customer(), given.asOf());
    for (Fact each : given.schema().facts()) {
      facts.numeric(each, given.numeric(each));
    }
    List<String> filled = new ArrayList<>();
    for (TemplateField field : fields) {
      if (Double.isNaN(given.numeric(field.fact())) && field.fallback() != null) {
        facts.numeric(field.fact(), field.fallbackValue());
        filled.add(field.fact().code());
      }
    }
    Facts customer = facts.build();
    return new TemplateInstance(customer, filled, validate(customer));
  }

  /**
   * How a policy differs in these industries.
   *
   * @param policy the policy's id
   * @return overlays at the level of the industry, named by this template; none if it does not
   *     differ
   */
  public List<PolicyOverlay> overlaysOf(String policy) {
    return overlays.stream()
        .filter(each -> each.policy().equals(policy))
        .flatMap(each -> each.patches().stream())
        .map(patch -> new PolicyOverlay(PolicyOverlay.Level.INDUSTRY, code, patch))
        .toList();
  }
}
