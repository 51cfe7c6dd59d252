package org.telcocrm.samples.nightly.demo;

import java.util.List;

/**
 * Random numbers that depend on a key and a purpose only (SplitMix64): a row comes out the same
 * alone, in any chunk, on any machine.
 */
final class RowRandom {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int UNIFORMS = 6;

  private long state;

  RowRandom(long key, Purpose purpose) {
    this.state = mix(mix(key * GAMMA + 1) ^ (purpose.salt * 0xD1B54A32D192ED03L));
  }

  /** What numbers are drawn for: one more draw for one purpose changes no other. */
  enum Purpose {
    PERSON(0),
    TRAITS(1),
    SERVICE(2),
    BILLS(3),
    USAGE(4),
    CARE(5),
    DIRT(6),
    GROUP(7),
    GROUP_BILLS(8),
    GROUP_CARE(9),
    GROUP_PEOPLE(10);

    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** From 0 to 1, 1 excluded. */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to the bound, the bound excluded. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From one number to another, both included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Mean 0, deviation 1, within ±4.25: a sum of uniforms, so that no machine's libm matters. */
  double normal() {
    double sum = -UNIFORMS / 2.0;
    for (int i = 0; i < UNIFORMS; i++) {
      sum += uniform();
    }
    return sum * StrictMath.sqrt(12.0 / UNIFORMS);
  }

  /** Mean as given, a deviation of the logarithm; never negative. */
  double logNormal(double mean, double deviation) {
    return logNormal(mean, deviation, normal());
  }

  /** As {@link #logNormal(double, double)} with a normal number drawn before. */
  static double logNormal(double mean, double deviation, double normal) {
    return mean * StrictMath.exp(deviation * normal - deviation * deviation / 2);
  }

  /** A chance that grows with a trait of mean 0 and deviation 1 and is the base on average. */
  boolean tilted(double base, double strength, double trait) {
    return chance(Math.min(.95, logNormal(base, strength, trait)));
  }

  /** A small count with this mean (Poisson). */
  int count(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = uniform();
    int count = 0;
    while (product > limit && count < 99) {
      product *= uniform();
      count++;
    }
    return count;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** The first choice with the first weight in percent, and so on; the last one takes the rest. */
  String weighted(List<String> choices, int... percent) {
    int draw = below(100);
    int i = 0;
    while (i < percent.length && draw >= percent[i]) {
      draw -= percent[i];
      i++;
    }
    return choices.get(i);
  }
}
