package org.telcocrm.core.contact;

import org.telcocrm.core.privacy.ConsentChannel;

/**
 * Over which way the customer and we meet (渠道). Grows only in a major version.
 *
 * <p>What a consent is about is a {@link ConsentChannel}: coarser, and with a word for all ways
 * together; {@link #consentChannel} is the one place where the two are mapped.
 */
public enum Channel {
  /** Text message (短信). */
  SMS(ConsentChannel.SMS),
  /** Message of our app (App/掌厅推送). */
  APP_PUSH(ConsentChannel.APP),
  /** Call to the customer (10086外呼). */
  OUTBOUND_CALL(ConsentChannel.CALL),
  /** Call from the customer (热线). */
  HOTLINE(ConsentChannel.OTHER),
  /** Business hall (营业厅). */
  HALL(ConsentChannel.OTHER),
  /** Customer manager (客户经理). */
  MANAGER(ConsentChannel.VISIT),
  /** Web or text-message self-service (网厅, 短信厅). */
  WEB(ConsentChannel.OTHER),
  /** Leaf in the bill (账单夹页). */
  BILL_INSERT(ConsentChannel.MAIL),
  /** E-mail (电子邮件). */
  EMAIL(ConsentChannel.EMAIL),
  /** Any other way. */
  OTHER(ConsentChannel.OTHER);

  private final ConsentChannel consentChannel;

  Channel(ConsentChannel consentChannel) {
    this.consentChannel = consentChannel;
  }

  /**
   * Which way of reaching a customer it is, as a consent speaks of it.
   *
   * @return never {@link ConsentChannel#ANY}, which covers it too
   */
  public ConsentChannel consentChannel() {
    return consentChannel;
  }
}
