package org.telcocrm.rules.lifetime;

/** What parameters of the models of this room must be. */
final class Parameters {

  private Parameters() {}

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite but was " + value);
    }
  }

  static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be 0 or more and finite but was " + value);
    }
  }

  static void requireDiscount(double discount) {
    requireNotNegative("discount", discount);
  }
}
