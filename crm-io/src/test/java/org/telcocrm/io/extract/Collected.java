package org.telcocrm.io.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** Reads a small input and keeps everything that came out of it. */
final class Collected implements ExtractHandler {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  final List<Facts> accepted = new ArrayList<>();
  final List<Reject> rejected = new ArrayList<>();
  final List<String> duplicates = new ArrayList<>();
  final List<String> filtered = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<String> names = new ArrayList<>();
  private final boolean hasName;
  ExtractCounts counts = new ExtractCounts(new Tally());

  private Collected(Layout layout) {
    this.hasName = layout.column("name").isPresent();
  }

  static Collected read(String layout, byte[] bytes) throws IOException {
    return read(LayoutJson.parse(layout, LayoutCatalog.standard()), bytes);
  }

  static Collected read(Layout layout, byte[] bytes) throws IOException {
    Collected all = new Collected(layout);
    ExtractSource source = ExtractSource.of("test.dat", () -> new ByteArrayInputStream(bytes));
    try (ExtractReader reader = ExtractReader.open(source, layout, AS_OF)) {
      all.counts = reader.read(all);
    }
    return all;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gbk(String text) {
    return text.getBytes(Charset.forName("GBK"));
  }

  /** A comma-separated UTF-8 layout without header with these columns and further keys. */
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
  public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
    duplicates.add(place.line() + " " + customer + " " + code);
  }

  @Override
  public void filtered(RecordPlace place, String reason) {
    filtered.add(place.line() + " " + reason);
  }

  @Override
  public void found(Finding finding) {
    findings.add(finding);
  }
}
