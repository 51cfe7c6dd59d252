package org.telcocrm.core.id;

/**
 * What is wrong with the text of an identifier. Where several things are, the first of this order
 * is named. Grows only in a major version.
 */
public enum IdentifierFault {
  /** Too few or too many characters (长度). */
  LENGTH,
  /** A character that may not stand there (字符). */
  CHARACTER,
  /** A letter that the code's alphabet leaves out: I, O, S, V or Z in GB 32100 (字母表). */
  FORBIDDEN_LETTER,
  /** Another beginning than this kind of identifier has (前缀). */
  PREFIX,
  /** No day of the calendar where a birthday stands (日期). */
  DATE,
  /** The check digit does not follow from the others (校验码). */
  CHECK_DIGIT
}
