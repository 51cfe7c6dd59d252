package org.telcocrm.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Reads and writes the JSON documents of policies and layouts as neutral trees.
 *
 * <p>Reading is strict: UTF-8, one object and nothing behind it, no key twice, at most 64 levels
 * deep, 16 MiB long, names of at most 1,024 and texts of at most 8,192 characters, numbers of at
 * most 40 signs with an exponent within ±20. No class name in a document ever loads a class.
 * Thread-safe.
 */
public final class CrmJson {

  /** The longest document, in bytes: 16 MiB. */
  public static final int MAX_BYTES = 16 << 20;

  private CrmJson() {}

  /**
   * Reads the document in a file.
   *
   * @param file a JSON file in UTF-8
   * @return the document
   * @throws IOException if the file cannot be read
   * @throws PolicyException if it holds anything but one strict JSON object
   */
  public static Node.Obj read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads the document in a stream; the stream is not closed.
   *
   * @param in JSON in UTF-8
   * @return the document
   * @throws IOException if the stream cannot be read
   * @throws PolicyException if it holds anything but one strict JSON object
   */
  public static Node.Obj read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    requireSize(bytes.length);
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new PolicyException("", "the document must be UTF-8 but is not");
    }
  }

  /**
   * Reads a document from its text.
   *
   * @param text the document; a byte order mark before it does not count
   * @return the document
   * @throws PolicyException if the text is anything but one strict JSON object
   */
  public static Node.Obj parse(String text) {
    requireSize(text.length());
    return NodeParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static void requireSize(int size) {
    if (size > MAX_BYTES) {
      throw new PolicyException(
          "", "the document must have at most " + MAX_BYTES + " bytes but has more");
    }
  }

  /**
   * Writes a document as people read it: indented by two blanks, LF, members in their order.
   *
   * @param document the document
   * @return the text with a final line end; equal documents give equal text
   */
  public static String write(Node document) {
    return NodePrinter.print(document);
  }
}
