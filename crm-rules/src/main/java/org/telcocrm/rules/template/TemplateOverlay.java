package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyOverlay;

/**
 * How one policy differs in an industry.
 *
 * <p>Patches stand in a list, so that an overlay of the templates replaces them as a whole: laid
 * over each other, what one of them takes out would be taken out of the other. Immutable and
 * thread-safe.
 *
 * @param policy the policy's id, for example {@code "group_value"}
 * @param patches the members to change, one patch after the other, see {@link PolicyOverlay}; no
 *     policy has a member {@code code} to change
 */
public record TemplateOverlay(String policy, List<Node.Obj> patches) implements Serializable {

  /** Refuses a blank id, no patch, and a patch that names itself by a code. */
  public TemplateOverlay {
    patches = List.copyOf(patches);
    if (patches.isEmpty()
        || patches.stream().anyMatch(each -> each.members().containsKey("code"))) {
      throw new IllegalArgumentException(
          "patches of "
              + policy
              + " must be one or more, none with a member code, but were "
              + patches.stream().map(Node::canonical).toList());
    }
    if (policy.isBlank()) {
      throw new IllegalArgumentException("policy must not be blank but was \"" + policy + '"');
    }
  }

  /**
   * A policy with one patch.
   *
   * @param policy the policy's id
   * @param patch the members to change
   * @return the overlay
   */
  public static TemplateOverlay of(String policy, Node.Obj patch) {
    return new TemplateOverlay(policy, List.of(patch));
  }
}
