package org.telcocrm.rules.kano;

/** What to do about one service of one customer. A closed set. */
public enum ServiceAdvice {
  /** The promise is kept: go on. */
  KEEP,
  /** A must-be that is not kept: put it right. */
  REMEDY,
  /** A one-dimensional or attractive service to give next. */
  OFFER,
  /** Nothing now; {@link LeftOut} says why. */
  LEAVE_OUT
}
