package org.telcocrm.samples.benchmarks.job;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.Rule;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** The job as SQL of DuckDB. */
public final class DuckSql {

  /** How the reasons of a row are put together. */
  public enum Form {
    /** {@code concat_ws('|', CASE …, CASE …)}: skips what is NULL. */
    CONCAT,
    /** A list of strings, filtered and joined. */
    LIST
  }

  private DuckSql() {}

  /** Reads, scores and writes, in the order of the input. */
  static String job(Extract extract, Path out, Form form) {
    return """
        COPY (
          SELECT id AS customer_id, NULL AS gaps, score_points,
            CASE WHEN score_points >= %d THEN 'HIGH' WHEN score_points >= %d THEN 'MID' ELSE 'LOW' END
              AS score_band,
            score_reasons
          FROM (SELECT id, %s AS score_points, %s AS score_reasons FROM %s)
        ) TO '%s' (FORMAT csv, HEADER, DELIMITER ',')
        """
        .formatted(
            Tier.HIGH_FROM, Tier.MID_FROM, points(), reasons(form), source(extract), quoted(out));
  }

  /** Reads and sums. */
  static String sums(Extract extract) {
    return Arrays.stream(Column.values())
        .map(column -> "sum(" + number(column) + ")::BIGINT")
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + source(extract)));
  }

  private static String source(Extract extract) {
    return """
        read_csv('%s', delim = '|', header = false, auto_detect = false, quote = '', escape = '',
          new_line = '\\n', compression = '%s', columns = {%s})"""
        .formatted(
            quoted(extract.file()),
            extract.gzipped() ? "gzip" : "none",
            Arrays.stream(Column.values())
                .map(column -> "'" + column.code() + "': '" + type(column) + "'")
                .collect(Collectors.joining(", ")));
  }

  private static String quoted(Path file) {
    return file.toString().replace("'", "''");
  }

  private static String type(Column column) {
    return switch (column.kind()) {
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case CHOICE, NAME -> "VARCHAR";
    };
  }

  private static String number(Column column) {
    return switch (column.kind()) {
      case INT, LONG -> column.code();
      case CHOICE -> "ascii(" + column.code() + ") - ascii('A')";
      case NAME -> "length(" + column.code() + ")";
    };
  }

  private static String points() {
    return joined(
        " + ", rule -> "CASE WHEN " + test(rule) + " THEN " + rule.points() + " ELSE 0 END");
  }

  private static String reasons(Form form) {
    String cases =
        joined(", ", rule -> "CASE WHEN " + test(rule) + " THEN '" + rule.reason() + "' END");
    // Without reasons an empty field: NULL writes nothing, but an empty string writes two quotes.
    return switch (form) {
      case CONCAT -> "nullif(concat_ws('|', " + cases + "), '')";
      case LIST ->
          "nullif(array_to_string(list_filter([" + cases + "], lambda x: x IS NOT NULL), '|'), '')";
    };
  }

  private static String test(Rule rule) {
    String threshold =
        rule.column().kind() == Column.Kind.CHOICE
            ? "'" + (char) ('A' + rule.threshold()) + "'"
            : String.valueOf(rule.threshold());
    return rule.column().code() + " " + rule.test().sign() + " " + threshold;
  }

  private static String joined(String separator, Function<Rule, String> text) {
    return RuleBook.RULES.stream().map(text).collect(Collectors.joining(separator));
  }
}
