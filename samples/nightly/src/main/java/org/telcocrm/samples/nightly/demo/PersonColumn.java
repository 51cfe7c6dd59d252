package org.telcocrm.samples.nightly.demo;

import java.util.Locale;

/**
 * The columns of the people's file, in file order. The layout {@code people-layout.json} says what
 * they mean.
 */
enum PersonColumn {
  GROUP_ID,
  PERSON_ID,
  NAME,
  PHONE,
  DEPARTMENT,
  TITLE,
  ROLE,
  INFLUENCE,
  BIRTH_DATE,
  OFFICIAL,
  FAMILY,
  VALID_FROM,
  VALID_TO,
  LAST_CARE_DATE,
  CARE_OWNER;

  /** The name as the layout has it. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
