package org.telcocrm.rules.assessor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.rules.scorecard.CountedAttribute;
import org.telcocrm.rules.scorecard.ScoreBlock;
import org.telcocrm.rules.scorecard.Scorecard;

/** A {@link ScorecardAssessor} over blocks; codes are bytes from the beginning. */
final class ScorecardBlock implements BlockAssessor {

  private final ScoreBlock scores;
  private final NumberColumn points = new NumberColumn();
  private final CodeColumn bands;
  private final int insufficient;

  /** Where each band but the first begins. */
  private final int[] limits;

  private final CodeSetColumn reasons;
  private final List<Gap> gaps;

  /** For each gap its number in the scores; −1 for a fact that the source does not have. */
  private final int[] missing;

  private final ScorecardPolicy policy;
  private final boolean givesPoints;
  private final boolean givesBand;

  ScorecardBlock(ScorecardPolicy policy, Scorecard.Bound card, Set<Fact> wanted) {
    this.policy = policy;
    this.givesPoints = wanted.contains(policy.pointsFact());
    this.givesBand = wanted.contains(policy.bandFact());
    this.scores = card.block();
    List<String> codes = new ArrayList<>();
    policy.bands().forEach(each -> codes.add(each.code()));
    codes.add(ScorecardPolicy.INSUFFICIENT_DATA);
    this.bands = new CodeColumn(CodeTable.of(codes));
    this.insufficient = codes.size() - 1;
    this.limits =
        policy.bands().stream().skip(1).mapToInt(ScorecardPolicy.Band::minPoints).toArray();
    this.reasons =
        new CodeSetColumn(
            CodeTable.of(scores.attributes().stream().map(CountedAttribute::reason).toList()));
    List<Gap> all = new ArrayList<>(scores.gaps());
    all.addAll(card.absent());
    Collections.sort(all);
    this.gaps = List.copyOf(all);
    this.missing = gaps.stream().mapToInt(scores.gaps()::indexOf).toArray();
  }

  @Override
  public void assess(FactBlock block) {
    scores.score(block);
    int rows = scores.size();
    int[] sums = points.values(rows);
    scores.copyPoints(sums);
    int[] band = bands.indexes(rows);
    Arrays.fill(band, 0, rows, 0);
    for (int limit : limits) {
      reach(limit, sums, band, rows);
    }
    for (int word = 0; word < reasons.words(); word++) {
      scores.copyReasons(word, reasons.bits(word, rows));
    }
    if (scores.hasUnknown()) {
      for (int row = 0; row < rows; row++) {
        if (scores.isUnknown(row)) {
          unknown(row, band, rows);
        }
      }
    }
    if (givesPoints) {
      give(block, block.schema().indexOf(policy.pointsFact()), sums);
    }
    if (givesBand) {
      // A band's index is its level: bands are the first levels, in their order.
      give(block, block.schema().indexOf(policy.bandFact()), band);
    }
  }

  private void give(FactBlock block, int column, int[] values) {
    for (int row = 0; row < block.size(); row++) {
      block.put(row, column, scores.isUnknown(row) ? FactBlock.MISSING : values[row]);
    }
  }

  /** As {@link ScorecardPolicy#band}, without a branch on the points, which are random. */
  private static void reach(int limit, int[] points, int[] band, int rows) {
    for (int i = 0; i < rows; i++) {
      band[i] += points[i] >= limit ? 1 : 0;
    }
  }

  private void unknown(int row, int[] band, int rows) {
    points.empty(row);
    band[row] = insufficient;
    for (int word = 0; word < reasons.words(); word++) {
      reasons.bits(word, rows)[row] = 0;
    }
  }

  @Override
  public List<CellColumn> columns() {
    return List.of(points, bands, reasons);
  }

  @Override
  public List<Gap> gaps() {
    return gaps;
  }

  @Override
  public boolean hasGaps() {
    return scores.hasUnknown();
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
