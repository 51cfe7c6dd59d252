package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.MSISDN;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month of invented users as a BOSS writes it: GBK, {@code |}, CRLF, no header, sorted by user
 * id.
 *
 * <p>Each row is a function of its number, the size and the date, so that the file is the same
 * whenever, wherever and in whatever pieces it is written. Memory does not grow with the size.
 * Immutable.
 */
public final class DemoExtract {

  /** The name of the layout, by which results of a demo are recognised. */
  public static final String LAYOUT_NAME = "demo-individual";

  /** The most rows. */
  public static final long MAX_ROWS = 10_000_000;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int NAME_BYTES = 60;
  private static final int BUFFER = 1 << 16;

  private final long rows;
  private final LocalDate asOf;
  private final DirtyPlan plan;
  private final boolean extraField;

  private DemoExtract(long rows, LocalDate asOf, boolean extraField) {
    this.rows = rows;
    this.asOf = asOf;
    this.plan = DirtyPlan.of(rows);
    this.extraField = extraField;
  }

  /**
   * An extract.
   *
   * @param rows number of users, 1 to {@link #MAX_ROWS}; of a hundred one is the second number of
   *     the owner before
   * @param asOf last day of the reported month, or any day in it
   * @return the extract, not yet written
   * @throws IllegalArgumentException if the number or the year, 2000 to 2099, is out of range
   */
  public static DemoExtract of(long rows, LocalDate asOf) {
    if (rows < 1 || rows > MAX_ROWS) {
      throw new IllegalArgumentException("rows must be 1 to " + MAX_ROWS + " but was " + rows);
    }
    if (asOf.getYear() < FIRST_YEAR || asOf.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "asOf must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + " but was " + asOf);
    }
    return new DemoExtract(rows, asOf, false);
  }

  /**
   * The same extract after a change of the interface: one more field in every row.
   *
   * @return a file that the layout does not fit
   */
  DemoExtract withExtraField() {
    return new DemoExtract(rows, asOf, true);
  }

  /**
   * Which rows are dirty, and how.
   *
   * @return the plan
   */
  public DirtyPlan plan() {
    return plan;
  }

  /**
   * The id of a row's user.
   *
   * @param row from 0
   * @return 16 digits, ascending with the row
   */
  public static String userId(long row) {
    return UserMonth.userId(row);
  }

  /**
   * Writes extract and layout.
   *
   * @param folder an existing folder; gets {@code extract.dat} and {@code layout.json}
   * @return what was written
   * @throws IOException if the folder cannot be written
   */
  public DirtyLedger write(Path folder) throws IOException {
    try (InputStream layout = layout()) {
      Files.copy(layout, folder.resolve("layout.json"));
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("extract.dat")), BUFFER)) {
      return write(0, rows, out);
    }
  }

  /**
   * The layout of the extract.
   *
   * @return JSON, to be closed
   */
  public static InputStream layout() {
    return Objects.requireNonNull(DemoExtract.class.getResourceAsStream("layout.json"));
  }

  /**
   * Writes some rows.
   *
   * @param from first row, from 0
   * @param to behind the last row
   * @param out gets the records, is not closed
   * @return what was written
   * @throws IOException if the stream refuses
   */
  DirtyLedger write(long from, long to, OutputStream out) throws IOException {
    DirtyLedger ledger = new DirtyLedger();
    DemoRow<DemoColumn> row = new DemoRow<>(DemoColumn.NAME, NAME_BYTES);
    for (long i = from; i < to; i++) {
      DirtyForm form = plan.formOf(i).orElse(null);
      fill(i, form, row);
      out.write(row.encoded(extraField ? 1 : 0), 0, row.length());
      if (form == null) {
        ledger.clean();
      } else {
        ledger.dirty(form);
      }
    }
    return ledger;
  }

  /**
   * Writes the record of one user.
   *
   * @param userId as {@link #userId} gives it
   * @param out gets the record, is not closed
   * @throws IOException if the stream refuses
   */
  public void writeUser(String userId, OutputStream out) throws IOException {
    long row = UserMonth.rowOf(userId);
    write(row, row + 1, out);
  }

  private void fill(long index, @Nullable DirtyForm form, DemoRow<DemoColumn> row) {
    row.clear();
    UserMonth month = new UserMonth(index, asOf, traits(index, form));
    LineColumns.fill(month, row);
    BillColumns.fill(month, row);
    UsageColumns.fill(month, row);
    CareColumns.fill(month, row);
    if (form == DirtyForm.OLDER_OF_TWO) {
      row.put(MSISDN, LineColumns.padded(UserMonth.msisdn(plan.newerOf(index))));
    } else if (form != null) {
      Dirt.apply(form, month, row);
    }
  }

  /** A dirty row's traits must let it be dirty: a user who left has left, an older one is older. */
  private Traits traits(long index, @Nullable DirtyForm form) {
    Traits user = Traits.of(index, form != null && form.isMobileOnly(), asOf);
    if (form == DirtyForm.OLDER_OF_TWO) {
      Traits newer = Traits.of(plan.newerOf(index), true, asOf);
      return user.openedOn(newer.open().minusDays(30 + index % 1000));
    }
    return form != null && form.kind() == DirtyKind.MONEY_OF_LEFT ? user.left() : user;
  }
}
