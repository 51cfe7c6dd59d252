package org.telcocrm.core.privacy;

/** How sensitive a field is (敏感级别), the least first. Grows only in a major version. */
public enum Sensitivity {
  /** Anybody may know it, such as a code of the public register (公开). */
  PUBLIC,
  /** The operator's own, about no person (内部). */
  INTERNAL,
  /** About a person (个人信息), PIPL article 4. */
  PERSONAL,
  /** Harmful to a person if it leaks (敏感个人信息), PIPL article 28. */
  SENSITIVE
}
