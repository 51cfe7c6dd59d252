package org.telcocrm.rules.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;

/** What must hold of assessments that decide side by side. */
final class AssessorRules {

  private static final FactCatalog KNOWN = FactCatalog.standard();

  private AssessorRules() {}

  /**
   * @throws IllegalArgumentException if a name, column or fact stands twice, or one means another
   *     fact than the one that is put out; the message names them
   */
  static void check(List<Assessor<?>> assessors) {
    Set<String> names = new HashSet<>();
    Set<String> columns = new HashSet<>();
    Set<String> outputs = new HashSet<>();
    for (Assessor<?> each : assessors) {
      requireNew(names, each.key().name(), "assessors must have unique names");
      each.key()
          .columns()
          .forEach(c -> requireNew(columns, c.name(), "assessors must have unique columns"));
      for (AssessorKey.Output<?> output : each.key().outputs()) {
        requireNew(outputs, output.fact().code(), "assessors must put out other facts");
        requireOther(each, output.fact());
      }
    }
    requireSameFacts(assessors);
  }

  /** A table called as a fact is would be taken for it. */
  private static void requireOther(Assessor<?> assessor, Fact output) {
    Fact known = KNOWN.find(output.code()).orElse(output);
    if (!known.equals(output)) {
      throw new IllegalArgumentException(
          "an assessor must put out facts of its own but \""
              + assessor.key().name()
              + "\" puts out "
              + output
              + ", and "
              + known
              + " is a standard fact. Maybe give the policy another id");
    }
  }

  /** Who looks at a fact as it was before its policy changed would not see it at all. */
  private static void requireSameFacts(List<Assessor<?>> assessors) {
    Map<String, Assessor<?>> givers = new HashMap<>();
    Map<String, Fact> outputs = new HashMap<>();
    for (Assessor<?> each : assessors) {
      for (AssessorKey.Output<?> output : each.key().outputs()) {
        givers.put(output.fact().code(), each);
        outputs.put(output.fact().code(), output.fact());
      }
    }
    for (Assessor<?> each : assessors) {
      for (Fact fact : each.facts()) {
        Fact given = outputs.get(fact.code());
        Assessor<?> giver = givers.get(fact.code());
        if (given != null && giver != null && !given.equals(fact)) {
          throw new IllegalArgumentException(
              "\""
                  + each.key().name()
                  + "\" must look at "
                  + fact.code()
                  + " as \""
                  + giver.key().name()
                  + "\" puts it out but means another one. Maybe outcomes or bands changed: read"
                  + " the policy again, or PolicySet.relinked");
        }
      }
    }
  }

  private static void requireNew(Set<String> seen, String name, String rule) {
    if (!seen.add(name)) {
      throw new IllegalArgumentException(rule + " but \"" + name + "\" stands twice");
    }
  }
}
