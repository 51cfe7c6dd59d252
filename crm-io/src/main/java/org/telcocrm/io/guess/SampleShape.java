package org.telcocrm.io.guess;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Delimiter;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.Quote;
import org.telcocrm.io.layout.RecordFormat;
import org.telcocrm.io.layout.TextEncoding;

/**
 * Delimiter, quotes and header of a sample.
 *
 * @param format what the file looks like
 * @param fields the fields of most lines
 * @param header the names in the first line, or as many empty texts
 */
record SampleShape(RecordFormat format, int fields, List<String> header) {

  /** Signs that separate fields somewhere, the likelier first. */
  private static final int[] CANDIDATES = {
    '|', ',', '\t', ';', 0x01, 0x1F, '^', '~', 0x80, '!', '#', '$', '@', '*', ':'
  };

  private static final int EURO = 0x80;
  private static final int QUOTE = '"';
  private static final int MAX_NAME = 128;

  /** A share of lines that must have as many fields as most others. */
  private static final double REGULAR = .8;

  static SampleShape of(List<byte[]> lines, TextEncoding encoding, String name) {
    boolean quoted = isQuoted(lines);
    Separator separator = separator(lines, encoding, quoted);
    if (separator == null) {
      throw new LayoutException(
          "file "
              + name
              + " must have a delimiter that stands equally often in most lines but none of"
              + " | , tab ; ^ ~ 01 1F 80 and others does. Maybe it has fixed widths: then a layout"
              + " says where each column stands, with \"bytes\"");
    }
    RecordFormat.Builder format =
        RecordFormat.builder()
            .encoding(encoding)
            .delimiter(separator.delimiter())
            .quote(quoted || separator.sign == ',' ? Quote.RFC4180 : Quote.NONE);
    List<List<String>> records = new ArrayList<>();
    for (byte[] line : lines) {
      List<String> fields = separator.split(line, encoding, quoted);
      if (fields.size() == separator.count + 1) {
        records.add(fields);
      }
    }
    boolean header = isHeader(records);
    List<String> names = header ? records.get(0) : Collections.nCopies(separator.count + 1, "");
    return new SampleShape(format.header(header).build(), separator.count + 1, names);
  }

