package org.telcocrm.rules.segment;

import java.util.List;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kinds of policies of segments, and their defaults.
 *
 * <p>Constants; thread-safe.
 */
public final class SegmentPolicies {

  /** What an organisation wants most (四大服务类型). */
  public static final PolicyKind<OrientationRules> ORIENTATION = new OrientationKind();

  /** What a customer likes (偏好分类). */
  public static final PolicyKind<PreferenceRules> PREFERENCES = new PreferenceKind();

  /** How recently, how often and for how much a customer bought (RFM 客户细分). */
  public static final PolicyKind<RfmRules> RFM = new RfmKind();

  private static final String VERSION = "2026.1";

  private SegmentPolicies() {}

  /**
   * The default service types of organisations.
   *
   * @return the policy {@code orientation}
   */
  public static DocumentPolicy<OrientationRules> orientation() {
    return DocumentPolicy.of(ORIENTATION, "orientation", VERSION, OrientationRules.ofDefaults());
  }

  /**
   * The default preferences.
   *
   * @return the policy {@code preferences}
   */
  public static DocumentPolicy<PreferenceRules> preferences() {
    return DocumentPolicy.of(PREFERENCES, "preferences", VERSION, PreferenceRules.ofDefaults());
  }

  /**
   * The default segments by recency, frequency and money, to be fitted on a base.
   *
   * @return the policy {@code rfm}
   */
  public static DocumentPolicy<RfmRules> rfm() {
    return DocumentPolicy.of(RFM, "rfm", VERSION, RfmRules.ofDefaults());
  }

  /**
   * The default policies.
   *
   * @return useful untouched but for {@code rfm}, which learns its cuts from a base first
   */
  public static List<DocumentPolicy<?>> ofDefaults() {
    return List.of(orientation(), preferences(), rfm());
  }
}
