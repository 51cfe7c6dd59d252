package org.telcocrm.io.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;

/**
 * A stretch of an input, some thousand records long, and what became of them: valid records as rows
 * of a block, all others one by one.
 *
 * <p>Valid while a {@link ChunkHandler} looks at it; used by one thread at a time.
 */
public final class ExtractChunk {

  private static final int ROWS = 2048;

  final Chunk bytes = new Chunk();
  final FactSchema schema;
  final FactBlock block;
  final Tally tally = new Tally();
  final List<Outcome> others = new ArrayList<>();
  final Tally.Amounts[] money;
  private final int[] moneyColumns;
  private final ChunkRow row = new ChunkRow(this);

  // Places of each row of the block: its record and line, from 0, and bytes.
  int[] record = new int[ROWS];
  int[] line = new int[ROWS];
  int[] start = new int[ROWS];
  int[] end = new int[ROWS];

  /** Where the texts of each row lie, column by column: of plain rows only. */
  final ChunkTexts texts;

  private final Map<Integer, DuplicateCode> duplicates = new HashMap<>();

  /** What only rows have that were read with care; empty for almost all chunks. */
  final Map<Integer, CarefulRow> careful = new HashMap<>();

  int records;
  int lines;
  long recordBase;
  long lineBase;
  @Nullable ChunkReader reader;

  ExtractChunk(FactSchema schema, FactSchema columns, LocalDate asOf, Layout layout) {
    List<MoneyFact> moneyFacts = moneyFacts(schema, layout);
    this.texts = new ChunkTexts(layout, ROWS);
    this.schema = schema;
    this.block = FactBlock.of(columns, asOf, ROWS);
    this.moneyColumns = moneyFacts.stream().mapToInt(schema::indexOf).toArray();
    this.money = moneyFacts.stream().map(tally::amounts).toArray(Tally.Amounts[]::new);
    block.customers(this::customer);
  }

  /** Forgets the chunk before. */
  void clear() {
    block.clear();
    tally.clear();
    careful.clear();
    others.clear();
    records = 0;
    lines = 0;
    duplicates.clear();
  }

  /** The block's last row is a valid record of the current line. */
  int accept(int from, int to) {
    int index = block.size() - 1;
    if (index == record.length) {
      int size = 2 * index;
      record = Arrays.copyOf(record, size);
      line = Arrays.copyOf(line, size);
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
      texts.grow(size);
    }
    record[index] = records;
    line[index] = lines;
    start[index] = from;
    end[index] = to;
    return index;
  }

  /** Amounts of a record that is no row. */
  void amountsRead(double[] amounts) {
    for (int i = 0; i < amounts.length; i++) {
      add(i, Tally.Part.READ, amounts[i]);
    }
  }

  /** All records are read: how many, and the amounts of those that are rows. */
  void allRead() {
    tally.read = records;
    for (int i = 0; i < money.length; i++) {
      addAll(i, Tally.Part.READ);
    }
  }

  private void add(int amount, Tally.Part part, double value) {
    if (!Double.isNaN(value)) {
      money[amount].add(part, (long) value);
    }
  }

  private void addAll(int amount, Tally.Part part) {
    int column = moneyColumns[amount];
    if (block.isWide(column)) {
      for (int i = 0; i < block.size(); i++) {
        add(amount, part, block.numeric(i, column));
      }
      return;
    }
    // Three int sums, which become vector instructions: halves of each value, and the missing ones.
    int[] values = block.wholes(column);
    int rows = block.size();
    long sum = 0;
    for (int step = 0; step < rows; step += 1 << 14) {
      int end = Math.min(rows, step + (1 << 14));
      int low = 0;
      int high = 0;
      int missing = 0;
      for (int i = step; i < end; i++) {
        low += values[i] & 0xFFFF;
        high += values[i] >> 16;
        missing += (values[i] - (FactBlock.MISSING + 1)) >>> 31;
      }
      sum += low + ((long) high << 16) - (long) missing * FactBlock.MISSING;
    }
    money[amount].add(part, sum);
  }

