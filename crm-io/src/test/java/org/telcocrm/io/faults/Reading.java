package org.telcocrm.io.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** All that came out of one input, read by nothing but the public interface of the reader. */
record Reading(
    ExtractCounts counts,
    List<Facts> accepted,
    List<String> names,
    List<Reject> rejected,
    List<Finding> findings) {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  static Reading of(String layout, String text) throws IOException {
    return of(layout, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(String layout, byte[] bytes) throws IOException {
    return of(layout, ExtractSource.of("test.dat", () -> new ByteArrayInputStream(bytes)));
  }

  static Reading of(String layout, ExtractSource source) throws IOException {
    Layout parsed = LayoutJson.parse(layout, LayoutCatalog.standard());
    Collector all = new Collector(parsed.column("name").isPresent());
    try (ExtractReader reader = ExtractReader.open(source, parsed, AS_OF)) {
      ExtractCounts counts = reader.read(all);
      return new Reading(counts, all.accepted, all.names, all.rejected, all.findings);
    }
  }

  /** A comma-separated UTF-8 layout without header, with these further keys and these columns. */
  static String layout(String keys, String columns) {
    return """
        {"formatVersion": 1, "name": "test", "charset": "UTF-8", "delimiter": ",", "id": "id",
         "duplicates": "NONE", %s "columns": [%s]}
        """
        .formatted(keys, columns);
  }

  List<String> ids() {
    return accepted.stream().map(facts -> facts.customer().value()).toList();
  }

  List<RejectCode> codes() {
    return rejected.stream().map(Reject::code).toList();
  }

  List<String> findingCodes() {
    return findings.stream().map(Finding::code).toList();
  }

  /** Keeps what it is given. */
  private static final class Collector implements ExtractHandler {

    private final List<Facts> accepted = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Reject> rejected = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final boolean hasName;

    Collector(boolean hasName) {
      this.hasName = hasName;
    }

    @Override
    public void accepted(ExtractRow row) {
      accepted.add(Facts.copyOf(row.facts()));
      findings.addAll(row.findings());
      if (hasName) {
        names.add(row.text("name").orElse(""));
      }
    }

    @Override
    public void rejected(Reject reject) {
      rejected.add(reject);
    }

    @Override
    public void found(Finding finding) {
      findings.add(finding);
    }
  }
}
