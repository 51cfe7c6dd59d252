package org.telcocrm.rules.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.BlockAssessor;
import org.telcocrm.rules.assessor.CellColumn;

/** Every assessment of a block, one after the other, on source and derived facts. */
final class BlockAssessment implements BlockAssessor {

  private final DerivedFacts.Bound derived;
  private final FactSchema schema;
  private final BlockAssessor[] parts;
  private final List<CellColumn> columns;
  private final List<Gap> gaps;

  /** The number of each gap in each part; −1 for a part that does not know it. */
  private final int[][] numbers;

  private BlockAssessment(
      DerivedFacts.Bound derived, FactSchema schema, List<BlockAssessor> parts) {
    this.derived = derived;
    this.schema = schema;
    this.parts = parts.toArray(BlockAssessor[]::new);
    this.columns = parts.stream().flatMap(each -> each.columns().stream()).toList();
    this.gaps = parts.stream().flatMap(each -> each.gaps().stream()).sorted().distinct().toList();
    this.numbers =
        gaps.stream()
            .map(gap -> parts.stream().mapToInt(each -> each.gaps().indexOf(gap)).toArray())
            .toArray(int[][]::new);
  }

  /** Empty if one of the assessors goes row by row only. */
  static Optional<BlockAssessor> of(
      DerivedFacts.Bound derived, FactSchema schema, List<Assessor<?>> bound) {
    List<BlockAssessor> parts = new ArrayList<>();
    List<Fact> needed = new ArrayList<>();
    Set<Fact> wanted = wanted(derived.schema(), schema, bound);
    for (Assessor<?> each : bound) {
      Optional<BlockAssessor> part = each.block(wanted);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
      // Who does not say what it looks at may look at anything.
      needed.addAll(each.facts().isEmpty() ? schema.facts() : each.facts());
    }
    return Optional.of(new BlockAssessment(derived.only(needed), schema, parts));
  }

  /**
   * What assessments look at, without what the source and derived facts say: theirs is the word.
   */
  private static Set<Fact> wanted(FactSchema known, FactSchema all, List<Assessor<?>> bound) {
    Set<Fact> wanted = new HashSet<>();
    for (Assessor<?> each : bound) {
      wanted.addAll(each.facts().isEmpty() ? all.facts() : each.facts());
    }
    wanted.removeAll(known.facts());
    return wanted;
  }

  @Override
  public void assess(FactBlock block) {
    if (!block.schema().equals(schema)) {
      throw new IllegalArgumentException(
          "the block must have the bound schema " + schema + " but has " + block.schema());
    }
    derived.derive(block);
    for (int i = derived.schema().facts().size(); i < schema.facts().size(); i++) {
      block.fill(i, FactBlock.MISSING);
    }
    for (BlockAssessor part : parts) {
      part.assess(block);
    }
  }

  @Override
  public List<CellColumn> columns() {
    return columns;
  }

  @Override
  public List<Gap> gaps() {
    return gaps;
  }

  @Override
  public boolean hasGaps() {
    for (BlockAssessor part : parts) {
      if (part.hasGaps()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasGaps(int row) {
    for (BlockAssessor part : parts) {
      if (part.hasGaps(row)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasGap(int row, int gap) {
    for (int i = 0; i < parts.length; i++) {
      int number = numbers[gap][i];
      if (number >= 0 && parts[i].hasGap(row, number)) {
        return true;
      }
    }
    return false;
  }
}