  void duplicate(int index, DuplicateCode code) {
    duplicates.put(index, code);
  }

  /** Counts what became of every record. */
  void count() {
    tally.accepted += accepted();
    duplicates.values().forEach(tally::duplicate);
    if (!careful.isEmpty()) {
      careful.keySet().stream()
          .filter(this::isAccepted)
          .forEach(row -> findings(row).forEach(this::count));
    }
    for (int i = 0; i < money.length; i++) {
      if (duplicates.isEmpty()) {
        addAll(i, Tally.Part.ACCEPTED);
        continue;
      }
      for (int k = 0; k < block.size(); k++) {
        Tally.Part part = isAccepted(k) ? Tally.Part.ACCEPTED : Tally.Part.DUPLICATE;
        add(i, part, block.numeric(k, moneyColumns[i]));
      }
    }
    others.forEach(other -> other.count(tally, money));
  }

  private void count(Finding finding) {
    tally.found(finding.code());
    if (finding.code().equals(FindingCode.DEFAULT_STUFFING.name())) {
      tally.stuffed(finding.field());
    }
  }

  /**
   * The valid records, duplicates among them, in the order of the input.
   *
   * @return rows of the reader's facts and of those columns that were asked for beyond them
   */
  public FactBlock rows() {
    return block;
  }

  /**
   * Whether a row was accepted.
   *
   * @param index the row, from 0
   * @return false if it is a duplicate
   */
  public boolean isAccepted(int index) {
    return duplicates.isEmpty() || !duplicates.containsKey(index);
  }

  /**
   * How many rows were accepted.
   *
   * @return the rows without the duplicates
   */
  public int accepted() {
    return block.size() - duplicates.size();
  }

  /**
   * One row as a record.
   *
   * @param index the row, from 0
   * @return a record that moves with the next call
   */
  public ExtractRow row(int index) {
    return row.at(index);
  }

  /**
   * Whether any row has findings.
   *
   * @return false if {@link ExtractRow#findings} of every row is empty
   */
  public boolean hasFindings() {
    return !careful.isEmpty();
  }

  /**
   * Copies the id of a row, in UTF-8.
   *
   * @param index the row, from 0
   * @param target has room for 256 bytes behind {@code at}
   * @param at where the id's first byte goes
   * @return how many bytes the id has; up to 16 bytes behind them may be overwritten too
   */
  public int copyId(int index, byte[] target, int at) {
    CarefulRow with = careful.isEmpty() ? null : careful.get(index);
    if (with != null) {
      return copy(with.id().value(), target, at);
    }
    return texts.copy(texts.id, index, bytes.bytes, target, at);
  }

  /**
   * Copies the id of a row's owner, in UTF-8.
   *
   * @param index the row, from 0
   * @param target has room for 256 bytes behind {@code at}
   * @param at where the id's first byte goes
   * @return how many bytes it has, 0 if there is no owner; up to 16 bytes behind them may be
   *     overwritten too
   */
  public int copyOwner(int index, byte[] target, int at) {
    CarefulRow with = careful.isEmpty() ? null : careful.get(index);
    if (with != null) {
      return with.owner() == null ? 0 : copy(with.owner().value(), target, at);
    }
    return texts.copy(texts.owner, index, bytes.bytes, target, at);
  }

  /**
   * The number of a column of text, for {@link #copyText}.
   *
   * @param column a column of the layout
   * @return −1 if it is a fact or a date, or there is no such column
   */
  public int textColumn(String column) {
    return texts.slot(column);
  }

