package org.telcocrm.rules.policy;

import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a policy as a neutral tree: what JSON can say and nothing else.
 *
 * <p>A tree keeps the order of its members for readers; {@link #canonical()} and {@link #hash()} do
 * not depend on it. Immutable and thread-safe.
 */
public sealed interface Node extends Serializable {

  /**
   * An object: named members.
   *
   * @param members in the order written; a copy is kept
   */
  record Obj(Map<String, Node> members) implements Node {
    /** Copies the members. */
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * A list.
   *
   * @param elements in order
   */
  record Arr(List<Node> elements) implements Node {
    /** Copies the elements. */
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A text.
   *
   * @param value any text
   */
  record Text(String value) implements Node {}

  /**
   * An exact decimal number; equal when numerically equal.
   *
   * @param value trailing zeros are stripped
   */
  record Num(BigDecimal value) implements Node {
    /** Strips trailing zeros so that 1.50 and 1.5 are the same content. */
    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  /**
   * A truth value.
   *
   * @param value yes or no
   */
  record Flag(boolean value) implements Node {}

  /** Nothing: in an overlay, the request to remove a member. */
  record Nothing() implements Node {}

  /**
   * A text node.
   *
   * @param value the text
   * @return the node
   */
  static Node of(String value) {
    return new Text(value);
  }

  /**
   * A number node.
   *
   * @param value the number
   * @return the node
   */
  static Node of(long value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /**
   * A number node; the shortest decimal that reads back as the same double.
   *
   * @param value finite
   * @return the node
   * @throws NumberFormatException if the value is not finite
   */
  static Node of(double value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /**
   * A truth node.
   *
   * @param value yes or no
   * @return the node
   */
  static Node of(boolean value) {
    return new Flag(value);
  }

  /**
   * A list node.
   *
   * @param elements in order
   * @return the node
   */
  static Node list(List<? extends Node> elements) {
    return new Arr(List.copyOf(elements));
  }

  /**
   * A list node of texts.
   *
   * @param texts in order
   * @return the node
   */
  static Node texts(List<String> texts) {
    return new Arr(texts.stream().map(Node::of).toList());
  }

  /**
   * Starts an object node.
   *
   * @return an empty builder
   */
  static Builder object() {
    return new Builder();
  }

  /**
   * The one text of this content: JSON without blanks, members sorted by name, plain decimals.
   *
   * @return equal for equal content, whatever the order of members
   */
  default String canonical() {
    StringBuilder text = new StringBuilder();
    write(this, text);
    return text.toString();
  }

  /**
   * The content hash.
   *
   * @return SHA-256 of {@link #canonical()} in UTF-8, 64 lower-case hex digits
   */
  default String hash() {
    return Hashing.sha256().hashString(canonical(), StandardCharsets.UTF_8).toString();
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof Obj object) {
      char separator = '{';
      for (Map.Entry<String, Node> member : new TreeMap<>(object.members()).entrySet()) {
        text.append(separator);
        quote(member.getKey(), text);
        text.append(':');
        write(member.getValue(), text);
        separator = ',';
      }
      text.append(separator == '{' ? "{}" : "}");
    } else if (node instanceof Arr list) {
      char separator = '[';
      for (Node element : list.elements()) {
        text.append(separator);
        write(element, text);
        separator = ',';
      }
      text.append(separator == '[' ? "[]" : "]");
    } else if (node instanceof Text string) {
      quote(string.value(), text);
    } else if (node instanceof Num number) {
      text.append(number.value().toPlainString());
    } else if (node instanceof Flag flag) {
      text.append(flag.value());
    } else {
      text.append("null");
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /** Collects the members of an object node in order. Not thread-safe. */
  final class Builder {

    private final Map<String, Node> members = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a member.
     *
     * @param name not yet used
     * @param value the member's content
     * @return this builder
     */
    public Builder put(String name, Node value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException(
            "member names must be unique but \"" + name + "\" is not");
      }
      return this;
    }

    /**
     * Adds a text member.
     *
     * @param name not yet used
     * @param value the text
     * @return this builder
     */
    public Builder put(String name, String value) {
      return put(name, of(value));
    }

    /**
     * Adds a number member.
     *
     * @param name not yet used
     * @param value the number
     * @return this builder
     */
    public Builder put(String name, long value) {
      return put(name, of(value));
    }

    /**
     * Adds a number member.
     *
     * @param name not yet used
     * @param value finite
     * @return this builder
     */
    public Builder put(String name, double value) {
      return put(name, of(value));
    }

    /**
     * Adds a truth member.
     *
     * @param name not yet used
     * @param value yes or no
     * @return this builder
     */
    public Builder put(String name, boolean value) {
      return put(name, of(value));
    }

    /**
     * Ends the object.
     *
     * @return the node
     */
    public Obj build() {
      return new Obj(members);
    }
  }
}
