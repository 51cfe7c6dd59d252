package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.GroupFacts.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.value.GroupIndicator.Growth;
import org.telcocrm.rules.value.GroupIndicator.Part;

/**
 * How a group customer is valued (集团客户价值评估): eleven indicators in three parts with 100 points in
 * all, and the points from which a class is suggested.
 *
 * <p>Defaults: realised 50, potential 30, influence 20 points; A1 from 80, A2 65, B1 50, B2 35, C
 * 20, lower bounds inclusive, D below. If the known indicators have fewer than 70 of the 100 points
 * nothing is suggested; from there on the known ones stand for all. Immutable and thread-safe.
 * Source: defaults 5.3.
 */
public final class GroupValuePolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "group_value";

  /** The points of all indicators together. */
  static final int ALL_POINTS = 100;

  private static final List<String> CLASSES = List.of("A1", "A2", "B1", "B2", "C");
  private static final String LOWEST = "D";

  private final String id;
  private final String version;
  private final int minKnownPoints;

  @SuppressWarnings("serial") // LinkedHashMap, never changed
  private final Map<String, Integer> classes;

  @SuppressWarnings("serial") // List.copyOf
  private final List<GroupIndicator> indicators;

  private final Node.Obj document;
  private final PolicyRef ref;

  private GroupValuePolicy(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    this.minKnownPoints = builder.minKnownPoints;
    this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.classes));
    this.indicators = List.copyOf(builder.indicators);
    check();
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  private void check() {
    if (minKnownPoints < 1 || minKnownPoints > ALL_POINTS) {
      throw new PolicyException(
          "minKnownPoints", "must be between 1 and 100 but was " + minKnownPoints);
    }
    if (!List.copyOf(classes.keySet()).equals(CLASSES)) {
      throw new PolicyException(
          "classes", "must be " + CLASSES + " in this order but were " + classes.keySet());
    }
    int before = ALL_POINTS + 1;
    for (Map.Entry<String, Integer> each : classes.entrySet()) {
      if (each.getValue() < 1 || each.getValue() >= before) {
        throw new PolicyException(
            "classes." + each.getKey(),
            "must be below the class before and above 0 but was " + each.getValue());
      }
      before = each.getValue();
    }
    Set<String> codes = new HashSet<>();
    int sum = 0;
    for (GroupIndicator each : indicators) {
      sum += each.points();
      if (!codes.add(each.code())) {
        throw new PolicyException(
            "indicators", "must have unique codes but " + each.code() + " stands twice");
      }
    }
    if (sum != ALL_POINTS) {
      throw new PolicyException("indicators", "must have 100 points in all but have " + sum);
    }
  }

  /**
   * The default policy, useful untouched.
   *
   * @return the policy
   */
  public static GroupValuePolicy ofDefaults() {
    return builder("group_value", "2026.1")
        .indicator("GROUP_MEMBER_BILL", Part.REALISED, MEMBER_BILL_AVERAGE, Growth.LOG, 0, 1e5, 20)
        .indicator("GROUP_IT_REVENUE", Part.REALISED, IT_REVENUE_AVERAGE, Growth.LOG, 0, 3e4, 18)
        .indicator("GROUP_UNIFIED", Part.REALISED, UNIFIED_BILL_AVERAGE, Growth.LOG, 0, 5e4, 12)
        .indicator("GROUP_EMPLOYEES", Part.POTENTIAL, EMPLOYEES, Growth.LINEAR, 10, 1000, 6)
        .indicator("GROUP_VPMN", Part.POTENTIAL, VPMN_SHARE, Growth.LINEAR, 0, .8, 6)
        .indicator("GROUP_PRODUCTS", Part.POTENTIAL, PRODUCTS, Growth.LINEAR, 0, 6, 6)
        .indicator("GROUP_IT_LEVEL", Part.POTENTIAL, IT_LEVEL, Growth.LINEAR, 1, 5, 4)
        .indicator("GROUP_SIGNED", Part.POTENTIAL, SIGN_YEARS, Growth.LINEAR, 0, 5, 4)
        .indicator("GROUP_MEMBERS_STAY", Part.POTENTIAL, MEMBER_CHURN, Growth.LINEAR, .03, .005, 4)
        .indicator("GROUP_INFLUENCE", Part.INFLUENCE, INFLUENCE_SCORE, Growth.LINEAR, 0, 10, 12)
        .indicator("GROUP_RANK", Part.INFLUENCE, RANK_SCORE, Growth.LINEAR, 0, 10, 8)
        .build();
  }

  /**
   * Starts a policy without indicators, with the default classes.
   *
   * @param id stable name
   * @param version edition
   * @return the builder
   */
  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id, version);
    builder.minKnownPoints = minKnownPoints;
    builder.classes.putAll(classes);
    builder.indicators.addAll(indicators);
    return builder;
  }

  /**
   * The indicators.
   *
   * @return in order, with 100 points in all
   */
  public List<GroupIndicator> indicators() {
    return indicators;
  }

  /**
   * From how many points a class is suggested, inclusive.
   *
   * @return A1 to C; D is what lies below
   */
  public Map<String, Integer> classes() {
    return classes;
  }

  /**
   * How many points the known indicators must have in all.
   *
   * @return 1 to 100
   */
  public int minKnownPoints() {
    return minKnownPoints;
  }

  /** The class of so many points. */
  String classOf(int points) {
    for (Map.Entry<String, Integer> each : classes.entrySet()) {
      if (points >= each.getValue()) {
        return each.getKey();
      }
    }
    return LOWEST;
  }

  /**
   * The facts the policy looks at.
   *
   * @return in the order of the indicators
   */
  public List<Fact> facts() {
    return indicators.stream().map(GroupIndicator::fact).distinct().toList();
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  private Node.Obj write() {
    Node.Builder bounds = Node.object();
    classes.forEach((name, points) -> bounds.put(name, points.intValue()));
    return Node.object()
        .put("kind", KIND)
        .put("id", id)
        .put("version", version)
        .put("minKnownPoints", minKnownPoints)
        .put("classes", bounds.build())
        .put("indicators", Node.list(indicators.stream().map(GroupIndicator::write).toList()))
        .build();
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static GroupValuePolicy read(NodeReader reader, FactCatalog catalog) {
    reader.text("kind");
    Builder builder = new Builder(reader.text("id"), reader.text("version"));
    builder.minKnownPoints = reader.integer("minKnownPoints");
    NodeReader classes = reader.object("classes");
    CLASSES.forEach(name -> builder.classes.put(name, classes.integer(name)));
    classes.end();
    builder.indicators.addAll(
        reader.objects("indicators", each -> GroupIndicator.read(each, catalog)));
    reader.end();
    return builder.build();
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof GroupValuePolicy;
  }

  @Override
  public GroupValueAssessor assessor() {
    return new GroupValueAssessor(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupValuePolicy that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }

  /** Collects a policy of group value. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private String version;
    private int minKnownPoints = 70;
    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private final List<GroupIndicator> indicators = new ArrayList<>();

    private Builder(String id, String version) {
      this.id = id;
      this.version = version;
      int[] points = {80, 65, 50, 35, 20};
      for (int i = 0; i < points.length; i++) {
        classes.put(CLASSES.get(i), points[i]);
      }
    }

    /**
     * Names another edition.
     *
     * @param edition for example {@code "2026.2"}
     * @return this builder
     */
    public Builder version(String edition) {
      this.version = edition;
      return this;
    }

    /**
     * Sets how many points the known indicators must have.
     *
     * @param points 1 to 100
     * @return this builder
     */
    public Builder minKnownPoints(int points) {
      this.minKnownPoints = points;
      return this;
    }

    /**
     * Sets from how many points a class is suggested.
     *
     * @param name A1, A2, B1, B2 or C
     * @param points inclusive
     * @return this builder
     */
    public Builder classFrom(String name, int points) {
      classes.put(name, points);
      return this;
    }

    /**
     * Adds an indicator, or replaces the one of the same code.
     *
     * @param indicator the indicator
     * @return this builder
     */
    public Builder indicator(GroupIndicator indicator) {
      for (int i = 0; i < indicators.size(); i++) {
        if (indicators.get(i).code().equals(indicator.code())) {
          indicators.set(i, indicator);
          return this;
        }
      }
      indicators.add(indicator);
      return this;
    }

    private Builder indicator(
        String code, Part part, Fact fact, Growth growth, double from, double to, int points) {
      return indicator(new GroupIndicator(code, part, fact, growth, from, to, points));
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException if the indicators have not 100 points in all, or classes do not
     *     descend
     */
    public GroupValuePolicy build() {
      return new GroupValuePolicy(this);
    }
  }
}
