package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyOverlay;

/**
 * How one policy differs in an industry.
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy the policy's id, for example {@code "group_value"}
 * @param patch the members to change, see {@link PolicyOverlay}
 */
public record TemplateOverlay(String policy, Node.Obj patch) implements Serializable {

  /** Refuses a blank id. */
  public TemplateOverlay {
    Objects.requireNonNull(patch, "patch");
    if (policy.isBlank()) {
      throw new IllegalArgumentException("policy must not be blank but was \"" + policy + '"');
    }
  }
}
