package org.telcocrm.rules.policy;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.FactCatalog;

/**
 * A policy whose rules are one value: with an identity, a document and a hash it can stand in a
 * policy set, in a file, under an overlay and beside a decision.
 *
 * <p>A set holds one of each kind. Immutable and thread-safe.
 *
 * @param <T> the rules
 */
public final class DocumentPolicy<T extends Serializable> implements Policy {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final T rules;
  private final Node.Obj document;
  private final PolicyRef ref;

  private DocumentPolicy(String kind, T rules, Node.Obj document) {
    this.kind = kind;
    this.rules = rules;
    this.document = document;
    this.ref = Policy.refOf(document);
  }

  /**
   * A policy.
   *
   * @param kind what kind of policy it is
   * @param id stable name
   * @param version edition
   * @param rules what it says
   * @param <T> the rules
   * @return the policy
   * @throws PolicyException if id or version is blank
   */
  public static <T extends Serializable> DocumentPolicy<T> of(
      PolicyKind<T> kind, String id, String version, T rules) {
    Objects.requireNonNull(rules, "rules");
    Node.Builder document =
        Node.object().put("kind", kind.name()).put("id", id).put("version", version);
    kind.write(rules, document);
    return new DocumentPolicy<>(kind.name(), rules, document.build());
  }

  /**
   * Reads a policy.
   *
   * @param kind what kind of policy it is
   * @param reader at the top object
   * @param facts what fact names mean
   * @param <T> the rules
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static <T extends Serializable> DocumentPolicy<T> read(
      PolicyKind<T> kind, NodeReader reader, FactCatalog facts) {
    reader.text("kind");
    String id = reader.text("id");
    String version = reader.text("version");
    T rules = kind.read(reader, facts);
    reader.end();
    return of(kind, id, version, rules);
  }

  /**
   * What it says.
   *
   * @return the rules
   */
  public T rules() {
    return rules;
  }

  /**
   * A policy as one of this kind.
   *
   * @param kind the kind looked for
   * @param policy any policy
   * @param <T> the rules of that kind
   * @return the policy itself if it is of that kind, else empty
   */
  @SuppressWarnings("unchecked") // a kind's name stands for the type of its rules
  public static <T extends Serializable> Optional<DocumentPolicy<T>> as(
      PolicyKind<T> kind, Policy policy) {
    return policy instanceof DocumentPolicy<?> that && that.kind.equals(kind.name())
        ? Optional.of((DocumentPolicy<T>) that)
        : Optional.empty();
  }

  /** A set holds one of a kind. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof DocumentPolicy<?> that && kind.equals(that.kind);
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentPolicy<?> that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }
}
