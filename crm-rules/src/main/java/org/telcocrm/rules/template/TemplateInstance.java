package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.fact.Facts;

/**
 * A customer's fields after a template filled in what nobody said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param facts what was given, and the fallbacks of what was not; the schema has every field of the
 *     template
 * @param filled codes of the facts that have their fallback, in the order of the template
 * @param findings what is still missing or wrong, in the order of the template
 */
public record TemplateInstance(Facts facts, List<String> filled, List<TemplateFinding> findings)
    implements Serializable {

  /** Copies the lists. */
  public TemplateInstance {
    Objects.requireNonNull(facts, "facts");
    filled = List.copyOf(filled);
    findings = List.copyOf(findings);
  }

  /**
   * Whether nothing is missing or wrong.
   *
   * @return true without findings
   */
  public boolean isComplete() {
    return findings.isEmpty();
  }
}
