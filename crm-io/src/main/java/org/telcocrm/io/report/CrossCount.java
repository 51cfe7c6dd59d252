package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts records by one or two codes; holds as much as there are codes. */
final class CrossCount {

  /** A code and how often it stands. */
  record Counted(String code, long count) {}

  /** How many, and what they add up to. */
  static final class Cell {

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;

    long count() {
      return count;
    }

    BigDecimal sum() {
      return sum;
    }
  }

  private final Map<String, Map<String, Cell>> rows = new TreeMap<>();

  void add(String row, String column) {
    cell(row, column).count++;
  }

  /** Adds a record with an amount; one without any counts as a record only. */
  void add(String row, String column, String amount) {
    Cell cell = cell(row, column);
    cell.count++;
    if (!amount.isEmpty()) {
      cell.sum = cell.sum.add(new BigDecimal(amount));
    }
  }

  private Cell cell(String row, String column) {
    return rows.computeIfAbsent(row, key -> new TreeMap<>())
        .computeIfAbsent(column, key -> new Cell());
  }

  Cell get(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, new Cell());
  }

  Map<String, Map<String, Cell>> rows() {
    return rows;
  }

  long row(String row) {
    return rows.getOrDefault(row, Map.of()).values().stream().mapToLong(Cell::count).sum();
  }

  long column(String column) {
    return rows.keySet().stream().mapToLong(row -> get(row, column).count()).sum();
  }

  long all() {
    return rows.keySet().stream().mapToLong(this::row).sum();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The most frequent rows, equal ones by code. */
  List<Counted> top(int most) {
    return rows.keySet().stream()
        .map(code -> new Counted(code, row(code)))
        .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::code))
        .limit(most)
        .toList();
  }
}
