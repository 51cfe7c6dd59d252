package org.telcocrm.io.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractInputException;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Any text: a layout that is written and read back as the same layout and can read, or a refusal of
 * one line, soon.
 */
class LayoutFuzzTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final List<Node.Obj> VALID =
      List.of(
          CrmJson.parse(
              """
              {"formatVersion": 1, "name": "a", "charset": "GBK", "delimiter": "|", "quote": "rfc4180",
               "multiline": 3, "limits": {"lineChars": 4096}, "id": "id", "owner": "name",
               "currency": "CNY", "duplicates": "EXACT",
               "uniqueActive": {"column": "number", "activeStates": ["STOPPED", "ACTIVE"], "by": "open_date"},
               "period": {"month": "month", "dates": ["open"]},
               "ordered": [{"start": "open", "end": "end"}],
               "trailer": {"prefix": "T", "count": 2},
               "reversals": [{"amount": "fee", "type": "name", "values": ["R", "C"]}],
               "filters": [{"column": "number", "prefixes": ["106"], "lengths": [13], "reason": "IOT"}],
               "constants": {"device_5g": false, "sms": 1.5, "user_type": "NORMAL"},
               "columns": [
                 {"name": "month", "pattern": "yyyyMM"}, {"name": "id"}, {"name": "name", "textBytes": 60},
                 {"name": "number", "msisdn": {"prefixes": ["86"], "fullWidth": true, "accounts": ["KD_"]}},
                 {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd", "unknownValues": ["20100101"]},
                 {"name": "end", "fact": "contract_end", "pattern": "yyyy-M-d", "onInvalid": "MISSING", "max": "2099-12-31"},
                 {"name": "state", "fact": "state", "values": {"0": "ACTIVE", "5": null}, "fallback": "OTHER"},
                 {"name": "fee", "fact": "bill_m0", "scale": "LI", "rounding": "HALF_UP", "min": -5, "missing": ["-"]}],
               "checks": ["NEGATIVE_BILL"]}
              """),
          CrmJson.parse(
              """
              {"formatVersion": 1, "name": "b", "delimiterHex": "80", "header": true, "headerMatch": "FOLD",
               "ignoreExtra": true, "id": "RECORD_NUMBER", "subject": "GROUP",
               "columns": [
                 {"name": "a", "field": "A b", "optional": true},
                 {"name": "on", "fact": "prepay", "values": {"y": true, "n": false}, "fallback": "MISSING"},
                 {"name": "months", "type": "NUMBER", "fact": "tenure_months", "scale": "YEARS", "min": 0, "max": 600},
                 {"name": "paid", "fact": "arrears", "scale": "YUAN", "mandatory": true,
                  "personal": true, "fullWidth": true, "pad": "NONE"}]}
              """),
          CrmJson.parse(
              """
              {"formatVersion": 1, "name": "c", "charset": "GB18030", "recordWidth": 9, "id": "id",
               "columns": [{"name": "id", "bytes": [0, 4]}, {"name": "type", "bytes": [4, 5]},
                           {"name": "number", "bytes": [5, 9], "personal": false}],
               "checks": [{"check": "ID_DOCUMENT", "columns": {"id_number": "number", "id_type": "type"},
                           "parameters": {"residentCardTypes": ["0"]}}]}
              """));

  /** What an edit may put in as a key or a text: whatever the valid documents say, and more. */
  private static final List<String> WORDS = words();

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    VALID.forEach(each -> collect(each, words));
    LayoutCatalog.standard().facts().forEach(fact -> words.add(fact.code()));
    words.addAll(
        List.of(
            "position",
            "chars",
            "$schema",
            "none",
            "FEN",
            "PERCENT",
            "GB",
            "0.001",
            "PARSE",
            "REJECT",
            "TEXT",
            "DATE",
            "FOLD",
            "UTF-8",
            "cp936",
            "XXX",
            "XAU",
            "JPY",
            "MISSING",
            "",
            " ",
            "\n",
            "\t",
            "\"",
            "\uD842",
            "\uFEFF",
            "\u0000",
            "，",
            "İ"));
    return words.stream().distinct().toList();
  }

  private static void collect(Node node, List<String> words) {
    if (node instanceof Node.Obj object) {
      words.addAll(object.members().keySet());
      object.members().values().forEach(each -> collect(each, words));
    } else if (node instanceof Node.Arr list) {
      list.elements().forEach(each -> collect(each, words));
    } else if (node instanceof Node.Text text) {
      words.add(text.value());
    }
  }

  @FuzzTest(maxDuration = "3m")
  void anyBytes_areALayoutOrRefused(byte[] data) throws IOException {
    check(data);
  }

  @FuzzTest(maxDuration = "3m")
  void editedLayout_isALayoutOrRefused(FuzzedDataProvider data) throws IOException {
    Node document = data.pickValue(VALID);
    int edits = data.consumeInt(1, 6);
    for (int i = 0; i < edits; i++) {
      document = edited(document, data);
    }
    check(CrmJson.write(document).getBytes(UTF_8));
  }

  /** The node with one change somewhere inside. */
  private static Node edited(Node node, FuzzedDataProvider data) {
    int where = data.consumeInt(0, 9);
    if (node instanceof Node.Obj object && where > 0) {
      Map<String, Node> members = new LinkedHashMap<>(object.members());
      if (where == 1 || members.isEmpty()) {
        members.put(data.pickValue(WORDS), fresh(data));
      } else {
        String name = data.pickValue(List.copyOf(members.keySet()));
        Node old = Objects.requireNonNull(members.get(name));
        if (where == 2) {
          members.remove(name);
        } else if (where == 3) {
          members.put(data.pickValue(WORDS), old);
        } else {
          members.put(name, edited(old, data));
        }
      }
      return new Node.Obj(members);
    }
    if (node instanceof Node.Arr list && where > 0) {
      List<Node> elements = new ArrayList<>(list.elements());
      int at = elements.isEmpty() ? 0 : data.consumeInt(0, elements.size() - 1);
      if (where == 1 || elements.isEmpty()) {
        elements.add(at, fresh(data));
      } else if (where == 2) {
        elements.remove(at);
      } else if (where == 3) {
        elements.add(elements.get(at));
      } else {
        elements.set(at, edited(elements.get(at), data));
      }
      return Node.list(elements);
    }
    return fresh(data);
  }

  private static Node fresh(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 8)) {
      case 0 -> new Node.Nothing();
      case 1 -> Node.of(data.consumeBoolean());
      case 2 -> Node.of((long) data.consumeInt(-3, 70));
      case 3 -> Node.of(data.consumeLong());
      case 4 -> Node.of(data.consumeRegularDouble());
      case 5 -> Node.of(data.consumeString(12));
      case 6 -> Node.texts(List.of(data.pickValue(WORDS)));
      case 7 -> Node.object().put(data.pickValue(WORDS), Node.of(data.pickValue(WORDS))).build();
      default -> Node.of(data.pickValue(WORDS));
    };
  }

  private static void check(byte[] json) throws IOException {
    long start = System.nanoTime();
    Layout layout = read(json);
    if (layout != null) {
      isWrittenAndReadBack(layout);
      canRead(layout);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  /** The layout, or null if it was refused. */
  private static @Nullable Layout read(byte[] json) throws IOException {
    Node.Obj document;
    try {
      document = CrmJson.read(new ByteArrayInputStream(json));
    } catch (PolicyException e) {
      isClear(e);
      return null;
    }
    try {
      return LayoutJson.of(document, LayoutCatalog.standard());
    } catch (LayoutException e) {
      isClear(e);
      return null;
    }
  }

  private static void isClear(Exception refusal) {
    String message = String.valueOf(refusal.getMessage());
    assertThat(message).isNotBlank();
    assertThat(message.chars().filter(Character::isISOControl).count())
        .as("one line: %s", message)
        .isZero();
  }

  private static void isWrittenAndReadBack(Layout layout) throws IOException {
    String text = LayoutJson.write(layout);
    Layout again = read(text.getBytes(UTF_8));
    if (again == null) {
      throw new AssertionError("must be read back: " + text);
    }

    assertThat(LayoutJson.write(again)).isEqualTo(text);
    assertThat(LayoutJson.document(again)).isEqualTo(LayoutJson.document(layout));
    assertThat(LayoutJson.hash(again)).isEqualTo(LayoutJson.hash(layout));
    assertThat(parts(again)).isEqualTo(parts(layout));
    assertThat(parts(layout.toBuilder().build())).isEqualTo(parts(layout));
  }

  /** Everything a layout says, without the printer's help. */
  private static List<Object> parts(Layout layout) {
    RecordFormat format = layout.format();
    List<Object> parts =
        new ArrayList<>(
            List.of(
                layout.name(),
                layout.subject(),
                layout.id(),
                layout.owner(),
                layout.currency(),
                layout.duplicates(),
                layout.uniqueActive(),
                layout.period(),
                layout.ordered(),
                layout.trailer(),
                layout.reversals(),
                layout.filters(),
                layout.constants(),
                layout.checks()));
    parts.addAll(
        List.of(
            format.encoding(),
            format.delimiter(),
            format.recordWidth(),
            format.hasHeader(),
            format.headerMatch(),
            format.quote(),
            format.multiline(),
            format.ignoresExtra(),
            format.limits()));
    for (LayoutColumn column : layout.columns()) {
      parts.addAll(
          List.of(
              column.name(),
              column.place(),
              column.isOptional(),
              column.fact(),
              column.text(),
              column.value(),
              column.isDeclaredImpersonal(),
              column.isPersonal()));
    }
    return parts;
  }

  /** What is accepted as a layout does not surprise the reader. */
  private static void canRead(Layout layout) throws IOException {
    byte[] file = "1|20260101,3\t-4.5\n王|,\"x\"\n".getBytes(UTF_8);
    ExtractSource source = ExtractSource.of("fuzz.dat", () -> new ByteArrayInputStream(file));
    try (ExtractReader reader = ExtractReader.open(source, layout, LocalDate.of(2026, 3, 31))) {
      reader.read(row -> {}).requireBalanced();
    } catch (LayoutException | ExtractInputException e) {
      isClear(e);
    }
  }
}
