package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutException;

/**
 * Reads one extract: every record of the input ends in exactly one outcome, and all of them are
 * counted.
 *
 * <p>Memory does not grow with the input. {@code duplicates: EXACT} reads the input once more
 * before, and remembers ids beyond eight megabytes in a temporary file, about 12 bytes and the id's
 * own bytes for each record; a run that reads twice shares what was found. Used once, by one
 * thread.
 */
public final class ExtractReader implements Closeable {

  /** How much is worked on at a time: some thousand records, whose columns stay in a cache. */
  public static final int CHUNK_BYTES = 1 << 17;

  private static final int KEYS_IN_MEMORY = 8 << 20;
  private static final double STUFFED_SHARE = 0.30;

  private final ExtractSource source;
  private final Layout layout;
  private final LocalDate asOf;
  private final ChunkSource chunks;
  private final long headerLines;
  private final long headerBlank;
  private final @Nullable RecordShape shape;
  private final Seam seam;
  private FactSchema columns;
  private @Nullable Verdicts verdicts;
  private boolean ownsVerdicts;
  private @Nullable ExtractPosition begin;
  private boolean used;

  /** Where tests reach into the reading. */
  record Seam(int chunkBytes, boolean takesPlain, Consumer<ExtractChunk> beforePlacing) {

    static final Seam NONE = new Seam(CHUNK_BYTES, true, chunk -> {});
  }

  private ExtractReader(ExtractSource source, Layout layout, LocalDate asOf, Seam seam)
      throws IOException {
    this.source = source;
    this.layout = layout;
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.seam = seam;
    this.chunks = ChunkSource.open(source, layout, seam.chunkBytes());
    try {
      HeaderReader header = new HeaderReader(source.name(), layout);
      this.shape = header.shape(chunks);
      this.headerLines = header.lines();
      this.headerBlank = header.blank();
      this.columns = schema();
    } catch (IOException | RuntimeException e) {
      chunks.close();
      throw e;
    }
  }

  /**
   * Opens an input and reads its header, if the layout has one.
   *
   * @param source the input
   * @param layout what it looks like and means
   * @param asOf the date the facts are about, usually the last day of the reported month
   * @return a reader before the first record
   * @throws IOException if the input cannot be opened or read
   * @throws LayoutException if the input is not what the layout says from its first line on
   */
  public static ExtractReader open(ExtractSource source, Layout layout, LocalDate asOf)
      throws IOException {
    return open(source, layout, asOf, Seam.NONE);
  }

  /**
   * Opens an input that is worked on in chunks of a certain size.
   *
   * @param source the input
   * @param layout what it looks like and means
   * @param asOf the date the facts are about
   * @param chunkBytes at least 1; what is read does not depend on it
   * @return a reader before the first record
   * @throws IOException if the input cannot be opened or read
   */
  public static ExtractReader open(
      ExtractSource source, Layout layout, LocalDate asOf, int chunkBytes) throws IOException {
    return open(source, layout, asOf, new Seam(chunkBytes, true, chunk -> {}));
  }

  static ExtractReader open(ExtractSource source, Layout layout, LocalDate asOf, Seam seam)
      throws IOException {
    return new ExtractReader(source, layout, asOf, seam);
  }

  /**
   * Opens the same input again, and shares what this reader found out about duplicates. Close the
   * new reader before this one.
   *
   * @return a reader before the first record
   * @throws IOException if the input cannot be opened or read
   */
  public ExtractReader again() throws IOException {
    ExtractReader next = open(source, layout, asOf, seam);
    next.verdicts = verdicts;
    return next;
  }

  /**
   * The name of the input.
   *
   * @return as its source says
   */
  public String name() {
    return source.name();
  }

  /**
   * The facts the input gives: those of the layout without optional columns the header lacks.
   *
   * @return column by column in the layout's order, then the constants
   */
  public FactSchema schema() {
    return shape == null ? layout.schema() : shape.schema(layout);
  }

  /**
   * Gives the blocks of chunks further columns, for facts that are computed.
   *
   * @param wider begins with {@link #schema()}
   * @return this reader
   * @throws IllegalArgumentException if it begins otherwise
   */
  public ExtractReader columns(FactSchema wider) {
    FactSchema own = schema();
    if (wider.facts().size() < own.facts().size()
        || !wider.facts().subList(0, own.facts().size()).equals(own.facts())) {
      throw new IllegalArgumentException(
          "columns must begin with those of " + own + " but are " + wider);
    }
    columns = wider;
    return this;
  }

  /**
   * Begins where an earlier reading of the same input stopped, instead of at the first record.
   *
   * @param position how far the earlier reading came
   * @return this reader; its counts go on from those of the position
   * @throws IOException if the input is shorter than that
   */
  public ExtractReader resume(ExtractPosition position) throws IOException {
    chunks.skipTo(position.byteOffset());
    begin = position;
    return this;
  }

  /**
   * Reads every record.
   *
   * @param handler takes the outcomes in the order of the input
   * @return what became of the records, checked by {@link ExtractCounts#requireBalanced()}
   * @throws IOException if the input cannot be read to its end, or the handler throws one
   * @throws IllegalStateException if the reader was used already
   */
  public ExtractCounts read(ExtractHandler handler) throws IOException {
    return read(1, new OneByOne(handler));
  }

