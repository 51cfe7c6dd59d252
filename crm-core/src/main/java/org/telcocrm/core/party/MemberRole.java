package org.telcocrm.core.party;

/**
 * What a person is inside a group customer (成员角色): one word per person, which also tells ordinary
 * members; the several roles of a contact are {@link ContactRole}. Grows only in a major version.
 */
public enum MemberRole {
  /** Key person (关键人). */
  KEY_PERSON,
  /** Ordinary member (普通成员). */
  MEMBER,
  /** Contact person (联络人). */
  CONTACT,
  /** Any other role. */
  OTHER
}
