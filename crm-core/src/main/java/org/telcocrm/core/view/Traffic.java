package org.telcocrm.core.view;

import java.io.Serializable;

/**
 * What one usage record counts (话单计量), in whole numbers.
 *
 * <p>Example: {@code Traffic.call(125)}, {@code Traffic.data(1_048_576).whileAbroad()}. Immutable
 * and thread-safe.
 *
 * @param outgoingSeconds seconds called (主叫), at least 0
 * @param incomingSeconds seconds received (被叫), at least 0
 * @param bytes data volume (流量), at least 0
 * @param messages messages sent (短信), at least 0
 * @param abroad whether it was used abroad (国际漫游)
 */
public record Traffic(
    long outgoingSeconds, long incomingSeconds, long bytes, int messages, boolean abroad)
    implements Serializable {

  /** Checks that nothing is negative. */
  public Traffic {
    if (outgoingSeconds < 0 || incomingSeconds < 0 || bytes < 0 || messages < 0) {
      throw new IllegalArgumentException(
          "traffic must not be negative but was "
              + outgoingSeconds
              + " s out, "
              + incomingSeconds
              + " s in, "
              + bytes
              + " bytes, "
              + messages
              + " messages");
    }
  }

  /** A call made, in seconds, at least 0. */
  public static Traffic call(long seconds) {
    return new Traffic(seconds, 0, 0, 0, false);
  }

  /** A call received, in seconds, at least 0. */
  public static Traffic received(long seconds) {
    return new Traffic(0, seconds, 0, 0, false);
  }

  /** Data volume in bytes, at least 0. */
  public static Traffic data(long bytes) {
    return new Traffic(0, 0, bytes, 0, false);
  }

  /** Messages sent, at least 0. */
  public static Traffic messages(int count) {
    return new Traffic(0, 0, 0, count, false);
  }

  /** The same, used abroad. */
  public Traffic whileAbroad() {
    return new Traffic(outgoingSeconds, incomingSeconds, bytes, messages, true);
  }
}
