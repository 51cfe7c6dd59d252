package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Delimiter;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.RecordFormat;
import org.telcocrm.rules.assessor.CellColumn;
import org.telcocrm.rules.assessor.CodeSetColumn;
import org.telcocrm.rules.assessor.CodeTable;
import org.telcocrm.rules.assessor.NumberColumn;

class ByteLinesTest {

  private static String text(ByteLines lines) {
    return StandardCharsets.UTF_8.decode(lines.bytes()).toString();
  }

  @Test
  void numbers_areWrittenAsTheyAre() {
    long[] numbers = {
      0, 7, 10, 99, 100, 999, 1000, 1234567, -1, -999, -1000, Long.MAX_VALUE, Long.MIN_VALUE
    };
    ByteLines lines = new ByteLines();
    StringJoiner expected = new StringJoiner(",", "", "\n");
    for (long number : numbers) {
      lines.next();
      lines.number(number);
      expected.add(Long.toString(number));
    }
    lines.end();
    assertThat(text(lines)).isEqualTo(expected.toString());
    assertThat(lines.lines()).isEqualTo(1);
  }

  @Test
  void cells_standBehindEachOther_andLinesGrowAsFarAsTheyMust() {
    CodeSetColumn codes = new CodeSetColumn(CodeTable.of(List.of("X".repeat(1000), "Y")));
    NumberColumn numbers = new NumberColumn();
    codes.bits(0, 1)[0] = 3;
    numbers.values(1)[0] = -7;
    ByteLines lines = new ByteLines();
    for (int i = 0; i < 200; i++) {
      lines.next();
      lines.cells(new CellColumn[] {codes, numbers}, 0, codes.room() + numbers.room() + 2);
      lines.end();
    }
    assertThat(text(lines)).isEqualTo(("," + "X".repeat(1000) + "|Y,-7\n").repeat(200));
    lines.clear();
    assertThat(text(lines)).isEmpty();
  }

  /** Wherever in its bytes an id has a sign that a cell must quote, it is found. */
  @Test
  void ids_areQuotedWhereNeeded() throws IOException {
    List<String> ids = new ArrayList<>();
    for (int length : new int[] {1, 7, 8, 9, 15, 16, 17, 64}) {
      ids.add("i".repeat(length));
      for (int at = 0; at < length; at++) {
        ids.add("i".repeat(at) + ',' + "i".repeat(length - at - 1));
        ids.add("i".repeat(at) + '"' + "i".repeat(length - at - 1));
        ids.add("i".repeat(at) + '\u00FC' + "i".repeat(length - at - 1));
      }
    }
    Layout layout =
        Layout.builder("ids")
            .format(RecordFormat.builder().delimiter(Delimiter.ofText("|")).header(false).build())
            .id("id")
            .column(LayoutColumn.text("id"))
            .column(LayoutColumn.text("name"))
            .build();
    String file = String.join("|x\n", ids) + "|x\n";
    ByteLines lines = new ByteLines();
    try (ExtractReader reader =
        ExtractReader.open(
            ExtractSource.of(
                "ids", () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))),
            layout,
            LocalDate.of(2026, 3, 31))) {
      reader.read(
          1,
          () ->
              chunk -> {
                for (int row = 0; row < chunk.rows().size(); row++) {
                  lines.id(chunk, row);
                  lines.end();
                }
              });
    }
    StringBuilder expected = new StringBuilder();
    for (String id : ids) {
      boolean quote = id.indexOf(',') >= 0 || id.indexOf('"') >= 0;
      expected.append(quote ? '"' + id.replace("\"", "\"\"") + '"' : id).append('\n');
    }
    assertThat(text(lines)).isEqualTo(expected.toString());
  }
}
