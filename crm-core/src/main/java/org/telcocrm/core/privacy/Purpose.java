package org.telcocrm.core.privacy;

/** What data are used for (处理目的). Grows only in a major version. */
public enum Purpose {
  /** To do what the customer's contract says (履行合同), PIPL article 13(2). */
  CONTRACT(false),
  /** To do what the law says, such as real-name registration (法定义务), PIPL article 13(3). */
  LEGAL_DUTY(false),
  /** To advertise (营销), 工信部令第31号: silence is a refusal. */
  MARKETING(true),
  /**
   * To choose what to advertise by a profile (画像营销), PIPL article 24. The law asks for a way to
   * refuse or an offer without profile; a consent is more than that.
   */
  PROFILING(true),
  /** To use sensitive data (敏感个人信息), PIPL article 29: a consent of its own. */
  SENSITIVE_DATA(true),
  /** To hand data to others (向他人提供), PIPL article 23: a consent of its own. */
  SHARING(true),
  /** To ask how satisfied the customer is (满意度调查), domain file 06: the loop asks for consent. */
  SURVEY(true);

  private final boolean consentNeeded;

  Purpose(boolean consentNeeded) {
    this.consentNeeded = consentNeeded;
  }

  /**
   * Whether the purpose needs a consent.
   *
   * @return false if contract or law is reason enough
   */
  public boolean isConsentNeeded() {
    return consentNeeded;
  }
}
