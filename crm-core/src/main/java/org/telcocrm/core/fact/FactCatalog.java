package org.telcocrm.core.fact;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that names in layouts and policy files can mean: the standard ones and the host's own.
 *
 * <p>Immutable and thread-safe.
 */
public final class FactCatalog implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // LinkedHashMap, never changed
  private final Map<String, Fact> byCode;

  private FactCatalog(Map<String, Fact> byCode) {
    this.byCode = byCode;
  }

  /**
   * The standard facts, see {@link StandardFacts} and {@link GroupFacts}.
   *
   * @return the catalog
   */
  public static FactCatalog standard() {
    return new FactCatalog(Map.of())
        .plus(StandardFacts.all().toArray(Fact[]::new))
        .plus(GroupFacts.all().toArray(Fact[]::new));
  }

  /**
   * This catalog with the host's own facts.
   *
   * @param more facts with codes not yet used
   * @return the wider catalog
   * @throws IllegalArgumentException if a code means another fact already
   */
  public FactCatalog plus(Fact... more) {
    Map<String, Fact> all = new LinkedHashMap<>(byCode);
    for (Fact fact : more) {
      Fact earlier = all.putIfAbsent(fact.code(), fact);
      if (earlier != null && !earlier.equals(fact)) {
        throw new IllegalArgumentException(
            "fact codes must be unique but " + earlier + " and " + fact + " share one");
      }
    }
    return new FactCatalog(all);
  }

  /**
   * The fact with this code.
   *
   * @param code for example {@code "tenure_months"}
   * @return the key, or empty if the catalog has none
   */
  public Optional<Fact> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * All codes, for messages that name the nearest one.
   *
   * @return the codes in the order of addition
   */
  public Collection<String> codes() {
    return Collections.unmodifiableCollection(byCode.keySet());
  }
}
