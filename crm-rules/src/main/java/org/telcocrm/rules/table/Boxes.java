package org.telcocrm.rules.table;

import java.util.List;

/**
 * Proves that two conditions cannot hold together, for conjunctions of ranges, choices and flags.
 *
 * <p>Where no proof is found the answer is "may overlap": a unique table is written with plain
 * conjunctions.
 */
final class Boxes {

  private Boxes() {}

  static boolean areDisjoint(Condition a, Condition b) {
    for (Condition left : conjuncts(a)) {
      for (Condition right : conjuncts(b)) {
        if (leavesAreDisjoint(left, right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Condition> conjuncts(Condition condition) {
    return condition instanceof Condition.AllOf all
        ? all.conditions().stream().flatMap(c -> conjuncts(c).stream()).toList()
        : List.of(condition);
  }

  private static boolean leavesAreDisjoint(Condition a, Condition b) {
    if (a instanceof Condition.Range left && b instanceof Condition.Range right) {
      return left.fact().equals(right.fact()) && (isBelow(left, right) || isBelow(right, left));
    }
    if (a instanceof Condition.OneOf left && b instanceof Condition.OneOf right) {
      return left.fact().equals(right.fact())
          && left.levels().stream().noneMatch(right.levels()::contains);
    }
    if (a instanceof Condition.Known left && b instanceof Condition.Known right) {
      return left.fact().equals(right.fact()) && left.known() != right.known();
    }
    return isUnknownOfValue(a, b) || isUnknownOfValue(b, a);
  }

  /** A fact that is unknown lies in no range and has no level. */
  private static boolean isUnknownOfValue(Condition a, Condition b) {
    return a instanceof Condition.Known unknown
        && !unknown.known()
        && (b instanceof Condition.Range || b instanceof Condition.OneOf)
        && b.facts().contains(unknown.fact());
  }

  private static boolean isBelow(Condition.Range a, Condition.Range b) {
    return a.upper() < b.lower()
        || (a.upper() == b.lower() && !(a.upperInclusive() && b.lowerInclusive()));
  }
}
