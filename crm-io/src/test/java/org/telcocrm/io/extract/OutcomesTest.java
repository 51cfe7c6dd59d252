package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.check.CheckedRecord;
import org.telcocrm.io.check.RecordCheck;
import org.telcocrm.io.layout.CheckUse;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;

/** Duplicates, filters, findings and the equation R0. */
class OutcomesTest {

  private static final String COLUMNS =
      """
      {"name": "id"},
      {"name": "msisdn", "msisdn": {"prefixes": ["86", "0086", "+86"], "fullWidth": true, "accounts": ["KD_"]}},
      {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd", "unknownValues": ["20100101"]},
      {"name": "state", "fact": "state", "values": {"0": "ACTIVE", "5": "STOPPED", "9": "CANCELLED"}, "fallback": "OTHER"},
      {"name": "bill", "fact": "bill_m0", "scale": "FEN", "min": -100000}
      """;

  private static String layout(String keys) {
    return Collected.layout("", COLUMNS).replace("\"duplicates\": \"NONE\",", keys);
  }

  private static final String UNIQUE =
      """
      "duplicates": "EXACT",
      "uniqueActive": {"column": "msisdn", "activeStates": ["ACTIVE", "STOPPED"], "keep": "NEWEST", "by": "open_date"},
      """;

  @Test
  void adjacent_comparesWithTheLastValidRecord() throws IOException {
    String text = "A,,,0,1\nA,,,0,2\nB,,,0,x\nB,,,0,3\nA,,,0,4\n";

    Collected all = Collected.read(layout("\"duplicates\": \"ADJACENT\","), Collected.utf8(text));

    assertThat(all.ids()).containsExactly("A", "B", "A");
    assertThat(all.duplicates).containsExactly("2 A DUPLICATE_KEY");
    assertThat(all.codes()).containsExactly(RejectCode.INVALID_NUMBER);
  }

  @Test
  void exact_comparesWithEveryValidRecord() throws IOException {
    String text = "A,,,0,1\nB,,,0,3\nA,,,0,4\na,,,0,4\n";

    Collected all = Collected.read(layout("\"duplicates\": \"EXACT\","), Collected.utf8(text));

    assertThat(all.ids()).containsExactly("A", "B", "a");
    assertThat(all.duplicates).containsExactly("3 A DUPLICATE_KEY");
  }

  @Test
  void uniqueActive_keepsTheNewestOfEachNumber() throws IOException {
    String text =
        """
        A,13800000001,20200101,0,1
        B,8613800000001,20210101,5,2
        C,１３８０００００００１,20220101,9,3
        D,13800000001,20230101,0,bad
        E,13800000002,,0,4
        F,+8613800000002,20200101,0,5
        G,008613800000002,20200101,0,6
        H,KD_1,20200101,0,7
        I,,20200101,0,8
        J,,20200101,0,9
        """;

    Collected all = Collected.read(layout(UNIQUE), Collected.utf8(text));

    assertThat(all.duplicates)
        .containsExactly(
            "1 A DUPLICATE_ACTIVE_NUMBER",
            "5 E DUPLICATE_ACTIVE_NUMBER",
            "7 G DUPLICATE_ACTIVE_NUMBER");
    assertThat(all.ids()).containsExactly("B", "C", "F", "H", "I", "J");
    assertThat(all.counts.duplicatesByCode())
        .containsOnly(entry(DuplicateCode.DUPLICATE_ACTIVE_NUMBER, 3L));
  }

  @Test
  void filters_leaveRecordsOutBeforeAnythingElse() throws IOException {
    String filters =
        """
        "filters": [{"column": "state", "values": ["T"], "reason": "TEST_USER"},
          {"column": "msisdn", "prefixes": ["10648"], "lengths": [13], "reason": "IOT_NUMBER"}],
        """;
    String text = "A,x,y,T,z\nB,1064800000001,,0,\nC,1440000000001,,0,\nD,8613800000001,,0,1\n";

    Collected all = Collected.read(layout(filters), Collected.utf8(text));

    assertThat(all.filtered).containsExactly("1 TEST_USER", "2 IOT_NUMBER", "3 IOT_NUMBER");
    assertThat(all.ids()).containsExactly("D");
    assertThat(all.counts.filteredByReason()).containsEntry("IOT_NUMBER", 2L);
  }

