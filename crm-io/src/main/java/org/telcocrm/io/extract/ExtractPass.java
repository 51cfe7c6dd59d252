package org.telcocrm.io.extract;

import java.io.IOException;

/** What a host does with an input whose chunks are worked on side by side. */
public interface ExtractPass {

  /**
   * Makes a handler; a few more than threads are asked for, each used by one thread at a time.
   *
   * @return a fresh handler
   */
  ChunkHandler handler();

  /**
   * A chunk was delivered and everything before it too. Called by one thread at a time; what it
   * throws ends the reading.
   *
   * @param position how far the reading came
   * @throws IOException if the host cannot take it
   */
  default void delivered(ExtractPosition position) throws IOException {}

  /**
   * The input as a whole is odd: it is empty, or a column is mostly default stuffing.
   *
   * @param finding what, with line 0
   * @throws IOException if the host cannot take it
   */
  default void found(Finding finding) throws IOException {}
}
