package org.telcocrm.samples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders run in turn, round after round, in one process: what slows the machine down for a
 * while slows down all of them.
 */
final class Rounds {

  /** Runs a contender once and says what to check. */
  interface Turn {
    /** The measured run. */
    void run() throws IOException;

    /** What the run gave, the same for all contenders; not measured. Cleans up. */
    default long answer() throws IOException {
      return 0;
    }
  }

  /** Later rounds still find the compiler at work, but hardly. */
  private static final int WARM_UP = 2;

  private final Map<String, Turn> turns = new LinkedHashMap<>();
  private final Map<String, String> out = new LinkedHashMap<>();

  void add(String name, Turn turn) {
    turns.put(name, turn);
  }

  /** A contender that cannot take part, and why. */
  void addOut(String name, String reason) {
    out.put(name, reason);
  }

  Map<String, String> out() {
    return out;
  }

  /** Rounds to warm up, then measured ones; answers the laps of each contender. */
  Map<String, List<Meter.Lap>> run(int rounds) throws IOException {
    Map<String, List<Meter.Lap>> laps = new LinkedHashMap<>();
    Map<String, Long> answers = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Map.Entry<String, Turn> each : turns.entrySet()) {
        Turn turn = each.getValue();
        Meter.Lap lap = Meter.lap(turn::run);
        answers.put(each.getKey(), turn.answer());
        if (round >= 0) {
          laps.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(lap);
        }
      }
      requireSame(answers);
    }
    return laps;
  }

  private static void requireSame(Map<String, Long> answers) {
    if (answers.values().stream().distinct().count() > 1) {
      throw new IllegalStateException(
          "all contenders must give the same answer but gave " + answers);
    }
  }
}
