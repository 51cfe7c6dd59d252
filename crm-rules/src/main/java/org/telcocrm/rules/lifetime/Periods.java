package org.telcocrm.rules.lifetime;

/** How far a plain sum over periods may reach: a thousand years of months. */
final class Periods {

  private static final int MOST = 12_000;

  private Periods() {}

  static void require(int periods) {
    if (periods < 0 || periods > MOST) {
      throw new IllegalArgumentException(
          "periods must be between 0 and " + MOST + " but was " + periods);
    }
  }
}
