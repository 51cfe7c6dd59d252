package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutJson;

class DemoExtractTest {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  static Layout layout() {
    try (var in = DemoExtract.layout()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return LayoutJson.parse(text, LayoutCatalog.standard());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] write(DemoExtract extract, long... cuts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 1; i < cuts.length; i++) {
      extract.write(cuts[i - 1], cuts[i], out);
    }
    return out.toByteArray();
  }

  @Test
  void write_twice_givesTheSameBytes() throws Exception {
    byte[] first = write(DemoExtract.of(3000, AS_OF), 0, 3000);
    byte[] second = write(DemoExtract.of(3000, AS_OF), 0, 3000);
    assertThat(sha256(second)).isEqualTo(sha256(first));
  }

  @Test
  void write_inPieces_givesTheSameBytes() throws Exception {
    DemoExtract extract = DemoExtract.of(3000, AS_OF);
    byte[] whole = write(extract, 0, 3000);
    assertThat(sha256(write(extract, 0, 1, 7, 1024, 2048, 2999, 3000))).isEqualTo(sha256(whole));
  }

  @Test
  void write_anotherMonth_givesAnotherFile() throws Exception {
    byte[] march = write(DemoExtract.of(100, AS_OF), 0, 100);
    byte[] april = write(DemoExtract.of(100, LocalDate.of(2026, 4, 30)), 0, 100);
    assertThat(april).isNotEqualTo(march);
  }

  @Test
  void of_noRows_isRefused() {
    assertThatThrownBy(() -> DemoExtract.of(0, AS_OF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must be 1 to 10000000 but was 0");
  }

  @Test
  void of_yearOutOfRange_isRefused() {
    assertThatThrownBy(() -> DemoExtract.of(1, LocalDate.of(9999, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asOf must lie in the years 2000 to 2099 but was 9999-12-31");
  }

  @Test
  void layout_namesTheColumnsInTheirOrder() {
    assertThat(layout().columns())
        .extracting(LayoutColumn::name)
        .containsExactlyElementsOf(
            Arrays.stream(DemoColumn.values()).map(DemoColumn::header).toList());
  }

  @Test
  void userId_ascends_andNumbersAreUnique() {
    Set<String> numbers = new HashSet<>();
    for (long row = 0; row < 5000; row++) {
      assertThat(DemoExtract.userId(row + 1)).isGreaterThan(DemoExtract.userId(row)).hasSize(16);
      assertThat(numbers.add(UserMonth.msisdn(row))).isTrue();
    }
  }

  @Test
  void person_namesAreGbk_withoutTrailByte7C() {
    for (long owner = 0; owner < 5000; owner++) {
      String name = Person.of(owner, AS_OF).name();
      byte[] bytes = name.getBytes(DemoRow.GBK);
      assertThat(new String(bytes, DemoRow.GBK)).isEqualTo(name);
      assertThat(bytes).doesNotContain((byte) '|');
      assertThat(Person.of(owner, AS_OF)).asString().endsWith("**").doesNotContain(name);
    }
  }

  @Test
  void write_records_areGbkWithCrLf() throws Exception {
    String text = new String(write(DemoExtract.of(10, AS_OF), 0, 10), DemoRow.GBK);
    assertThat(text.split("\r\n", -1)).hasSize(11);
    assertThat(text.lines().findFirst().orElseThrow().split("\\|", -1))
        .hasSize(DemoColumn.values().length);
  }
}
