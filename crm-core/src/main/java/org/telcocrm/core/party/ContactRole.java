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
  OTHER
}