  /**
   * Copies a text of a row, without padding; {@link ExtractRow#text} is the same decoded. Mostly
   * these are the bytes of the input; a text that was normalised is encoded again.
   *
   * @param index the row, from 0
   * @param column as {@link #textColumn} says; −1 has no text
   * @param target takes the bytes, in the encoding of the input
   * @param at where the first byte goes
   * @return how many bytes the text has, 0 if there is none; at most as many as there is room for
   *     are copied
   */
  public int copyText(int index, int column, byte[] target, int at) {
    if (column < 0) {
      return 0;
    }
    if (careful.isEmpty() || !careful.containsKey(index)) {
      return texts.copyPart(column, index, bytes.bytes, target, at);
    }
    byte[] text = texts.encode(text(index, texts.columns().get(column)).orElse(""));
    System.arraycopy(text, 0, target, at, Math.min(text.length, target.length - at));
    return text.length;
  }

  private static int copy(String text, byte[] target, int at) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(utf8, 0, target, at, utf8.length);
    return utf8.length;
  }

  /**
   * Hands every outcome over.
   *
   * @param handler takes the outcomes in the order of the input
   * @throws IOException if the handler throws one
   */
  public void forEach(ExtractHandler handler) throws IOException {
    int next = 0;
    for (int i = 0; i < block.size(); i++) {
      for (; next < others.size() && others.get(next).record < record[i]; next++) {
        others.get(next).hand(handler, recordBase, lineBase);
      }
      DuplicateCode code = duplicates.isEmpty() ? null : duplicates.get(i);
      if (code == null) {
        handler.accepted(row.at(i));
      } else {
        handler.duplicate(place(i), customer(i), code);
      }
    }
    for (; next < others.size(); next++) {
      others.get(next).hand(handler, recordBase, lineBase);
    }
  }

  /**
   * Hands those over that were rejected or left out.
   *
   * @param handler takes the outcomes in the order of the input
   * @throws IOException if the handler throws one
   */
  public void forEachOther(ExtractHandler handler) throws IOException {
    for (Outcome other : others) {
      other.hand(handler, recordBase, lineBase);
    }
  }

  CustomerId customer(int index) {
    CarefulRow with = careful.isEmpty() ? null : careful.get(index);
    return with != null
        ? with.id()
        : CustomerId.of(texts.text(texts.id, index, bytes.bytes).orElseThrow());
  }

  Optional<CustomerId> owner(int index) {
    CarefulRow with = careful.isEmpty() ? null : careful.get(index);
    if (with != null) {
      return Optional.ofNullable(with.owner());
    }
    return texts.text(texts.owner, index, bytes.bytes).map(CustomerId::of);
  }

  List<Finding> findings(int index) {
    CarefulRow with = careful.isEmpty() ? null : careful.get(index);
    return with == null || with.findings().isEmpty()
        ? List.of()
        : with.findings().stream().map(each -> each.behind(lineBase)).toList();
  }

  RecordPlace place(int index) {
    return new RecordPlace(record[index], line[index], bytes.offset + start[index])
        .behind(recordBase, lineBase);
  }

  Optional<String> text(int index, String column) {
    int slot = texts.slot(column);
    if (slot >= 0 && (careful.isEmpty() || !careful.containsKey(index))) {
      return texts.text(slot, index, bytes.bytes);
    }
    if (reader == null) {
      throw new IllegalStateException("a chunk must be read before its texts are asked for");
    }
    return reader.text(this, start[index], end[index], column);
  }

  /** What is known of a row beyond its places, because it took care to read it. */
  record CarefulRow(
      CustomerId id,
      @Nullable CustomerId owner,
      @Nullable String activeNumber,
      double activeSince,
      List<Finding> findings) {}

  /** The money facts of a layout's columns that a schema has, in the layout's order. */
  static List<MoneyFact> moneyFacts(FactSchema schema, Layout layout) {
    List<MoneyFact> found = new ArrayList<>();
    for (LayoutColumn column : layout.columns()) {
      Fact fact = column.fact().orElse(null);
      if (fact instanceof MoneyFact amount && schema.contains(fact)) {
        found.add(amount);
      }
    }
    return found;
  }
}
