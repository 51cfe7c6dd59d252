package org.telcocrm.core.party;

/** The kinds of organisations (机构类型). Grows only in a major version. */
public enum OrganisationKind {
  /** Military (军队). */
  MILITARY,
  /** Public authority (政府机关). */
  GOVERNMENT,
  /** Public institution (事业单位). */
  INSTITUTION,
  /** Enterprise (企业). */
  ENTERPRISE,
  /** Association (社会团体). */
  ASSOCIATION,
  /** Any other kind (其他). */
  OTHER
}
