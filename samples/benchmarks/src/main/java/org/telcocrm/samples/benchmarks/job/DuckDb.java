package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;

/** DuckDB inside this process. It reads UTF-8 only. */
public final class DuckDb implements FileJob, Ingest {

  private final DuckSql.Form form;

  /**
   * With one way to write the reasons.
   *
   * @param form the way
   */
  public DuckDb(DuckSql.Form form) {
    this.form = form;
  }

  @Override
  public boolean reads(Extract extract) {
    return extract.charset().equals(StandardCharsets.UTF_8);
  }

  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute(DuckSql.job(extract, out, form));
    } catch (SQLException e) {
      throw new IOException("DuckDB failed", e);
    }
  }

  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads = " + threads);
      long[] sums = new long[Column.COUNT];
      try (ResultSet row = statement.executeQuery(DuckSql.sums(extract))) {
        row.next();
        for (int i = 0; i < sums.length; i++) {
          sums[i] = row.getLong(i + 1);
        }
      }
      return sums;
    } catch (SQLException e) {
      throw new IOException("DuckDB failed", e);
    }
  }
}
