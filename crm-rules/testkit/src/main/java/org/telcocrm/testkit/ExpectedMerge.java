package org.telcocrm.testkit;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceTag;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.core.party.ContactPoint;

/** What a merge must come to, worked out record against record and not as the library does. */
final class ExpectedMerge {

  private final List<SourceRecord> records;
  private final SurvivorshipPolicy policy;

  ExpectedMerge(List<SourceRecord> records, SurvivorshipPolicy policy) {
    this.records = records;
    this.policy = policy;
  }

  /** The fields of which some record knows a value. */
  Set<MasterField<?>> fields() {
    Set<MasterField<?>> fields = new HashSet<>();
    for (SourceRecord record : records) {
      for (MasterField<?> field : record.fields()) {
        if (!known(field, record).isEmpty()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  <T extends Serializable> List<T> known(MasterField<T> field, SourceRecord record) {
    return record.all(field).stream()
        .filter(each -> !policy.isUnknown(field, each, record.tag().updated()))
        .toList();
  }

  /** The values a record knows, two of which are equal if they say the same. */
  Set<Object> sames(MasterField<?> field, SourceRecord record) {
    Set<Object> sames = new HashSet<>();
    known(field, record).forEach(each -> sames.add(same(each)));
    return sames;
  }

  /** A contact point is the same whenever it holds. */
  static Object same(Serializable value) {
    return value instanceof ContactPoint point ? List.of(point.kind(), point.text()) : value;
  }

  /** The record whose value goes first. */
  Optional<SourceRecord> best(MasterField<?> field) {
    List<SourceRecord> knowing =
        records.stream().filter(each -> !known(field, each).isEmpty()).toList();
    return knowing.isEmpty() ? Optional.empty() : Optional.of(best(knowing, policy.rules(field)));
  }

  /** The record that no other one goes before. */
  SourceRecord best(List<SourceRecord> candidates, List<SurvivorshipRule> rules) {
    SourceRecord best = candidates.get(0);
    for (SourceRecord each : candidates) {
      if (goesBefore(each.tag(), best.tag(), rules)) {
        best = each;
      }
    }
    return best;
  }

  private boolean goesBefore(SourceTag one, SourceTag other, List<SurvivorshipRule> rules) {
    for (SurvivorshipRule rule : rules) {
      int lead =
          switch (rule) {
            case SOURCE_RANK -> rank(other) - rank(one);
            case MOST_RECENT -> one.updated().compareTo(other.updated());
            case MOST_COMPLETE -> one.filledFields() - other.filledFields();
          };
      if (lead != 0) {
        return lead > 0;
      }
    }
    int bySystem = one.source().code().compareTo(other.source().code());
    return bySystem != 0
        ? bySystem < 0
        : one.record().value().compareTo(other.record().value()) < 0;
  }

  private int rank(SourceTag tag) {
    int rank = policy.ranking().indexOf(tag.source());
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
