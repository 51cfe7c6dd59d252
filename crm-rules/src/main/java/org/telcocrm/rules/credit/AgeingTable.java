package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.account.AgedAmount;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * What a base owes, by age (账龄表): for each bucket so much money of so many accounts. Exact: merged
 * from any number of parts it is the same to the fen. Immutable and thread-safe.
 *
 * <p>Example: {@code AgeingTable.of(AgeingScale.days()).over(accounts)} with each account's {@code
 * ArrearsState.ageing(scale)}.
 */
public final class AgeingTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AgeingScale scale;

  @SuppressWarnings("serial") // a LinkedHashMap that nobody else holds
  private final Map<String, Money> amounts;

  @SuppressWarnings("serial") // a LinkedHashMap that nobody else holds
  private final Map<String, Long> accounts;

  private AgeingTable(AgeingScale scale, Map<String, Money> amounts, Map<String, Long> accounts) {
    this.scale = scale;
    this.amounts = amounts;
    this.accounts = accounts;
  }

  /**
   * The way to add up accounts.
   *
   * @param scale the buckets
   * @return an aggregate over the ageing of one account each
   */
  public static Aggregate<Collection<AgedAmount>, ?, AgeingTable> of(AgeingScale scale) {
    return new Adding(scale);
  }

  /** The buckets, youngest first. */
  public List<String> buckets() {
    return scale.buckets();
  }

  /**
   * What is owed in a bucket.
   *
   * @param bucket its name
   * @return 0 if nobody owes, in the currency of the others; 0 fen if nobody owes anything
   * @throws IllegalArgumentException if there is no such bucket
   */
  public Money amount(String bucket) {
    require(bucket);
    return amounts.getOrDefault(bucket, none());
  }

  /**
   * How many accounts owe in a bucket; one that owes in two counts in both.
   *
   * @param bucket its name
   * @return 0 if none
   * @throws IllegalArgumentException if there is no such bucket
   */
  public long accounts(String bucket) {
    require(bucket);
    return accounts.getOrDefault(bucket, 0L);
  }

  private void require(String bucket) {
    if (!buckets().contains(bucket)) {
      throw new IllegalArgumentException(
          "bucket must be one of " + buckets() + " but was " + bucket);
    }
  }

  /** What is owed in all buckets together. */
  public Money total() {
    return amounts.values().stream().reduce(Money::plus).orElseGet(this::none);
  }

  /** Nothing, in the currency of what is owed elsewhere. */
  private Money none() {
    return amounts.values().stream()
        .findFirst()
        .map(owed -> new Money(owed.currency(), 0))
        .orElse(Money.fen(0));
  }

  /** The amounts of all buckets, youngest first. */
  public List<Money> amounts() {
    List<Money> all = new ArrayList<>();
    buckets().forEach(bucket -> all.add(amount(bucket)));
    return Collections.unmodifiableList(all);
  }

  /** The amounts. */
  @Override
  public String toString() {
    return amounts.toString();
  }

  private static final class Adding
      implements Aggregate<Collection<AgedAmount>, Adding.State, AgeingTable> {

    private static final long serialVersionUID = 1L;

    private final AgeingScale scale;

    private Adding(AgeingScale scale) {
      this.scale = scale;
    }

    private static final class State implements Serializable {

      private static final long serialVersionUID = 1L;

      @SuppressWarnings("serial") // a LinkedHashMap
      private final Map<String, Money> amounts = new LinkedHashMap<>();

      @SuppressWarnings("serial") // a LinkedHashMap
      private final Map<String, Long> accounts = new LinkedHashMap<>();

      private void add(String bucket, Money amount, long owing) {
        amounts.merge(bucket, amount, Money::plus);
        accounts.merge(bucket, owing, Long::sum);
      }
    }

    @Override
    public State zero() {
      return new State();
    }

    @Override
    public State add(State state, Collection<AgedAmount> account) {
      List<String> buckets = scale.buckets();
      for (AgedAmount each : account) {
        if (!buckets.contains(each.bucket())) {
          throw new IllegalArgumentException(
              "bucket must be one of " + buckets + " but was " + each.bucket());
        }
        if (each.open().minorUnits() > 0) {
          state.add(each.bucket(), each.open(), 1);
        }
      }
      return state;
    }

    @Override
    public State merge(State left, State right) {
      right.amounts.forEach(
          (bucket, amount) -> left.add(bucket, amount, right.accounts.getOrDefault(bucket, 0L)));
      return left;
    }

    @Override
    public AgeingTable finish(State state) {
      Map<String, Money> amounts = new LinkedHashMap<>();
      Map<String, Long> accounts = new LinkedHashMap<>();
      for (String bucket : scale.buckets()) {
        Money amount = state.amounts.get(bucket);
        if (amount != null) {
          amounts.put(bucket, amount);
          accounts.put(bucket, state.accounts.getOrDefault(bucket, 0L));
        }
      }
      return new AgeingTable(scale, amounts, accounts);
    }
  }
}
