package org.telcocrm.io.extract;

/** Where the fields of a plain record lie, padding apart, and the days of its dates. */
final class FieldPlaces {

  final int[] from;
  final int[] to;

  /** Days since 1970-01-01, or {@link org.telcocrm.core.fact.FactBlock#MISSING}. */
  final int[] days;

  FieldPlaces(int fields) {
    this.from = new int[fields];
    this.to = new int[fields];
    this.days = new int[fields];
  }

  void set(int field, int start, int stop) {
    from[field] = start;
    to[field] = stop;
  }

  int length(int field) {
    return to[field] - from[field];
  }
}
