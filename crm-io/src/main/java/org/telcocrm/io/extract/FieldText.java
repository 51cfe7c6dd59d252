package org.telcocrm.io.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.TextEncoding;

/** Decodes fields; what is no text is reported, never replaced. */
final class FieldText {

  private static final char REPLACEMENT = '\uFFFD';

  private final CharsetDecoder decoder;

  FieldText(TextEncoding encoding) {
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The text of a field, or null if its bytes are no text or somebody replaced a character before.
   */
  @Nullable String decode(Fields fields, int field) {
    String text = decode(fields.bytes(), fields.from(field), fields.to(field));
    if (text == null || text.indexOf(REPLACEMENT) >= 0) {
      return null;
    }
    return fields.isEscaped(field) ? text.replace("\"\"", "\"") : text;
  }

  private @Nullable String decode(byte[] bytes, int from, int to) {
    boolean ascii = true;
    for (int i = from; ascii && i < to; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether a decoded text holds a control character; tabs and quoted line ends are none here. */
  static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        return true;
      }
    }
    return false;
  }
}
