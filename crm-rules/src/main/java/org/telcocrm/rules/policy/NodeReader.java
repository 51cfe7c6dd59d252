package org.telcocrm.rules.policy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads one object of a policy document strictly: every refusal names the path, the rule and the
 * value; unknown members are refused with the nearest known name.
 *
 * <p>Use: read each member, then call {@link #end()}. Not thread-safe.
 */
public final class NodeReader {

  private static final Pattern PERIOD =
      Pattern.compile("P(?=[1-9])([1-9][0-9]{0,8}Y)?([1-9][0-9]{0,8}M)?([1-9][0-9]{0,8}D)?");

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final String path;
  private final Map<String, Node> members;
  private final Set<String> asked = new TreeSet<>();

  private NodeReader(String path, Node.Obj object) {
    this.path = path;
    this.members = object.members();
  }

  /**
   * A reader of a whole document.
   *
   * @param document the top object
   * @return the reader
   */
  public static NodeReader of(Node.Obj document) {
    return new NodeReader("", document);
  }

  /**
   * The path of a member, for messages.
   *
   * @param name the member's name
   * @return for example {@code "bands[1].from"}
   */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /**
   * A refusal at one of this object's members.
   *
   * @param name the member
   * @param problem the rule and the value
   * @return the exception to throw
   */
  public PolicyException refuse(String name, String problem) {
    return new PolicyException(path(name), problem);
  }

  /**
   * Whether a member is there.
   *
   * @param name the member
   * @return true if it has a value
   */
  public boolean has(String name) {
    asked.add(name);
    return members.containsKey(name);
  }

  /**
   * A member of any kind.
   *
   * @param name the member
   * @return its content
   * @throws PolicyException if it is missing
   */
  public Node node(String name) {
    return require(name);
  }

  /**
   * A text member.
   *
   * @param name the member
   * @return the text
   * @throws PolicyException if it is missing or no text
   */
  public String text(String name) {
    if (require(name) instanceof Node.Text text) {
      return text.value();
    }
    throw kind(name, "a text");
  }

  /**
   * A number member.
   *
   * @param name the member
   * @return the exact number
   * @throws PolicyException if it is missing or no number
   */
  public BigDecimal number(String name) {
    if (require(name) instanceof Node.Num number) {
      return number.value();
    }
    throw kind(name, "a number");
  }

  /**
   * A whole-number member.
   *
   * @param name the member
   * @return the number
   * @throws PolicyException if it is missing, no number, not whole or beyond 32 bits
   */
  public int integer(String name) {
    try {
      return number(name).intValueExact();
    } catch (ArithmeticException e) {
      throw kind(name, "a whole number");
    }
  }

  /**
   * A whole-number member of up to 64 bits.
   *
   * @param name the member
   * @return the number
   * @throws PolicyException if it is missing, no number, not whole or beyond 64 bits
   */
  public long whole(String name) {
    try {
      return number(name).longValueExact();
    } catch (ArithmeticException e) {
      throw kind(name, "a whole number");
    }
  }

  /**
   * A truth member.
   *
   * @param name the member
   * @return yes or no
   * @throws PolicyException if it is missing or no truth value
   */
  public boolean flag(String name) {
    if (require(name) instanceof Node.Flag flag) {
      return flag.value();
    }
    throw kind(name, "true or false");
  }

  /**
   * A member that is one of an enum's constants.
   *
   * @param name the member
   * @param type the enum
   * @param <E> the enum
   * @return the constant
   * @throws PolicyException if it is missing or no constant; the nearest one is named
   */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(name, text(name), type);
  }

  private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
      names.add(constant.name());
    }
    throw refuse(
        name, "must be one of " + names + " but was \"" + text + '"' + nearest(text, names));
  }

  /**
   * An object member.
   *
   * @param name the member
   * @return a reader of it
   * @throws PolicyException if it is missing or no object
   */
  public NodeReader object(String name) {
    if (require(name) instanceof Node.Obj object) {
      return new NodeReader(path(name), object);
    }
    throw kind(name, "an object");
  }

  /**
   * A list of objects.
   *
   * @param name the member
   * @param each reads one element; it should end with {@link #end()}
   * @param <T> the element's type
   * @return the elements in order
   * @throws PolicyException if the member is missing, no list, or an element no object
   */
  public <T> List<T> objects(String name, Function<NodeReader, T> each) {
    if (!(require(name) instanceof Node.Arr list)) {
      throw kind(name, "a list");
    }
    List<T> result = new ArrayList<>();
    for (Node element : list.elements()) {
      String at = path(name) + "[" + result.size() + "]";
      if (!(element instanceof Node.Obj object)) {
        throw new PolicyException(at, "must be an object but was " + element.canonical());
      }
      result.add(each.apply(new NodeReader(at, object)));
    }
    return List.copyOf(result);
  }

  /**
   * A list of texts.
   *
   * @param name the member
   * @return the texts in order
   * @throws PolicyException if the member is missing, no list, or an element no text
   */
  public List<String> texts(String name) {
    if (!(require(name) instanceof Node.Arr list)) {
      throw kind(name, "a list of texts");
    }
    List<String> result = new ArrayList<>();
    for (Node element : list.elements()) {
      if (!(element instanceof Node.Text text)) {
        throw new PolicyException(
            path(name) + "[" + result.size() + "]",
            "must be a text but was " + element.canonical());
      }
      result.add(text.value());
    }
    return List.copyOf(result);
  }

  /**
   * A list of whole numbers.
   *
   * @param name the member
   * @return the numbers in order
   * @throws PolicyException if the member is missing, no list, or an element no whole number of 32
   *     bits
   */
  public List<Integer> integers(String name) {
    if (!(require(name) instanceof Node.Arr list)) {
      throw kind(name, "a list of whole numbers");
    }
    List<Integer> result = new ArrayList<>();
    for (Node element : list.elements()) {
      if (!(element instanceof Node.Num number) || !isInteger(number.value())) {
        throw new PolicyException(
            path(name) + "[" + result.size() + "]",
            "must be a whole number but was " + element.canonical());
      }
      result.add(number.value().intValueExact());
    }
    return List.copyOf(result);
  }

  private static boolean isInteger(BigDecimal number) {
    try {
      return number.intValueExact() == number.intValue();
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /**
   * An object member whose own member names are keys of a map.
   *
   * @param name the member
   * @param value reads one value: the inner reader and the key
   * @param <T> the values' type
   * @return the map in the order written
   * @throws PolicyException if the member is missing or no object
   */
  public <T> Map<String, T> map(String name, BiFunction<NodeReader, String, T> value) {
    NodeReader inner = object(name);
    Map<String, T> result = new LinkedHashMap<>();
    for (String key : inner.members.keySet()) {
      result.put(key, value.apply(inner, key));
    }
    return result;
  }

  /**
   * A set of constants of an enum.
   *
   * @param name the member, a list
   * @param type the enum
   * @param <E> the enum
   * @return the constants in the order of the enum
   * @throws PolicyException if the member is missing, no list of constants, or one stands twice
   */
  public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
    Set<E> result = EnumSet.noneOf(type);
    result.addAll(constantsInOrder(name, type));
    return Collections.unmodifiableSet(result);
  }

  /**
   * A list of constants of an enum.
   *
   * @param name the member
   * @param type the enum
   * @param <E> the enum
   * @return the constants as written
   * @throws PolicyException if the member is missing, no list of constants, or one stands twice
   */
  public <E extends Enum<E>> List<E> constantsInOrder(String name, Class<E> type) {
    List<E> result = new ArrayList<>();
    for (String text : texts(name)) {
      String at = name + "[" + result.size() + "]";
      E constant = constant(at, text, type);
      if (result.contains(constant)) {
        throw refuse(at, "must name each once but \"" + text + "\" stands twice");
      }
      result.add(constant);
    }
    return List.copyOf(result);
  }

  /**
   * A span of the calendar.
   *
   * @param name the member
   * @return the span, longer than nothing
   * @throws PolicyException if it is missing or has not the form {@code P1Y2M3D}, in which each
   *     part but not all may be left out
   */
  public Period period(String name) {
    String text = text(name);
    if (!PERIOD.matcher(text).matches()) {
      throw refuse(name, "must be a span like P1Y, P6M or P30D but was \"" + text + '"');
    }
    return Period.parse(text);
  }

  /**
   * A time of day.
   *
   * @param name the member
   * @return the time, in whole minutes
   * @throws PolicyException if it is missing or has not the form {@code 08:30}
   */
  public LocalTime time(String name) {
    String text = text(name);
    if (!TIME.matcher(text).matches()) {
      throw refuse(name, "must be a time from 00:00 to 23:59 but was \"" + text + '"');
    }
    return LocalTime.parse(text);
  }

  /**
   * Makes a value of what was read.
   *
   * @param name the member that a refusal is about; empty for the whole object
   * @param make makes it
   * @param <T> the value's type
   * @return the value
   * @throws PolicyException with what an {@link IllegalArgumentException} said
   */
  public <T> T make(String name, Supplier<T> make) {
    try {
      return make.get();
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw new PolicyException(
          name.isEmpty() ? path : path(name), message == null ? "is refused" : message);
    }
  }

  /**
   * Refuses members that nobody asked for.
   *
   * @throws PolicyException naming the member and the nearest known name
   */
  public void end() {
    for (String name : members.keySet()) {
      if (!asked.contains(name)) {
        throw refuse(name, "is not known here" + nearest(name, asked));
      }
    }
  }

  /**
   * A hint for a misspelt name.
   *
   * @param name what was written
   * @param known what would have been right
   * @return {@code ". Maybe "x"?"}, or nothing where no known name is near
   */
  public static String nearest(String name, Iterable<String> known) {
    return Spelling.closest(name, known).map(best -> ". Maybe \"" + best + "\"?").orElse("");
  }

  /** A member that is near to a missing one, and that nobody asked for yet. */
  private String misspelt(String name) {
    List<String> others = members.keySet().stream().filter(each -> !asked.contains(each)).toList();
    return Spelling.closest(name, others)
        .map(found -> ". Maybe \"" + found + "\" is a misspelling of it?")
        .orElse("");
  }

  private Node require(String name) {
    asked.add(name);
    Node value = members.get(name);
    if (value == null) {
      throw refuse(name, "is required but missing" + misspelt(name));
    }
    if (value instanceof Node.Nothing) {
      throw refuse(name, "must have a value but was null");
    }
    return value;
  }

  private PolicyException kind(String name, String expected) {
    return refuse(name, "must be " + expected + " but was " + require(name).canonical());
  }
}
