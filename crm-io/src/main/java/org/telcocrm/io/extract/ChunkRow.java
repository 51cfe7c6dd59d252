package org.telcocrm.io.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.id.CustomerId;

/** A row of a chunk as a record; moves from row to row. */
final class ChunkRow implements ExtractRow {

  private final ExtractChunk chunk;
  private FactBlock.@Nullable Cursor facts;
  private int index;

  ChunkRow(ExtractChunk chunk) {
    this.chunk = chunk;
  }

  ChunkRow at(int row) {
    index = row;
    return this;
  }

  @Override
  public FactReader facts() {
    if (facts == null) {
      facts = chunk.block.cursor(chunk.schema);
    }
    return facts.at(index);
  }

  @Override
  public Optional<CustomerId> owner() {
    return chunk.owner(index);
  }

  @Override
  public Optional<String> text(String column) {
    return chunk.text(index, column);
  }

  @Override
  public List<Finding> findings() {
    return chunk.findings(index);
  }

  @Override
  public RecordPlace place() {
    return chunk.place(index);
  }
}
