package org.telcocrm.io.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.io.extract.ExtractInputException;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;

/**
 * What bytes and files become: faults.md A, a test for each of its lines, and findings 3 and 4 of
 * the interchange notes (trail bytes that look like delimiters, the delimiter byte 0x80).
 */
class FileAndEncodingFaultsTest {

  private static final String COLUMNS = "{\"name\": \"id\"}, {\"name\": \"name\"}";
  private static final String PLAIN = Reading.layout("", COLUMNS);
  private static final String HEADER = Reading.layout("\"header\": true,", COLUMNS);
  private static final String QUOTED = Reading.layout("\"quote\": \"rfc4180\",", COLUMNS);

  private static final String ONE_COLUMN =
      Reading.layout("", "{\"name\": \"name\"}")
          .replace("\"id\": \"id\"", "\"id\": \"RECORD_NUMBER\"");

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int FIRST_HANZI = 0x4E00;
  private static final int LAST_HANZI = 0x9FA5;

  private static List<String> hanzi() {
    return IntStream.rangeClosed(FIRST_HANZI, LAST_HANZI).mapToObj(Character::toString).toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n  \n", "\n"})
  void emptyFile_isZeroRowsAndAFinding(String text) throws IOException {
    for (String layout : List.of(PLAIN, HEADER)) {
      Reading all = Reading.of(layout, text);

      assertThat(all.counts().read()).isZero();
      assertThat(all.findingCodes()).containsExactly("EMPTY_INPUT");
      assertThat(all.counts().findingsByCode()).containsEntry("EMPTY_INPUT", 1L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,name", "id,name\n", "\uFEFFid,name\r\n", "\n \nid,name\n\n"})
  void headerOnly_isZeroRowsAndNoFinding(String text) throws IOException {
    Reading all = Reading.of(HEADER, text);

    assertThat(all.counts().read()).isZero();
    assertThat(all.findings()).isEmpty();
  }

  @Test
  void utf8Mark_isTakenOffAndTheHeaderMatches() throws IOException {
    String text = "id,name\nA,a\nB,\u0001\n";
    Reading without = Reading.of(HEADER, text);
    Reading with = Reading.of(HEADER, '\uFEFF' + text);

    assertThat(with.ids()).isEqualTo(without.ids()).containsExactly("A");
    assertThat(without.rejected()).extracting(Reject::byteOffset).containsExactly(14L);
    // Offsets are those of the file as it lies on the disk, its mark included.
    assertThat(with.rejected()).extracting(Reject::byteOffset).containsExactly(17L);
    assertThat(Reading.of(PLAIN, "\uFEFFA,a").ids()).containsExactly("A");
  }

  @Test
  void utf8MarkBeforeAQuotedHeader_isTakenOff() throws IOException {
    String layout = Reading.layout("\"header\": true, \"quote\": \"rfc4180\",", COLUMNS);

    assertThat(Reading.of(layout, "\uFEFF\"id\",\"name\"\nA,a\n").ids()).containsExactly("A");
  }

  @Test
  void gbkDeclaredUtf8_isMalformedAtItsByte() throws IOException {
    Reading all = Reading.of(PLAIN, "1,a\n2,张\n3,b\n".getBytes(GBK));

    assertThat(all.ids()).containsExactly("1", "3");
    assertThat(all.codes()).containsExactly(RejectCode.MALFORMED_ENCODING);
    assertThat(all.rejected()).extracting(Reject::byteOffset).containsExactly(6L);
    assertThat(all.rejected()).extracting(Reject::field).containsExactly("name");
  }

  /** The JDK's strict decoder says where the first broken byte of each record lies. */
  @Test
  void everyHanziOfGbkDeclaredUtf8_isWhatAStrictDecoderSays() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    for (String hanzi : hanzi()) {
      byte[] name = hanzi.repeat(2).getBytes(GBK);
      file.writeBytes("1,".getBytes(UTF_8));
      CharBuffer out = CharBuffer.allocate(4);
      ByteBuffer in = ByteBuffer.wrap(name);
      CoderResult result = strict(UTF_8).decode(in, out, true);
      String decoded = out.flip().toString();
      if (result.isError()) {
        offsets.add((long) file.size() + in.position());
      } else if (decoded.chars().noneMatch(Character::isISOControl)) {
        names.add(decoded);
      }
      file.writeBytes(name);
      file.write('\n');
    }

    Reading all = Reading.of(PLAIN, file.toByteArray());

    assertThat(all.rejected())
        .filteredOn(each -> each.code() == RejectCode.MALFORMED_ENCODING)
        .extracting(Reject::byteOffset)
        .hasSizeGreaterThan(15_000)
        .isEqualTo(offsets);
    // By chance some pairs of GBK are a character of UTF-8, and 32 of them a control character.
    assertThat(all.counts().rejectsByCode()).containsEntry(RejectCode.CONTROL_CHAR, 32L).hasSize(2);
    assertThat(all.names()).isEqualTo(names).noneMatch(name -> name.contains("\uFFFD"));
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Test
  void gb18030FourByteCharacters_roundTrip() throws IOException {
    byte[] file = "1,𠮷野㐀\n2,䶮\n".getBytes(GB18030);

    Reading all = Reading.of(PLAIN.replace("UTF-8", "GB18030"), file);

    assertThat(all.names()).containsExactly("𠮷野㐀", "䶮");
    String back = "1," + all.names().get(0) + "\n2," + all.names().get(1) + '\n';
    assertThat(back.getBytes(GB18030)).isEqualTo(file);
  }

  /** All characters of Unicode's first three planes that have a code of their own. */
  @Test
  void everyCharacterOfGb18030_roundTrips() throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int c = 0xA0; c < 0x30000; c++) {
      int type = Character.getType(c);
      if (Character.isDefined(c)
          && type != Character.SURROGATE
          && type != Character.PRIVATE_USE
          && c != 0xFFFD) {
        name.appendCodePoint(c);
      }
      if (c % 1024 == 1023 && !name.isEmpty()) {
        names.add(name.toString());
        name.setLength(0);
      }
    }
    String file = String.join("", names.stream().map(each -> "1," + each + '\n').toList());

    Reading all = Reading.of(PLAIN.replace("UTF-8", "GB18030"), file.getBytes(GB18030));

    assertThat(all.rejected()).isEmpty();
    assertThat(all.names()).hasSizeGreaterThan(100).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B\u0000,b", "B,\u0000", "B,b\u0000", "\u0000B,b", "B,\"b\u0000\""})
  void nulInsideAField_rejectsItsRecordOnly(String record) throws IOException {
    for (String layout : List.of(PLAIN, QUOTED)) {
      Reading all = Reading.of(layout, "A,a\n" + record + "\nC,c\n");

      assertThat(all.ids()).containsExactly("A", "C");
      assertThat(all.codes()).containsExactly(RejectCode.CONTROL_CHAR);
      assertThat(all.rejected())
          .extracting(Reject::byteOffset)
          .containsExactly(4L + record.indexOf('\u0000'));
    }
  }

  @Test
  void nulInAFieldWithoutAColumn_rejectsItsRecordOnly() throws IOException {
    String layout = Reading.layout("\"ignoreExtra\": true,", COLUMNS);

    Reading all = Reading.of(layout, "A,a,x\nB,b,\u0000\nC,c\n");

    assertThat(all.ids()).containsExactly("A", "C");
    assertThat(all.codes()).containsExactly(RejectCode.CONTROL_CHAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 65_536})
  void loneCrCrlfLfAndMixed_giveTheSameRecords(int bytesAtOnce) throws IOException {
    List<String> ends = List.of("\n", "\r\n", "\r");
    Reading expected = readLines(List.of("\n"), 65_536);
    assertThat(expected.ids()).hasSize(9_000).startsWith("1").endsWith("9999");
    assertThat(expected.rejected()).hasSize(1_000);
    for (List<String> used : List.of(ends.subList(1, 2), ends.subList(2, 3), ends)) {
      Reading all = readLines(used, bytesAtOnce);

      assertThat(all.accepted()).isEqualTo(expected.accepted());
      assertThat(all.names()).isEqualTo(expected.names());
      assertThat(all.rejected())
          .extracting(Reject::line)
          .isEqualTo(expected.rejected().stream().map(Reject::line).toList());
    }
  }

  /** 10,000 records with these line ends by turns, each tenth too short, in small portions. */
  private static Reading readLines(List<String> ends, int bytesAtOnce) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(i).append(i % 10 == 0 ? "" : ",n" + i).append(ends.get(i % ends.size()));
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    return Reading.of(
        PLAIN,
        ExtractSource.of(
            "test.dat", () -> new Portions(new ByteArrayInputStream(bytes), bytesAtOnce)));
  }

