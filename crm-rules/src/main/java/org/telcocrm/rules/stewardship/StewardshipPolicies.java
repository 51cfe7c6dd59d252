package org.telcocrm.rules.stewardship;

import java.util.Collection;
import java.util.List;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.RetentionPolicy;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kinds of policies by which customers' data are looked after, and their defaults.
 *
 * <pre>{@code
 * ContactPolicy rules = policies.find(StewardshipPolicies.CONTACT).orElseThrow().rules();
 * }</pre>
 *
 * <p>Constants; thread-safe.
 */
public final class StewardshipPolicies {

  /** When a customer may be marketed to (接触规则); source: defaults 12. */
  public static final PolicyKind<ContactPolicy> CONTACT = new ContactKind();

  /** What is seen of which field (脱敏策略); source: domain 06. */
  public static final PolicyKind<MaskingPolicy> MASKING = new MaskingKind();

  /** How long which records are kept (保存期限); source: domain 06. */
  public static final PolicyKind<RetentionPolicy> RETENTION = new RetentionKind();

  /** Which of several values survives (存续策略), over the standard fields. */
  public static final PolicyKind<SurvivorshipPolicy> SURVIVORSHIP =
      survivorship(MasterField.standard());

  private static final String VERSION = "2026.1";

  private StewardshipPolicies() {}

  /**
   * Which of several values survives, over a host's fields.
   *
   * @param fields all fields that documents may name
   * @return the kind
   */
  public static PolicyKind<SurvivorshipPolicy> survivorship(Collection<MasterField<?>> fields) {
    return new SurvivorshipKind(fields);
  }

  /**
   * The default policies, useful untouched.
   *
   * @return contact, masking, retention, survivorship
   */
  public static List<DocumentPolicy<?>> ofDefaults() {
    return List.of(
        DocumentPolicy.of(CONTACT, "contact", VERSION, ContactPolicy.ofDefaults()),
        DocumentPolicy.of(MASKING, "masking", VERSION, MaskingPolicy.ofDefaults()),
        DocumentPolicy.of(RETENTION, "retention", VERSION, RetentionPolicy.ofDefaults()),
        DocumentPolicy.of(SURVIVORSHIP, "survivorship", VERSION, SurvivorshipPolicy.ofDefaults()));
  }
}
