package org.telcocrm.io.schema;

/** A rule that a schema cannot say, known by the words in which the code refuses. */
@FunctionalInterface
interface BeyondSchema {

  /**
   * Whether a refusal is this rule's.
   *
   * @param message what the code said
   */
  boolean refuses(String message);
}
