package org.telcocrm.io.extract;

import java.io.IOException;

/**
 * Makes something of one chunk after another. Several handlers work side by side; each has one
 * chunk at a time, and its {@link #take} and {@link #deliver} alternate.
 */
public interface ChunkHandler {

  /**
   * Looks at a chunk, on any thread and in any order.
   *
   * @param chunk valid until {@link #deliver} returns
   * @throws IOException if the host cannot take it
   */
  void take(ExtractChunk chunk) throws IOException;

  /**
   * Delivers what was made of the chunk: in the order of the input, one handler at a time.
   *
   * @throws IOException if the host cannot take it
   */
  default void deliver() throws IOException {}
}
