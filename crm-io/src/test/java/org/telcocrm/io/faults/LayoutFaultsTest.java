package org.telcocrm.io.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

/** Records that do not have the declared form: faults.md B, a test for each of its lines. */
class LayoutFaultsTest {

  private static final String NAMES = "{\"name\": \"id\"}, {\"name\": \"name\"}";

  private static final String COLUMNS =
      """
      {"name": "id"}, {"name": "name"},
      {"name": "fee", "fact": "bill_m0", "scale": "FEN"},
      {"name": "tenure", "field": "Tenure Months", "fact": "tenure_months"}
      """;

  private static final String HEADER = Reading.layout("\"header\": true,", COLUMNS);

  private static final String FOLD =
      Reading.layout("\"header\": true, \"headerMatch\": \"FOLD\",", COLUMNS);

  private static final String PLAIN =
      Reading.layout("", COLUMNS.replace("\"field\": \"Tenure Months\", ", ""));

  private static String quoted(int multiline) {
    return Reading.layout("\"quote\": \"rfc4180\", \"multiline\": " + multiline + ',', NAMES);
  }

  /** Lines made one after the other, while they are read. */
  private static final class MadeLines extends InputStream {

    private final long count;
    private final LongFunction<String> line;
    private long made;
    private byte[] current = {};
    private int at;

    MadeLines(long count, LongFunction<String> line) {
      this.count = count;
      this.line = line;
    }

    private boolean isAtEnd() {
      if (at == current.length && made < count) {
        made++;
        current = (line.apply(made) + '\n').getBytes(UTF_8);
        at = 0;
      }
      return at == current.length;
    }

    @Override
    public int read() {
      return isAtEnd() ? -1 : current[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int done = 0;
      while (done < length && !isAtEnd()) {
        int some = Math.min(length - done, current.length - at);
        System.arraycopy(current, at, target, offset + done, some);
        at += some;
        done += some;
      }
      return done == 0 && length > 0 ? -1 : done;
    }
  }

  /** Keeps rejects only. */
  private static final class Rejects implements ExtractHandler {

    private final List<Reject> all = new ArrayList<>();

    @Override
    public void accepted(ExtractRow row) {
      // Counted by the reader.
    }

    @Override
    public void rejected(Reject reject) {
      all.add(reject);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64})
  void unclosedQuoteAtLine2Of200000_costsOneReject(int multiline) throws IOException {
    readOpenQuote(200_000, multiline);
  }

  @Test
  @Tag("heavy")
  void unclosedQuoteAtLine2Of2Million_costsOneReject() throws IOException {
    readOpenQuote(2_000_000, 64);
  }

  private static void readOpenQuote(long lines, int multiline) throws IOException {
    ExtractSource source =
        ExtractSource.of(
            "test.dat",
            () -> new MadeLines(lines, line -> line == 2 ? "2,\"open" : line + ",n" + line));
    Rejects rejects = new Rejects();
    ExtractCounts counts;
    try (ExtractReader reader =
        ExtractReader.open(
            source, LayoutJson.parse(quoted(multiline), LayoutCatalog.standard()), Reading.AS_OF)) {
      counts = reader.read(rejects);
    }

    assertThat(counts.read()).isEqualTo(lines);
    assertThat(counts.accepted()).isEqualTo(lines - 1);
    assertThat(rejects.all).extracting(Reject::code).containsExactly(RejectCode.UNCLOSED_QUOTE);
    assertThat(rejects.all).extracting(Reject::line).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"B,\"b\"x", "B,\"b\" ", "B,\"\"x", "\"B\"x,b", "\"B\" ,b", "B,\"b\"\"\"x"})
  void textAfterAClosingQuote_isRejected(String record) throws IOException {
    Reading all = Reading.of(quoted(1), "A,a\n" + record + "\nC,c\n");

    assertThat(all.ids()).containsExactly("A", "C");
    assertThat(all.codes()).containsExactly(RejectCode.TEXT_AFTER_QUOTE);
  }

