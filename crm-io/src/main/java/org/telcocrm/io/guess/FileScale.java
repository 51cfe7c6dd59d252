package org.telcocrm.io.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.telcocrm.io.layout.Scale;

/**
 * In which unit the amounts of a file are written: one for all, because one program wrote them.
 *
 * @param scale YUAN or FEN
 * @param reason what tells it
 */
record FileScale(Scale scale, String reason) {

  /** Amounts of a month in fen are mostly larger, in yuan mostly smaller. */
  private static final double LARGE = 1_000;

  /**
   * The unit of these columns.
   *
   * @return empty if no column has an amount but zero
   */
  static Optional<FileScale> of(List<ColumnGuess> amounts) {
    List<ColumnGuess> informative =
        amounts.stream()
            .filter(each -> each.content().isInformative())
            .sorted(Comparator.comparingDouble(each -> each.content().meanNonZero()))
            .toList();
    if (informative.isEmpty()) {
      return Optional.empty();
    }
    Optional<ColumnGuess> decimal =
        informative.stream().filter(each -> each.content().isDecimal()).findFirst();
    if (decimal.isPresent()) {
      String reason = "amounts such as " + decimal.get().name() + " have decimals";
      return Optional.of(new FileScale(Scale.YUAN, reason));
    }
    // One total of many months does not outvote the bills.
    ColumnGuess middle = informative.get(informative.size() / 2);
    boolean large = middle.content().meanNonZero() >= LARGE;
    String reason =
        "amounts such as " + middle.name() + " are whole and " + (large ? "large" : "small");
    return Optional.of(new FileScale(large ? Scale.FEN : Scale.YUAN, reason));
  }
}
