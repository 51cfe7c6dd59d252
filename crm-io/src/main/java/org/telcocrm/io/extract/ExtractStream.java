package org.telcocrm.io.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.TextEncoding;

/** The plain bytes of an input: unpacked where needed, without a byte order mark. */
final class ExtractStream {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int skipped;

  private ExtractStream(InputStream in, int skipped) {
    this.in = in;
    this.skipped = skipped;
  }

  static ExtractStream open(ExtractSource source, Layout layout) throws IOException {
    InputStream raw = new BufferedInputStream(source.open(), BUFFER);
    try {
      InputStream plain = unpack(source.name(), raw, layout.format().limits().inflation());
      return new ExtractStream(plain, mark(source.name(), plain, layout.format().encoding()));
    } catch (IOException e) {
      raw.close();
      throw new ExtractInputException(source.name(), 0, e);
    } catch (RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The bytes; whoever closes them closes the input. */
  InputStream in() {
    return in;
  }

  /** How many bytes of a byte order mark were taken off. */
  int skipped() {
    return skipped;
  }

  private static int[] peek(InputStream in) throws IOException {
    in.mark(4);
    int[] first = {in.read(), in.read(), in.read(), in.read()};
    in.reset();
    return first;
  }

  private static InputStream unpack(String name, InputStream raw, int inflation)
      throws IOException {
    int[] first = peek(raw);
    if (first[0] == 0x1F && first[1] == 0x8B) {
      return new BufferedInputStream(new Gunzip(raw, inflation), BUFFER);
    }
    boolean compress = first[0] == 0x1F && first[1] == 0x9D;
    boolean zip = first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
    if (compress || zip) {
      throw new LayoutException(
          name
              + " must be plain or gzip-compressed but is "
              + (zip ? "a zip archive" : "packed by compress (.Z)")
              + ". Maybe unpack it first.");
    }
    return raw;
  }

  private static int mark(String name, InputStream in, TextEncoding encoding) throws IOException {
    int[] first = peek(in);
    if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF) {
      require(encoding == TextEncoding.UTF_8, name, "UTF-8", encoding);
      in.skipNBytes(3);
      return 3;
    }
    if (first[0] == 0x84 && first[1] == 0x31 && first[2] == 0x95 && first[3] == 0x33) {
      require(encoding == TextEncoding.GB18030, name, "GB18030", encoding);
      in.skipNBytes(4);
      return 4;
    }
    boolean utf16 =
        (first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF);
    require(!utf16, name, "UTF-16", encoding);
    return 0;
  }

  private static void require(boolean same, String name, String found, TextEncoding declared) {
    if (!same) {
      throw new LayoutException(
          name + " must be " + declared + " but begins with the byte order mark of " + found);
    }
  }
}
