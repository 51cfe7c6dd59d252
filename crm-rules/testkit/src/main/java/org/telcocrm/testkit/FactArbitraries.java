package org.telcocrm.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.view.FactDerivation;

/**
 * Facts: keys, schemas, and the facts of customers and whole bases.
 *
 * <p>Example, for an assessor of one's own:
 *
 * <pre>{@code
 * FactSchema mine = FactSchema.ofYuan(TENURE_MONTHS, ARREARS, MY_FACT);
 * Arbitrary<Facts> rows = FactArbitraries.facts(mine);
 * }</pre>
 *
 * Absent facts come from schemas that lack them, missing ones from rows that do not set them: about
 * one in six values is missing.
 */
public final class FactArbitraries {

  private static final Currency YUAN = Money.fen(0).currency();

  /** One arbitrary per standard fact: jqwik keeps the generators of those it has seen. */
  private static final Map<Fact, Arbitrary<Double>> STANDARD =
      StandardFacts.all().stream()
          .collect(Collectors.toUnmodifiableMap(fact -> fact, FactArbitraries::newOffsets));

  private FactArbitraries() {}

  /**
   * Keys of every type: standard facts mostly, and a host's own.
   *
   * @return keys with distinct codes
   */
  public static Arbitrary<Fact> keys() {
    Arbitrary<Fact> own =
        Arbitraries.of(
            NumberFact.of("own_number", "pieces"),
            MoneyFact.of("own_money"),
            FlagFact.of("own_flag"),
            DateFact.of("own_date"),
            ChoiceFact.ofCodes("own_region", List.of("杭州", "NINGBO")));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(StandardFacts.all())), Tuple.of(1, own));
  }

  /**
   * Standard keys of one type.
   *
   * @param type for example {@code MoneyFact.class}
   * @param <F> the type
   * @return keys
   */
  public static <F extends Fact> Arbitrary<F> keys(Class<F> type) {
    return Arbitraries.of(
        StandardFacts.all().stream().filter(type::isInstance).map(type::cast).toList());
  }

  /**
   * Schemas: all standard facts, random subsets in random order, the facts of a {@code
   * Customer360}, and the empty one.
   *
   * @return money in yuan
   */
  public static Arbitrary<FactSchema> schemas() {
    return schemas(List.of());
  }

  /**
   * Schemas like {@link #schemas()} that hold certain facts in any case.
   *
   * @param always facts that are never absent
   * @return money in yuan
   */
  public static Arbitrary<FactSchema> schemas(List<? extends Fact> always) {
    List<Fact> all = StandardFacts.all();
    Arbitrary<List<Fact>> subsets =
        Arbitraries.integers()
            .between(0, all.size())
            .flatMap(
                size ->
                    Arbitraries.randomValue(random -> random.nextLong())
                        .map(seed -> shuffled(all, seed).subList(0, size)));
    Arbitrary<List<Fact>> lists =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(all)),
            Tuple.of(5, subsets),
            Tuple.of(2, Arbitraries.just(FactDerivation.standard().schema().facts())),
            Tuple.of(1, Arbitraries.just(List.of())));
    return lists.map(
        list -> {
          Set<Fact> facts = new LinkedHashSet<>(list);
          facts.addAll(always);
          return FactSchema.of(YUAN, facts);
        });
  }

  private static List<Fact> shuffled(List<Fact> facts, long seed) {
    List<Fact> result = new ArrayList<>(facts);
    java.util.Collections.shuffle(result, new java.util.Random(seed));
    return result;
  }

  /**
   * The facts of one customer under a random schema.
   *
   * @return see {@link #schemas()} and {@link #facts(FactSchema)}
   */
  public static Arbitrary<Facts> facts() {
    return schemas().flatMap(FactArbitraries::facts);
  }

  /**
   * The facts of one customer under a schema.
   *
   * @param schema the facts a source knows
   * @return about one in six values missing; now and then all of them, or none
   */
  public static Arbitrary<Facts> facts(FactSchema schema) {
    return facts(schema, DateArbitraries.asOfDates());
  }

  /**
   * The facts of one customer under a schema as of certain dates.
   *
   * @param schema the facts a source knows
   * @param asOf the as-of dates
   * @return see {@link #facts(FactSchema)}
   */
  public static Arbitrary<Facts> facts(FactSchema schema, Arbitrary<LocalDate> asOf) {
    List<Arbitrary<Double>> values = new ArrayList<>();
    schema.facts().forEach(fact -> values.add(offsets(fact)));
    Arbitrary<List<Double>> rows = Combinators.combine(values).as(List::copyOf);
    return Combinators.combine(IdArbitraries.customerIds(), asOf, rows)
        .as((customer, day, row) -> row(schema, customer, day, row))
        .withoutEdgeCases();
  }

  /**
   * A base of customers under one schema and as of one date, keys distinct.
   *
   * @param schema the facts the source knows
   * @param most the largest size
   * @return at least one customer
   */
  public static Arbitrary<List<Facts>> bases(FactSchema schema, int most) {
    return DateArbitraries.asOfDates()
        .flatMap(
            day ->
                facts(schema, Arbitraries.just(day))
                    .list()
                    .uniqueElements(Facts::customer)
                    .ofMinSize(1)
                    .ofMaxSize(most));
  }

  private static Facts row(
      FactSchema schema, CustomerId customer, LocalDate asOf, List<Double> offsets) {
    Facts.Builder row = Facts.builder(schema, customer, asOf);
    for (int i = 0; i < offsets.size(); i++) {
      Fact fact = schema.facts().get(i);
      double from = fact.type() == Fact.Type.DATE ? asOf.toEpochDay() : 0;
      row.numeric(fact, from + offsets.get(i));
    }
    return row.build();
  }

  /** Numeric views, dates as days from the as-of date, one in six missing. */
  private static Arbitrary<Double> offsets(Fact fact) {
    Arbitrary<Double> standard = STANDARD.get(fact);
    return standard == null ? newOffsets(fact) : standard;
  }

  private static Arbitrary<Double> newOffsets(Fact fact) {
    Arbitrary<Double> known =
        fact.type() == Fact.Type.DATE
            ? DateArbitraries.daysFrom().map(days -> (double) days)
            : numeric(fact);
    return Arbitraries.<Double>frequencyOf(
            Tuple.of(5, known), Tuple.of(1, Arbitraries.just(Double.NaN)))
        .withoutEdgeCases();
  }

  /**
   * Known values of a fact as its numeric view, see {@link Fact}.
   *
   * @param fact the key
   * @return thresholds of default policies and their neighbours more often than others
   */
  public static Arbitrary<Double> numeric(Fact fact) {
    return switch (fact.type()) {
      case MONEY -> MoneyArbitraries.minorUnits().map(minor -> (double) minor);
      case FLAG -> Arbitraries.of(0.0, 1.0);
      case CHOICE ->
          Arbitraries.integers()
              .between(0, ((ChoiceFact<?>) fact).levels().size() - 1)
              .map(index -> (double) index);
      case DATE -> DateArbitraries.asOfDates().map(day -> (double) day.toEpochDay());
      case NUMBER -> numbers(fact.unit());
    };
  }

  private static Arbitrary<Double> numbers(String unit) {
    return switch (unit) {
      case "share" ->
          Arbitraries.frequencyOf(
              Tuple.of(2, Arbitraries.of(-.5, -.3, 0.0, .3, .79, .8, .81, .89, .9, 1.0)),
              Tuple.of(3, Arbitraries.integers().between(0, 1000).map(i -> i / 1000.0)),
              Tuple.of(1, Arbitraries.integers().between(-1000, 3000).map(i -> i / 1000.0)));
      case "min", "MB" ->
          Arbitraries.frequencyOf(
              Tuple.of(1, Arbitraries.just(0.0)),
              Tuple.of(4, Arbitraries.integers().between(0, 400_000).map(i -> i / 8.0)));
      case "days" -> DateArbitraries.daysFrom().map(days -> (double) days);
      default ->
          Arbitraries.frequencyOf(
              Tuple.of(4, Arbitraries.integers().between(0, 7).map(i -> (double) i)),
              Tuple.of(2, Arbitraries.of(5.0, 6.0, 11.0, 12.0, 24.0, 48.0, 59.0, 60.0, 61.0)),
              Tuple.of(2, Arbitraries.integers().between(-1, 400).map(i -> (double) i)));
    };
  }
}
