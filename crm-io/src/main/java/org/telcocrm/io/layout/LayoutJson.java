package org.telcocrm.io.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Layouts as JSON, format version 1; the module's README describes every key.
 *
 * <p>Reading is strict: an unknown key, a key twice, a value of another type, an unknown fact or a
 * newer version is refused with its path and the nearest known name. Reading what was written gives
 * an equal document. Thread-safe.
 */
public final class LayoutJson {

  /** The format this library writes, and the newest it reads. */
  public static final int FORMAT_VERSION = 1;

  private LayoutJson() {}

  /**
   * Reads a layout file.
   *
   * @param file JSON in UTF-8
   * @param catalog the facts and checks the file may name
   * @return the layout
   * @throws IOException if the file cannot be read
   * @throws LayoutException if it is no layout, with file, path, rule and value
   */
  public static Layout read(Path file, LayoutCatalog catalog) throws IOException {
    try {
      return of(CrmJson.read(file), catalog);
    } catch (PolicyException | LayoutException e) {
      throw new LayoutException("layout " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a layout from its text.
   *
   * @param text the JSON document
   * @param catalog the facts and checks it may name
   * @return the layout
   * @throws LayoutException if it is no layout, with path, rule and value
   */
  public static Layout parse(String text, LayoutCatalog catalog) {
    try {
      return of(CrmJson.parse(text), catalog);
    } catch (PolicyException e) {
      throw new LayoutException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Reads a layout from its document.
   *
   * @param document the tree
   * @param catalog the facts and checks it may name
   * @return the layout
   * @throws LayoutException if it is no layout, with path, rule and value
   */
  public static Layout of(Node.Obj document, LayoutCatalog catalog) {
    try {
      return new LayoutParser(NodeReader.of(document), catalog).layout();
    } catch (PolicyException e) {
      throw new LayoutException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Writes a layout.
   *
   * @param layout the layout
   * @return the text of a layout file
   */
  public static String write(Layout layout) {
    return CrmJson.write(document(layout));
  }

  /**
   * A layout as a tree.
   *
   * @param layout the layout
   * @return its document; equal layouts have equal ones
   */
  public static Node.Obj document(Layout layout) {
    return LayoutPrinter.document(layout);
  }

  /**
   * The content hash of a layout, for run reports.
   *
   * @param layout the layout
   * @return SHA-256, 64 lower-case hex digits
   */
  public static String hash(Layout layout) {
    return document(layout).hash();
  }

  /** Refuses unknown keys before anything else: a misspelt one is behind most other problems. */
  static void requireKnown(NodeReader reader, List<String> keys) {
    keys.forEach(reader::has);
    reader.end();
  }

  /** Says where something was refused when the refusing code does not know. */
  static <T> T at(String path, Function<String, T> reading) {
    try {
      return reading.apply(path);
    } catch (LayoutException e) {
      throw new LayoutException(path + ": " + e.getMessage(), e);
    }
  }
}
