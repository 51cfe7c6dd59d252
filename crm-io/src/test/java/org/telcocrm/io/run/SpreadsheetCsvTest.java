package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet program would take for a formula or round; faults F. */
class SpreadsheetCsvTest {

  private static String text(String text) throws IOException {
    StringWriter out = new StringWriter();
    new SpreadsheetCsv(out).text(text).end();
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(A1:A9)",
        "+8613812345678",
        "-5",
        "\tx",
        "\rx",
        "\nx",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "  =1+1",
        "\u3000=1+1",
        "00571",
        "861381234567",
        "110101199003071234",
        "1E5",
        "12E34",
        "0.10",
        "1-2",
        "2026/3/1",
        " 007",
        "１２",
        "TRUE",
        "false",
        "Mar1",
        "SEPT-2",
        "'"
      })
  void mistakableText_getsAnApostropheAndQuotes(String given) throws IOException {
    assertThat(text(given)).isEqualTo("\uFEFF\"'" + given + "\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HIGH", "a=1", "A-5", "客户", "x\ny", "x; y", "MARCH", "TRUELY", "U00571"})
  void harmlessText_staysWhatItIs(String given) throws IOException {
    assertThat(text(given)).isEqualTo("\uFEFF\"" + given + "\"\r\n");
  }

  @Test
  void quotesAreDoubledAndEmptyTextIsAnEmptyCell() throws IOException {
    assertThat(text("=HYPERLINK(\"h\",\"t\")"))
        .isEqualTo("\uFEFF\"'=HYPERLINK(\"\"h\"\",\"\"t\"\")\"\r\n");
    StringWriter out = new StringWriter();
    new SpreadsheetCsv(out).text("a").text("").text("b").end().end();
    assertThat(out).hasToString("\uFEFF\"a\",,\"b\"\r\n\r\n");
  }

  @Test
  void formulasBehindASeparatorWithinAText_areGuardedToo() throws IOException {
    assertThat(text("a;=1+1; +2,b|-3\n@x;c-d"))
        .isEqualTo("\uFEFF\"a;'=1+1; '+2,b|'-3\n'@x;c-d\"\r\n");
    assertThat(text("\r=1")).isEqualTo("\uFEFF\"'\r'=1\"\r\n");
  }

  @Test
  void typedNumbers_stayNumbersEvenNegativeOnes() throws IOException {
    StringWriter out = new StringWriter();
    try (SpreadsheetCsv sheet = new SpreadsheetCsv(out)) {
      sheet.number(-5).number(Long.MIN_VALUE).number(new BigDecimal("-1.2E+3")).end();
    }
    assertThat(out).hasToString("\uFEFF-5,-9223372036854775808,-1200\r\n");
  }

  @Test
  void copy_keepsNumbersOfNumericColumnsAndGuardsEverythingElse() throws IOException {
    String machine =
        "customer_id,points,note\n-5,-5,\"a,\"\"b\"\"\nc\"\n=1+1,=1+1,-5\n00571,-12.50,\nx,1.,-\n";
    StringWriter out = new StringWriter();
    long records = SpreadsheetCsv.copy(new StringReader(machine), out, Set.of("points"));
    assertThat(records).isEqualTo(4);
    assertThat(out)
        .hasToString(
            "\uFEFF\"customer_id\",\"points\",\"note\"\r\n"
                + "\"'-5\",-5,\"a,\"\"b\"\"\nc\"\r\n"
                + "\"'=1+1\",\"'=1+1\",\"'-5\"\r\n"
                + "\"'00571\",-12.50,\r\n"
                + "\"x\",\"'1.\",\"'-\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5,1.5",
    "1.2.3,'\"''1.2.3\"'",
    "-,'\"''-\"'",
    "--5,'\"''--5\"'",
    "1e5,'\"''1e5\"'"
  })
  void cellOfANumericColumn_mustBeANumberToStayOne(String cell, String expected)
      throws IOException {
    StringWriter out = new StringWriter();
    SpreadsheetCsv.copy(new StringReader("n\n" + cell + "\n"), out, Set.of("n"));
    assertThat(out).hasToString("\uFEFF\"n\"\r\n" + expected + "\r\n");
  }

  @Test
  void unendedQuote_isRefused() {
    assertThatThrownBy(
            () ->
                SpreadsheetCsv.copy(
                    new StringReader("n\n\"a\nb\n"), new StringWriter(), Set.of("n")))
        .isInstanceOf(IOException.class)
        .hasMessage("a quoted cell must end but the file ends within it");
  }
}