  /** Gives at most so many bytes at once. */
  private static final class Portions extends FilterInputStream {

    private final int most;

    Portions(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, most));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void noFinalNewline_keepsTheLastRecord(String end) throws IOException {
    for (String last : List.of("C,c", "C,\"c\"")) {
      for (String finalEnd : List.of("", end)) {
        Reading all = Reading.of(QUOTED, "A,a" + end + "B,b" + end + last + finalEnd);

        assertThat(all.ids()).containsExactly("A", "B", "C");
        assertThat(all.names()).containsExactly("a", "b", "c");
        assertThat(all.counts().read()).isEqualTo(3);
      }
    }
    assertThat(Reading.of(PLAIN, "A,").names()).containsExactly("");
  }

  /** A cut inside the very last field leaves a whole record: only totals can tell. */
  @Test
  void finalLineCutBeforeItsLastField_isRejected() throws IOException {
    byte[] file = "1,张三,5\n2,李四,128\n".getBytes(UTF_8);
    String layout =
        Reading.layout(
            "", COLUMNS + ", {\"name\": \"fee\", \"fact\": \"bill_m0\", \"scale\": \"FEN\"}");
    int lastLine = "1,张三,5\n".getBytes(UTF_8).length;
    int lastField = file.length - "128\n".length();
    for (int length = lastLine + 1; length < lastField; length++) {
      Reading all = Reading.of(layout, Arrays.copyOf(file, length));

      assertThat(all.ids()).as("%d bytes", length).containsExactly("1");
      assertThat(all.codes())
          .hasSize(1)
          .isSubsetOf(RejectCode.MISSING_FIELD, RejectCode.MALFORMED_ENCODING);
      assertThat(all.rejected()).extracting(Reject::line).containsExactly(2L);
    }
  }