  private static void assertRefused(String layout, String header, String rule) {
    assertThatThrownBy(() -> Reading.of(layout, header + "\nA,a,1,2\n"))
        .isInstanceOf(LayoutException.class)
        .hasMessage("header of test.dat " + rule);
  }

  @Test
  void duplicateHeader_failsNamingBothColumns() {
    assertRefused(
        HEADER,
        "id,name,fee,id,Tenure Months",
        "must name each column once but \"id\" stands in fields 1 and 4");
    assertRefused(
        FOLD,
        "id,name,fee,ＩＤ,Tenure Months",
        "must name each column once but \"ＩＤ\" stands in fields 1 and 4");
    // A column that nobody asks for may not stand twice either: which of them is meant later?
    assertRefused(
        HEADER,
        "id,x,name,fee,Tenure Months,x",
        "must name each column once but \"x\" stands in fields 2 and 6");
  }

  @Test
  void missingRequiredHeaders_failListingAllOfThem() {
    assertRefused(
        HEADER, "id,x", "must name the columns [name, fee, Tenure Months] but names [id, x].");
    assertRefused(
        FOLD,
        "NAME,Tenure,x",
        "must name the columns [id, fee, Tenure Months] but names [NAME, Tenure, x].");
  }

  @Test
  void reorderedHeaders_giveTheSameResult() throws IOException {
    Reading expected = Reading.of(HEADER, "id,name,fee,Tenure Months\nA,a,100,12\nB,b,-1,\n");
    assertThat(expected.accepted().get(0))
        .hasToString("A as of 2026-03-31 {bill_m0=CNY 1.00, tenure_months=12}");
    List<List<Integer>> orders = orders(4);
    assertThat(orders).hasSize(24);
    for (List<Integer> order : orders) {
      String text =
          line(order, "id", "name", "fee", "Tenure Months")
              + line(order, "A", "a", "100", "12")
              + line(order, "B", "b", "-1", "");

      Reading all = Reading.of(HEADER, text);

      assertThat(all.accepted()).as(text).isEqualTo(expected.accepted());
      assertThat(all.names()).as(text).isEqualTo(expected.names());
    }
  }

  private static String line(List<Integer> order, String... cells) {
    return String.join(",", order.stream().map(i -> cells[i]).toList()) + '\n';
  }

