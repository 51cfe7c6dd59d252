package org.telcocrm.io.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reject code: one record that earns it, between two good ones. */
class RejectCodesTest {

  private static final String COLUMNS =
      """
      {"name": "id"},
      {"name": "arrears", "fact": "arrears", "scale": "YUAN", "min": 0},
      {"name": "tenure", "fact": "tenure_months", "min": 0, "max": 600},
      {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd"},
      {"name": "end", "fact": "contract_end", "pattern": "yyyyMMdd"},
      {"name": "state", "fact": "state", "values": {"0": "ACTIVE"}, "fallback": "REJECT"},
      {"name": "msisdn", "msisdn": {"prefixes": ["86"]}},
      {"name": "stars", "fact": "star", "mandatory": true}
      """;

  private static final String KEYS =
      """
      "quote": "rfc4180", "limits": {"lineChars": 120, "fieldChars": 40, "columns": 20},
      "period": {"dates": ["open"]}, "ordered": [{"start": "open", "end": "end"}],
      "reversals": [{"amount": "stars", "type": "id", "values": ["R"]}],
      """;

  private static final String GOOD = "%s,1.50,12,20200101,20261231,0,13800000001,5\n";

  /** A record in Latin-1 for bytes, the code, the field and the offset inside the record. */
  record Case(String record, RejectCode code, String field, int offset) {

    @Override
    public String toString() {
      return code + " by " + record.substring(0, Math.min(60, record.length()));
    }
  }

