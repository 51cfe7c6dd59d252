package org.telcocrm.rules.assessor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * A host's own policy as a scorecard: points that add up, and the band they fall into.
 *
 * <p>Put it into a policy set and it takes part in every assessment, with the columns {@code
 * <id>_points}, {@code <id>_band} and {@code <id>_reasons}; its JSON is exported and read like
 * ours.
 *
 * <pre>{@code
 * ScorecardPolicy policy =
 *     ScorecardPolicy.builder("care_need", "1", "LOW")
 *         .card(
 *             Scorecard.of(
 *                 Characteristic.of(COMPLAINTS_3M).neutralBelow(1).above(50, "COMPLAINED"),
 *                 Characteristic.of(TENURE_MONTHS).below(6, 30, "NEW").neutralAbove()))
 *         .band(40, "MEDIUM")
 *         .band(80, "HIGH")
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ScorecardPolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "scorecard";

  /** What stands in place of a band where nothing is known; no band may have this code. */
  public static final String INSUFFICIENT_DATA = "INSUFFICIENT_DATA";

  /**
   * A band of scores.
   *
   * @param code upper-case letters, digits and underscores
   * @param minPoints the lowest score in the band, inclusive; {@link Integer#MIN_VALUE} for the
   *     lowest band, which has no bound
   */
  public record Band(String code, int minPoints) implements Serializable {}

  private final Scorecard card;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Band> bands;

  private final NumberFact pointsFact;
  private final ChoiceFact<String> bandFact;
  private final Node.Obj document;
  private final PolicyRef ref;

  private ScorecardPolicy(String id, String version, Scorecard card, List<Band> bands) {
    this.card = card;
    this.bands = List.copyOf(bands);
    if (!AssessorKey.isHeader(id)) {
      throw new PolicyException(
          "id", "must be lower-case letters, digits and underscores but was \"" + id + '"');
    }
    if (card.facts().isEmpty()) {
      throw new PolicyException("characteristics", "must be one or more but were none");
    }
    check(this.bands);
    this.pointsFact = NumberFact.of(id + "_points", "points");
    this.bandFact = ChoiceFact.ofCodes(id + "_band", this.bands.stream().map(Band::code).toList());
    this.document =
        Node.object()
            .put("kind", KIND)
            .put("id", id)
            .put("version", version)
            .put("characteristics", card.write())
            .put("bands", Node.list(this.bands.stream().map(ScorecardPolicy::write).toList()))
            .build();
    this.ref = Policy.refOf(document);
  }

  private static void check(List<Band> bands) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < bands.size(); i++) {
      String code = bands.get(i).code();
      String path = "bands[" + code + "]";
      try {
        Evidence.requireReason(code);
      } catch (IllegalArgumentException e) {
        throw new PolicyException(path + ".code", "is refused: " + e.getMessage());
      }
      boolean reserved = code.equals(INSUFFICIENT_DATA);
      if (reserved || !codes.add(code)) {
        throw new PolicyException(
            "bands",
            "must have other codes but "
                + code
                + (reserved ? " says that there is none" : " stands twice"));
      }
      if (i > 0 && bands.get(i).minPoints() <= bands.get(i - 1).minPoints()) {
        throw new PolicyException(
            path + ".minPoints",
            "must ascend but "
                + bands.get(i).minPoints()
                + " follows "
                + bands.get(i - 1).minPoints());
      }
    }
  }

  private static Node write(Band band) {
    Node.Builder node = Node.object().put("code", band.code());
    if (band.minPoints() != Integer.MIN_VALUE) {
      node.put("minPoints", band.minPoints());
    }
    return node.build();
  }

  /**
   * Starts a policy with one band.
   *
   * @param id stable name and beginning of the columns: lower-case letters, digits and underscores
   * @param version edition
   * @param lowestBand code of the band of the lowest scores
   * @return a builder without card
   */
  public static Builder builder(String id, String version, String lowestBand) {
    return new Builder(id, version, lowestBand);
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static ScorecardPolicy read(NodeReader reader, FactCatalog catalog) {
    reader.text("kind");
    String id = reader.text("id");
    String version = reader.text("version");
    Scorecard card = Scorecard.read(reader, "characteristics", catalog);
    List<Band> bands = new ArrayList<>();
    reader.objects("bands", band -> bands.add(readBand(band, bands.isEmpty())));
    reader.end();
    if (bands.isEmpty()) {
      throw reader.refuse("bands", "must be one or more but were none");
    }
    return new ScorecardPolicy(id, version, card, bands);
  }

  private static Band readBand(NodeReader reader, boolean lowest) {
    if (lowest && reader.has("minPoints")) {
      throw reader.refuse("minPoints", "must not stand in the lowest band, which has no bound");
    }
    Band band =
        new Band(reader.text("code"), lowest ? Integer.MIN_VALUE : reader.integer("minPoints"));
    reader.end();
    return band;
  }

  /**
   * What counts.
   *
   * @return the scorecard
   */
  public Scorecard card() {
    return card;
  }

  /**
   * The bands.
   *
   * @return from the lowest upwards
   */
  public List<Band> bands() {
    return bands;
  }

  /**
   * The score as a fact, for the policies that look at it.
   *
   * @return a number whose code is the policy's id and {@code _points}
   */
  public NumberFact pointsFact() {
    return pointsFact;
  }

  /**
   * The band as a fact, for the policies that look at it.
   *
   * @return a choice whose code is the policy's id and {@code _band}, of all bands
   */
  public ChoiceFact<String> bandFact() {
    return bandFact;
  }

  @Override
  public ScorecardAssessor assessor() {
    return new ScorecardAssessor(this);
  }

  /**
   * The band of a score.
   *
   * @param points any
   * @return its code
   */
  public String band(int points) {
    return bands.get(bandIndex(points)).code();
  }

  int bandIndex(int points) {
    int index = bands.size() - 1;
    while (index > 0 && points < bands.get(index).minPoints()) {
      index--;
    }
    return index;
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScorecardPolicy that && ref.equals(that.ref);
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

  /** Collects card and bands. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private final String version;
    private final List<Band> bands = new ArrayList<>();
    private Scorecard card = Scorecard.of();

    private Builder(String id, String version, String lowestBand) {
      this.id = id;
      this.version = version;
      bands.add(new Band(lowestBand, Integer.MIN_VALUE));
    }

    /**
     * Sets what counts.
     *
     * @param scorecard at least one characteristic
     * @return this builder
     */
    public Builder card(Scorecard scorecard) {
      this.card = scorecard;
      return this;
    }

    /**
     * Adds a band above the others.
     *
     * @param minPoints the lowest score in the band, inclusive; above that of the band before
     * @param code upper-case letters, digits and underscores
     * @return this builder
     */
    public Builder band(int minPoints, String code) {
      bands.add(new Band(code, minPoints));
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException if there is no characteristic, bands do not ascend or have equal
     *     codes, or the id is no column name
     */
    public ScorecardPolicy build() {
      return new ScorecardPolicy(id, version, card, bands);
    }
  }
}
