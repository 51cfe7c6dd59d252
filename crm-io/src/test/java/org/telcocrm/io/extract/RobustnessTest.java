package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

/** Large, broken and hostile input: bounded memory and declared failures only. */
class RobustnessTest {

  private static final String LAYOUT = Collected.layout("", "{\"name\": \"id\"}");

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Layout layout() {
    return LayoutJson.parse(LAYOUT, LayoutCatalog.standard());
  }

  /** Reads one stream. */
  private record CollectedFrom(InputStream in) {

    Collected read() throws IOException {
      Collected all = Collected.read(LAYOUT, new byte[0]);
      all.findings.clear();
      try (ExtractReader reader =
          ExtractReader.open(ExtractSource.of("x", () -> in), layout(), Collected.AS_OF)) {
        all.counts = reader.read(all);
      }
      return all;
    }
  }

  @Test
  void gzip_isUnpackedWithAllItsMembers() throws IOException {
    byte[] members = join(gzip(Collected.utf8("A\nB")), gzip(Collected.utf8("C\nD\n")));

    assertThat(Collected.read(LAYOUT, members).ids()).containsExactly("A", "BC", "D");
    assertThat(Collected.read(LAYOUT, join(members, new byte[512])).ids()).hasSize(3);
  }

  @Test
  void truncatedGzip_failsWithItsPlace() throws IOException {
    byte[] whole = gzip(Collected.utf8("A\nB\nC\n"));
    for (int length = 3; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);

      assertThatThrownBy(() -> Collected.read(LAYOUT, part))
          .as("first %d bytes", length)
          .isInstanceOf(ExtractInputException.class)
          .hasMessageContaining("the compressed data end too early");
    }
  }

  @Test
  void bytesBehindGzip_areNoEnd() throws IOException {
    byte[] bytes = join(gzip(Collected.utf8("A\n")), Collected.utf8("B\n"));

    assertThatThrownBy(() -> Collected.read(LAYOUT, bytes))
        .isInstanceOf(ExtractInputException.class)
        .hasMessageContaining("behind the compressed data stand other bytes");
  }

  @Test
  void damagedGzip_isNoticed() throws IOException {
    byte[] bytes = gzip(Collected.utf8("A\nB\nC\n"));
    bytes[bytes.length - 6] ^= 1;

    assertThatThrownBy(() -> Collected.read(LAYOUT, bytes))
        .isInstanceOf(ExtractInputException.class)
        .hasMessageContaining("check sum");
  }

  @Test
  void gzipBomb_isRefused() throws IOException {
    byte[] bomb = gzip(new byte[20_000_000]);

    assertThatThrownBy(() -> Collected.read(LAYOUT, bomb))
        .isInstanceOf(ExtractInputException.class)
        .hasMessageContaining("the compressed data swell from");
  }

  @Test
  void otherArchives_areRefusedClearly() {
    assertThatThrownBy(() -> Collected.read(LAYOUT, new byte[] {0x1F, (byte) 0x9D, 1, 2}))
        .isInstanceOf(LayoutException.class)
        .hasMessage(
            "test.dat must be plain or gzip-compressed but is packed by compress (.Z). Maybe unpack it"
                + " first.");
  }

  @Test
  void failureOfTheInput_passesThroughWithItsPlace() {
    InputStream broken =
        new InputStream() {
          private final InputStream first = new ByteArrayInputStream(Collected.utf8("A\nB\n"));

          @Override
          public int read() throws IOException {
            int b = first.read();
            if (b < 0) {
              throw new IOException("disk gone");
            }
            return b;
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            target[offset] = (byte) read();
            return 1;
          }
        };

    assertThatThrownBy(() -> new CollectedFrom(broken).read())
        .isInstanceOf(ExtractInputException.class)
        .hasMessage("x could not be read behind byte 4: disk gone")
        .cause()
        .hasMessage("disk gone");
  }

  @Test
  void failureOfTheHandler_passesThrough() throws IOException {
    ExtractSource source =
        ExtractSource.of("x", () -> new ByteArrayInputStream(Collected.utf8("A\n")));
    try (ExtractReader reader = ExtractReader.open(source, layout(), Collected.AS_OF)) {
      assertThatThrownBy(
              () ->
                  reader.read(
                      row -> {
                        throw new IOException("disk full");
                      }))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("disk full");
    }
  }

  @Test
  void anyBytes_giveOutcomesOnly() throws IOException {
    String columns =
        """
        {"name": "id"}, {"name": "name", "textBytes": 4}, {"name": "bill", "fact": "bill_m0", "scale": "LI", "onInvalid": "MISSING"},
        {"name": "open", "fact": "open_date", "pattern": "yyyy-M-d", "fullWidth": true}
        """;
    String alphabet = "0123456789-.,|\"\"\n\n\r\t xX１￥東𠮷\u0000\u0080";
    Random random = new Random(20260331);
    for (int round = 0; round < 3000; round++) {
      String charset = new String[] {"UTF-8", "GBK", "GB18030"}[round % 3];
      String layout =
          Collected.layout(
                  round % 2 == 0 ? "\"quote\": \"rfc4180\", \"multiline\": 4," : "", columns)
              .replace("UTF-8", charset);
      byte[] bytes = new byte[random.nextInt(200)];
      for (int i = 0; i < bytes.length; i++) {
        byte[] sign =
            alphabet
                .substring(random.nextInt(alphabet.length() - 1))
                .getBytes(java.nio.charset.Charset.forName(charset));
        bytes[i] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : sign[0];
      }
      // A mark of another encoding, or of an archive, at the very start is refused by design.
      byte[] record = join(Collected.utf8("A"), bytes);

      Collected all = Collected.read(layout, record);

      assertThat(all.counts.read())
          .isEqualTo(all.accepted.size() + all.rejected.size() + all.duplicates.size());
      assertThat(all.names).noneMatch(name -> name.contains("\uFFFD"));
    }
  }
}
