package org.telcocrm.io.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.check.RecordCheck;
import org.telcocrm.io.check.StandardChecks;
import org.telcocrm.rules.policy.NodeReader;

/**
 * The names a layout file may use: facts and checks, the library's and the host's. Immutable and
 * thread-safe.
 */
public final class LayoutCatalog {

  private static final LayoutCatalog STANDARD =
      new LayoutCatalog(new TreeMap<>(), new TreeMap<>())
          .plusFacts(StandardFacts.all())
          .plusFacts(GroupFacts.all())
          .plusChecks(StandardChecks.all());

  private final Map<String, Fact> facts;
  private final Map<String, RecordCheck> checks;

  private LayoutCatalog(Map<String, Fact> facts, Map<String, RecordCheck> checks) {
    this.facts = facts;
    this.checks = checks;
  }

  /**
   * The standard facts and checks.
   *
   * @return the default catalogue
   */
  public static LayoutCatalog standard() {
    return STANDARD;
  }

  /**
   * This catalogue with further facts.
   *
   * @param more the host's own facts
   * @return the wider catalogue
   * @throws LayoutException if a code stands for another fact already
   */
  public LayoutCatalog plusFacts(Collection<? extends Fact> more) {
    Map<String, Fact> all = new TreeMap<>(facts);
    for (Fact each : more) {
      Fact earlier = all.putIfAbsent(each.code(), each);
      if (earlier != null && !earlier.equals(each)) {
        throw new LayoutException(
            "fact codes must be unique but " + each.code() + " stands for two");
      }
    }
    return new LayoutCatalog(all, checks);
  }

  /**
   * This catalogue with further checks.
   *
   * @param more the host's own checks
   * @return the wider catalogue
   * @throws LayoutException if a name stands twice
   */
  public LayoutCatalog plusChecks(Collection<? extends RecordCheck> more) {
    Map<String, RecordCheck> all = new TreeMap<>(checks);
    for (RecordCheck each : more) {
      if (all.putIfAbsent(each.name(), each) != null) {
        throw new LayoutException(
            "check names must be unique but " + each.name() + " stands twice");
      }
    }
    return new LayoutCatalog(facts, all);
  }

  /**
   * The fact with this code.
   *
   * @param code for example {@code "tenure_months"}
   * @return the fact
   * @throws LayoutException if there is none; the nearest code is named
   */
  public Fact fact(String code) {
    return find("fact", code, facts);
  }

  /**
   * The check with this name.
   *
   * @param name for example {@code "NEGATIVE_BILL"}
   * @return the check
   * @throws LayoutException if there is none; the nearest name is named
   */
  public RecordCheck check(String name) {
    return find("check", name, checks);
  }

  /**
   * Every fact.
   *
   * @return by code
   */
  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  private static <T> T find(String kind, String name, Map<String, T> known) {
    T found = known.get(name);
    if (found == null) {
      throw new LayoutException(
          kind
              + " must be a registered name but was \""
              + name
              + '"'
              + NodeReader.nearest(name, known.keySet()));
    }
    return found;
  }
}
