package org.telcocrm.core.interaction;

/** Where a service request stands (受理状态). Grows only in a major version. */
public enum ServiceRequestState {
  /** Came in, nobody has answered yet (待响应). */
  RECEIVED,
  /** First answer given, work goes on (处理中). */
  IN_PROGRESS,
  /** We wait for who asked; the clock stands (待客户). */
  WAITING_FOR_REQUESTER,
  /** Done, with a result (已办结). */
  CLOSED,
  /** Taken back (已撤销). */
  WITHDRAWN
}
