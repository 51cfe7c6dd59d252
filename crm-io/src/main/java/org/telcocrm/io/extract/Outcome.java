package org.telcocrm.io.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * A record that is no row of the block: rejected, or left out on purpose. One that was rejected for
 * its values can still turn out to be a duplicate, once the records before it are known.
 */
final class Outcome {

  /** Its number within the chunk, from 0. */
  final int record;

  private final RecordPlace place;
  private final @Nullable Reject reject;
  private final String reason;

  /** Its id, if it has one and could be a duplicate. */
  final @Nullable CustomerId id;

  /** Its amounts, by money column; NaN for unknown. */
  private final double[] amounts;

  private @Nullable DuplicateCode duplicate;

  private Outcome(
      RecordPlace place,
      @Nullable Reject reject,
      String reason,
      @Nullable CustomerId id,
      double[] amounts) {
    this.record = (int) place.record();
    this.place = place;
    this.reject = reject;
    this.reason = reason;
    this.id = id;
    this.amounts = amounts;
  }

  /** A rejected record; with its id if its values are to blame. */
  static Outcome rejected(
      RecordPlace place, Reject reject, @Nullable CustomerId id, double[] amounts) {
    return new Outcome(place, reject, "", id, amounts);
  }

  static Outcome filtered(RecordPlace place, String reason, double[] amounts) {
    return new Outcome(place, null, reason, null, amounts);
  }

  void duplicate(DuplicateCode code) {
    duplicate = code;
  }

  /** Counts the outcome and says where its amounts go. */
  void count(Tally tally, Tally.Amounts[] money) {
    Tally.Part part = Tally.Part.FILTERED;
    if (duplicate != null) {
      tally.duplicate(duplicate);
      part = Tally.Part.DUPLICATE;
    } else if (reject != null) {
      tally.rejected(reject.code());
      part = Tally.Part.REJECTED;
    } else {
      tally.filtered(reason);
    }
    for (int i = 0; i < amounts.length; i++) {
      if (!Double.isNaN(amounts[i])) {
        money[i].add(part, (long) amounts[i]);
      }
    }
  }

  /** Hands the outcome over, its places counted from the start of the input. */
  void hand(ExtractHandler handler, long records, long lines) throws IOException {
    if (duplicate != null && id != null) {
      handler.duplicate(place.behind(records, lines), id, duplicate);
    } else if (reject != null) {
      handler.rejected(reject.behind(lines));
    } else {
      handler.filtered(place.behind(records, lines), reason);
    }
  }
}
