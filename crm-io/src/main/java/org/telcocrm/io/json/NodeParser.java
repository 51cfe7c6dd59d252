package org.telcocrm.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

/** Turns JSON text into a tree, token by token. */
final class NodeParser {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NAME_LENGTH = 1 << 10;
  private static final int MAX_TEXT_LENGTH = 1 << 13;
  private static final int MAX_NUMBER_LENGTH = 40;
  private static final int MAX_EXPONENT = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(CrmJson.MAX_BYTES)
                  .build())
          .build();

  private final JsonParser parser;

  private NodeParser(JsonParser parser) {
    this.parser = parser;
  }

  static Node.Obj parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new PolicyException("", "the document must be a JSON object but is not");
      }
      Node.Obj document = new NodeParser(parser).object();
      if (parser.nextToken() != null) {
        throw new PolicyException("", "the document must end behind its object but goes on");
      }
      return document;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new PolicyException("", "the document must be JSON but is not: " + reason(e) + where);
    } catch (IOException e) {
      throw new PolicyException("", "the document must be JSON but is not: " + e.getMessage());
    }
  }

  /** The first line only: Jackson adds its own idea of the source behind it. */
  private static String reason(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private Node.Obj object() throws IOException {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      requireName(name);
      if (members.containsKey(name)) {
        throw refuse("must stand once but stands twice");
      }
      members.put(name, value(parser.nextToken()));
    }
    return new Node.Obj(members);
  }

  private Node list() throws IOException {
    List<Node> elements = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(value(token));
      token = parser.nextToken();
    }
    return Node.list(elements);
  }

  private Node value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> text();
      case VALUE_TRUE -> Node.of(true);
      case VALUE_FALSE -> Node.of(false);
      case VALUE_NULL -> new Node.Nothing();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      default -> throw refuse("must be a value but was " + token);
    };
  }

  /** The refusal does not show the name. */
  private void requireName(String name) {
    String problem = "";
    if (name.length() > MAX_NAME_LENGTH) {
      // Jackson limits names from 2.16 on only, and hosts bring 2.15.
      problem =
          "must have names of at most "
              + MAX_NAME_LENGTH
              + " characters but one has "
              + name.length();
    } else if (!isWhole(name)) {
      problem = "must have names of whole characters but one holds half of a surrogate pair";
    }
    if (!problem.isEmpty()) {
      throw new PolicyException(path(parser.getParsingContext().getParent()), problem);
    }
  }

  private Node text() throws IOException {
    int length = parser.getTextLength();
    if (length > MAX_TEXT_LENGTH) {
      throw refuse("must have at most " + MAX_TEXT_LENGTH + " characters but has " + length);
    }
    String text = parser.getText();
    if (!isWhole(text)) {
      throw refuse("must be whole characters but holds half of a surrogate pair");
    }
    return Node.of(text);
  }

  /** Half a character can be escaped in JSON, but not be written in UTF-8 again. */
  private static boolean isWhole(String text) {
    boolean whole = true;
    for (int i = 0; whole && i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        whole = !Character.isSurrogate(text.charAt(i));
      }
    }
    return whole;
  }

  /** Checked on the text, so that 1e2000000000 is never expanded. */
  private Node number() throws IOException {
    String text = parser.getText();
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    String exponent = mark < 0 ? "0" : text.substring(mark + 1);
    if (text.length() > MAX_NUMBER_LENGTH
        || exponent.length() > 4
        || Math.abs(Integer.parseInt(exponent)) > MAX_EXPONENT) {
      String shown = text.substring(0, Math.min(text.length(), MAX_NUMBER_LENGTH));
      throw refuse("must have at most 40 signs and an exponent within 20 but was " + shown);
    }
    return new Node.Num(new BigDecimal(text));
  }

  /** A refusal of what the parser is at; only now its path is put together. */
  private PolicyException refuse(String problem) {
    return new PolicyException(path(parser.getParsingContext()), problem);
  }

  private static String path(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String before = path(context.getParent());
    if (context.inArray()) {
      return before + '[' + context.getCurrentIndex() + ']';
    }
    return before.isEmpty() ? context.getCurrentName() : before + '.' + context.getCurrentName();
  }
}
