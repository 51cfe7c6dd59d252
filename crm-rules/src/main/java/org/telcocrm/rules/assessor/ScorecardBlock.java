package org.telcocrm.rules.assessor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.rules.scorecard.ScoreBlock;
import org.telcocrm.rules.scorecard.Scorecard;

/** A {@link ScorecardAssessor} over blocks; codes are bytes from the beginning. */
final class ScorecardBlock implements BlockAssessor {

  private static final byte[] INSUFFICIENT_DATA =
      ScorecardPolicy.INSUFFICIENT_DATA.getBytes(US_ASCII);

  private final ScorecardPolicy policy;
  private final ScoreBlock scores;
  private final byte[][] bands;
  private final byte[][] reasons;
  private final List<Gap> gaps;

  /** For each gap its number in the scores; −1 for a fact that the source does not have. */
  private final int[] missing;

  ScorecardBlock(ScorecardPolicy policy, Scorecard.Bound card) {
    this.policy = policy;
    this.scores = card.block();
    this.bands =
        policy.bands().stream().map(each -> each.code().getBytes(US_ASCII)).toArray(byte[][]::new);
    this.reasons =
        scores.attributes().stream()
            .map(each -> each.reason().getBytes(US_ASCII))
            .toArray(byte[][]::new);
    List<Gap> all = new ArrayList<>(scores.gaps());
    all.addAll(card.absent());
    Collections.sort(all);
    this.gaps = List.copyOf(all);
    this.missing = gaps.stream().mapToInt(scores.gaps()::indexOf).toArray();
  }

  @Override
  public void assess(FactBlock block) {
    scores.score(block);
  }

  @Override
  public void write(int row, CellSink cells) {
    if (scores.isUnknown(row)) {
      cells.next();
      cells.next();
      cells.code(INSUFFICIENT_DATA);
      cells.next();
      return;
    }
    int points = scores.points(row);
    cells.next();
    cells.number(points);
    cells.next();
    cells.code(bands[policy.bandIndex(points)]);
    cells.next();
    if (scores.hasBits()) {
      for (int bits = scores.bits(row); bits != 0; ) {
        cells.code(reasons[Integer.numberOfTrailingZeros(bits)]);
        bits &= bits - 1;
        if (bits != 0) {
          cells.separator();
        }
      }
      return;
    }
    int reason = scores.nextReason(row, 0);
    while (reason >= 0) {
      cells.code(reasons[reason]);
      reason = scores.nextReason(row, reason + 1);
      if (reason >= 0) {
        cells.separator();
      }
    }
  }

  @Override
  public List<Gap> gaps() {
    return gaps;
  }

  /** A fact that the source does not have is a gap only of a row of which nothing is known. */
  @Override
  public boolean hasGaps(int row) {
    return scores.hasGaps(row) || scores.isUnknown(row);
  }

  @Override
  public boolean hasGap(int row, int gap) {
    return missing[gap] < 0 ? scores.isUnknown(row) : scores.hasGap(row, missing[gap]);
  }
}
