package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.fraud.Blocklist.Entry;

/**
 * Identifiers with which nobody shall get a new line (黑名单), as tokens that cannot be read.
 *
 * <pre>{@code
 * Blocklist list = Blocklist.of(List.of(new Entry(token, "NEVER_PAID", from, null)));
 * facts.set(FraudFacts.BLOCKLIST_HITS, list.hits(tokensOfTheLine, asOf).size());
 * }</pre>
 *
 * <p>A hit is a reason to look, never an automatic refusal. Immutable and thread-safe; no text of
 * it shows an identifier.
 */
public final class Blocklist implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::token)
          .thenComparing(Entry::from)
          .thenComparing(each -> each.until() == null ? LocalDate.MAX : each.until())
          .thenComparing(Entry::reason);

  /**
   * One entry.
   *
   * @param token of what
   * @param reason why it is here, upper-case letters, digits and underscores
   * @param from the first day, inclusive
   * @param until the last day, inclusive; null for no end
   */
  public record Entry(
      IdentifierToken token, String reason, LocalDate from, @Nullable LocalDate until)
      implements Serializable {

    /** Checks the reason and the order of the days. */
    public Entry {
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(from, "from");
      Evidence.requireReason(reason);
      if (until != null && until.isBefore(from)) {
        throw new IllegalArgumentException(
            "until must not be before " + from + " but was " + until);
      }
    }

    private boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  @SuppressWarnings("serial") // a hash map, never changed
  private final Map<IdentifierToken, List<Entry>> byToken;

  private Blocklist(Map<IdentifierToken, List<Entry>> byToken) {
    this.byToken = byToken;
  }

  /**
   * A list of entries.
   *
   * @param entries in any order; one that stands twice counts once
   * @return the list
   */
  public static Blocklist of(Collection<Entry> entries) {
    Objects.requireNonNull(entries, "entries");
    Map<IdentifierToken, List<Entry>> byToken = new HashMap<>();
    for (Entry each : entries.stream().distinct().sorted(ORDER).toList()) {
      byToken.merge(
          each.token(),
          List.of(each),
          (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
    }
    return new Blocklist(byToken);
  }

  /**
   * The entries that tokens meet on a day.
   *
   * @param tokens of one line: its holder's certificate, its device, a contact number
   * @param asOf the day
   * @return each once, by kind, token, days and reason
   */
  public List<Entry> hits(Collection<IdentifierToken> tokens, LocalDate asOf) {
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(asOf, "asOf");
    return tokens.stream()
        .distinct()
        .flatMap(token -> byToken.getOrDefault(token, List.of()).stream())
        .filter(each -> each.holds(asOf))
        .sorted(ORDER)
        .toList();
  }

  /**
   * Hits as reasons: why, and what kind of identifier; nothing personal.
   *
   * @param hits from {@link #hits}
   * @return one reason for each
   */
  public static List<Evidence> evidence(List<Entry> hits) {
    return hits.stream()
        .map(
            each ->
                Evidence.of(
                    "FRAUD_BLOCKLIST_HIT",
                    FraudFacts.BLOCKLIST_HITS.code(),
                    each.reason(),
                    each.token().kind().name()))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Blocklist that && byToken.equals(that.byToken);
  }

  @Override
  public int hashCode() {
    return byToken.hashCode();
  }

  /** How many identifiers it holds. */
  @Override
  public String toString() {
    return byToken.size() + " identifiers";
  }
}