  /** Whether some field begins and ends with a quotation mark. */
  private static boolean isQuoted(List<byte[]> lines) {
    for (byte[] line : lines) {
      if (line.length > 1 && line[0] == QUOTE) {
        return true;
      }
      for (int i = 1; i + 1 < line.length; i++) {
        boolean opens = line[i] == QUOTE && isPunctuation(line[i - 1]) && line[i + 1] != QUOTE;
        if (opens && closes(line, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPunctuation(byte b) {
    return b == ',' || b == ';' || b == '|' || b == '\t';
  }

  private static boolean closes(byte[] line, int from) {
    for (int i = from; i < line.length; i++) {
      if (line[i] == QUOTE) {
        return i + 1 == line.length || isPunctuation(line[i + 1]);
      }
    }
    return false;
  }

  /** A sign, once or followed by another one each time, and how often it stands in most lines. */
  private record Separator(int sign, int second, int count) {

    Delimiter delimiter() {
      String hex = HexFormat.of().toHexDigits((byte) sign);
      if (second >= 0) {
        hex += HexFormat.of().toHexDigits((byte) second);
      }
      boolean text = (sign < 0x7F && sign >= ' ') || sign == '\t';
      return text
          ? Delimiter.ofText("" + (char) sign + (second < 0 ? "" : (char) second))
          : Delimiter.ofHex(hex);
    }

    List<String> split(byte[] line, TextEncoding encoding, boolean quoted) {
      List<String> fields = new ArrayList<>();
      ByteArrayOutputStream field = new ByteArrayOutputStream();
      boolean inside = false;
      for (int i = 0; i < line.length; i++) {
        int b = line[i] & 0xFF;
        if (quoted && b == QUOTE) {
          inside = !inside;
        } else if (!inside && b == sign) {
          fields.add(text(field, encoding));
          field.reset();
          i += second < 0 ? 0 : 1;
        } else {
          field.write(b);
          if (isPair(line, i, encoding)) {
            field.write(line[++i]);
          }
        }
      }
      fields.add(text(field, encoding));
      return fields;
    }

    private static String text(ByteArrayOutputStream field, TextEncoding encoding) {
      return field.toString(encoding.charset()).strip();
    }
  }

  /** Whether a byte and the next one are one character, so that the next one is no sign. */
  private static boolean isPair(byte[] line, int at, TextEncoding encoding) {
    return encoding != TextEncoding.UTF_8
        && (line[at] & 0xFF) > EURO
        && (line[at] & 0xFF) < 0xFF
        && at + 1 < line.length;
  }

  private static @Nullable Separator separator(
      List<byte[]> lines, TextEncoding encoding, boolean quoted) {
    Separator best = null;
    double bestShare = REGULAR;
    for (int sign : CANDIDATES) {
      if (sign == EURO && encoding == TextEncoding.UTF_8) {
        continue;
      }
      Map<Integer, Integer> counts = new HashMap<>();
      Map<Integer, Integer> followers = new HashMap<>();
      int all = 0;
      for (byte[] line : lines) {
        int count = count(line, sign, encoding, quoted, followers);
        all += count;
        counts.merge(count, 1, Integer::sum);
      }
      Map.Entry<Integer, Integer> most =
          counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
      if (most == null || most.getKey() == 0) {
        continue;
      }
      double share = (double) most.getValue() / lines.size();
      if (share > bestShare || (best == null && share >= REGULAR)) {
        boolean pairs = isInPairs(lines, sign, encoding, quoted);
        best = doubled(sign, most.getKey(), all, pairs, followers);
        bestShare = share;
      }
    }
    return best;
  }

  /**
   * The separator has two signs if the same one follows each time and is no part of a value. One
   * sign with many empty fields follows itself too, but not in pairs only.
   */
  private static Separator doubled(
      int sign, int count, int all, boolean pairs, Map<Integer, Integer> followers) {
    if (pairs && followers.getOrDefault(sign, 0) * 2 >= all && count % 2 == 0) {
      return new Separator(sign, sign, count / 2);
    }
    for (int second : CANDIDATES) {
      if (second != sign && followers.getOrDefault(second, 0) == all) {
        return new Separator(sign, second, count);
      }
    }
    return new Separator(sign, -1, count);
  }

  /** Whether in most lines the sign stands in runs of even lengths only. */
  private static boolean isInPairs(
      List<byte[]> lines, int sign, TextEncoding encoding, boolean quoted) {
    int odd = 0;
    for (byte[] line : lines) {
      odd += hasOddRun(line, sign, encoding, quoted) ? 1 : 0;
    }
    return odd <= (1 - REGULAR) * lines.size();
  }

  private static boolean hasOddRun(byte[] line, int sign, TextEncoding encoding, boolean quoted) {
    boolean inside = false;
    int run = 0;
    for (int i = 0; i < line.length; i++) {
      int b = line[i] & 0xFF;
      if (!inside && b == sign) {
        run++;
        continue;
      }
      if (run % 2 == 1) {
        return true;
      }
      run = 0;
      if (quoted && b == QUOTE) {
        inside = !inside;
      } else if (isPair(line, i, encoding)) {
        i++;
      }
    }
    return run % 2 == 1;
  }

  private static int count(
      byte[] line,
      int sign,
      TextEncoding encoding,
      boolean quoted,
      Map<Integer, Integer> followers) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < line.length; i++) {
      int b = line[i] & 0xFF;
      if (quoted && b == QUOTE) {
        inside = !inside;
      } else if (!inside && b == sign) {
        count++;
        if (i + 1 < line.length) {
          followers.merge(line[i + 1] & 0xFF, 1, Integer::sum);
        }
      } else if (isPair(line, i, encoding)) {
        i++;
      }
    }
    return count;
  }

  /**
   * A header has a name for each column, no numbers, and none of its names again below: for at
   * least one column that can only be a name, because all others there are numbers, or because it
   * never comes back among few values.
   */
  private static boolean isHeader(List<List<String>> records) {
    if (records.size() < 2) {
      return !records.isEmpty() && areNames(records.get(0));
    }
    List<String> first = records.get(0);
    return areNames(first) && !comesBack(records);
  }

  private static boolean areNames(List<String> cells) {
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      boolean letters = cell.codePoints().anyMatch(Character::isLetter);
      if (!letters || cell.length() > MAX_NAME || !seen.add(cell) || Cells.isMissing(cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean comesBack(List<List<String>> records) {
    for (int column = 0; column < records.get(0).size(); column++) {
      String name = records.get(0).get(column);
      for (int row = 1; row < records.size(); row++) {
        if (records.get(row).get(column).equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
