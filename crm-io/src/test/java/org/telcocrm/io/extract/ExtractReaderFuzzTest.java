package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.Quote;
import org.telcocrm.io.layout.RecordFormat;
import org.telcocrm.io.layout.TextEncoding;

/**
 * Any bytes under any of {@link FuzzLayouts}: outcomes or a declared failure, and the same ones
 * however the bytes arrive.
 *
 * <p>The first byte of an input chooses the layout ({@code A} is the first), the second how far the
 * file is moved behind blank lines, the rest is the file.
 */
class ExtractReaderFuzzTest {

  private static final int HEAD = 2;
  // Seldom and not far: each byte in front costs the instrumented reader as much as one of the
  // input.
  private static final int MOVED = 0xFC;
  private static final int[] DISTANCES = {1 << 13, 1 << 14, 1 << 16, 1 << 17};
  private static final int BLANK_LINE = 64;

  /** Gives one to seven bytes at a time; which, depends on the bytes alone. */
  private static final class Pieces extends InputStream {

    private final byte[] bytes;
    private int at;
    private int turn;

    Pieces(byte[] bytes) {
      this.bytes = bytes;
      this.turn = Arrays.hashCode(bytes);
    }

    @Override
    public int read() {
      return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == bytes.length) {
        return length == 0 ? 0 : -1;
      }
      turn = turn * 31 + 7;
      int most = 1 + Math.floorMod(turn >> 8, 7);
      int count = Math.min(Math.min(length, most), bytes.length - at);
      System.arraycopy(bytes, at, target, offset, count);
      at += count;
      return count;
    }
  }

  @FuzzTest(maxDuration = "3m")
  void anyBytes_giveTheSameOutcomesHoweverTheyArrive(byte[] data) throws IOException {
    List<Layout> layouts = FuzzLayouts.ALL;
    Layout layout =
        layouts.get(Math.floorMod((data.length > 0 ? data[0] : 'A') - 'A', layouts.size()));
    byte[] file = Arrays.copyOfRange(data, Math.min(HEAD, data.length), data.length);
    List<String> said = read(layout, file);

    assertThat(said).noneMatch(each -> each.indexOf('\uFFFD') >= 0);
    assertThat(read(layout, file)).as("read again").isEqualTo(said);
    inPieces(layout, file, said);
    if (!isPacked(file)) {
      assertThat(read(layout, gzip(file))).as("read from gzip").isEqualTo(said);
      inChunks(layout, file, said);
      moved(layout, file, data.length > 1 ? data[1] & 0xFF : 0, said);
      inOtherFormats(layout, file, said);
    }
  }

  private static List<String> read(Layout layout, byte[] file) throws IOException {
    return Transcript.of(
        layout, ExtractSource.of("fuzz.dat", () -> new ByteArrayInputStream(file)));
  }

  private static void inPieces(Layout layout, byte[] file, List<String> said) throws IOException {
    List<String> pieces =
        Transcript.of(layout, ExtractSource.of("fuzz.dat", () -> new Pieces(file)));
    if (last(said).startsWith(Transcript.FAILED + ExtractInputException.class.getName())) {
      // Damaged gzip: how much is unpacked before the damage shows depends on the pieces.
      assertThat(last(pieces))
          .startsWith(Transcript.FAILED + ExtractInputException.class.getName());
      int common = Math.min(said.size(), pieces.size()) - 1;
      assertThat(pieces.subList(0, common)).isEqualTo(said.subList(0, common));
    } else {
      assertThat(pieces).as("read in pieces").isEqualTo(said);
    }
  }

  /** Every record read with care, in chunks of any size, by any number of threads. */
  private static void inChunks(Layout layout, byte[] file, List<String> said) throws IOException {
    ExtractSource source = ExtractSource.of("fuzz.dat", () -> new ByteArrayInputStream(file));
    ExtractReader.Seam careful = new ExtractReader.Seam(1 << 18, false, chunk -> {});
    assertThat(Transcript.of(layout, source, careful, 1)).as("with care").isEqualTo(said);
    ExtractReader.Seam small = new ExtractReader.Seam(5, true, chunk -> {});
    assertThat(Transcript.of(layout, source, small, 2)).as("in small chunks").isEqualTo(said);
  }

  /** Blank lines in front move every place and change nothing else, wherever buffers end. */
  private static void moved(Layout layout, byte[] file, int how, List<String> said)
      throws IOException {
    if (how < MOVED || hasMark(file)) {
      return;
    }
    int blankBytes = DISTANCES[how - MOVED] - Math.floorMod(Arrays.hashCode(file), file.length + 1);
    boolean blanksCount =
        layout.format().delimiter().filter(each -> each.value().equals(" ")).isPresent();
    int length = blanksCount || layout.format().limits().lineChars() < BLANK_LINE ? 1 : BLANK_LINE;
    byte[] longer = new byte[blankBytes + file.length];
    Arrays.fill(longer, (byte) ' ');
    int blankLines = 0;
    // Backwards, so that only the first line is of another length.
    for (int end = blankBytes; end > 0; end -= length) {
      longer[end - 1] = '\n';
      blankLines++;
    }
    System.arraycopy(file, 0, longer, blankBytes, file.length);
    ExtractSource source = ExtractSource.of("fuzz.dat", () -> new ByteArrayInputStream(longer));
    assertThat(Transcript.of(layout, source, blankLines, blankBytes))
        .as("read behind %d blank bytes", blankBytes)
        .isEqualTo(said);
  }

  /** A file without quotation marks does not know of quotes, and ASCII is ASCII everywhere. */
  private static void inOtherFormats(Layout layout, byte[] file, List<String> said)
      throws IOException {
    RecordFormat format = layout.format();
    boolean ascii = true;
    boolean quotes = format.delimiter().isEmpty();
    for (byte each : file) {
      ascii &= each >= 0;
      quotes |= each == '"';
    }
    if (!quotes) {
      boolean none = format.quote() == Quote.NONE;
      RecordFormat other =
          format.toBuilder()
              .quote(none ? Quote.RFC4180 : Quote.NONE)
              .multiline(none ? 3 : 1)
              .build();
      assertThat(read(layout.toBuilder().format(other).build(), file))
          .as("read with other quotes")
          .isEqualTo(said);
    }
    if (ascii) {
      TextEncoding encoding =
          format.encoding() == TextEncoding.UTF_8 ? TextEncoding.GB18030 : TextEncoding.UTF_8;
      RecordFormat other = format.toBuilder().encoding(encoding).build();
      List<String> otherwise = read(layout.toBuilder().format(other).build(), file);
      // Of a failure the wording may differ: it names the encoding.
      assertThat(otherwise.subList(0, otherwise.size() - 1))
          .as("read as " + encoding)
          .isEqualTo(said.subList(0, said.size() - 1));
      assertThat(last(otherwise).replaceAll(Transcript.FAILED + ".*", Transcript.FAILED))
          .isEqualTo(last(said).replaceAll(Transcript.FAILED + ".*", Transcript.FAILED));
    }
  }

  private static String last(List<String> said) {
    return said.get(said.size() - 1);
  }

  private static boolean begins(byte[] file, int... first) {
    boolean same = file.length >= first.length;
    for (int i = 0; same && i < first.length; i++) {
      same = (file[i] & 0xFF) == first[i];
    }
    return same;
  }

  private static boolean isPacked(byte[] file) {
    return begins(file, 0x1F, 0x8B) || begins(file, 0x1F, 0x9D) || begins(file, 'P', 'K', 3, 4);
  }

  private static boolean hasMark(byte[] file) {
    return begins(file, 0xEF, 0xBB, 0xBF)
        || begins(file, 0x84, 0x31, 0x95, 0x33)
        || begins(file, 0xFF, 0xFE)
        || begins(file, 0xFE, 0xFF);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
