package org.telcocrm.core.party;

/**
 * What a contact does for a customer (联系人角色). The first three and {@link #OTHER} are the levels of
 * care (四级关怀); one contact may have several. Grows only in a major version.
 */
public enum ContactRole {
  /** Signs or decides (关键人). */
  KEY_PERSON,
  /** Leads (管理层). */
  MANAGEMENT,
  /** Whom our people talk to (联络人). */
  LIAISON,
  /** Does the business at the counter in the customer's name (经办人). */
  AGENT,
  /** Receives bills and pays (账务联系人). */
  BILLING,
  /** Looks after lines and systems (技术联系人). */
  TECHNICAL,
  /** Any other person of interest (其它人员). */
  OTHER;

  /**
   * The role as the fact {@code member_role} has it, which knows key and contact persons alone.
   *
   * @return {@code KEY_PERSON} (关键人), {@code CONTACT} for a liaison (联络人), else {@code OTHER}
   */
  public MemberRole toMemberRole() {
    return switch (this) {
      case KEY_PERSON -> MemberRole.KEY_PERSON;
      case LIAISON -> MemberRole.CONTACT;
      case MANAGEMENT, AGENT, BILLING, TECHNICAL, OTHER -> MemberRole.OTHER;
    };
  }
}
