package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.MigrationMatrix.Counts;
import org.telcocrm.rules.analysis.MigrationMatrix.Move;

class MigrationMatrixTest {

  private static final Aggregate<Move, Counts, MigrationMatrix> MATRIX =
      MigrationMatrix.aggregate();

  private static final List<Move> MOVES =
      List.of(
          new Move("MID", "HIGH"),
          new Move("LOW", "LOW"),
          new Move("MID", "HIGH"),
          new Move("LOW", "MID"),
          new Move("HIGH", "HIGH"));

  @Test
  void cells_addUpToTheBase() {
    MigrationMatrix matrix = MATRIX.over(MOVES);
    assertThat(matrix.count("MID", "HIGH")).isEqualTo(2);
    assertThat(matrix.count("LOW", "LOW")).isEqualTo(1);
    assertThat(matrix.count("MID", "MID")).isZero();
    assertThat(matrix.count("NEW", "LOW")).isZero();
    assertThat(matrix.total()).isEqualTo(5);
    assertThat(matrix.moved()).isEqualTo(3);
    assertThat(matrix.classes()).containsExactly("HIGH", "LOW", "MID");
    assertThat(matrix).hasToString("{HIGH={HIGH=1}, LOW={LOW=1, MID=1}, MID={HIGH=2}}");
  }

  @Test
  void parts_addUpToTheWhole() {
    for (int cut = 0; cut <= MOVES.size(); cut++) {
      Counts left = MATRIX.zero();
      for (Move each : MOVES.subList(0, cut)) {
        left = MATRIX.add(left, each);
      }
      Counts right = MATRIX.zero();
      for (Move each : MOVES.subList(cut, MOVES.size())) {
        right = MATRIX.add(right, each);
      }
      assertThat(MATRIX.finish(MATRIX.merge(left, right)).cells())
          .isEqualTo(MATRIX.over(MOVES).cells());
    }
  }

  @Test
  void matrix_doesNotChange() {
    Counts counts = MATRIX.add(MATRIX.zero(), new Move("A", "B"));
    MigrationMatrix matrix = MATRIX.finish(counts);
    MATRIX.add(counts, new Move("A", "B"));
    assertThat(matrix.total()).isEqualTo(1);
    assertThatThrownBy(() -> matrix.cells().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(MATRIX.over(List.of()).moved()).isZero();
  }
}
