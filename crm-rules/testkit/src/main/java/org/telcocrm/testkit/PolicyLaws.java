package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyDiff;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;

/**
 * The laws of a {@link Policy}: its document is all of it, its reference is its content, overlays
 * and differences mean what they say.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class GamerPolicyLaws implements PolicyLaws<GamerPolicy> {
 *   public Arbitrary<GamerPolicy> policies() {
 *     return Arbitraries.integers().between(1, 100).map(GamerPolicy::new);
 *   }
 *   public GamerPolicy read(Node.Obj document) { return GamerPolicy.read(NodeReader.of(document)); }
 * }
 * }</pre>
 *
 * @param <P> the policy's type
 */
public interface PolicyLaws<P extends Policy> {

  /**
   * What is tested.
   *
   * @return valid policies
   */
  @Provide
  Arbitrary<P> policies();

  /**
   * Reads a policy as the host does.
   *
   * @param document the whole content
   * @return the policy
   */
  P read(Node.Obj document);

  /** What was written is read back as an equal policy with an equal document. */
  @Property(tries = 200)
  default void document_isReadBack(@ForAll("policies") P policy) {
    P read = read(policy.document());
    requireEqual(policy, read, "a policy must be equal to what is read from its document");
    requireEqual(policy.ref(), read.ref(), "the reference must be that of the same content");
    requireEqual(
        policy.document().canonical(), read.document().canonical(), "the document must stay");
  }

  /** Id, version and hash of the reference are those of the document. */
  @Property(tries = 100)
  default void ref_isThatOfTheDocument(@ForAll("policies") P policy) {
    requireEqual(
        Policy.refOf(policy.document()), policy.ref(), "the reference must be the document's");
  }

  /** Members in another order are the same content. */
  @Property(tries = 100)
  default void hash_doesNotDependOnOrderOfMembers(@ForAll("policies") P policy, @ForAll long seed) {
    Node.Obj shuffled = (Node.Obj) shuffled(policy.document(), new Random(seed));
    requireEqual(
        policy.ref(), read(shuffled).ref(), "the order of members must not change the reference");
  }

  private static Node shuffled(Node node, Random random) {
    if (node instanceof Node.Obj object) {
      List<Map.Entry<String, Node>> members = new ArrayList<>(object.members().entrySet());
      Collections.shuffle(members, random);
      Map<String, Node> result = new LinkedHashMap<>();
      members.forEach(each -> result.put(each.getKey(), shuffled(each.getValue(), random)));
      return new Node.Obj(result);
    }
    if (node instanceof Node.Arr list) {
      return Node.list(list.elements().stream().map(each -> shuffled(each, random)).toList());
    }
    return node;
  }

  /** Overlays with nothing in them change nothing. */
  @Property(tries = 100)
  default void emptyOverlay_isIdentity(@ForAll("policies") P policy) {
    List<PolicyOverlay> overlays = new ArrayList<>();
    for (PolicyOverlay.Level level : PolicyOverlay.Level.values()) {
      overlays.add(new PolicyOverlay(level, level.name(), Node.object().build()));
    }
    P overlaid = read(PolicyOverlay.apply(policy.document(), overlays));
    requireEqual(policy, overlaid, "empty overlays must change nothing");
  }

  /** An overlay with its own document changes nothing either. */
  @Property(tries = 100)
  default void overlayWithItself_isIdentity(@ForAll("policies") P policy) {
    PolicyOverlay itself = new PolicyOverlay(PolicyOverlay.Level.CITY, "itself", policy.document());
    P overlaid = read(PolicyOverlay.apply(policy.document(), List.of(itself)));
    requireEqual(policy, overlaid, "a policy laid over itself must stay");
  }

  /** Equal policies do not differ. */
  @Property(tries = 100)
  default void diffOfEqual_isEmpty(@ForAll("policies") P policy) {
    List<PolicyDiff.Change> changes =
        PolicyDiff.between(policy.document(), read(policy.document()).document());
    require(changes.isEmpty(), "equal policies must not differ but did: " + changes);
  }

  /** Another edition differs in its version and in nothing else. */
  @Property(tries = 100)
  default void otherVersion_isTheOnlyDifference(@ForAll("policies") P policy) {
    Node.Obj patch = Node.object().put("version", policy.ref().version() + "-hz").build();
    P edition =
        read(
            PolicyOverlay.apply(
                policy.document(),
                List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "hz", patch))));
    require(!policy.ref().equals(edition.ref()), "another version must have another reference");
    List<String> paths =
        PolicyDiff.between(policy.document(), edition.document()).stream()
            .map(PolicyDiff.Change::path)
            .toList();
    requireEqual(List.of("version"), paths, "the version must be the only difference");
  }

  /** A member nobody knows is refused, and so is a document without id. */
  @Property(tries = 50)
  default void wrongDocument_isRefused(@ForAll("policies") P policy) {
    Map<String, Node> more = new LinkedHashMap<>(policy.document().members());
    more.put("noSuchMember", Node.of(1));
    requireRefused(new Node.Obj(more), "an unknown member must be refused");
    Map<String, Node> less = new LinkedHashMap<>(policy.document().members());
    less.remove("id");
    requireRefused(new Node.Obj(less), "a document without id must be refused");
  }

  private void requireRefused(Node.Obj document, String law) {
    P read;
    try {
      read = read(document);
    } catch (PolicyException expected) {
      return;
    }
    throw new AssertionError(law + " but was read as " + read);
  }

  /** A policy arrives on another machine as it was sent. */
  @Property(tries = 30)
  default void shipped_isEqual(@ForAll("policies") P policy) {
    requireEqual(policy, Shipping.ship(policy), "a shipped policy must be equal");
  }
}
