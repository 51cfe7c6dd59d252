package org.telcocrm.io.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;

/** Where the texts of a chunk's plain rows lie: bytes until someone asks for one. */
final class ChunkTexts {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Charset charset;
  private final List<String> columns = new ArrayList<>();
  private final int[][] from;
  private final int[][] to;

  /** The slot of the id, the owner's id and the active number; −1 for none. */
  final int id;

  final int owner;
  final int number;

  ChunkTexts(Layout layout, int rows) {
    this.charset = layout.format().encoding().charset();
    for (LayoutColumn column : layout.columns()) {
      if (column.fact().isEmpty() && !column.isDate()) {
        columns.add(column.name());
      }
    }
    this.from = new int[columns.size()][rows];
    this.to = new int[columns.size()][rows];
    this.id = columns.indexOf(layout.id());
    this.owner = layout.owner().map(columns::indexOf).orElse(-1);
    this.number = layout.uniqueActive().map(each -> columns.indexOf(each.column())).orElse(-1);
  }

  void grow(int rows) {
    for (int slot = 0; slot < from.length; slot++) {
      from[slot] = Arrays.copyOf(from[slot], rows);
      to[slot] = Arrays.copyOf(to[slot], rows);
    }
  }

  /** The slot of a column; −1 if it is no text. */
  int slot(String column) {
    return columns.indexOf(column);
  }

  /** Every column with a slot, in the order of the slots. */
  List<String> columns() {
    return columns;
  }

  void set(int slot, int row, int start, int end) {
    from[slot][row] = start;
    to[slot][row] = end;
  }

  int from(int slot, int row) {
    return from[slot][row];
  }

  int to(int slot, int row) {
    return to[slot][row];
  }

  /** Copies a text as it stands, and up to 16 bytes more; 0 bytes if there is none. */
  int copy(int slot, int row, byte[] bytes, byte[] target, int at) {
    if (slot < 0) {
      return 0;
    }
    int start = from[slot][row];
    int count = to[slot][row] - start;
    if (count > PlainValues.MAX_ID) {
      System.arraycopy(bytes, start, target, at, count);
      return count;
    }
    // Ids are short: whole words, for which there is room behind both texts.
    LONGS.set(target, at, (long) LONGS.get(bytes, start));
    LONGS.set(target, at + Long.BYTES, (long) LONGS.get(bytes, start + Long.BYTES));
    for (int i = 2 * Long.BYTES; i < count; i += Long.BYTES) {
      LONGS.set(target, at + i, (long) LONGS.get(bytes, start + i));
    }
    return count;
  }

  /** Copies as much of a text as there is room for; answers how long it is. */
  int copyPart(int slot, int row, byte[] bytes, byte[] target, int at) {
    int start = from[slot][row];
    int count = to[slot][row] - start;
    System.arraycopy(bytes, start, target, at, Math.min(count, target.length - at));
    return count;
  }

  /** A text as it would stand in the input. */
  byte[] encode(String text) {
    return text.getBytes(charset);
  }

  /** A text decoded; empty if there is none. */
  Optional<String> text(int slot, int row, byte[] bytes) {
    if (slot < 0 || from[slot][row] >= to[slot][row]) {
      return Optional.empty();
    }
    return Optional.of(
        new String(bytes, from[slot][row], to[slot][row] - from[slot][row], charset));
  }
}
