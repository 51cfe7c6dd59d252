package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/**
 * The example layout against the real file, which lies beside the checkout and is never part of it.
 */
class IbmTelcoTest {

  private static final Path DATA =
      Path.of(System.getProperty("crm.shared", "."), "data/churn/ibm_telco/telco.csv");

  private static final Path LAYOUT = Path.of("../samples/nightly/layouts/ibm_telco.json");

  @BeforeAll
  static void needsTheFile() {
    assumeTrue(Files.exists(DATA), () -> "no file " + DATA);
  }

  private static Layout layout() throws IOException {
    return LayoutJson.read(LAYOUT, LayoutCatalog.standard());
  }

  @Test
  void everyRecord_isAccepted() throws IOException {
    List<Facts> rows = new ArrayList<>();
    ExtractCounts counts;
    try (ExtractReader reader =
        ExtractReader.open(ExtractSource.file(DATA), layout(), LocalDate.of(2026, 3, 31))) {
      counts = reader.read(row -> rows.add(Facts.copyOf(row.facts())));
    }

    assertThat(counts.read()).isEqualTo(7043);
    assertThat(counts.accepted()).isEqualTo(7043);
    assertThat(counts.findingsByCode()).isEmpty();
    assertThat(rows.get(0).toString())
        .isEqualTo(
            "7590-VHVEG as of 2026-03-31 {senior=false, partner=true, dependents=false,"
                + " tenure_months=1, has_phone=false, linked_lines=false, access_technology=COPPER,"
                + " addon_security=false, addon_backup=true, addon_device_care=false,"
                + " addon_support=false, addon_tv=false, addon_movies=false,"
                + " contract_term_months=1, contract_kind=NONE, paperless_bill=true,"
                + " payment_method=ELECTRONIC, bill_average=USD 29.85, service_kind=BROADBAND}");
    // Counted by hand with cut and sort: 3,875 month to month, 1,473 one year, 1,695 two years.
    assertThat(
            rows.stream()
                .map(row -> row.number(StandardFacts.CONTRACT_TERM_MONTHS).orElseThrow())
                .filter(months -> months == 24))
        .hasSize(1695);
  }

  @Test
  void label_isReadAsTextOnly() throws IOException {
    Layout labelled = layout().withTextColumn("Churn");
    TreeMap<String, Integer> labels = new TreeMap<>();
    try (ExtractReader reader =
        ExtractReader.open(ExtractSource.file(DATA), labelled, LocalDate.of(2026, 3, 31))) {
      assertThat(reader.schema()).isEqualTo(layout().schema());
      reader.read(row -> labels.merge(row.text("Churn").orElse(""), 1, Integer::sum));
    }

    assertThat(labels).containsEntry("No", 5174).containsEntry("Yes", 1869).hasSize(2);
  }
}