  @Test
  void defaultStuffing_isUnknownAndFound() throws IOException {
    String text = "A,,20100101,0,\nB,,20200101,0,\nC,,20100101,0,\n";

    Collected all = Collected.read(layout(""), Collected.utf8(text));

    assertThat(all.findingCodes())
        .containsExactly("DEFAULT_STUFFING", "DEFAULT_STUFFING", "COLUMN_STUFFED");
    assertThat(all.findings.get(2).field()).isEqualTo("open");
    assertThat(all.accepted.get(0).date(StandardFacts.OPEN_DATE)).isEmpty();
  }

  @Test
  void counts_addUpInRecordsAndMoney() throws IOException {
    String filters =
        "\"duplicates\": \"EXACT\", \"filters\": [{\"column\": \"state\", \"values\": [\"T\"], \"reason\": \"TEST_USER\"}],";
    String text =
        "A,,,0,100\nA,,,0,20\nB,x,,0,3\nC,,,T,4000\nD,,,0,-200000\nE,,,0,\nF,,\n\nG,,,0,-1\n";

    Collected all = Collected.read(layout(filters), Collected.utf8(text));

    ExtractCounts counts = all.counts;
    assertThat(counts.toString())
        .isEqualTo(
            "read 8 = accepted 3 + duplicate 1 + rejected 3 + filtered 1 + skipped by checkpoint 0");
    assertThat(counts.blank()).isEqualTo(1);
    assertThat(counts.amounts().get(StandardFacts.BILL_M0))
        .isEqualTo(
            new AmountTotals(
                BigInteger.valueOf(-195878),
                BigInteger.valueOf(99),
                BigInteger.valueOf(20),
                BigInteger.valueOf(-199997),
                BigInteger.valueOf(4000)));
  }

