package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;

class FixedWidthTest {

  private static final String LAYOUT =
      """
      {"formatVersion": 1, "name": "fixed", "charset": "GBK", "recordWidth": 28, "id": "id",
       "columns": [{"name": "id", "bytes": [0, 6]}, {"name": "name", "bytes": [6, 16]},
        {"name": "fee", "bytes": [16, 28], "fact": "bill_m0", "scale": "LI"}]}
      """;

  private static byte[] record(String id, byte[] name, String fee) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Collected.utf8(id));
    bytes.writeBytes(name);
    bytes.writeBytes(Collected.utf8(" ".repeat(Math.max(0, 10 - name.length)) + fee + "\r\n"));
    return bytes.toByteArray();
  }

  @Test
  void slices_areCutInBytesBeforeDecoding() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(record("000001", Collected.gbk("王小明"), "000000012340"));
    bytes.writeBytes(record("000002", Collected.gbk("欧阳東颩a"), "000000000010"));
    bytes.writeBytes(record("000003", new byte[0], "000000000000"));

    Collected all = Collected.read(LAYOUT, bytes.toByteArray());

    assertThat(all.names).containsExactly("王小明", "欧阳東颩a", "");
    assertThat(all.accepted)
        .extracting(facts -> facts.money(StandardFacts.BILL_M0).orElseThrow())
        .containsExactly(Money.fen(1234), Money.fen(1), Money.fen(0));
  }

  @Test
  void liThatAreNoWholeFen_needRounding() throws IOException {
    byte[] bytes = record("000001", Collected.gbk("王"), "000000012345");

    assertThat(Collected.read(LAYOUT, bytes).codes()).containsExactly(RejectCode.INEXACT_AMOUNT);
    String rounding = LAYOUT.replace("\"LI\"", "\"LI\", \"rounding\": \"HALF_UP\"");
    assertThat(Collected.read(rounding, bytes).accepted.get(0).money(StandardFacts.BILL_M0))
        .contains(Money.fen(1235));
  }

  @Test
  void otherWidth_isRejectedWithBothWidths() throws IOException {
    Collected all =
        Collected.read(
            LAYOUT, Collected.utf8("000001name      00000001234\n000002name      0000000123450\n"));

    assertThat(all.codes()).containsExactly(RejectCode.MISSING_FIELD, RejectCode.EXTRA_FIELD);
    assertThat(all.rejected)
        .extracting(Reject::field, Reject::detail)
        .containsExactly(
            tuple("fee", "expected 28 bytes but found 27"),
            tuple("", "expected 28 bytes but found 29"));
  }

  @Test
  void chars_areCutAfterDecoding() throws IOException {
    String layout =
        """
        {"formatVersion": 1, "name": "fixed", "charset": "UTF-8", "id": "id",
         "columns": [{"name": "id", "chars": [0, 2]}, {"name": "name", "chars": [2, 5]}]}
        """;

    Collected all = Collected.read(layout, Collected.utf8("01王𠮷明\n02abc\n03王小\n"));

    assertThat(all.names).containsExactly("王𠮷明", "abc");
    assertThat(all.rejected.get(0).detail()).isEqualTo("expected 5 characters but found 4");
  }
}
