package org.telcocrm.rules.assessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.FactBlock;

class CellColumnTest {

  @Test
  void codeColumn_hasOneCodeOrNone() {
    CodeColumn column = new CodeColumn(CodeTable.of(List.of("LOW", "", "A_LONGER_CODE")));
    int[] indexes = column.indexes(5);
    indexes[0] = 2;
    indexes[1] = CodeColumn.NONE;
    indexes[2] = 0;
    indexes[3] = 1;
    indexes[4] = Integer.MIN_VALUE;
    assertThat(List.of(0, 1, 2, 3, 4))
        .extracting(column::text)
        .containsExactly("A_LONGER_CODE", "", "LOW", "", "");
  }

  /** Of one word of bits, of just two, and of three with most of the last one unused. */
  @ParameterizedTest
  @ValueSource(ints = {1, 32, 33, 64, 70})
  void codeSetColumn_hasItsCodesInTheOrderOfTheTable(int codes) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < codes; i++) {
      all.add("R".repeat(1 + i % 29) + i);
    }
    CodeSetColumn column = new CodeSetColumn(CodeTable.of(all));
    assertThat(column.words()).isEqualTo((codes + 31) / 32);
    int rows = 40;
    column.clear(rows);
    for (int row = 0; row < rows; row++) {
      StringJoiner expected = new StringJoiner("|");
      for (int i = 0; i < codes; i++) {
        if (row == 39 || (i * 7 + row) % 13 == 0) {
          column.add(row, i);
          expected.add(all.get(i));
        }
      }
      assertThat(column.text(row)).isEqualTo(expected.toString());
    }
    column.clear(rows);
    assertThat(column.text(39)).isEmpty();
  }

  @Test
  void codeSetColumnWithoutCodes_isEmpty() {
    CodeSetColumn column = new CodeSetColumn(CodeTable.of(List.of()));
    column.clear(3);
    assertThat(column.text(2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        -7,
        10,
        99,
        100,
        999,
        1000,
        1234567,
        -1,
        -999,
        -1000,
        -1234567890,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void numbers_areWrittenAsTheyAre(long number) {
    byte[] target = new byte[2 + NumberColumn.ROOM];
    int end = NumberColumn.write(number, target, 2);
    assertThat(new String(target, 2, end - 2, StandardCharsets.US_ASCII))
        .isEqualTo(Long.toString(number));
    assertThat(target[1]).isZero();
  }

  @Test
  void numberColumn_isEmptyOnlyWhereItWasEmptied() {
    NumberColumn column = new NumberColumn();
    int[] values = column.values(3);
    values[0] = Integer.MAX_VALUE;
    values[1] = 5;
    values[2] = FactBlock.MISSING;
    column.empty(1);
    assertThat(List.of(0, 1, 2))
        .extracting(column::text)
        .containsExactly("2147483647", "", "-1073741824");
    column.values(3)[1] = 6;
    assertThat(column.text(1)).isEqualTo("6");
  }
}
