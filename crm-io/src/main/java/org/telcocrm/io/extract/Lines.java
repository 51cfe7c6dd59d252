package org.telcocrm.io.extract;

/**
 * Walks the physical lines of a chunk, ended by LF, CR LF or a lone CR.
 *
 * <p>A record may be extended over further lines, and given back but for its first line.
 */
final class Lines {

  private final int maxBytes;
  private Chunk chunk = new Chunk();
  private int start;
  private int end;
  private int next;
  private int endOfFirst;
  private int nextAfterFirst;
  private int lines;
  private boolean tooLong;
  private boolean cut;

  Lines(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Goes to the line that begins at a place of a chunk. */
  void at(Chunk of, int place) {
    chunk = of;
    start = place;
    lines = 0;
    cut = false;
    line(place);
    endOfFirst = end;
    nextAfterFirst = next;
  }

  private void line(int from) {
    byte[] bytes = chunk.bytes;
    int at = from;
    while (bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    end = at;
    int behind = at + (bytes[at] == '\r' && at < chunk.to && bytes[at + 1] == '\n' ? 2 : 1);
    next = Math.min(behind, chunk.to);
    lines++;
    tooLong = end - start > maxBytes;
  }

  /** Adds the next line to the record; false if there is none or the record would be too long. */
  boolean extend() {
    if (next >= chunk.to) {
      cut = !chunk.last;
      return false;
    }
    line(next);
    return !tooLong;
  }

  /** Gives back all lines of the record but the first. */
  void giveBack() {
    end = endOfFirst;
    next = nextAfterFirst;
    lines = 1;
    tooLong = false;
  }

  byte[] bytes() {
    return chunk.bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where the line behind the record begins. */
  int next() {
    return next;
  }

  /** Physical lines of the record so far. */
  int lines() {
    return lines;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** Whether the record could not be extended only because the chunk ends. */
  boolean isCut() {
    return cut;
  }
}
