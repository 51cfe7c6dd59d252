package org.telcocrm.io.extract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands the records of each chunk to a handler, one by one. For one thread. */
final class OneByOne implements ExtractPass, ChunkHandler {

  private final ExtractHandler handler;
  private @Nullable ExtractChunk chunk;

  OneByOne(ExtractHandler handler) {
    this.handler = handler;
  }

  @Override
  public ChunkHandler handler() {
    return this;
  }

  @Override
  public void take(ExtractChunk next) {
    chunk = next;
  }

  @Override
  public void deliver() throws IOException {
    if (chunk != null) {
      chunk.forEach(handler);
    }
  }

  @Override
  public void found(Finding finding) throws IOException {
    handler.found(finding);
  }
}
