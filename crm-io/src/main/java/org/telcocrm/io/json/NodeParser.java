package org.telcocrm.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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
      Node.Obj document = new NodeParser(parser).object("");
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

  private Node.Obj object(String path) throws IOException {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = path.isEmpty() ? name : path + '.' + name;
      if (members.containsKey(name)) {
        throw new PolicyException(place, "must stand once but stands twice");
      }
      members.put(name, value(parser.nextToken(), place));
    }
    return new Node.Obj(members);
  }

  private Node list(String path) throws IOException {
    List<Node> elements = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      elements.add(value(token, path + '[' + elements.size() + ']'));
      token = parser.nextToken();
    }
    return Node.list(elements);
  }

  private Node value(JsonToken token, String path) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> list(path);
      case VALUE_STRING -> Node.of(parser.getText());
      case VALUE_TRUE -> Node.of(true);
      case VALUE_FALSE -> Node.of(false);
      case VALUE_NULL -> new Node.Nothing();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
      default -> throw new PolicyException(path, "must be a value but was " + token);
    };
  }

  /** Checked on the text, so that 1e2000000000 is never expanded. */
  private Node number(String path) throws IOException {
    String text = parser.getText();
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    String exponent = mark < 0 ? "0" : text.substring(mark + 1);
    if (text.length() > MAX_NUMBER_LENGTH
        || exponent.length() > 4
        || Math.abs(Integer.parseInt(exponent)) > MAX_EXPONENT) {
      String shown = text.substring(0, Math.min(text.length(), MAX_NUMBER_LENGTH));
      throw new PolicyException(
          path, "must have at most 40 signs and an exponent within 20 but was " + shown);
    }
    return new Node.Num(new BigDecimal(text));
  }
}
