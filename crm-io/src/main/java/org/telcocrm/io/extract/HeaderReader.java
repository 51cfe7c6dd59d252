package org.telcocrm.io.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;

/** Reads an input up to its first record. */
final class HeaderReader {

  private final String name;
  private final Layout layout;
  private long lines;
  private long blank;

  HeaderReader(String name, Layout layout) {
    this.name = name;
    this.layout = layout;
  }

  /** Physical lines up to the first record. */
  long lines() {
    return lines;
  }

  /** Blank lines among them. */
  long blank() {
    return blank;
  }

  /**
   * What records of the input look like; null if it is empty but should have a header. The source
   * goes on behind the header.
   */
  @Nullable RecordShape shape(ChunkSource source) throws IOException {
    RecordShape declared = RecordShape.of(layout);
    if (!layout.format().hasHeader()) {
      return declared;
    }
    RecordCutter cutter = new RecordCutter(layout, declared);
    Chunk chunk = new Chunk();
    while (source.next(chunk)) {
      if (chunk.tooLong) {
        throw header().refuse(cutter.tooLong());
      }
      int at = chunk.from;
      while (at < chunk.to) {
        if (!cutter.isBlank(chunk, at)) {
          Fault fault = cutter.cut();
          if (cutter.needsMore()) {
            break;
          }
          RecordShape shape = header().shape(cutter.fields, fault);
          lines += cutter.lines();
          source.giveBack(chunk, cutter.next());
          return shape;
        }
        lines += cutter.lines();
        blank += cutter.lines();
        at = cutter.next();
      }
      source.giveBack(chunk, at);
    }
    return null;
  }

  private HeaderLine header() {
    return new HeaderLine(name, layout);
  }
}
