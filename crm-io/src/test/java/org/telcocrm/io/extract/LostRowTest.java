package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** Rule R0: what is lost between reading and handing over makes the reading fail. */
class LostRowTest {

  private static final Layout LAYOUT =
      LayoutJson.parse(
          Collected.layout(
              "",
              """
              {"name": "id"}, {"name": "bill", "fact": "bill_m0", "scale": "FEN"}
              """),
          LayoutCatalog.standard());

  private static ExtractCounts read(Consumer<ExtractChunk> loss) throws IOException {
    byte[] file = Collected.utf8("A,100\nB,200\nC,x\nD,400\n");
    ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(file));
    ExtractReader.Seam seam = new ExtractReader.Seam(1 << 16, true, loss);
    try (ExtractReader reader = ExtractReader.open(source, LAYOUT, Collected.AS_OF, seam)) {
      return reader.read(row -> {});
    }
  }

  @Test
  void nothingLost_isBalanced() throws IOException {
    assertThat(read(chunk -> {}))
        .hasToString(
            "read 4 = accepted 3 + duplicate 0 + rejected 1 + filtered 0 + skipped by checkpoint 0");
  }

  @Test
  void lostRow_failsTheReading() {
    assertThatThrownBy(() -> read(chunk -> chunk.block.removeLast()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "every record must have one outcome but read 4 = accepted 2 + duplicate 0 + rejected 1"
                + " + filtered 0 + skipped by checkpoint 0");
  }

  @Test
  void lostReject_failsTheReading() {
    assertThatThrownBy(() -> read(chunk -> chunk.others.clear()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rejected 0");
  }

  @Test
  void lostFen_failsTheReading() {
    assertThatThrownBy(() -> read(chunk -> chunk.block.put(0, 0, 99)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("amounts of bill_m0 must add up");
  }
}
