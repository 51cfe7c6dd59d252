package org.telcocrm.rules.assessor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.rules.scorecard.CountedAttribute;
import org.telcocrm.rules.scorecard.ScoreBlock;
import org.telcocrm.rules.scorecard.Scorecard;

/** A {@link ScorecardAssessor} over blocks; codes are bytes from the beginning. */
final class ScorecardBlock implements BlockAssessor {

  private final ScoreBlock scores;
  private final CodeTable bands;

  /** Where each band but the first begins. */
  private final int[] limits;

  private final CodeTable reasons;
  private final List<Gap> gaps;

  /** For each gap its number in the scores; −1 for a fact that the source does not have. */
  private final int[] missing;

  ScorecardBlock(ScorecardPolicy policy, Scorecard.Bound card) {
    this.scores = card.block();
    List<String> codes = new ArrayList<>();
    policy.bands().forEach(each -> codes.add(each.code()));
    codes.add(ScorecardPolicy.INSUFFICIENT_DATA);
    this.bands = CodeTable.of(codes);
    this.limits =
        policy.bands().stream().skip(1).mapToInt(ScorecardPolicy.Band::minPoints).toArray();
    this.reasons =
        CodeTable.of(scores.attributes().stream().map(CountedAttribute::reason).toList());
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
    cells.next();
    if (scores.isUnknown(row)) {
      cells.next();
      cells.code(bands, bands.size() - 1);
      cells.next();
      return;
    }
    int points = scores.points(row);
    cells.number(points);
    cells.next();
    cells.code(bands, band(points));
    cells.next();
    if (scores.hasBits()) {
      cells.codes(reasons, scores.bits(row));
      return;
    }
    int reason = scores.nextReason(row, 0);
    while (reason >= 0) {
      cells.code(reasons, reason);
      reason = scores.nextReason(row, reason + 1);
      if (reason >= 0) {
        cells.separator();
      }
    }
  }

  /** As {@link ScorecardPolicy#band}, without a branch on the points, which are random. */
  private int band(int points) {
    int band = 0;
    for (int limit : limits) {
      band += points >= limit ? 1 : 0;
    }
    return band;
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
