package org.telcocrm.core.interaction;

/** What happens to a service request (受理事件). Grows only in a major version. */
public enum ServiceRequestEvent {
  /** The first answer (首次响应). */
  FIRST_ANSWER,
  /** Who asked is asked for something (待补充). */
  REQUESTER_ASKED,
  /** Who asked gave it (已补充). */
  REQUESTER_REPLIED,
  /** Done (办结). */
  DONE,
  /** Taken back (撤销). */
  TAKEN_BACK
}