  private static List<List<Integer>> orders(int length) {
    if (length == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> result = new ArrayList<>();
    for (List<Integer> shorter : orders(length - 1)) {
      for (int place = 0; place < length; place++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(place, length - 1);
        result.add(longer);
      }
    }
    return result;
  }

  /** EXACT lets blanks around a name go, FOLD also case, full width and repeated blanks. */
  @ParameterizedTest
  @CsvSource({
    "Tenure Months, true, true",
    "' Tenure Months ', true, true",
    "tenure months, false, true",
    "TENURE MONTHS, false, true",
    "Ｔｅｎｕｒｅ Ｍｏｎｔｈｓ, false, true",
    "Tenure　Months, false, true",
    "Tenure  Months, false, true",
    "TenureMonths, false, false",
    "Tenure_Months, false, false",
    "Tenure Month, false, false",
    "Tenure Monthſ, false, false"
  })
  void headerVariants_matchUnderTheDeclaredRuleOnly(String name, boolean exact, boolean fold)
      throws IOException {
    String text = "id,name,fee," + name + "\nA,a,1,12\n";
    for (String layout : List.of(HEADER, FOLD)) {
      if (layout.equals(FOLD) ? fold : exact) {
        assertThat(Reading.of(layout, text).accepted().get(0).numeric(StandardFacts.TENURE_MONTHS))
            .isEqualTo(12);
      } else {
        assertThatThrownBy(() -> Reading.of(layout, text))
            .isInstanceOf(LayoutException.class)
            .hasMessageStartingWith("header of test.dat must name the columns [Tenure Months]");
      }
    }
  }

  @Test
  void headerInAnotherCase_isRefusedWithAdvice() {
    assertRefused(
        HEADER,
        "ID,NAME,FEE,TENURE MONTHS",
        "must name the columns [id, name, fee, Tenure Months] but names"
            + " [ID, NAME, FEE, TENURE MONTHS]. Maybe headerMatch must be FOLD.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"B,b,1|tenure|3", "B,b|fee|2", "B|name|1"})
  void shortRow_isRejectedNamingTheFirstMissingField(String record, String field, int found)
      throws IOException {
    for (String layout : List.of(PLAIN, HEADER)) {
      String header = layout.equals(HEADER) ? "id,name,fee,Tenure Months\n" : "";

      Reading all = Reading.of(layout, header + "A,a,1,2\n" + record + "\nC,c,1,2\n");

      assertThat(all.ids()).containsExactly("A", "C");
      assertThat(all.codes()).containsExactly(RejectCode.MISSING_FIELD);
      assertThat(all.rejected()).extracting(Reject::field).containsExactly(field);
      assertThat(all.rejected())
          .extracting(Reject::detail)
          .containsExactly("expected 4 fields but found " + found);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"B,b,1,2,", "B,b,1,2,3", "B,b,1,2,3,4,5,6,7,8", "B,b,1,000,2"})
  void longRow_isRejected(String record) throws IOException {
    Reading all = Reading.of(PLAIN, "A,a,1,2\n" + record + "\nC,c,1,2\n");

    assertThat(all.ids()).containsExactly("A", "C");
    assertThat(all.codes()).containsExactly(RejectCode.EXTRA_FIELD);
    assertThat(all.rejected())
        .extracting(Reject::detail)
        .containsExactly(
            "expected 4 fields but found " + (1 + record.chars().filter(c -> c == ',').count()));
  }

  @Test
  void blankLines_areCountedApart() throws IOException {
    String fixed =
        """
        {"formatVersion": 1, "name": "fixed", "id": "id",
         "columns": [{"name": "id", "bytes": [0, 2]}, {"name": "name", "bytes": [2, 4]}]}
        """;
    for (String layout : List.of(Reading.layout("", NAMES), fixed)) {
      String text =
          layout.equals(fixed) ? "\nA a \n\n\r\n    \nB b \n  " : "\nA,a\n\n\r\n    \nB,b\n  ";

      Reading all = Reading.of(layout, text);

      assertThat(all.ids()).containsExactly("A", "B");
      assertThat(all.counts().read()).isEqualTo(2);
      assertThat(all.counts().blank()).isEqualTo(5);
      assertThat(all.rejected()).isEmpty();
    }
  }

  /** A record of empty fields is no blank line: something was meant. */
  @Test
  void lineOfDelimiters_isARecord() throws IOException {
    Reading all = Reading.of(PLAIN, "A,a,1,2\n,,,\n");

    assertThat(all.counts().blank()).isZero();
    assertThat(all.codes()).containsExactly(RejectCode.MISSING_ID);
  }

  @ParameterizedTest
  @CsvSource({";, '\";\"'", "|, '\"|\"'", "$, '\"$\"'", "'\t', a tab"})
  void wrongDelimiter_isAHeaderFailureNotOneFatColumn(String delimiter, String shown)
      throws IOException {
    String text = "id,name,fee,Tenure Months\nA,a,1,2\n".replace(",", delimiter);

    assertRefused(
        HEADER,
        text.lines().findFirst().orElseThrow(),
        "must name the columns [id, name, fee, Tenure Months] but is one field."
            + " Maybe the delimiter is "
            + shown
            + '.');
    // Without a header every record fails; none becomes a long id.
    Reading all = Reading.of(PLAIN, text);
    assertThat(all.accepted()).isEmpty();
    assertThat(all.codes()).hasSize(2).containsOnly(RejectCode.MISSING_FIELD);
  }

  @Test
  void quotedDelimiterAndNewline_areKeptWithMultiline() throws IOException {
    Reading all = Reading.of(quoted(3), "1,\"a,b\"\n2,\"c\r\nd,\ne\"\n3,\"f\rg\"\n4,h\n");

    assertThat(all.names()).containsExactly("a,b", "c\r\nd,\ne", "f\rg", "h");
    assertThat(all.counts().read()).isEqualTo(4);
  }

  @Test
  void quotedNewline_isRejectedWithoutMultiline() throws IOException {
    Reading all = Reading.of(quoted(1), "1,\"a,b\"\n2,\"c\nd\"\n3,e\n");

    assertThat(all.ids()).containsExactly("1", "3");
    assertThat(all.names()).containsExactly("a,b", "e");
    assertThat(all.codes()).containsExactly(RejectCode.UNCLOSED_QUOTE, RejectCode.MISSING_FIELD);
    assertThat(all.rejected()).extracting(Reject::line).containsExactly(2L, 3L);
  }

  private static final String BY_BYTES =
      """
      {"formatVersion": 1, "name": "fixed", "charset": "%s", "id": "id", "duplicates": "NONE",
       "columns": [{"name": "id", "bytes": [0, 2]}, {"name": "name", "bytes": [2, 8]},
       {"name": "fee", "bytes": [8, 14], "fact": "bill_m0", "scale": "FEN"}]}
      """;

  /** Names padded to six bytes, then the fee: what a mainframe writes. */
  private static byte[] byBytes(Charset charset) {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("张三", "ab", "")) {
      int blanks = 6 - name.getBytes(charset).length;
      text.append("01").append(name).append(" ".repeat(blanks)).append("001234\n");
    }
    return text.toString().getBytes(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void fixedWidthInBytesOrChars_isCutAsDeclared(String charset) throws IOException {
    byte[] chars =
        "01张三    001234\n01ab    001234\n01      001234\n".getBytes(Charset.forName(charset));

    for (Reading all :
        List.of(
            Reading.of(BY_BYTES.formatted(charset), byBytes(Charset.forName(charset))),
            Reading.of(BY_BYTES.formatted(charset).replace("bytes", "chars"), chars))) {
      assertThat(all.names()).containsExactly("张三", "ab", "");
      assertThat(all.accepted())
          .extracting(facts -> facts.money(StandardFacts.BILL_M0).orElseThrow())
          .containsOnly(Money.fen(1234));
    }
  }

  /** Never a fee that begins one digit too early: the record with hanzi has another width. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void fixedWidthCutByTheOtherUnit_isRejected(String charset) throws IOException {
    byte[] chars = "01张三    001234\n01ab    001234\n".getBytes(Charset.forName(charset));

    Reading charsAsBytes = Reading.of(BY_BYTES.formatted(charset), chars);
    Reading bytesAsChars =
        Reading.of(
            BY_BYTES.formatted(charset).replace("bytes", "chars"),
            byBytes(Charset.forName(charset)));

    assertThat(charsAsBytes.codes()).containsExactly(RejectCode.EXTRA_FIELD);
    assertThat(charsAsBytes.names()).containsExactly("ab");
    assertThat(bytesAsChars.codes()).containsExactly(RejectCode.MISSING_FIELD);
    assertThat(bytesAsChars.names()).containsExactly("ab", "");
  }

  /** The right width by chance, but the cut goes through a character. */
  @Test
  void fixedWidthCutThroughACharacter_isRejected() throws IOException {
    byte[] bytes = "01a张三b001234\n01张三 b001234\n".getBytes(Charset.forName("GBK"));
    String layout =
        BY_BYTES.formatted("GBK").replace("[2, 8]", "[2, 6]").replace("[8, 14]", "[6, 14]");

    Reading all = Reading.of(layout, bytes);

    assertThat(all.codes())
        .containsExactly(RejectCode.MALFORMED_ENCODING, RejectCode.INVALID_NUMBER);
    assertThat(all.rejected()).extracting(Reject::field).containsExactly("name", "fee");
    assertThat(all.accepted()).isEmpty();
  }
}