  @Test
  void unbalancedCounts_areNoticed() {
    Tally tally = new Tally();
    tally.read = 2;
    tally.accepted = 1;

    assertThatThrownBy(() -> new ExtractCounts(tally).requireBalanced())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "every record must have one outcome but read 2 = accepted 1 + duplicate 0 + rejected 0"
                + " + filtered 0 + skipped by checkpoint 0");
  }

  @Test
  void sums_doNotOverflow() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(i).append(",,,0,9007199254740991\n");
    }

    Collected all = Collected.read(layout(""), Collected.utf8(text.toString()));

    assertThat(all.counts.amounts())
        .hasEntrySatisfying(
            StandardFacts.BILL_M0,
            totals -> assertThat(totals.read()).isEqualTo(new BigInteger("18014398509481982000")));
  }

  @Test
  void recordNumber_isTheIdWithoutAColumn() throws IOException {
    String layout =
        Collected.layout("", "{\"name\": \"name\"}")
            .replace("\"id\": \"id\"", "\"id\": \"RECORD_NUMBER\"");

    Collected all = Collected.read(layout, Collected.utf8("a\n\n\u0001\nb\n"));

    assertThat(all.ids()).containsExactly("1", "3");
    assertThat(all.rejected.get(0).customer()).isEmpty();
  }

  @Test
  void reportedMonth_endsThePeriod() throws IOException {
    String layout =
        Collected.layout(
            "\"period\": {\"month\": \"month\", \"dates\": [\"open\"]},",
            """
            {"name": "id"}, {"name": "month", "type": "DATE", "pattern": "yyyyMM"},
            {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd"}
            """);
    String text =
        "A,202603,20260331\nB,202603,20260401\nC,202604,20260331\nD,202602,20260301\nE,,\n";

    Collected all = Collected.read(layout, Collected.utf8(text));

    assertThat(all.ids()).containsExactly("A", "E");
    assertThat(all.rejected).extracting(Reject::field).containsExactly("open", "month", "open");
    assertThat(all.codes()).containsOnly(RejectCode.AFTER_PERIOD);
  }

  @Test
  void constantsAndOwner_reachTheRow() throws IOException {
    String layout =
        Collected.layout(
            "\"owner\": \"customer\", \"currency\": \"USD\", \"constants\": {\"service_kind\": \"BROADBAND\", \"prepay\": false, \"plan_fee\": 1999},",
            "{\"name\": \"id\"}, {\"name\": \"customer\"}");

    Collected all = Collected.read(layout, Collected.utf8("U1,C1\n"));

    assertThat(all.accepted.get(0).toString())
        .isEqualTo(
            "U1 as of 2026-03-31 {service_kind=BROADBAND, prepay=false, plan_fee=USD 19.99}");
  }

  @Test
  void checks_findAndForgetThroughTheLayout() throws IOException {
    String layout =
        Collected.layout(
            """
            "constants": {"state": "CANCELLED"},
            "checks": ["BIRTH_DATE_UNKNOWN", "ARREARS_ON_CANCELLED",
              {"check": "ID_DOCUMENT", "columns": {"id_number": "cert"}, "parameters": {"residentCardTypes": ["0"]}}],
            """,
            """
            {"name": "id"}, {"name": "id_type"}, {"name": "cert"},
            {"name": "born", "fact": "birth_date", "pattern": "yyyyMMdd"},
            {"name": "owed", "fact": "arrears", "scale": "FEN"}
            """);

    Collected all =
        Collected.read(
            layout,
            Collected.utf8(
                "A,0,110105194912310021,19000101,5\nB,0,11010519491231002X,19491231,0\n"));

    assertThat(all.findings)
        .extracting(
            Finding::line, Finding::byteOffset, Finding::field, Finding::code, Finding::valueMasked)
        .containsExactly(
            tuple(1L, 23L, "born", "BIRTH_DATE_UNKNOWN", "1*******"),
            tuple(1L, 32L, "owed", "ARREARS_ON_CANCELLED", "5"),
            tuple(1L, 4L, "cert", "ID_CHECKSUM", "110*************21"));
    assertThat(all.accepted.get(0).date(StandardFacts.BIRTH_DATE)).isEmpty();
    assertThat(all.accepted.get(1).date(StandardFacts.BIRTH_DATE)).isPresent();
  }

  @Test
  void forgottenConstant_isBackForTheNextRecord() throws IOException {
    RecordCheck forgetful =
        new RecordCheck() {
          @Override
          public String name() {
            return "FORGETFUL";
          }

          @Override
          public void check(CheckedRecord record) {
            if (record.facts().customer().value().equals("A")) {
              record.forget(StandardFacts.PREPAY);
              record.find("FORGOT", StandardFacts.PREPAY);
            }
          }
        };
    Layout layout =
        Layout.builder("test")
            .id("id")
            .column(LayoutColumn.text("id"))
            .constant(StandardFacts.PREPAY, "true")
            .check(CheckUse.of(forgetful))
            .build();

    Collected all = Collected.read(layout, Collected.utf8("A\nB\n"));

    assertThat(all.accepted)
        .extracting(facts -> facts.flag(StandardFacts.PREPAY).orElse(false))
        .containsExactly(false, true);
    assertThat(all.counts.findingsByCode()).containsOnlyKeys("FORGOT");
  }

  /**
   * Defaults 19, row A17: brand digit 1 is 全球通 in the feed of the analysis system and 神州行 in the
   * interface of BOSS (defaults 1.2). The map belongs to the layout.
   */
  @Test
  void a17_oneBrandDigit_twoLayouts_twoBrands() throws IOException {
    String feed = brandOf("{\"1\": \"GOTONE\"}");
    String boss =
        brandOf("{\"0\": \"GOTONE\", \"1\": \"EASYOWN\", \"2\": \"MZONE\", \"3\": \"OTHER\"}");

    assertThat(feed).isEqualTo("GOTONE");
    assertThat(boss).isEqualTo("EASYOWN");
  }

  private static String brandOf(String values) throws IOException {
    String columns =
        "{\"name\": \"id\"}, {\"name\": \"brand\", \"fact\": \"brand\", \"values\": "
            + values
            + ", \"fallback\": \"OTHER\"}";
    Collected all = Collected.read(Collected.layout("", columns), Collected.utf8("A,1\n"));
    return all.accepted.get(0).choice(StandardFacts.BRAND).orElseThrow().name();
  }
}
