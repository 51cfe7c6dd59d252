package org.telcocrm.core.id;

import java.io.Serializable;

/**
 * An identifier whose form is checked: a number, a code or a document (标识).
 *
 * <p>Example: {@code IdentifierKind.IMEI.parse("490154203237518")} is an {@link Imei}; its {@link
 * #value()} is the clear text, its {@link #masked()} form {@code "49015420*******"}. Every {@code
 * toString()} shows the masked form. Opaque keys of a source system ({@link CustomerId}, {@link
 * AccountId}, {@link SubscriptionId}) have no form to check and are no identifiers in this sense.
 * Immutable and thread-safe. Grows only in a major version.
 */
public sealed interface Identifier extends Serializable
    permits Msisdn,
        ShortNumber,
        BroadbandAccount,
        ResidentId,
        CreditCode,
        OrganisationCode,
        Imei,
        Iccid,
        Imsi,
        Certificate {

  /**
   * Which kind it is.
   *
   * @return the kind, whose {@link IdentifierKind#parse} reads {@link #value()} back
   */
  IdentifierKind kind();

  /**
   * The clear text in canonical form.
   *
   * @return personal data: never for a log, a message or a report
   */
  String value();

  /**
   * The text with its middle hidden.
   *
   * @return as {@link IdentifierKind#mask} hides it
   */
  default String masked() {
    return kind().mask(value());
  }
}
