package org.telcocrm.io.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.UniqueActive;

/** Offers ids and active numbers of every record to a search, in the order of the input. */
final class DuplicatePass implements ExtractPass {

  private final DuplicateSearch search;
  private final boolean exact;
  private final @Nullable UniqueActive unique;
  private final boolean hasState;
  private final Charset charset;

  DuplicatePass(Layout layout, DuplicateSearch search, FactSchema schema) {
    this.search = search;
    this.exact = layout.duplicates() == Duplicates.EXACT;
    this.unique = layout.uniqueActive().orElse(null);
    this.hasState = schema.contains(StandardFacts.STATE);
    this.charset = layout.format().encoding().charset();
  }

  @Override
  public ChunkHandler handler() {
    return new Offers();
  }

  /** Offers the records of one chunk when its turn comes. */
  private final class Offers implements ChunkHandler {

    private final List<ExtractChunk> taken = new ArrayList<>();

    @Override
    public void take(ExtractChunk chunk) {
      taken.add(chunk);
    }

    @Override
    public void deliver() throws IOException {
      for (ExtractChunk chunk : taken) {
        offer(chunk);
      }
      taken.clear();
    }

    private void offer(ExtractChunk chunk) throws IOException {
      int next = 0;
      for (int row = 0; row < chunk.block.size(); row++) {
        for (;
            next < chunk.others.size() && chunk.others.get(next).record < chunk.record[row];
            next++) {
          other(chunk, chunk.others.get(next));
        }
        row(chunk, row);
      }
      for (; next < chunk.others.size(); next++) {
        other(chunk, chunk.others.get(next));
      }
    }

    private void other(ExtractChunk chunk, Outcome other) throws IOException {
      if (exact && other.id != null) {
        byte[] id = ChunkOrder.utf8(other.id);
        search.id(chunk.recordBase + other.record + 1, id, 0, id.length, false);
      }
    }

    private void row(ExtractChunk chunk, int row) throws IOException {
      long record = chunk.recordBase + chunk.record[row] + 1;
      ExtractChunk.CarefulRow careful = chunk.careful.isEmpty() ? null : chunk.careful.get(row);
      byte[] bytes = chunk.bytes.bytes;
      if (exact) {
        byte[] id = careful == null ? bytes : ChunkOrder.utf8(careful.id());
        int from = careful == null ? chunk.texts.from(chunk.texts.id, row) : 0;
        int to = careful == null ? chunk.texts.to(chunk.texts.id, row) : id.length;
        search.id(record, id, from, to, true);
      }
      if (unique == null || !chunk.isAccepted(row)) {
        return;
      }
      if (careful != null) {
        if (careful.activeNumber() != null) {
          byte[] number = careful.activeNumber().getBytes(charset);
          search.number(record, number, 0, number.length, careful.activeSince());
        }
      } else if (hasState && chunk.texts.number >= 0) {
        int from = chunk.texts.from(chunk.texts.number, row);
        int to = chunk.texts.to(chunk.texts.number, row);
        FactReader facts = chunk.row(row).facts();
        if (from < to
            && facts
                .choice(StandardFacts.STATE)
                .filter(unique.activeStates()::contains)
                .isPresent()) {
          double since = facts.numeric(unique.by());
          search.number(record, bytes, from, to, since);
        }
      }
    }
  }
}
