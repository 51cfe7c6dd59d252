package org.telcocrm.rules.policy;

import java.io.Serializable;
import org.telcocrm.core.fact.FactCatalog;

/**
 * What one kind of policy says, and how it stands in a document: all that a policy needs besides
 * its rules. A {@link DocumentPolicy} does the rest.
 *
 * <pre>{@code
 * DocumentPolicy<ContactPolicy> policy =
 *     DocumentPolicy.of(StewardshipPolicies.CONTACT, "contact", "2026.1", ContactPolicy.ofDefaults());
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe; what {@link #read} makes of what {@link #write}
 * wrote is equal to it.
 *
 * @param <T> the rules: an immutable value with {@code equals}
 */
public interface PolicyKind<T extends Serializable> {

  /**
   * The member {@code kind} of its documents.
   *
   * @return for example {@code "contact"}
   */
  String name();

  /**
   * Writes the rules.
   *
   * @param rules the rules
   * @param document has the members kind, id and version; gets the others
   */
  void write(T rules, Node.Builder document);

  /**
   * Reads the rules.
   *
   * @param reader at the document; kind, id and version were read, and the end is looked for after
   * @param facts what fact names mean
   * @return the rules
   * @throws PolicyException with path, rule and value
   */
  T read(NodeReader reader, FactCatalog facts);
}
