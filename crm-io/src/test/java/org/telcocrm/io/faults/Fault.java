package org.telcocrm.io.faults;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What shall go wrong, and when: for example the third write, or the tenth operation whatever it
 * is.
 *
 * @param kinds the operations that count
 * @param file name of the file whose operations count, empty for all
 * @param n which of the counted operations is hit, from 1
 * @param effect what happens then
 * @param half whether a write or read that is hit moves half of its bytes first
 * @param message of the exception
 */
record Fault(
    Set<FaultyFiles.Kind> kinds, String file, int n, Effect effect, boolean half, String message) {

  /** What a hit operation does. */
  enum Effect {
    /** This one throws. */
    ONCE,
    /** This one and all counted ones behind it throw, as on a full disk. */
    ONWARDS,
    /** This one and every operation of any kind behind it throw: the process is dead. */
    CRASH
  }

  static final String DISK_FULL = "No space left on device";

  static final Fault NONE =
      new Fault(EnumSet.noneOf(FaultyFiles.Kind.class), "", 0, Effect.ONCE, false, "");

  /** The n-th operation of a kind fails. */
  static Fault fail(FaultyFiles.Kind kind, int n, String message) {
    return new Fault(EnumSet.of(kind), "", n, Effect.ONCE, false, message);
  }

  /** The process dies before the n-th operation of one of these kinds. */
  static Fault crash(Set<FaultyFiles.Kind> kinds, int n) {
    return new Fault(kinds, "", n, Effect.CRASH, false, "the process is dead");
  }

  /** The same, counting the operations on one file only. */
  Fault on(String name) {
    return new Fault(kinds, name, n, effect, half, message);
  }

  /** The same, and nothing of the kind works any more. */
  Fault onwards() {
    return new Fault(kinds, file, n, Effect.ONWARDS, half, message);
  }

  /** The same, but half of the bytes go through. */
  Fault halfFirst() {
    return new Fault(kinds, file, n, effect, true, message);
  }

  boolean counts(FaultyFiles.Kind kind, Path path) {
    Path last = path.getFileName();
    return kinds.contains(kind)
        && (file.isEmpty() || (last != null && last.toString().equals(file)));
  }

  boolean hits(int counted) {
    return n > 0 && (counted == n || (counted > n && effect == Effect.ONWARDS));
  }
}
