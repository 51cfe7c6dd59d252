package org.telcocrm.rules.kano;

/**
 * The evaluation table of a Kano survey: two answers in, a category out.
 *
 * <p>Five answers: 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike; the functional question
 * asks about the service being there, the dysfunctional one about it missing. Example: {@code
 * STANDARD.category(1, 5)} — like it there, dislike it missing — is {@link
 * KanoCategory#ONE_DIMENSIONAL}. Source: Berger et al. 1993, Sauerwein et al. 1996 Fig. 6, which
 * agree in all 25 cells. A closed set.
 */
public enum KanoTable {
  /** The published table. */
  STANDARD("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"),
  /** Cells (2,2) and (4,4) are questionable, nothing else changes (Berger 1993 p. 33). */
  POULIOT("QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"),
  /** Three answers: 1 like, 2 neutral, 3 dislike (stp25kano, type 3). */
  SHORT3("AAO", "IIM", "IIM");

  // Never given away and never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final String[] rows;

  KanoTable(String... rows) {
    this.rows = rows;
  }

  /**
   * How many answers each question has.
   *
   * @return 5 or 3
   */
  public int answers() {
    return rows.length;
  }

  /**
   * The category of a pair of answers.
   *
   * @param functional answer to "if it were there", 1 to {@link #answers()}
   * @param dysfunctional answer to "if it were missing", 1 to {@link #answers()}
   * @return the cell of the table
   * @throws IllegalArgumentException if an answer is out of range
   */
  public KanoCategory category(int functional, int dysfunctional) {
    require("functional", functional);
    require("dysfunctional", dysfunctional);
    return KanoCategory.ofLetter(rows[functional - 1].charAt(dysfunctional - 1));
  }

  private void require(String name, int answer) {
    if (answer < 1 || answer > rows.length) {
      throw new IllegalArgumentException(
          name + " answer must be between 1 and " + rows.length + " but was " + answer);
    }
  }
}
