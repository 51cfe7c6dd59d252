package org.telcocrm.rules.policy;

import java.io.Serializable;
import org.telcocrm.core.decision.PolicyRef;

/**
 * Rules as data: immutable, valid by construction, with an identity and a content.
 *
 * <p>A host may implement it for its own assessor. Two policies with equal documents decide alike.
 * Implementations are immutable, thread-safe and serializable.
 */
public interface Policy extends Serializable {

  /**
   * Which rules these are.
   *
   * @return id, version and the hash of {@link #document()}
   */
  PolicyRef ref();

  /**
   * The whole content, from which an equal policy can be built again.
   *
   * @return a tree with at least the members {@code id} and {@code version}
   */
  Node.Obj document();

  /**
   * Whether this policy takes another one's place in a set.
   *
   * @param other a policy of the set
   * @return true for a policy of the same class and id; policies of which a set holds only one say
   *     true for any of their class. A set refuses a policy that has the id of one it does not
   *     replace
   */
  default boolean replaces(Policy other) {
    return getClass().equals(other.getClass()) && ref().id().equals(other.ref().id());
  }

  /**
   * The reference of a document: its {@code id}, {@code version} and hash.
   *
   * @param document a policy's content
   * @return the reference
   * @throws PolicyException if id or version is missing or blank
   */
  static PolicyRef refOf(Node.Obj document) {
    NodeReader reader = NodeReader.of(document);
    for (String name : new String[] {"id", "version"}) {
      if (reader.text(name).isBlank()) {
        throw new PolicyException(name, "must not be blank but was \"" + reader.text(name) + '"');
      }
    }
    return new PolicyRef(reader.text("id"), reader.text("version"), document.hash());
  }
}
