package org.telcocrm.testkit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.master.CustomerMerge;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.MergePlan;
import org.telcocrm.core.master.MergedRecord;
import org.telcocrm.core.master.SourceKey;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceSystem;
import org.telcocrm.core.master.SourceTag;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.core.party.ContactPoint;

/**
 * Records of one customer in several systems, and which of their values survive a merge.
 *
 * <p>Example: {@code MasterArbitraries.records()} gives one to six records of few systems, days and
 * values, so that ties, conflicts and equal records are common.
 */
public final class MasterArbitraries {

  /** A field that only a host has. */
  private static final MasterField<String> OWN = MasterField.of("card_level", String.class);

  private static final int MOST_RECORDS = 6;
  private static final int MOST_FIELDS = 7;

  private MasterArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(SourceSystem.class, MasterArbitraries::systems);
    types.put(SourceKey.class, () -> records(1).map(all -> all.get(0).tag().key()));
    types.put(SourceTag.class, () -> records(1).map(all -> all.get(0).tag()));
    types.put(SourceRecord.class, () -> records(1).map(all -> all.get(0)));
    types.put(SurvivorshipPolicy.class, MasterArbitraries::policies);
    types.put(MergePlan.class, MasterArbitraries::plans);
    types.put(MergedRecord.class, () -> plans().map(MergePlan::merged));
  }

  /**
   * Systems, ours and a host's own.
   *
   * @return few, so that two are often the same
   */
  public static Arbitrary<SourceSystem> systems() {
    return Arbitraries.of(
        SourceSystem.BOSS, SourceSystem.COUNTER, SourceSystem.CALL_CENTRE, SourceSystem.of("X"));
  }

  /**
   * Codes that are none of a system.
   *
   * @return empty, too long, or of other characters
   */
  public static Arbitrary<String> refusedSystems() {
    return Arbitraries.of("", "boss", "1A", "_A", "A B", "柜台", "İ", "A".repeat(33));
  }

  /**
   * Records to merge.
   *
   * @return one to six; one record of one system never has two contents, but may be there twice
   */
  public static Arbitrary<List<SourceRecord>> records() {
    return records(MOST_RECORDS)
        .flatMap(
            all ->
                Arbitraries.of(all)
                    .optional(.3)
                    .map(again -> again.map(each -> plus(all, each)).orElse(all)))
        .withoutEdgeCases();
  }

  private static Arbitrary<List<SourceRecord>> records(int most) {
    return record().list().ofMinSize(1).ofMaxSize(most).map(MasterArbitraries::eachOnce);
  }

  private static List<SourceRecord> plus(List<SourceRecord> all, SourceRecord again) {
    List<SourceRecord> more = new ArrayList<>(all);
    more.add(again);
    return List.copyOf(more);
  }

  private static List<SourceRecord> eachOnce(List<SourceRecord> records) {
    Map<List<Object>, SourceRecord> byKey = new LinkedHashMap<>();
    records.forEach(each -> byKey.putIfAbsent(key(each), each));
    return List.copyOf(byKey.values());
  }

  private static List<Object> key(SourceRecord record) {
    return List.of(record.tag().source(), record.tag().record());
  }

  private static Arbitrary<SourceRecord> record() {
    Arbitrary<CustomerId> ids = Arbitraries.of("C1", "C2", "C3", "C4").map(CustomerId::of);
    Arbitrary<LocalDate> days =
        Arbitraries.of(
            LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 1));
    return Combinators.combine(
            systems(), ids, days, values().list().ofMinSize(1).ofMaxSize(MOST_FIELDS))
        .as(
            (system, id, day, values) -> {
              SourceRecord.Builder record = SourceRecord.builder(system, id, day);
              values.forEach(each -> each.putInto(record));
              return record.build();
            })
        .withoutEdgeCases();
  }

  /** A field and what stands in it. */
  private record Value<T extends Serializable>(MasterField<T> field, T value) {

    static <T extends Serializable> Arbitrary<Value<?>> of(
        MasterField<T> field, Arbitrary<T> values) {
      return values.map(value -> new Value<>(field, value));
    }

    void putInto(SourceRecord.Builder record) {
      record.with(field, value);
    }
  }

  private static Arbitrary<Value<?>> values() {
    return Arbitraries.oneOf(
        Value.of(MasterField.SEX, Arbitraries.of(Sex.class)),
        Value.of(MasterField.NAME, PartyArbitraries.names()),
        Value.of(
            MasterField.BIRTH_DATE,
            Arbitraries.of(
                LocalDate.EPOCH,
                LocalDate.of(1900, 1, 1),
                LocalDate.of(1900, 1, 2),
                LocalDate.MIN)),
        Value.of(MasterField.RESIDENT_ID, IdentifierArbitraries.residentIds()),
        Value.of(MasterField.MSISDN, IdArbitraries.msisdns()),
        Value.of(MasterField.PHONE, PartyArbitraries.points(ContactPoint.Kind.PHONE)),
        Value.of(MasterField.EMAIL, PartyArbitraries.points(ContactPoint.Kind.EMAIL)),
        Value.of(MasterField.CONTACT, PartyArbitraries.contacts()),
        Value.of(OWN, Arbitraries.of("gold", "silver")));
  }

  /**
   * Policies: the default one, one without any rule, and others.
   *
   * @return with and without rules of their own for a field
   */
  public static Arbitrary<SurvivorshipPolicy> policies() {
    Arbitrary<List<SurvivorshipRule>> rules =
        Arbitraries.of(SurvivorshipRule.class).list().uniqueElements().ofMaxSize(3);
    Arbitrary<SurvivorshipPolicy> others =
        Combinators.combine(systems().list().uniqueElements().ofMaxSize(3), rules, rules)
            .as(
                (ranking, all, phone) ->
                    SurvivorshipPolicy.builder()
                        .ranking(ranking)
                        .rules(all)
                        .rules(MasterField.PHONE, phone)
                        .unknown(OWN, List.of("silver"))
                        .build());
    return Arbitraries.oneOf(
            Arbitraries.of(SurvivorshipPolicy.ofDefaults(), SurvivorshipPolicy.builder().build()),
            others)
        .withoutEdgeCases();
  }

  /**
   * Merges of {@link #records()} by {@link #policies()}.
   *
   * @return with and without conflicts
   */
  public static Arbitrary<MergePlan> plans() {
    return Combinators.combine(records(), policies()).as(CustomerMerge::merge).withoutEdgeCases();
  }
}
