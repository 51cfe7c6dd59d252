package org.telcocrm.io.guess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.TextEncoding;

/** The beginning of a file, up to a line end. */
final class SampleBytes {

  private static final int MAX_BYTES = 16 << 20;

  /** Lines that are looked at for the shape; columns are looked at in all of them. */
  private static final int SHAPE_LINES = 2_000;

  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  /** What GBK knows as no character, and check files of operators as delimiter. */
  private static final byte EURO = (byte) 0x80;

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final byte[] bytes;
  private final boolean whole;

  private SampleBytes(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  static SampleBytes of(ExtractSource source) throws IOException {
    try (PushbackInputStream raw = new PushbackInputStream(source.open(), 2);
        InputStream in = isGzip(raw) ? new GZIPInputStream(raw) : raw) {
      byte[] read = in.readNBytes(MAX_BYTES);
      boolean whole = read.length < MAX_BYTES;
      int end = read.length;
      while (!whole && end > 0 && read[end - 1] != '\n') {
        end--;
      }
      return new SampleBytes(Arrays.copyOf(read, end), whole);
    }
  }

  private static boolean isGzip(PushbackInputStream raw) throws IOException {
    byte[] magic = raw.readNBytes(2);
    raw.unread(magic);
    return magic.length == 2 && (magic[0] & 0xFF) == GZIP_FIRST && (magic[1] & 0xFF) == GZIP_SECOND;
  }

  /** Whether this is all there is. */
  boolean isWhole() {
    return whole;
  }

  /** The same bytes as an input. */
  ExtractSource source(String name) {
    return ExtractSource.of(name, () -> new ByteArrayInputStream(bytes));
  }

  /** The first lines without their ends, a byte order mark and blank lines. */
  List<byte[]> lines() {
    List<byte[]> lines = new ArrayList<>();
    int from = hasMark() ? MARK.length : 0;
    for (int at = from; at <= bytes.length && lines.size() < SHAPE_LINES; at++) {
      if (at == bytes.length || bytes[at] == '\n') {
        int end = at > from && bytes[at - 1] == '\r' ? at - 1 : at;
        if (end > from) {
          lines.add(Arrays.copyOfRange(bytes, from, end));
        }
        from = at + 1;
      }
    }
    return lines;
  }

  private boolean hasMark() {
    boolean mark = bytes.length >= MARK.length;
    for (int i = 0; mark && i < MARK.length; i++) {
      mark = (bytes[i] & 0xFF) == MARK[i];
    }
    return mark;
  }

  /** The encoding in which the fewest of all lines are malformed; the first of equals. */
  TextEncoding encoding() {
    TextEncoding best = TextEncoding.UTF_8;
    long fewest = Long.MAX_VALUE;
    for (TextEncoding each : TextEncoding.values()) {
      long malformed = malformed(each);
      if (malformed < fewest) {
        best = each;
        fewest = malformed;
      }
    }
    return best;
  }

  private long malformed(TextEncoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    long count = 0;
    int from = 0;
    boolean ascii = true;
    for (int at = 0; at <= bytes.length; at++) {
      if (at < bytes.length && bytes[at] != '\n') {
        ascii &= bytes[at] >= 0;
        continue;
      }
      if (!ascii && !decodes(decoder, line(encoding, from, at))) {
        count++;
      }
      from = at + 1;
      ascii = true;
    }
    return count;
  }

  /** A line; where no character of it can begin with the byte 80, that byte is a separator. */
  private ByteBuffer line(TextEncoding encoding, int from, int to) {
    byte[] line = Arrays.copyOfRange(bytes, from, to);
    for (int i = 0; encoding != TextEncoding.UTF_8 && i < line.length; i++) {
      if (line[i] == EURO) {
        line[i] = '|';
      } else if (line[i] < 0) {
        i++;
      }
    }
    return ByteBuffer.wrap(line);
  }

  private static boolean decodes(CharsetDecoder decoder, ByteBuffer line) {
    try {
      decoder.decode(line);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
