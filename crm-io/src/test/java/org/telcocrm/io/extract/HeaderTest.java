package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static final String FOLD =
      Collected.layout("\"header\": true, \"headerMatch\": \"FOLD\",", COLUMNS);

  @Test
  void columns_areFoundInAnyOrder() throws IOException {
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
  void headerOnly_isNoFinding() throws IOException {
    Collected all = Collected.read(LAYOUT, Collected.utf8("id,Name,Tenure Months\n"));

    assertThat(all.counts.read()).isZero();
    assertThat(all.findings).isEmpty();
  }

  @Test
  void noHeaderAtAll_isEmptyInput() throws IOException {
    assertThat(Collected.read(LAYOUT, new byte[0]).findingCodes()).containsExactly("EMPTY_INPUT");
  }

  @Test
  void foldedHeaders_areFoundWhenDeclared() throws IOException {
    Collected all = Collected.read(FOLD, Collected.utf8("ＩＤ,NAME,tenure　 months\nA,a,12\n"));

    assertThat(all.ids()).containsExactly("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          id,x # must name the columns [Name, Tenure Months] but names [id, x].
          ID,NAME,TENURE MONTHS # must name the columns [id, Name, Tenure Months] but names [ID, NAME, TENURE MONTHS]. Maybe headerMatch must be FOLD.
          id;Name;Tenure Months # must name the columns [id, Name, Tenure Months] but is one field. Maybe the delimiter is ";".
          id|Name|Tenure Months # must name the columns [id, Name, Tenure Months] but is one field. Maybe the delimiter is "|".
          id,Name,id,Tenure Months # must name each column once but "id" stands in fields 1 and 3
          """)
  void otherHeaders_areRefusedBeforeTheFirstRecord(String header, String rule) {
    assertThatThrownBy(() -> Collected.read(LAYOUT, Collected.utf8(header + "\nA,a,1\n")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("header of test.dat " + rule);
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
