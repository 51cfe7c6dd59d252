package org.telcocrm.rules.kano;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.ConditionCodec;

/**
 * One service of the catalogue: its Kano tier per segment, what it costs, what it promises, and how
 * facts tell whether the promise is kept.
 *
 * <p>Example: {@code Service.builder("I07").lockedByLaw().tier("MASS", MUST_BE).monthlyCost(100)
 * .test(FulfilmentCheck.of(atMost(COMPLAINT_OPEN_DAYS, 15))).build()}. Immutable and thread-safe.
 */
public final class Service implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String code;

  @SuppressWarnings("serial") // TreeMap, never changed
  private final Map<String, KanoCategory> tiers;

  private final boolean lockedByLaw;
  private final long monthlyCost;
  private final ServiceWeights weights;
  private final String promise;
  private final FulfilmentCheck test;
  private final @Nullable LocalDate reviewBy;

  private Service(Builder builder) {
    this.code = builder.code;
    this.tiers = Collections.unmodifiableMap(new TreeMap<>(builder.tiers));
    this.lockedByLaw = builder.lockedByLaw;
    this.monthlyCost = builder.monthlyCost;
    this.weights = builder.weights;
    this.promise = builder.promise.isEmpty() ? "promise." + code : builder.promise;
    this.test = builder.test;
    this.reviewBy = builder.reviewBy;
  }

  /**
   * Starts a service that is not offered anywhere, costs nothing and has no test.
   *
   * @param code for example {@code "I05"}
   * @return the builder
   */
  public static Builder builder(String code) {
    return new Builder(code);
  }

  /**
   * A builder that starts with this service.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(code);
    builder.tiers.putAll(tiers);
    builder.lockedByLaw = lockedByLaw;
    builder.monthlyCost = monthlyCost;
    builder.weights = weights;
    builder.promise = promise;
    builder.test = test;
    builder.reviewBy = reviewBy;
    return builder;
  }

  /**
   * The stable code.
   *
   * @return for example {@code "I05"}; its name is the text {@code service.I05}
   */
  public String code() {
    return code;
  }

  /**
   * What the service is to a segment.
   *
   * @param segment for example {@code "YOUTH"}
   * @return must-be, one-dimensional or attractive; empty if it is not offered there
   */
  public Optional<KanoCategory> tier(String segment) {
    return Optional.ofNullable(tiers.get(segment));
  }

  /**
   * The tiers by segment.
   *
   * @return unmodifiable, by segment code; a segment that is not named is not offered the service
   */
  public Map<String, KanoCategory> tiers() {
    return tiers;
  }

  /**
   * Whether the law owes the service to everyone: must-be in every segment, and no policy may lower
   * it.
   *
   * @return true for billing accuracy, second confirmation, restoring, answering, repairing,
   *     porting
   */
  public boolean lockedByLaw() {
    return lockedByLaw;
  }

  /**
   * What the service costs per customer and month.
   *
   * @return whole minor units (fen), 0 or more
   */
  public long monthlyCost() {
    return monthlyCost;
  }

  /**
   * How urgent the service is within its tier.
   *
   * @return percent
   */
  public ServiceWeights weights() {
    return weights;
  }

  /**
   * The key of the promise's text.
   *
   * @return for example {@code "promise.I05"}
   */
  public String promise() {
    return promise;
  }

  /**
   * How facts tell whether the promise is kept.
   *
   * @return the test; it may be none
   */
  public FulfilmentCheck test() {
    return test;
  }

  /**
   * Until when the tier of an exciter must be asked again: what delights today is expected
   * tomorrow.
   *
   * @return the last day the tier is taken as true; present wherever some tier is attractive
   */
  public Optional<LocalDate> reviewBy() {
    return Optional.ofNullable(reviewBy);
  }

  Node.Obj write() {
    Node.Builder segments = Node.object();
    tiers.forEach((segment, tier) -> segments.put(segment, tier.name()));
    Node.Builder node =
        Node.object()
            .put("code", code)
            .put("tiers", segments.build())
            .put("lockedByLaw", lockedByLaw)
            .put("monthlyCost", monthlyCost)
            .put("severity", weights.severity())
            .put("worse", weights.worse())
            .put("interest", weights.interest())
            .put("promise", promise);
    test.write(node);
    if (reviewBy != null) {
      node.put("reviewBy", reviewBy.toString());
    }
    return node.build();
  }

  static Service read(NodeReader reader, FactCatalog catalog) {
    Builder builder = new Builder(reader.text("code"));
    reader
        .map("tiers", (inner, segment) -> inner.constant(segment, KanoCategory.class))
        .forEach(builder::tier);
    builder.lockedByLaw = reader.flag("lockedByLaw");
    builder.monthlyCost = reader.whole("monthlyCost");
    int severity = reader.integer("severity");
    int worse = reader.integer("worse");
    int interest = reader.integer("interest");
    builder.promise = reader.text("promise");
    builder.test = FulfilmentCheck.read(reader, catalog);
    if (reader.has("reviewBy")) {
      // Any date fact lends its grammar.
      double day = ConditionCodec.readBound(reader, "reviewBy", StandardFacts.OPEN_DATE);
      builder.reviewBy = LocalDate.ofEpochDay((long) day);
    }
    reader.end();
    try {
      return builder.weights(severity, worse, interest).build();
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw reader.refuse("code", builder.code + " is refused: " + e.getMessage());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Service that && write().equals(that.write());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Code and tiers, for example {@code "I05 {MASS=MUST_BE}"}. */
  @Override
  public String toString() {
    return code + " " + tiers;
  }

  /** Collects a service. Not thread-safe. */
  public static final class Builder {

    private final String code;
    private final Map<String, KanoCategory> tiers = new TreeMap<>();
    private boolean lockedByLaw;
    private long monthlyCost;
    private ServiceWeights weights = new ServiceWeights(0, 0, 0);
    private String promise = "";
    private FulfilmentCheck test = FulfilmentCheck.none();
    private @Nullable LocalDate reviewBy;

    private Builder(String code) {
      this.code = code;
    }

    /**
     * Sets what the service is to a segment.
     *
     * @param segment for example {@code "YOUTH"}
     * @param tier must-be, one-dimensional or attractive
     * @return this builder
     */
    public Builder tier(String segment, KanoCategory tier) {
      tiers.put(segment, tier);
      return this;
    }

    /**
     * Marks the service as owed by law.
     *
     * @return this builder
     */
    public Builder lockedByLaw() {
      this.lockedByLaw = true;
      return this;
    }

    /**
     * Sets the cost per customer and month.
     *
     * @param minorUnits whole minor units (fen), 0 or more; 0.02 yuan is 2
     * @return this builder
     */
    public Builder monthlyCost(long minorUnits) {
      this.monthlyCost = minorUnits;
      return this;
    }

    /**
     * Sets the weights.
     *
     * @param severity 0 to 100
     * @param worse 0 to 100
     * @param interest 0 to 100
     * @return this builder
     */
    public Builder weights(int severity, int worse, int interest) {
      this.weights = new ServiceWeights(severity, worse, interest);
      return this;
    }

    /**
     * Sets the key of the promise's text.
     *
     * @param textKey by default {@code promise.} and the code
     * @return this builder
     */
    public Builder promise(String textKey) {
      this.promise = textKey;
      return this;
    }

    /**
     * Sets how facts tell whether the promise is kept.
     *
     * @param fulfilment the test
     * @return this builder
     */
    public Builder test(FulfilmentCheck fulfilment) {
      this.test = fulfilment;
      return this;
    }

    /**
     * Sets until when the tier is taken as true.
     *
     * @param lastDay required if some tier is attractive
     * @return this builder
     */
    public Builder reviewBy(LocalDate lastDay) {
      this.reviewBy = lastDay;
      return this;
    }

    /**
     * Ends the collection; {@link ServicePolicy} checks the service in its catalogue.
     *
     * @return the service
     */
    public Service build() {
      return new Service(this);
    }
  }
}
