package org.telcocrm.rules.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** K13 of domain/01: the published evaluation tables (Berger 1993; Sauerwein 1996 Fig. 6). */
class KanoTableTest {

  @Test
  void category_standard_agreesInAllCells() {
    assertThat(rows(KanoTable.STANDARD))
        .containsExactly("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ");
  }

  @Test
  void category_pouliot_differsInExactlyTwoCells() {
    List<String> different = new ArrayList<>();
    for (int f = 1; f <= 5; f++) {
      for (int d = 1; d <= 5; d++) {
        KanoCategory pouliot = KanoTable.POULIOT.category(f, d);
        if (pouliot != KanoTable.STANDARD.category(f, d)) {
          different.add("(" + f + "," + d + ")" + pouliot.letter());
        }
      }
    }
    assertThat(different).containsExactly("(2,2)Q", "(4,4)Q");
  }

  @Test
  void category_threeAnswers_hasNineCells() {
    assertThat(KanoTable.SHORT3.answers()).isEqualTo(3);
    assertThat(rows(KanoTable.SHORT3)).containsExactly("AAO", "IIM", "IIM");
  }

  @Test
  void category_answerOutOfRange_isRefused() {
    assertThatThrownBy(() -> KanoTable.STANDARD.category(6, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("functional answer must be between 1 and 5 but was 6");
    assertThatThrownBy(() -> KanoTable.SHORT3.category(1, 0))
        .hasMessage("dysfunctional answer must be between 1 and 3 but was 0");
  }

  private static List<String> rows(KanoTable table) {
    List<String> rows = new ArrayList<>();
    for (int f = 1; f <= table.answers(); f++) {
      StringBuilder row = new StringBuilder();
      for (int d = 1; d <= table.answers(); d++) {
        row.append(table.category(f, d).letter());
      }
      rows.add(row.toString());
    }
    return rows;
  }
}
