package org.telcocrm.io.extract;

import java.io.IOException;
import org.telcocrm.core.id.CustomerId;

/**
 * Takes the outcome of every record, in the order of the input. A failure it throws ends the
 * reading and passes through.
 */
@FunctionalInterface
public interface ExtractHandler {

  /**
   * A record was accepted.
   *
   * @param row the record; valid during the call only
   * @throws IOException if the host cannot take it
   */
  void accepted(ExtractRow row) throws IOException;

  /**
   * A record was rejected.
   *
   * @param reject where and why
   * @throws IOException if the host cannot take it
   */
  default void rejected(Reject reject) throws IOException {}

  /**
   * A record is a duplicate.
   *
   * @param place where it stands
   * @param customer its id
   * @param code why
   * @throws IOException if the host cannot take it
   */
  default void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code)
      throws IOException {}

  /**
   * A record was left out on purpose.
   *
   * @param place where it stands
   * @param reason the filter's reason
   * @throws IOException if the host cannot take it
   */
  default void filtered(RecordPlace place, String reason) throws IOException {}

  /**
   * The input as a whole is odd: it is empty, or a column is mostly default stuffing.
   *
   * @param finding what, with line 0
   * @throws IOException if the host cannot take it
   */
  default void found(Finding finding) throws IOException {}
}
