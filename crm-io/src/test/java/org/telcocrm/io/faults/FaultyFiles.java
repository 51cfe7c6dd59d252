package org.telcocrm.io.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A view of the default file system that counts what is done to it, and fails when told to.
 *
 * <p>Give code under test a path from {@link #wrap}; all that it derives from that path is counted
 * too. {@code force} is counted but not passed on: no test here pulls the plug, and it would cost
 * most of the time. Thread-safe.
 */
final class FaultyFiles {

  /** What can be done to files. */
  enum Kind {
    /** Opening a file, and locking it. */
    OPEN,
    READ,
    WRITE,
    FORCE,
    MOVE,
    DELETE,
    CREATE_DIRECTORY,
    TRUNCATE,
    /** Asking whether a file exists, what it is, how long; listing a directory. */
    ATTRIBUTES
  }

  /** Every operation of a dead process. */
  static final class DeadException extends IOException {

    private static final long serialVersionUID = 1L;

    DeadException(String message) {
      super(message);
    }
  }

  /** Moves some of the bytes of an operation that is about to fail. */
  @FunctionalInterface
  interface Half {

    /** Nothing to move. */
    Half NOTHING = () -> {};

    void move() throws IOException;
  }

  private final FaultyFileSystem system = new FaultyFileSystem(this);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Set<FaultyChannel> channels = Collections.newSetFromMap(new IdentityHashMap<>());
  private Fault fault = Fault.NONE;
  private int counted;
  private boolean dead;
  private String struck = "";
  private int atMost = Integer.MAX_VALUE;

  /** The same file, seen through this. */
  Path wrap(Path real) {
    return new FaultyPath(system, real);
  }

  /** From now on this shall go wrong; counts start from 0, and the dead live again. */
  synchronized void arm(Fault next) {
    fault = next;
    counts.clear();
    counted = 0;
    dead = false;
    struck = "";
  }

  /** From now on all works. */
  void heal() {
    arm(Fault.NONE);
  }

  /** No read and no write moves more bytes at once, as the contract of channels allows. */
  synchronized void transferAtMost(int bytes) {
    atMost = bytes;
  }

  synchronized int atMost() {
    return atMost;
  }

  /** How often something was done since the last {@link #arm}. */
  synchronized int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** How much was done since the last {@link #arm}. */
  synchronized int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the fault took place. */
  synchronized boolean hasStruck() {
    return !struck.isEmpty();
  }

  /** Where the fault took place first, for example {@code WRITE 3 of out.partial/rejects.csv}. */
  synchronized String struck() {
    return struck;
  }

  /** How many channels are open: a leak if nobody runs. */
  synchronized int open() {
    return channels.size();
  }

  /** Counts an operation, and lets it fail if it is its turn. */
  void before(Kind kind, Path real) throws IOException {
    before(kind, real, Half.NOTHING);
  }

  synchronized void before(Kind kind, Path real, Half half) throws IOException {
    if (dead) {
      throw new DeadException("the process is dead since " + struck);
    }
    counts.merge(kind, 1, Integer::sum);
    if (!fault.counts(kind, real) || !fault.hits(++counted)) {
      return;
    }
    if (fault.half()) {
      half.move();
    }
    if (struck.isEmpty()) {
      struck = kind + " " + counts.get(kind) + " of " + shortName(real);
    }
    if (fault.effect() == Fault.Effect.CRASH) {
      dead = true;
      closeLeaks();
      throw new DeadException(fault.message() + ": " + struck);
    }
    throw new IOException(fault.message());
  }

  private static String shortName(Path real) {
    int names = real.getNameCount();
    return names > 2 ? real.subpath(names - 2, names).toString() : real.toString();
  }

  /** Closes what code under test left open, so that the next case starts without. */
  synchronized void closeLeaks() throws IOException {
    for (FaultyChannel channel : List.copyOf(channels)) {
      channel.closeReal();
    }
  }

  synchronized void opened(FaultyChannel channel) {
    channels.add(channel);
  }

  synchronized void closed(FaultyChannel channel) {
    channels.remove(channel);
  }
}