  /**
   * Reads every record, chunks side by side.
   *
   * @param threads at least 1; 1 works on the calling thread
   * @param pass what is done with the chunks
   * @return what became of the records, checked by {@link ExtractCounts#requireBalanced()}
   * @throws IOException if the input cannot be read to its end, or the host throws one
   * @throws IllegalStateException if the reader was used already
   */
  public ExtractCounts read(int threads, ExtractPass pass) throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
    }
    if (used) {
      throw new IllegalStateException(
          "a reader must be used once but " + source + " was read. Maybe open it again.");
    }
    used = true;
    findDuplicates(threads);
    try (Verdicts.Cursor cursor = verdicts == null ? null : verdicts.open()) {
      Reading reading = new Reading(pass, cursor);
      reading.run(threads);
      finish(reading.tally, pass);
      return new ExtractCounts(reading.tally).requireBalanced();
    }
  }

  /**
   * Reads the input for its duplicates, if the layout asks for exact ones and nobody did before.
   *
   * @param threads as in {@link #read(int, ExtractPass)}
   * @throws IOException if the input or a temporary file cannot be read or written
   */
  public void findDuplicates(int threads) throws IOException {
    boolean exact = layout.duplicates() == Duplicates.EXACT;
    if (verdicts != null || shape == null || !(exact || layout.uniqueActive().isPresent())) {
      return;
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DuplicateSearch search = new DuplicateSearch(exact, KEYS_IN_MEMORY, temporary);
        ExtractReader before = open(source, layout, asOf, seam)) {
      DuplicatePass pass = new DuplicatePass(layout, search, before.schema());
      before.new Reading(pass, null).run(threads);
      verdicts = search.finish();
      ownsVerdicts = true;
    }
  }

  /** Findings about the input as a whole. */
  private void finish(Tally tally, ExtractPass pass) throws IOException {
    boolean headerOnly = layout.format().hasHeader() && shape != null;
    if (tally.read == 0 && !headerOnly) {
      found(new Finding(0, 0, null, "", FindingCode.EMPTY_INPUT.name(), ""), tally, pass);
    }
    Optional<TrailerReader> trailer = TrailerReader.of(layout);
    if (trailer.isPresent()) {
      for (Finding mismatch : trailer.get().compare(tally)) {
        found(mismatch, tally, pass);
      }
    }
    for (LayoutColumn column : layout.columns()) {
      long stuffed = tally.stuffed.getOrDefault(column.name(), 0L);
      if (stuffed > STUFFED_SHARE * tally.accepted) {
        String code = FindingCode.COLUMN_STUFFED.name();
        found(new Finding(0, 0, null, column.name(), code, ""), tally, pass);
      }
    }
  }

  private static void found(Finding finding, Tally tally, ExtractPass pass) throws IOException {
    tally.found(finding.code());
    pass.found(finding);
  }

  /**
   * Closes the input, and deletes temporary files.
   *
   * @throws IOException if the host's stream refuses
   */
  @Override
  public void close() throws IOException {
    try {
      chunks.close();
    } finally {
      if (ownsVerdicts && verdicts != null) {
        verdicts.close();
      }
    }
  }

  /** One way through the input. */
  private final class Reading implements ChunkPipeline.Stages {

    private final ExtractPass pass;
    private final ChunkOrder order;
    private final Tally tally = new Tally();

    /** Whether where a record ends, or what its id is, depends on those before. */
    private final boolean oneByOne =
        layout.format().multiline() > 1 || layout.id().equals(Layout.RECORD_NUMBER);

    private long records;

    Reading(ExtractPass pass, Verdicts.@Nullable Cursor known) {
      this.pass = pass;
      ExtractPosition from = begin;
      if (from == null) {
        order = new ChunkOrder(layout.duplicates(), known, 0, headerLines);
        tally.blank = headerBlank;
      } else {
        records = from.counts().read();
        order = new ChunkOrder(layout.duplicates(), known, records, from.lines());
        order.last(from.lastId());
        tally.add(from.counts().tally());
      }
      ExtractChunk.moneyFacts(layout.schema(), layout).forEach(tally::amounts);
    }

    void run(int threads) throws IOException {
      if (shape != null) {
        new ChunkPipeline(source.name(), this).run(threads, () -> lane(shape));
      }
    }

    private ChunkPipeline.Lane lane(RecordShape of) {
      return new ChunkPipeline.Lane(
          new ExtractChunk(schema(), columns, asOf, layout),
          new ChunkReader(layout, of, asOf, seam.takesPlain()),
          pass.handler());
    }

    @Override
    public boolean next(ChunkPipeline.Lane lane) throws IOException {
      boolean more = chunks.next(lane.chunk.bytes);
      while (more && oneByOne) {
        int stop = lane.reader.read(lane.chunk, records);
        Chunk bytes = lane.chunk.bytes;
        if (stop < bytes.to) {
          chunks.giveBack(bytes, stop);
        }
        if (stop > bytes.from || bytes.tooLong) {
          records += lane.chunk.records;
          return true;
        }
        more = chunks.next(bytes);
      }
      return more;
    }

    @Override
    public void read(ChunkPipeline.Lane lane) {
      if (!oneByOne) {
        lane.reader.read(lane.chunk, 0);
      }
      seam.beforePlacing().accept(lane.chunk);
    }

    @Override
    public void place(ChunkPipeline.Lane lane) throws IOException {
      order.place(lane.chunk);
      lane.endLines = order.lines();
      lane.endId = order.last();
    }

    @Override
    public void work(ChunkPipeline.Lane lane) throws IOException {
      lane.chunk.count();
      lane.handler.take(lane.chunk);
    }

    @Override
    public void deliver(ChunkPipeline.Lane lane) throws IOException {
      lane.handler.deliver();
      tally.add(lane.chunk.tally);
      pass.delivered(
          new ExtractPosition(
              lane.chunk.bytes.endOffset,
              lane.endLines,
              lane.endId,
              new ExtractCounts(tally.copy())));
    }
  }
}
