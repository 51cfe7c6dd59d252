package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telcocrm.core.history.History;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;

/** Every entry about one customer, and what they come to, contradictions included. Immutable. */
final class Ownership implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Within one moment the entry that counts comes first; an end goes behind an owner. */
  private static final Comparator<Assignment> ORDER =
      Comparator.comparing(Assignment::recorded)
          .thenComparing(each -> each.validity().from(), Comparator.reverseOrder())
          .thenComparing(each -> each.owner().isEmpty())
          .thenComparing(each -> each.owner().map(StaffId::value).orElse(""))
          .thenComparing(Assignment::validity);

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Assignment> entries;

  private final History<StaffId> history;

  private Ownership(List<Assignment> entries) {
    this.entries = entries;
    List<Version<StaffId>> versions = new ArrayList<>();
    byMoment().values().forEach(each -> versions.addAll(apart(each)));
    this.history = History.of(versions);
  }

  static Ownership of(Collection<Assignment> entries) {
    return new Ownership(entries.stream().distinct().sorted(ORDER).toList());
  }

  List<Assignment> entries() {
    return entries;
  }

  History<StaffId> history() {
    return history;
  }

  private SortedMap<Instant, List<Assignment>> byMoment() {
    SortedMap<Instant, List<Assignment>> byMoment = new TreeMap<>();
    for (Assignment each : entries) {
      byMoment.computeIfAbsent(each.recorded(), none -> new ArrayList<>()).add(each);
    }
    return byMoment;
  }

  /** On the days between two bounds the first entry holds: no two of one moment overlap then. */
  private static List<Version<StaffId>> apart(List<Assignment> ofOneMoment) {
    if (ofOneMoment.size() == 1) {
      Assignment only = ofOneMoment.get(0);
      return List.of(only.over(only.validity()));
    }
    TreeSet<LocalDate> bounds = new TreeSet<>();
    for (Assignment each : ofOneMoment) {
      bounds.add(each.validity().from());
      bounds.add(each.validity().until());
    }
    List<Version<StaffId>> apart = new ArrayList<>();
    for (LocalDate from : bounds.headSet(bounds.last())) {
      LocalDate until = bounds.higher(from);
      ofOneMoment.stream()
          .filter(each -> each.validity().contains(from))
          .findFirst()
          .ifPresent(each -> apart.add(each.over(Validity.of(from, until))));
    }
    return apart;
  }

  List<OwnershipFinding> findings() {
    List<OwnershipFinding> findings = new ArrayList<>();
    for (List<Assignment> ofOneMoment : byMoment().values()) {
      for (int i = 0; i < ofOneMoment.size(); i++) {
        for (int j = i + 1; j < ofOneMoment.size(); j++) {
          addFinding(ofOneMoment.get(i), ofOneMoment.get(j), findings);
        }
      }
    }
    return findings;
  }

  /** An owner and, from a later day on, nobody, is how a feed writes an end: no contradiction. */
  private static void addFinding(
      Assignment first, Assignment second, List<OwnershipFinding> findings) {
    boolean end =
        first.owner().isEmpty() && first.validity().from().isAfter(second.validity().from());
    if (!first.owner().equals(second.owner()) && !end) {
      first
          .validity()
          .intersection(second.validity())
          .ifPresent(days -> findings.add(new OwnershipFinding(first, second, days)));
    }
  }
}
