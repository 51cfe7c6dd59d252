package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutException;

/**
 * Everything that one reading of one input said, in order and as text, so that two readings can be
 * compared. Lines and bytes count from behind the blank lines that an input may have in front.
 */
final class Transcript implements ExtractHandler {

  /** Says the rest of the input was not read; behind it stands the failure. */
  static final String FAILED = "failed: ";

  private final Layout layout;
  private final int blankLines;
  private final int blankBytes;
  private final List<String> said = new ArrayList<>();
  private final Map<String, Long> seen = new TreeMap<>();
  private final Map<MoneyFact, BigInteger> sums = new TreeMap<>();
  private long line;
  private long record;

  private Transcript(Layout layout, int blankLines, int blankBytes) {
    this.layout = layout;
    this.blankLines = blankLines;
    this.blankBytes = blankBytes;
  }

  /** Reads an input to its end or to a declared failure; everything else is thrown. */
  static List<String> of(Layout layout, ExtractSource source) throws IOException {
    return of(layout, source, 0, 0);
  }

  /** Reads an input that has so many blank lines, and bytes in them, in front. */
  static List<String> of(Layout layout, ExtractSource source, int blankLines, int blankBytes)
      throws IOException {
    Transcript transcript = new Transcript(layout, blankLines, blankBytes);
    try (ExtractReader reader = ExtractReader.open(source, layout, Collected.AS_OF)) {
      transcript.said.add(reader.schema().toString());
      transcript.end(reader.read(transcript).requireBalanced());
    } catch (LayoutException | ExtractInputException e) {
      transcript.said.add(FAILED + e);
    }
    return transcript.said;
  }

  /** Reads an input in chunks of some size, with care or not, by some threads. */
  static List<String> of(Layout layout, ExtractSource source, ExtractReader.Seam seam, int threads)
      throws IOException {
    Transcript transcript = new Transcript(layout, 0, 0);
    try (ExtractReader reader = ExtractReader.open(source, layout, Collected.AS_OF, seam)) {
      transcript.said.add(reader.schema().toString());
      transcript.end(reader.read(threads, transcript.new SideBySide()).requireBalanced());
    } catch (LayoutException | ExtractInputException e) {
      transcript.said.add(FAILED + e);
    }
    return transcript.said;
  }

  /** Takes chunks as they come, and writes down what they say when their turn comes. */
  private final class SideBySide implements ExtractPass {

    @Override
    public ChunkHandler handler() {
      List<ExtractChunk> taken = new ArrayList<>();
      return new ChunkHandler() {
        @Override
        public void take(ExtractChunk chunk) {
          taken.add(chunk);
        }

        @Override
        public void deliver() throws IOException {
          taken.remove(0).forEach(Transcript.this);
        }
      };
    }

    @Override
    public void found(Finding finding) {
      Transcript.this.found(finding);
    }
  }

  @Override
  public void accepted(ExtractRow row) {
    StringBuilder text = new StringBuilder("accepted ").append(at(row.place()));
    text.append(Facts.copyOf(row.facts())).append(" owner ").append(row.owner());
    for (LayoutColumn column : layout.columns()) {
      text.append(' ').append(column.name()).append('=').append(row.text(column.name()));
    }
    said.add(text.toString());
    count("accepted");
    row.findings().forEach(this::finding);
    for (LayoutColumn column : layout.columns()) {
      if (column.fact().orElse(null) instanceof MoneyFact fact) {
        row.facts()
            .money(fact)
            .ifPresent(
                amount ->
                    sums.merge(fact, BigInteger.valueOf(amount.minorUnits()), BigInteger::add));
      }
    }
  }

  @Override
  public void rejected(Reject reject) {
    goOn(reject.line());
    said.add(
        "rejected line %d byte %d %s field %s %s value %s: %s"
            .formatted(
                reject.line() - blankLines,
                reject.byteOffset() - blankBytes,
                reject.customer(),
                reject.field(),
                reject.code(),
                reject.valueMasked(),
                reject.detail()));
    count("rejected");
    count("reject " + reject.code());
  }

  @Override
  public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
    said.add("duplicate " + at(place) + customer + ' ' + code);
    count("duplicate");
    count("duplicate " + code);
  }

  @Override
  public void filtered(RecordPlace place, String reason) {
    said.add("filtered " + at(place) + reason);
    count("filtered");
    count("filter " + reason);
  }

  @Override
  public void found(Finding finding) {
    finding(finding);
  }

  private void finding(Finding finding) {
    boolean whole = finding.line() == 0;
    said.add(
        "finding line %d byte %d %s field %s %s value %s"
            .formatted(
                finding.line() - (whole ? 0 : blankLines),
                finding.byteOffset() - (whole ? 0 : blankBytes),
                finding.customer(),
                finding.field(),
                finding.code(),
                finding.valueMasked()));
    count("finding " + finding.code());
  }

  private String at(RecordPlace place) {
    goOn(place.line());
    assertThat(place.record()).as("records count up").isGreaterThan(record);
    record = place.record();
    return "record %d line %d byte %d "
        .formatted(place.record(), place.line() - blankLines, place.byteOffset() - blankBytes);
  }

  private void goOn(long next) {
    assertThat(next).as("outcomes in the order of the input").isGreaterThan(line);
    line = next;
  }

  private void count(String what) {
    seen.merge(what, 1L, Long::sum);
  }

  private void end(ExtractCounts counts) {
    Map<String, Long> told = new TreeMap<>();
    told.put("accepted", counts.accepted());
    told.put("rejected", counts.rejected());
    told.put("duplicate", counts.duplicate());
    told.put("filtered", counts.filtered());
    counts.rejectsByCode().forEach((code, number) -> told.put("reject " + code, number));
    counts.duplicatesByCode().forEach((code, number) -> told.put("duplicate " + code, number));
    counts.filteredByReason().forEach((reason, number) -> told.put("filter " + reason, number));
    counts.findingsByCode().forEach((code, number) -> told.put("finding " + code, number));
    told.values().removeIf(number -> number == 0);
    assertThat(told).as("counted as handed over").isEqualTo(seen);
    assertThat(record).isLessThanOrEqualTo(counts.read());
    counts
        .amounts()
        .forEach(
            (fact, totals) ->
                assertThat(totals.accepted())
                    .as("accepted %s", fact)
                    .isEqualTo(sums.getOrDefault(fact, BigInteger.ZERO)));
    // Blank lines before a header belong to no pass over records.
    long blank = counts.blank() - (layout.format().hasHeader() ? 0 : blankLines);
    said.add("end: " + counts + ", blank " + blank + ", amounts " + counts.amounts());
  }
}
