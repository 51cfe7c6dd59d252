package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Which scores make a segment.
 *
 * <p>Example: {@code AT_RISK} has recency 1–2, frequency 2–5 and monetary 4–5, both ends inclusive.
 * Immutable and thread-safe.
 *
 * @param segment code of the segment, upper-case letters, digits and underscores
 * @param recency scores of recency; the most recent have the highest
 * @param frequency scores of frequency
 * @param monetary scores of money
 */
public record RfmRule(String segment, Scores recency, Scores frequency, Scores monetary)
    implements Serializable {

  /**
   * Scores from one to another.
   *
   * @param from the lowest, inclusive, at least 1
   * @param to the highest, inclusive, not below {@code from}
   */
  public record Scores(int from, int to) implements Serializable {

    /** Refuses an empty range. */
    public Scores {
      if (from < 1 || to < from) {
        throw new PolicyException(
            "scores", "must go from 1 or more upwards but were " + from + " to " + to);
      }
    }

    boolean contains(int score) {
      return score >= from && score <= to;
    }

    private Node write() {
      return Node.object().put("from", from).put("to", to).build();
    }

    private static Scores read(NodeReader reader) {
      int from = reader.integer("from");
      int to = reader.integer("to");
      if (from < 1 || to < from) {
        throw reader.refuse(
            "from", "must be at least 1 and not above to but was " + from + " to " + to);
      }
      reader.end();
      return new Scores(from, to);
    }
  }

  /** Refuses a code of another grammar. */
  public RfmRule {
    Objects.requireNonNull(recency, "recency");
    Objects.requireNonNull(frequency, "frequency");
    Objects.requireNonNull(monetary, "monetary");
    if (!segment.matches("[A-Z][A-Z0-9_]*")) {
      throw new PolicyException(
          "segment",
          "must be upper-case letters, digits and underscores but was \"" + segment + '"');
    }
  }

  /**
   * A rule of score ranges.
   *
   * @param segment code of the segment
   * @param recencyFrom lowest score of recency
   * @param recencyTo highest score of recency
   * @param frequencyFrom lowest score of frequency
   * @param frequencyTo highest score of frequency
   * @param monetaryFrom lowest score of money
   * @param monetaryTo highest score of money
   * @return the rule
   */
  public static RfmRule of(
      String segment,
      int recencyFrom,
      int recencyTo,
      int frequencyFrom,
      int frequencyTo,
      int monetaryFrom,
      int monetaryTo) {
    return new RfmRule(
        segment,
        new Scores(recencyFrom, recencyTo),
        new Scores(frequencyFrom, frequencyTo),
        new Scores(monetaryFrom, monetaryTo));
  }

  int highest() {
    return Math.max(recency.to(), Math.max(frequency.to(), monetary.to()));
  }

  boolean matches(int r, int f, int m) {
    return recency.contains(r) && frequency.contains(f) && monetary.contains(m);
  }

  Node write() {
    return Node.object()
        .put("segment", segment)
        .put("recency", recency.write())
        .put("frequency", frequency.write())
        .put("monetary", monetary.write())
        .build();
  }

  static RfmRule read(NodeReader reader) {
    String segment = reader.text("segment");
    Scores recency = Scores.read(reader.object("recency"));
    Scores frequency = Scores.read(reader.object("frequency"));
    Scores monetary = Scores.read(reader.object("monetary"));
    reader.end();
    try {
      return new RfmRule(segment, recency, frequency, monetary);
    } catch (PolicyException e) {
      throw reader.refuse(e.path(), e.problem());
    }
  }
}
