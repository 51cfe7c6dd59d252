package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * The value-added products of a base, each with its figures and what to do with it (产品治理报表): many
 * products that nobody understands are themselves a fault.
 *
 * <pre>{@code
 * ProductReport.aggregate(asOf, GuardPolicies.guard()).over(subscribers).products();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: defaults 16, seed 0:44.
 *
 * @param products by code
 */
public record ProductReport(List<Product> products) implements Serializable {

  /** Copies the list. */
  public ProductReport {
    products = List.copyOf(products);
  }

  /**
   * One product.
   *
   * @param code the product's code
   * @param figures what is known of it
   * @param advice what to do with it, with reasons
   */
  public record Product(String code, ProductFigures figures, Decision<ProductAdvice> advice)
      implements Serializable {

    /** Refuses null. */
    public Product {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(figures, "figures");
      Objects.requireNonNull(advice, "advice");
    }
  }

  /** Exact counts by product. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, long[]> byProduct = new TreeMap<>();

    private Counts() {}

    private long[] of(String product) {
      return byProduct.computeIfAbsent(product, key -> new long[COLUMNS]);
    }
  }

  private static final int SUBSCRIBERS = 0;
  private static final int NEVER_USED = 1;
  private static final int MIS_SUBSCRIBED = 3;
  private static final int COMPLAINTS = 5;
  private static final int REFUNDS = 7;
  private static final int REFUNDED = 9;
  private static final int COLUMNS = 10;

  private record Counting(LocalDate asOf, DocumentPolicy<GuardRules> policy)
      implements Aggregate<ProductSubscriber, Counts, ProductReport> {

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, ProductSubscriber input) {
      long[] counts = state.of(input.product());
      add(counts, SUBSCRIBERS, 1);
      addKnown(counts, NEVER_USED, asCount(input.neverUsed()));
      addKnown(counts, MIS_SUBSCRIBED, asCount(input.misSubscribed()));
      addKnown(counts, COMPLAINTS, input.complaints());
      ProductSubscriber.@Nullable Refunds refunds = input.refunds();
      if (refunds != null) {
        addKnown(counts, REFUNDS, refunds.count());
        // Refuses another currency.
        add(counts, REFUNDED, none().plus(refunds.amount()).minorUnits());
      }
      return state;
    }

    private static @Nullable Integer asCount(@Nullable Boolean applies) {
      return applies == null ? null : applies ? 1 : 0;
    }

    /** What is known stands in the column, of how many it is known in the next. */
    private static void addKnown(long[] counts, int column, @Nullable Integer count) {
      if (count != null) {
        add(counts, column, count);
        add(counts, column + 1, 1);
      }
    }

    private static void add(long[] counts, int column, long more) {
      counts[column] = Math.addExact(counts[column], more);
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      right.byProduct.forEach(
          (product, counts) -> {
            long[] own = left.of(product);
            for (int i = 0; i < COLUMNS; i++) {
              add(own, i, counts[i]);
            }
          });
      return left;
    }

    @Override
    public ProductReport finish(Counts state) {
      List<Product> products = new ArrayList<>();
      state.byProduct.forEach(
          (code, counts) -> {
            ProductFigures figures =
                new ProductFigures(
                    counts[SUBSCRIBERS],
                    tally(counts, NEVER_USED),
                    tally(counts, MIS_SUBSCRIBED),
                    tally(counts, COMPLAINTS),
                    tally(counts, REFUNDS),
                    new Money(none().currency(), counts[REFUNDED]));
            products.add(new Product(code, figures, advise(figures, asOf, policy)));
          });
      return new ProductReport(products);
    }

    private static ProductFigures.Tally tally(long[] counts, int column) {
      return new ProductFigures.Tally(counts[column], counts[column + 1]);
    }

    private Money none() {
      Money any = policy.rules().chargeOver();
      return any.minus(any);
    }
  }

  /**
   * The way to count a base, each subscriber of each product once.
   *
   * @param asOf the day of the advice
   * @param policy whose rules these are
   * @return an aggregate whose result does not depend on the order or split of its inputs; it
   *     refuses refunds in another currency than the policy's
   */
  public static Aggregate<ProductSubscriber, Counts, ProductReport> aggregate(
      LocalDate asOf, DocumentPolicy<GuardRules> policy) {
    return new Counting(
        Objects.requireNonNull(asOf, "asOf"), Objects.requireNonNull(policy, "policy"));
  }

  /**
   * What to do with one product.
   *
   * @param figures what is known of it
   * @param asOf the day
   * @param policy whose rules these are
   * @return withdraw if one of its bounds is met, else simplify if one of those is, else keep; what
   *     is known of nobody is a gap; with too few subscribers, or if nothing is known, the data do
   *     not suffice
   */
  public static Decision<ProductAdvice> advise(
      ProductFigures figures, LocalDate asOf, DocumentPolicy<GuardRules> policy) {
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(policy, "policy");
    return new ProductAdvising(figures, policy.rules().products()).decide(asOf, policy.ref());
  }
}
