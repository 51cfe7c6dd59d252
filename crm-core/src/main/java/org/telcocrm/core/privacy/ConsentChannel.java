package org.telcocrm.core.privacy;

/**
 * The way of reaching a customer a consent is about (同意渠道). Grows only in a major version.
 *
 * <p>Not the channel of a contact: a consent says {@link #ANY} and speaks of ways in which somebody
 * is disturbed, while a contact has one channel, which may be one the customer came by. Each {@code
 * contact.Channel} names the way it belongs to, so that the two are mapped in one place.
 */
public enum ConsentChannel {
  /** Every way, and uses that reach nobody, such as profiling (全部). */
  ANY,
  /** Short message (短信). */
  SMS,
  /** Call by an agent or a machine (外呼). */
  CALL,
  /** Message in the app (App推送). */
  APP,
  /** E-mail (电子邮件). */
  EMAIL,
  /** Letter or slip in the bill (信函, 账单夹页). */
  MAIL,
  /** Visit by the account manager (走访). */
  VISIT,
  /** Any other way, such as an offer where the customer came himself: hall, hotline, web (其他). */
  OTHER
}