  @Test
  void gzipCutInItsFinalLine_publishesNothing(@TempDir Path folder) throws IOException {
    byte[] whole = gzip("U1,a\nU2,b\nU3,c\n".getBytes(UTF_8));
    Path input = Files.write(folder.resolve("x.gz"), Arrays.copyOf(whole, whole.length - 9));
    ExtractRun run =
        ExtractRun.builder()
            .input(input)
            .layout(LayoutJson.parse(PLAIN, LayoutCatalog.standard()))
            .asOf(Reading.AS_OF)
            .out(folder.resolve("out"))
            .assessor(CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.05)))
            .build();

    assertThatThrownBy(run::run)
        .isInstanceOf(ExtractInputException.class)
        .hasMessageContaining("the compressed data end too early");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "8192, ''",
    "8193, FIELD_TOO_LONG",
    "65536, FIELD_TOO_LONG",
    "262145, LINE_TOO_LONG",
    "327680, LINE_TOO_LONG",
    "1000003, LINE_TOO_LONG",
    "268435456, LINE_TOO_LONG"
  })
  void lineWithoutEnd_isOneRejectInBoundedMemory(long length, String code) throws IOException {
    readLongLine(length, code);
  }

  @Test
  @Tag("heavy")
  void lineOf2GibWithoutNewline_isOneRejectInBoundedMemory() throws IOException {
    readLongLine(1L << 31, "LINE_TOO_LONG");
  }

  private static void readLongLine(long length, String code) throws IOException {
    LongLine line = new LongLine(length);
    long before = liveHeap();

    Reading all = Reading.of(ONE_COLUMN, line.source());

    assertThat(all.names()).last().isEqualTo("B");
    assertThat(all.codes().stream().map(RejectCode::name).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    assertThat(all.rejected()).allMatch(each -> each.line() == 1 && each.byteOffset() == 0);
    assertThat(all.counts().read()).isEqualTo(2);
    assertThat(line.liveAtHalf - before).isLessThan(32L << 20);
  }

  private static long liveHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** So many bytes of {@code x} made on the fly, then a line end and a good record. */
  private static final class LongLine extends InputStream {

    private final InputStream tail = new ByteArrayInputStream("\nB\n".getBytes(UTF_8));
    private final long length;
    private long at;
    private long liveAtHalf;

    LongLine(long length) {
      this.length = length;
    }

    ExtractSource source() {
      return ExtractSource.of("long.dat", () -> this);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      if (at >= length) {
        return tail.read(target, offset, count);
      }
      int some = (int) Math.min(count, length - at);
      Arrays.fill(target, offset, offset + some, (byte) 'x');
      boolean half = at < length / 2 && at + some >= length / 2;
      at += some;
      if (half) {
        liveAtHalf = liveHeap();
      }
      return some;
    }
  }

  /** The limit counts characters: each of these takes one to four bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "张", "𠮷"})
  void fieldOverTheLimit_isRejected(String character) throws IOException {
    for (String layout : List.of(PLAIN, QUOTED)) {
      for (String quote : layout.equals(QUOTED) ? List.of("", "\"") : List.of("")) {
        String most = quote + character.repeat(8192) + quote;
        String more = quote + character.repeat(8193) + quote;

        Reading all = Reading.of(layout, "A," + most + "\nB," + more + "\nC,c\n");

        assertThat(all.ids()).containsExactly("A", "C");
        assertThat(all.names()).containsExactly(character.repeat(8192), "c");
        assertThat(all.codes()).containsExactly(RejectCode.FIELD_TOO_LONG);
        assertThat(all.rejected()).extracting(Reject::field).containsExactly("name");
        assertThat(all.rejected()).extracting(Reject::valueMasked).containsExactly("");
      }
    }
  }

  @Test
  void hundredThousandColumns_areTooMany() throws IOException {
    String layout = Reading.layout("\"ignoreExtra\": true,", COLUMNS);
    String text = "A,a" + ",".repeat(510) + "\nB,b" + ",".repeat(511) + "\nC" + ",".repeat(99_999);

    Reading all = Reading.of(layout, text + "\nD,d\n");

    assertThat(all.ids()).containsExactly("A", "D");
    assertThat(all.codes())
        .containsExactly(RejectCode.TOO_MANY_COLUMNS, RejectCode.TOO_MANY_COLUMNS);
    assertThat(all.rejected())
        .extracting(Reject::detail)
        .containsOnly("expected at most 512 fields");
  }

  @Test
  void hundredThousandColumnsInTheHeader_areRefusedInOneShortLine() {
    String header = "id,name" + ",x".repeat(99_998);

    assertThatThrownBy(() -> Reading.of(HEADER, header + "\nA,a\n"))
        .isInstanceOf(LayoutException.class)
        .hasMessage("header of test.dat must be text of UTF-8 but is not: TOO_MANY_COLUMNS");
  }

  /**
   * Interchange finding 3: 116 characters for each of these delimiters that is their trail byte.
   */
  @ParameterizedTest
  @CsvSource({"7c", "5c", "5e", "7e", "80"})
  void hanziWithTheDelimiterAsTrailByte_staysWhole(String hex) throws IOException {
    int delimiter = Integer.parseInt(hex, 16);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    for (String hanzi : hanzi()) {
      byte[] bytes = hanzi.getBytes(GBK);
      if ((bytes[1] & 0xFF) == delimiter) {
        names.add(hanzi);
        file.write('1');
        file.write(delimiter);
        file.writeBytes(bytes);
        file.write('\n');
      }
    }
    String layout =
        PLAIN
            .replace("UTF-8", "GBK")
            .replace("\"delimiter\": \",\"", "\"delimiterHex\": \"" + hex + '"');

    Reading all = Reading.of(layout, file.toByteArray());

    assertThat(names).hasSize(116);
    assertThat(all.names()).isEqualTo(names);
  }

  /** Interchange finding 4: 0x80 is a byte, not the U+FFFD that the JDK's GBK makes of it. */
  @Test
  void byte80WhereItIsNoDelimiter_isMalformed() throws IOException {
    byte[] file = {'1', ',', 'a', '\n', '2', ',', (byte) 0x80, '\n', '3', ',', 'c', '\n'};

    for (String charset : List.of("GBK", "GB18030", "cp936")) {
      Reading all = Reading.of(PLAIN.replace("UTF-8", charset), file);

      assertThat(all.ids()).containsExactly("1", "3");
      assertThat(all.codes()).containsExactly(RejectCode.MALFORMED_ENCODING);
      assertThat(all.rejected()).extracting(Reject::byteOffset).containsExactly(6L);
    }
  }
}
