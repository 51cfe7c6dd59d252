package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

class HeaderTest {

  private static final String COLUMNS =
      """
      {"name": "id"}, {"name": "Name"},
      {"name": "tenure", "field": "Tenure Months", "fact": "tenure_months"},
      {"name": "sms", "fact": "sms", "optional": true}
      """;

  private static final String LAYOUT = Collected.layout("\"header\": true,", COLUMNS);

  @Test
  void undeclaredColumns_areSkipped() throws IOException {
    Collected all =
        Collected.read(
            LAYOUT, Collected.utf8("Tenure Months,x, id ,Name,sms\n12,?,A,a,3\n13,?,B,b,\n"));

    assertThat(all.ids()).containsExactly("A", "B");
    assertThat(all.accepted.get(0).toString())
        .isEqualTo("A as of 2026-03-31 {tenure_months=12, sms=3}");
  }

  @Test
  void optionalColumn_isAbsentWithoutItsHeader() throws IOException {
    Collected all = Collected.read(LAYOUT, Collected.utf8("\uFEFFid,Name,Tenure Months\nA,a,12\n"));

    assertThat(all.accepted.get(0).state(StandardFacts.SMS)).isEqualTo(FactReader.State.ABSENT);
  }

  @Test
  void unreadableHeader_isRefused() {
    assertThatThrownBy(() -> Collected.read(LAYOUT, Collected.gbk("id,姓名\nA,a\n")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("header of test.dat must be text of UTF-8 but is not: MALFORMED_ENCODING");
  }

  @Test
  void headerTellsHowManyFields() throws IOException {
    Collected all =
        Collected.read(LAYOUT, Collected.utf8("id,Name,Tenure Months,x\nA,a,1\nB,b,1,2,3\n"));

    assertThat(all.rejected)
        .extracting(Reject::detail)
        .containsExactly("expected 4 fields but found 3", "expected 4 fields but found 5");
    assertThat(all.rejected.get(0).field()).isEqualTo("#4");
  }

  @Test
  void reader_isUsedOnce() throws IOException {
    ExtractSource source =
        ExtractSource.of("a.csv", () -> new ByteArrayInputStream(Collected.utf8("A\n")));
    String layout = Collected.layout("", "{\"name\": \"id\"}");
    try (ExtractReader reader =
        ExtractReader.open(
            source, LayoutJson.parse(layout, LayoutCatalog.standard()), Collected.AS_OF)) {
      reader.read(row -> {});

      assertThatThrownBy(() -> reader.read(row -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a reader must be used once but a.csv was read. Maybe open it again.");
    }
  }
}
