package org.telcocrm.core.privacy;

/** How much of a field is hidden (脱敏程度). Grows only in a major version. */
public enum Masking {
  /** Nothing (不脱敏). */
  NONE,
  /** As the field's mask says; all of a field without mask (部分脱敏). */
  PARTIAL,
  /** All, the length too (完全脱敏). */
  FULL
}
