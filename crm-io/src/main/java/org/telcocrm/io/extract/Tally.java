package org.telcocrm.io.extract;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.MoneyFact;

/** The counters of one pass, each kept on its own so that their equation means something. */
final class Tally {

  /** Where an amount ends up. */
  enum Part {
    READ,
    ACCEPTED,
    DUPLICATE,
    REJECTED,
    FILTERED
  }

  long read;
  long accepted;
  long duplicate;
  long rejected;
  long filtered;
  long skipped;
  long blank;
  final SortedMap<RejectCode, Long> rejects = new TreeMap<>();
  final SortedMap<DuplicateCode, Long> duplicates = new TreeMap<>();
  final SortedMap<String, Long> filters = new TreeMap<>();
  final SortedMap<String, Long> findings = new TreeMap<>();

  /** Accepted records with default stuffing, by column. */
  final SortedMap<String, Long> stuffed = new TreeMap<>();

  /** Records of which an amount stands in the input but in no sum. */
  long uncounted;

  /** How many trailers were there, and what the last of them said. */
  long trailers;

  @Nullable ControlTotals control;

  private final SortedMap<MoneyFact, Amounts> sums = new TreeMap<>();

  /** The sums of one money fact, made when they are first asked for. */
  Amounts amounts(MoneyFact fact) {
    return sums.computeIfAbsent(fact, each -> new Amounts());
  }

  /** Adds what another one counted. */
  void add(Tally other) {
    read += other.read;
    accepted += other.accepted;
    duplicate += other.duplicate;
    rejected += other.rejected;
    filtered += other.filtered;
    skipped += other.skipped;
    blank += other.blank;
    uncounted += other.uncounted;
    trailers += other.trailers;
    control = other.control == null ? control : other.control;
    other.rejects.forEach((code, count) -> rejects.merge(code, count, Long::sum));
    other.duplicates.forEach((code, count) -> duplicates.merge(code, count, Long::sum));
    other.filters.forEach((reason, count) -> filters.merge(reason, count, Long::sum));
    other.findings.forEach((code, count) -> findings.merge(code, count, Long::sum));
    other.stuffed.forEach((column, count) -> stuffed.merge(column, count, Long::sum));
    other.sums.forEach((fact, sum) -> amounts(fact).add(sum));
  }

  /** The same counts, apart from these. */
  Tally copy() {
    Tally copy = new Tally();
    copy.add(this);
    return copy;
  }

  /** Counts nothing any more; the sums that were handed out go on counting here. */
  void clear() {
    read = 0;
    accepted = 0;
    duplicate = 0;
    rejected = 0;
    filtered = 0;
    skipped = 0;
    blank = 0;
    uncounted = 0;
    trailers = 0;
    control = null;
    rejects.clear();
    duplicates.clear();
    filters.clear();
    findings.clear();
    stuffed.clear();
    sums.values().forEach(Amounts::clear);
  }

  void rejected(RejectCode code) {
    rejected++;
    rejects.merge(code, 1L, Long::sum);
  }

  void duplicate(DuplicateCode code) {
    duplicate++;
    duplicates.merge(code, 1L, Long::sum);
  }

  void filtered(String reason) {
    filtered++;
    filters.merge(reason, 1L, Long::sum);
  }

  void found(String code) {
    findings.merge(code, 1L, Long::sum);
  }

  void stuffed(String column) {
    stuffed.merge(column, 1L, Long::sum);
  }

  SortedMap<MoneyFact, AmountTotals> amounts() {
    SortedMap<MoneyFact, AmountTotals> result = new TreeMap<>();
    sums.forEach((fact, amounts) -> result.put(fact, amounts.totals()));
    return result;
  }

  /** The sums of one money fact, one for each part. */
  static final class Amounts {

    private final ExactSum read = new ExactSum();
    private final ExactSum accepted = new ExactSum();
    private final ExactSum duplicate = new ExactSum();
    private final ExactSum rejected = new ExactSum();
    private final ExactSum filtered = new ExactSum();

    void add(Part part, long minorUnits) {
      ExactSum sum =
          switch (part) {
            case READ -> read;
            case ACCEPTED -> accepted;
            case DUPLICATE -> duplicate;
            case REJECTED -> rejected;
            case FILTERED -> filtered;
          };
      sum.add(minorUnits);
    }

    private void add(Amounts other) {
      read.add(other.read);
      accepted.add(other.accepted);
      duplicate.add(other.duplicate);
      rejected.add(other.rejected);
      filtered.add(other.filtered);
    }

    private void clear() {
      for (ExactSum sum : List.of(read, accepted, duplicate, rejected, filtered)) {
        sum.clear();
      }
    }

    /** Makes the sums what they once were. */
    void set(AmountTotals totals) {
      read.set(totals.read());
      accepted.set(totals.accepted());
      duplicate.set(totals.duplicate());
      rejected.set(totals.rejected());
      filtered.set(totals.filtered());
    }

    AmountTotals totals() {
      return new AmountTotals(
          read.value(), accepted.value(), duplicate.value(), rejected.value(), filtered.value());
    }
  }

  /** A sum of longs that never overflows. */
  private static final class ExactSum {

    private long low;
    private BigInteger high = BigInteger.ZERO;

    void add(long value) {
      long sum = low + value;
      // Overflow: both have the sign that the sum has not.
      if (((low ^ sum) & (value ^ sum)) < 0) {
        high = high.add(BigInteger.valueOf(low));
        sum = value;
      }
      low = sum;
    }

    void add(ExactSum other) {
      high = high.add(other.high);
      add(other.low);
    }

    void set(BigInteger value) {
      low = 0;
      high = value;
    }

    void clear() {
      low = 0;
      high = BigInteger.ZERO;
    }

    BigInteger value() {
      return high.add(BigInteger.valueOf(low));
    }
  }
}