  static Stream<Case> cases() {
    String many = "9" + ",".repeat(20);
    return Stream.of(
        new Case("B,\u00ff,1,,,0,,5", RejectCode.MALFORMED_ENCODING, "arrears", 2),
        new Case("B,1,1,,,0,\u00c3,5", RejectCode.MALFORMED_ENCODING, "msisdn", 10),
        new Case("B,\u00ef\u00bf\u00bd,1,,,0,,5", RejectCode.MALFORMED_ENCODING, "arrears", 2),
        new Case("B,1\u0000,1,,,0,,5", RejectCode.CONTROL_CHAR, "arrears", 3),
        new Case("B,1,1,,,0,\u007f,5", RejectCode.CONTROL_CHAR, "msisdn", 10),
        new Case("B,1,1,,,0,\u00c2\u0085,5", RejectCode.CONTROL_CHAR, "msisdn", 10),
        new Case("B," + "1".repeat(600), RejectCode.LINE_TOO_LONG, "", 0),
        new Case("B," + "1".repeat(39) + ",,,,,,,".repeat(10), RejectCode.TOO_MANY_COLUMNS, "", 0),
        new Case("B," + "1".repeat(41) + ",1,,,0,,5", RejectCode.FIELD_TOO_LONG, "arrears", 2),
        new Case(many, RejectCode.TOO_MANY_COLUMNS, "", 0),
        new Case("B,1,1,,,0,", RejectCode.MISSING_FIELD, "stars", 10),
        new Case("B,1,1,,,0,,5,", RejectCode.EXTRA_FIELD, "", 0),
        new Case("B,\"1,1,,,0,,5", RejectCode.UNCLOSED_QUOTE, "arrears", 2),
        new Case("B,\"1\"0,1,,,0,,5", RejectCode.TEXT_AFTER_QUOTE, "arrears", 5),
        new Case(",1,1,,,0,,5", RejectCode.MISSING_ID, "id", 0),
        new Case(" ,1,1,,,0,,5", RejectCode.MISSING_ID, "id", 0),
        new Case("B\tC,1,1,,,0,,5", RejectCode.INVALID_ID, "id", 0),
        new Case("B,1,1,,,0,,", RejectCode.MISSING_VALUE, "stars", 11),
        new Case("B,1e2000000000,1,,,0,,5", RejectCode.INVALID_NUMBER, "arrears", 2),
        new Case("B,1.505,1,,,0,,5", RejectCode.INEXACT_AMOUNT, "arrears", 2),
        new Case("B,90071992547409.92,1,,,0,,5", RejectCode.NUMBER_TOO_LARGE, "arrears", 2),
        new Case("B,1,1,20250229,,0,,5", RejectCode.INVALID_DATE, "open", 6),
        new Case("B,1,1,,,1,,5", RejectCode.UNKNOWN_CODE, "state", 8),
        new Case("B,1,1,,,0,138****0001,5", RejectCode.INVALID_MSISDN, "msisdn", 10),
        new Case("B,1,601,,,0,,5", RejectCode.OUT_OF_RANGE, "tenure", 4),
        new Case("B,-0.01,1,,,0,,5", RejectCode.OUT_OF_RANGE, "arrears", 2),
        new Case("B,1,1,20260401,,0,,5", RejectCode.AFTER_PERIOD, "open", 6),
        new Case("B,1,1,20200102,20200101,0,,5", RejectCode.END_BEFORE_START, "end", 15),
        new Case("B,1,1,,,0,,-1", RejectCode.UNEXPECTED_NEGATIVE, "stars", 11));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void badRecord_isRejectedAndTheOthersAreRead(Case bad) throws IOException {
    String text = GOOD.formatted("A") + bad.record() + '\n' + GOOD.formatted("C");

    Collected all = Collected.read(Collected.layout(KEYS, COLUMNS), text.getBytes(ISO_8859_1));

    assertThat(all.ids()).containsExactly("A", "C");
    assertThat(all.rejected).hasSize(1);
    Reject reject = all.rejected.get(0);
    assertThat(reject.code()).isEqualTo(bad.code());
    assertThat(reject.field()).isEqualTo(bad.field());
    assertThat(reject.line()).isEqualTo(2);
    assertThat(reject.byteOffset()).isEqualTo(GOOD.formatted("A").length() + bad.offset());
    assertThat(all.counts.read()).isEqualTo(3);
    assertThat(all.counts.rejectsByCode()).containsOnlyKeys(bad.code());
  }

  @Test
  void cases_holdEveryCode() {
    Set<RejectCode> held = cases().map(Case::code).collect(Collectors.toSet());

    assertThat(held).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RejectCode.class));
  }

  @Test
  void extraField_saysBothCounts() throws IOException {
    Collected all =
        Collected.read(
            Collected.layout("", "{\"name\": \"id\"}, {\"name\": \"a\"}"),
            Collected.utf8("A1,b,c\n张三,13812345678,c\n8613812345678,b,c\n"));

    assertThat(all.rejected.get(0).detail()).isEqualTo("expected 2 fields but found 3");
    assertThat(all.rejected.get(0).customer().orElseThrow().value()).isEqualTo("A1");
    // In a shifted record the id's place may hold a name or a number of a person.
    assertThat(all.rejected.get(1).customer()).isEmpty();
    assertThat(all.rejected.get(2).customer()).isEmpty();
  }

  @Test
  void ignoreExtra_acceptsMoreFields() throws IOException {
    Collected all =
        Collected.read(
            Collected.layout("\"ignoreExtra\": true,", "{\"name\": \"id\"}"),
            Collected.utf8("A,b,c\nB\n"));

    assertThat(all.ids()).containsExactly("A", "B");
  }

  @Test
  void rejectedValues_areMasked() throws IOException {
    String columns =
        """
        {"name": "id"}, {"name": "msisdn", "msisdn": {}},
        {"name": "arrears", "fact": "arrears", "scale": "FEN"}
        """;
    Collected all =
        Collected.read(
            Collected.layout("", columns),
            Collected.utf8("A,138000000012,1\nB,,138-0000-0001\nC,,张三丰\nD,,12x\n13800000001,x\n"));

    assertThat(all.rejected)
        .extracting(Reject::valueMasked)
        .containsExactly("138*******12", "138********01", "张**", "12x", "");
    assertThat(all.rejected.get(4).customer()).isEmpty();
  }

  /** What the layout says, never what the customer has. */
  @Test
  void detail_saysWhatTheLayoutKnows() throws IOException {
    String columns =
        """
        {"name": "id"},
        {"name": "contract", "fact": "contract_term_months", "fallback": "REJECT",
         "values": {"Month-to-month": 1, "One year": 12, "Two year": 24}},
        {"name": "tenure", "fact": "tenure_months", "scale": "YEARS", "min": 0, "max": 600},
        {"name": "arrears", "fact": "arrears", "scale": "YUAN", "min": 0},
        {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd", "min": "1990-01-01"},
        {"name": "brand", "fact": "brand"},
        {"name": "sms", "fact": "sms"}
        """;
    String text =
        """
        A,Three year,,,,,
        B,,51,,,,
        C,,-1,,,,
        D,,,-0.01,,,
        E,,,1.005,,,
        F,,,1e3,,,
        G,,,90071992547409.92,,,
        H,,,,19891231,,
        I,,,,20250229,,
        J,,,,,XZONE,
        K,,,,,,x
        L,,many,,,,
        """;

    Collected all = Collected.read(Collected.layout("", columns), Collected.utf8(text));

    assertThat(all.rejected)
        .extracting(each -> each.code() + " " + each.detail())
        .containsExactly(
            "UNKNOWN_CODE known: Month-to-month|One year|Two year",
            "OUT_OF_RANGE max 600",
            "OUT_OF_RANGE min 0",
            "OUT_OF_RANGE min 0",
            "INEXACT_AMOUNT scale YUAN",
            "INVALID_NUMBER scale YUAN",
            "NUMBER_TOO_LARGE scale YUAN",
            "OUT_OF_RANGE min 1990-01-01",
            "INVALID_DATE pattern yyyyMMdd",
            "UNKNOWN_CODE known: GOTONE|MZONE|EASYOWN|OTHER",
            "INVALID_NUMBER ",
            "INVALID_NUMBER scale YEARS");
  }

  @Test
  void manyCodes_areCut() throws IOException {
    String codes =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"code%02d\": \"GOTONE\"".formatted(i))
            .collect(Collectors.joining(", "));
    String columns =
        "{\"name\": \"id\"}, {\"name\": \"brand\", \"fact\": \"brand\", \"values\": {"
            + codes
            + "}, \"fallback\": \"REJECT\"}";

    Collected all = Collected.read(Collected.layout("", columns), Collected.utf8("A,x\n"));

    assertThat(all.rejected.get(0).detail())
        .startsWith("known: code00|code01|")
        .endsWith("|...")
        .hasSizeLessThan(220);
  }

  @Test
  void impersonalColumn_isShownButNeverAPhoneNumber() throws IOException {
    String column = "{\"name\": \"id\"}, {\"name\": \"brand\", \"fact\": \"brand\"%s}";
    byte[] text = Collected.utf8("A,Month-to-month\nB,13800000001\nC,１３８００００００01\n");

    assertThat(Collected.read(Collected.layout("", column.formatted("")), text).rejected)
        .extracting(Reject::valueMasked)
        .containsExactly("Mon*********th", "138******01", "１３８******01");
    assertThat(
            Collected.read(Collected.layout("", column.formatted(", \"personal\": false")), text)
                .rejected)
        .extracting(Reject::valueMasked)
        .containsExactly("Month-to-month", "138******01", "１３８******01");
  }
}
