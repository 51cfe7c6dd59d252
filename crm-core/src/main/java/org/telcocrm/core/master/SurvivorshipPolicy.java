package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of several values survives (存续策略): rules in order, for all fields or for one.
 *
 * <p>Example: with the defaults the name comes from BOSS if BOSS has one; a phone comes from the
 * record changed last, whatever its system. Where every rule leaves a tie, the system's code and
 * the record's key decide, so that the order of the records never does. A value is compared with
 * another by where it comes from alone, never by what it says; but what stands for "unknown", such
 * as the birthday 1900-01-01, is no value and hides none. Immutable and thread-safe.
 */
public final class SurvivorshipPolicy implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<SourceSystem> ranking;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<SurvivorshipRule> rules;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final SortedMap<MasterField<?>, List<SurvivorshipRule>> rulesByField;

  @SuppressWarnings("serial") // a TreeMap of serializable values that nobody else holds
  private final SortedMap<MasterField<?>, List<Serializable>> unknown;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final SortedMap<MasterField<?>, LocalDate> firstDays;

  private SurvivorshipPolicy(Builder builder) {
    this.ranking = builder.ranking;
    this.rules = builder.rules;
    this.rulesByField = new TreeMap<>(builder.rulesByField);
    this.unknown = new TreeMap<>(builder.unknown);
    this.firstDays = new TreeMap<>(builder.firstDays);
  }

  /**
   * Our own choice, for no source states one: BOSS before counter, account manager and call centre;
   * then the record changed last; then the most complete. For phone, e-mail and address, which
   * people change, the record changed last goes first. A birthday up to 1900-01-01 or after the
   * record's last change is unknown (defaults 4, row 2).
   *
   * @return the policy
   */
  public static SurvivorshipPolicy ofDefaults() {
    List<SurvivorshipRule> recent =
        List.of(
            SurvivorshipRule.MOST_RECENT,
            SurvivorshipRule.SOURCE_RANK,
            SurvivorshipRule.MOST_COMPLETE);
    return builder()
        .ranking(
            List.of(
                SourceSystem.BOSS,
                SourceSystem.COUNTER,
                SourceSystem.ACCOUNT_MANAGER,
                SourceSystem.CALL_CENTRE))
        .rules(
            List.of(
                SurvivorshipRule.SOURCE_RANK,
                SurvivorshipRule.MOST_RECENT,
                SurvivorshipRule.MOST_COMPLETE))
        .rules(MasterField.PHONE, recent)
        .rules(MasterField.EMAIL, recent)
        .rules(MasterField.ADDRESS, recent)
        .datesFrom(MasterField.BIRTH_DATE, LocalDate.of(1900, 1, 2))
        .build();
  }

  /**
   * Starts a policy without ranking and rules.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The systems, the most trusted first. */
  public List<SourceSystem> ranking() {
    return ranking;
  }

  /** The rules for fields without rules of their own, and for the key that survives. */
  public List<SurvivorshipRule> rules() {
    return rules;
  }

  /**
   * The rules for a field.
   *
   * @param field the field
   * @return its own, else {@link #rules()}
   */
  public List<SurvivorshipRule> rules(MasterField<?> field) {
    return rulesByField.getOrDefault(field, rules);
  }

  /**
   * The fields with rules of their own.
   *
   * @return by code of the field
   */
  public SortedMap<MasterField<?>, List<SurvivorshipRule>> rulesByField() {
    return Collections.unmodifiableSortedMap(rulesByField);
  }

  /**
   * What stands for "unknown" in a field.
   *
   * @return by code of the field, each not empty
   */
  public SortedMap<MasterField<?>, List<? extends Serializable>> unknown() {
    return Collections.unmodifiableSortedMap(unknown);
  }

  /**
   * The first day that counts in fields of days.
   *
   * @return by code of the field
   */
  public SortedMap<MasterField<?>, LocalDate> firstDays() {
    return Collections.unmodifiableSortedMap(firstDays);
  }

  /**
   * Whether a value stands for "unknown" (默认填充值) and therefore is none.
   *
   * @param field the field
   * @param value what a record has in it
   * @param updated the day the record was last changed
   * @param <T> the type of the field's values
   * @return true for one of the field's {@linkplain Builder#unknown unknown values} and for a day
   *     outside its {@linkplain Builder#datesFrom dates}
   */
  public <T extends Serializable> boolean isUnknown(
      MasterField<T> field, T value, LocalDate updated) {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(updated, "updated");
    LocalDate first = firstDays.get(field);
    return unknown.getOrDefault(field, List.of()).contains(value)
        || (first != null
            && value instanceof LocalDate day
            && (day.isBefore(first) || day.isAfter(updated)));
  }

  /** Best first, total over records of which none stands twice. */
  Comparator<SourceTag> order(MasterField<?> field) {
    return order(rules(field));
  }

  Comparator<SourceTag> order() {
    return order(rules);
  }

  private Comparator<SourceTag> order(List<SurvivorshipRule> inOrder) {
    Comparator<SourceTag> order = SourceTag.KEY_ORDER;
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      order = comparator(inOrder.get(i)).thenComparing(order);
    }
    return order;
  }

  private Comparator<SourceTag> comparator(SurvivorshipRule rule) {
    return switch (rule) {
      case SOURCE_RANK -> Comparator.comparingInt(tag -> rank(tag.source()));
      case MOST_RECENT -> Comparator.comparing(SourceTag::updated).reversed();
      case MOST_COMPLETE -> Comparator.comparingInt(SourceTag::filledFields).reversed();
    };
  }

  private int rank(SourceSystem source) {
    int rank = ranking.indexOf(source);
    return rank < 0 ? ranking.size() : rank;
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = builder().ranking(ranking).rules(rules);
    builder.rulesByField.putAll(rulesByField);
    builder.unknown.putAll(unknown);
    builder.firstDays.putAll(firstDays);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SurvivorshipPolicy that
        && ranking.equals(that.ranking)
        && rules.equals(that.rules)
        && rulesByField.equals(that.rulesByField)
        && unknown.equals(that.unknown)
        && firstDays.equals(that.firstDays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ranking, rules, rulesByField, unknown, firstDays);
  }

  /** Ranking, rules, and the fields of which some values are unknown. */
  @Override
  public String toString() {
    SortedSet<MasterField<?>> checked = new TreeSet<>(unknown.keySet());
    checked.addAll(firstDays.keySet());
    return ranking + " " + rules + " " + rulesByField + " " + checked;
  }

  /** Collects a policy. Not thread-safe. */
  public static final class Builder {

    private List<SourceSystem> ranking = List.of();
    private List<SurvivorshipRule> rules = List.of();
    private final Map<MasterField<?>, List<SurvivorshipRule>> rulesByField = new TreeMap<>();
    private final Map<MasterField<?>, List<Serializable>> unknown = new TreeMap<>();
    private final Map<MasterField<?>, LocalDate> firstDays = new TreeMap<>();

    private Builder() {}

    /**
     * Ranks the systems.
     *
     * @param systems the most trusted first, each once
     * @return this builder
     * @throws IllegalArgumentException if one stands twice
     */
    public Builder ranking(Collection<SourceSystem> systems) {
      this.ranking = distinct("ranking", systems);
      return this;
    }

    /**
     * Sets the rules for all fields without rules of their own.
     *
     * @param inOrder the first decides, the next where it leaves a tie; each once; may be empty
     * @return this builder
     * @throws IllegalArgumentException if one stands twice
     */
    public Builder rules(Collection<SurvivorshipRule> inOrder) {
      this.rules = distinct("rules", inOrder);
      return this;
    }

    /**
     * Sets the rules for one field.
     *
     * @param field the field
     * @param inOrder the first decides, the next where it leaves a tie; each once; may be empty
     * @return this builder
     * @throws IllegalArgumentException if one stands twice
     */
    public Builder rules(MasterField<?> field, Collection<SurvivorshipRule> inOrder) {
      rulesByField.put(field, distinct("rules of " + field, inOrder));
      return this;
    }

    /**
     * Says which values of a field stand for "unknown": what a source stuffs in where it has
     * nothing, such as industry 99 or city 13101 (defaults 4, row 7).
     *
     * @param field the field
     * @param values in place of those set before
     * @param <T> the type of the field's values
     * @return this builder
     */
    public <T extends Serializable> Builder unknown(
        MasterField<T> field, Collection<? extends T> values) {
      unknown.put(
          Objects.requireNonNull(field, "field"),
          values.stream().<Serializable>map(field.type()::cast).distinct().toList());
      return this;
    }

    /**
     * Says which days of a field can be true: what lies before the first, or after the day the
     * record was last changed, is unknown.
     *
     * @param field the field
     * @param first the first day that can be true, inclusive
     * @return this builder
     */
    public Builder datesFrom(MasterField<LocalDate> field, LocalDate first) {
      firstDays.put(Objects.requireNonNull(field, "field"), Objects.requireNonNull(first, "first"));
      return this;
    }

    private static <T> List<T> distinct(String name, Collection<T> values) {
      List<T> list = List.copyOf(values);
      if (list.stream().distinct().count() < list.size()) {
        throw new IllegalArgumentException(name + " must name each once but was " + list);
      }
      return list;
    }

    /**
     * Ends the collection.
     *
     * @return the policy; the builder may be used further without changing it
     */
    public SurvivorshipPolicy build() {
      return new SurvivorshipPolicy(this);
    }
  }
}
