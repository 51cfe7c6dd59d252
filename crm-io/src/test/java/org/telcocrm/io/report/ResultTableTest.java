package org.telcocrm.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  @Test
  void cells_areFoundByTheirColumn() throws IOException {
    try (ResultTable table =
        ResultTable.of(new StringReader("id,text\n1,\"a,\"\"b\"\"\nc\"\n2,\r\n"))) {
      assertThat(table.header()).containsExactly("id", "text");
      assertThat(table.has("text")).isTrue();
      assertThat(table.has("other")).isFalse();
      assertThat(table.next()).isTrue();
      assertThat(table.cell("text")).isEqualTo("a,\"b\"\nc");
      assertThat(table.cell("other")).isEmpty();
      assertThat(table.next()).isTrue();
      assertThat(table.cells()).containsExactly("2", "\r");
      assertThat(table.next()).isFalse();
    }
  }

  @Test
  void fileThatEndsWithinACell_isRefused() throws IOException {
    try (ResultTable table = ResultTable.of(new StringReader("id\n\"a"))) {
      assertThatThrownBy(table::next)
          .isInstanceOf(IOException.class)
          .hasMessage("a quoted cell must end but the file ends within it");
    }
  }

  @Test
  void emptyFile_hasNoColumns() throws IOException {
    try (ResultTable table = ResultTable.of(new StringReader(""))) {
      assertThat(table.header()).isEmpty();
      assertThat(table.next()).isFalse();
    }
  }
}
