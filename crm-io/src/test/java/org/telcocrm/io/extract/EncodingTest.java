package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.layout.LayoutException;

/** What bytes become text; the plain cases stand in {@code FileAndEncodingFaultsTest}. */
class EncodingTest {

  private static String layout(String charset, String delimiter) {
    return """
        {"formatVersion": 1, "name": "test", "charset": "%s", %s, "id": "id", "duplicates": "NONE",
         "columns": [{"name": "id"}, {"name": "name"}, {"name": "fee", "fact": "bill_m0", "scale": "FEN"}]}
        """
        .formatted(charset, delimiter);
  }

  private static final String PIPE = "\"delimiter\": \"|\"";

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void delimiter80_splitsAndMayBeATrailByte() throws IOException {
    // 8f 88 and 81 80 are characters; the third 80 ends the field. Then an empty field.
    byte[] bytes = hex("38 39 80 8f88 8180 28 815c 29 8140 80 31 0d0a  39 30 80 80 32 0d0a");

    Collected all = Collected.read(layout("cp936", "\"delimiterHex\": \"80\""), bytes);

    Charset gbk = Charset.forName("GBK");
    assertThat(all.ids()).containsExactly("89", "90");
    assertThat(all.names).containsExactly(new String(hex("8f88 8180 28 815c 29 8140"), gbk), "");
  }

  @Test
  void utf8DeclaredGbk_neverGivesAReplacementCharacter() throws IOException {
    Collected all = Collected.read(layout("GBK", PIPE), Collected.utf8("1|张三|2\n2|张三丰|2\n"));

    assertThat(all.names).noneMatch(name -> name.contains("\uFFFD"));
    assertThat(all.counts.read()).isEqualTo(2);
  }

  @Test
  void textBytes_dropsTheBrokenHalfAndSaysSo() throws IOException {
    String cut =
        layout("GBK", PIPE)
            .replace("{\"name\": \"name\"}", "{\"name\": \"name\", \"textBytes\": 5}");
    // 张三 is d5c5 c8fd; the fifth byte is the lead byte of a third character.
    byte[] bytes = join(hex("31 7c d5c5 c8fd b7 7c 35 0a"), hex("32 7c d5c5 7c 36 0a"));

    Collected all = Collected.read(cut, bytes);

    assertThat(all.names).containsExactly("张三", "张");
    assertThat(all.findings).hasSize(1);
    assertThat(all.findings.get(0).code()).isEqualTo("TEXT_CUT");
    assertThat(all.findings.get(0).field()).isEqualTo("name");
    assertThat(all.findings.get(0).line()).isEqualTo(1);
  }

  @Test
  void textBytes_atTheEndOfTheRecord() throws IOException {
    String layout =
        """
        {"formatVersion": 1, "name": "test", "charset": "GBK", "delimiter": "|", "id": "id",
         "columns": [{"name": "id"}, {"name": "name", "textBytes": 3}]}
        """;

    Collected all = Collected.read(layout, hex("31 7c d5c5 b7 0d0a 32 7c d5c5 b7"));

    assertThat(all.names).containsExactly("张", "张");
    assertThat(all.findingCodes()).containsExactly("TEXT_CUT", "TEXT_CUT");
  }

  @Test
  void brokenHalfWithoutTextBytes_isMalformed() throws IOException {
    Collected all = Collected.read(layout("GBK", PIPE), hex("31 7c 35 7c b7 0a"));

    assertThat(all.codes()).containsExactly(RejectCode.MALFORMED_ENCODING);
  }

  @Test
  void marksOfOtherEncodings_areRefused() {
    assertThatThrownBy(() -> Collected.read(layout("GBK", PIPE), Collected.utf8("\uFEFF1|a|1\n")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("test.dat must be GBK but begins with the byte order mark of UTF-8");
    assertThatThrownBy(() -> Collected.read(layout("UTF-8", PIPE), hex("fffe 3100")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("test.dat must be UTF-8 but begins with the byte order mark of UTF-16");
  }

  @Test
  void gb18030Mark_isTakenOff() throws IOException {
    Collected all =
        Collected.read(layout("GB18030", PIPE), join(hex("84319533"), Collected.utf8("1|a|1\n")));

    assertThat(all.ids()).containsExactly("1");
  }
}
