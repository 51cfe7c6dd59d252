package org.telcocrm.core.contact;

/** Over which way the customer and we meet (渠道). Grows only in a major version. */
public enum Channel {
  /** Text message (短信). */
  SMS,
  /** Message of our app (App/掌厅推送). */
  APP_PUSH,
  /** Call to the customer (10086外呼). */
  OUTBOUND_CALL,
  /** Call from the customer (热线). */
  HOTLINE,
  /** Business hall (营业厅). */
  HALL,
  /** Customer manager (客户经理). */
  MANAGER,
  /** Web or text-message self-service (网厅, 短信厅). */
  WEB,
  /** Leaf in the bill (账单夹页). */
  BILL_INSERT,
  /** Any other way. */
  OTHER
}
