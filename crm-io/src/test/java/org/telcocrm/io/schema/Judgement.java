package org.telcocrm.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;

/** Compares what a schema and the code say of slightly wrong documents. */
final class Judgement {

  private final SchemaCheck schema;
  private final Consumer<Node.Obj> reading;
  private final List<? extends BeyondSchema> beyond;
  private final List<String> differences = new ArrayList<>();
  private final Set<BeyondSchema> seen = new HashSet<>();
  private int edits;
  private int accepted;

  /**
   * Starts without a document.
   *
   * @param schema what the schema says
   * @param reading throws an {@link IllegalArgumentException} for a document the code refuses
   * @param beyond the rules only the code knows
   */
  Judgement(SchemaCheck schema, Consumer<Node.Obj> reading, List<? extends BeyondSchema> beyond) {
    this.schema = schema;
    this.reading = reading;
    this.beyond = beyond;
  }

  void judge(DocumentEdits.Edit edit) {
    String refusal = refusal(edit.document());
    List<String> problems = schema.problems(edit.document());
    edits++;
    accepted += refusal.isEmpty() ? 1 : 0;
    if (refusal.isEmpty() && !problems.isEmpty()) {
      differences.add(edit.what() + ": the schema alone refuses it: " + problems);
    } else if (!refusal.isEmpty() && problems.isEmpty()) {
      beyond.stream()
          .filter(rule -> rule.refuses(refusal))
          .findFirst()
          .ifPresentOrElse(
              seen::add,
              () -> differences.add(edit.what() + ": the code alone refuses it: " + refusal));
    }
  }

  private String refusal(Node.Obj document) {
    try {
      reading.accept(document);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Both judge alike, every listed rule was needed, and enough was tried. */
  void assertAlike(int atLeast) {
    assertThat(differences).isEmpty();
    assertThat(seen).as("rules beyond the schema").hasSameElementsAs(beyond);
    assertThat(edits).isGreaterThanOrEqualTo(atLeast);
    assertThat(accepted).isBetween(edits / 50, edits / 2);
  }

  /** A document with the first occurrence of a text replaced. */
  static DocumentEdits.Edit replaced(Node.Obj right, String what, String by) {
    String text = CrmJson.write(right);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    String changed = text.substring(0, at) + by + text.substring(at + what.length());
    return new DocumentEdits.Edit(what + " becomes " + by, CrmJson.parse(changed));
  }
}
