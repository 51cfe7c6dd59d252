package org.telcocrm.io.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Delimiter;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.layout.Scale;
import org.telcocrm.io.layout.TextEncoding;

class LayoutGuessTest {

  private static final Path DATA = Path.of(System.getProperty("crm.shared", "."), "data/churn");

  private static LayoutGuess guess(byte[] bytes) throws IOException {
    ExtractSource source = ExtractSource.of("some.csv", () -> new ByteArrayInputStream(bytes));
    LayoutGuess guess = LayoutGuess.of(source, LayoutCatalog.standard());
    // What is proposed can be read, and reads the file.
    Layout layout = LayoutJson.parse(LayoutJson.write(guess.layout()), LayoutCatalog.standard());
    assertThat(LayoutJson.document(layout)).isEqualTo(LayoutJson.document(guess.layout()));
    try (ExtractReader reader = ExtractReader.open(source, layout, LocalDate.of(2026, 3, 31))) {
      ExtractCounts counts = reader.read(row -> {});
      assertThat(counts.read()).isEqualTo(guess.counts().read());
      assertThat(counts.rejected()).isEqualTo(guess.counts().rejected());
    }
    return guess;
  }

  private static LayoutGuess guess(String text) throws IOException {
    return guess(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One letter per column: Text, Number, Money, Flag, Choice, Date. */
  private static String letters(LayoutGuess guess) {
    return guess.columns().stream()
        .map(each -> each.type().map(Fact.Type::name).orElse("TEXT").substring(0, 1))
        .collect(Collectors.joining());
  }

  /**
   * Issue "Anyone's file", must show: the letters are what a reader of the file calls each column.
   */
  @ParameterizedTest
  @CsvSource({
    "ibm_telco/telco.csv, 7043, customerID, TCFFFNFCCCCCCCCCFCMMF",
    "mlc_churn/mlc_churn.csv, 5000, RECORD_NUMBER, CNCFFNNNMNNMNNMNNMNF",
    "cell2cell6k/cell2cell_small_6k.csv, 6380, RECORD_NUMBER,"
        + " MNMNNNNNNNNNNNNNNNNNNNNNTNNNNNFFFFFCFFFFFFNNFFNCFNMFCCCFF",
    "expresso12k/expresso_12000.csv, 12000, user_id, TCCMNMMNNNNCNCNFNNN"
  })
  void publicFiles_areGuessedRight(String file, long records, String id, String truth)
      throws IOException {
    assumeTrue(Files.exists(DATA), "crm.shared has no data/churn");
    LayoutGuess guess = guess(Files.readAllBytes(DATA.resolve(file)));
    assertThat(guess.layout().format().encoding()).isEqualTo(TextEncoding.UTF_8);
    assertThat(guess.layout().format().delimiter()).contains(Delimiter.ofText(","));
    assertThat(guess.layout().format().hasHeader()).isTrue();
    assertThat(guess.layout().id()).isEqualTo(id);
    assertThat(guess.isWholeFile()).isTrue();
    assertThat(guess.counts().accepted()).isEqualTo(records);
    String found = letters(guess);
    assertThat(found).hasSameSizeAs(truth);
    long right =
        IntStream.range(0, truth.length()).filter(i -> found.charAt(i) == truth.charAt(i)).count();
    assertThat(right).as("%s instead of %s", found, truth).isEqualTo(truth.length());
  }

  @ParameterizedTest
  @CsvSource({
    "'|', GBK",
    "';', UTF-8",
    "'\t', UTF-8",
    "'\u0001', GB18030",
    "'^', GBK",
    "'||', GBK",
    "'|!', UTF-8",
    "'~', GBK"
  })
  void delimiterAndCharset(String delimiter, String charset) throws IOException {
    String text =
        IntStream.range(0, 40)
            .mapToObj(
                // 東 has the trail byte 7C in GBK; the second sign needs four bytes in GB18030.
                i ->
                    String.join(
                        delimiter,
                        "U" + i,
                        charset.equals("GB18030") ? "㐂" : "東",
                        "12." + i,
                        "2026033" + i % 2))
            .collect(Collectors.joining("\r\n"));
    LayoutGuess guess = guess(text.getBytes(Charset.forName(charset)));
    assertThat(guess.layout().format().encoding()).isEqualTo(TextEncoding.of(charset));
    Delimiter found = guess.layout().format().delimiter().orElseThrow();
    assertThat(found.bytes(TextEncoding.UTF_8))
        .isEqualTo(delimiter.getBytes(StandardCharsets.UTF_8));
    assertThat(guess.layout().format().hasHeader()).isFalse();
    assertThat(letters(guess)).isEqualTo("TCND");
    assertThat(guess.layout().id()).isEqualTo("c01");
    assertThat(guess.counts().rejected()).isZero();
  }

  /** Not taken for two signs, though most stand beside another one and their number is even. */
  @Test
  void oneSignWithManyEmptyFields_isOneSign() throws IOException {
    LayoutGuess guess = guess("U1|||||||9|\nU2||||||||8\n".repeat(20));
    assertThat(guess.layout().format().delimiter()).contains(Delimiter.ofText("|"));
    assertThat(guess.columns()).hasSize(9);
  }

  @Test
  void byte80_separatesInGbk() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 30; i++) {
      out.write(("张三" + i).getBytes(Charset.forName("GBK")));
      out.write(0x80);
      out.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    LayoutGuess guess = guess(out.toByteArray());
    assertThat(guess.layout().format().delimiter()).contains(Delimiter.ofHex("80"));
    assertThat(letters(guess)).isEqualTo("TN");
  }

  @Test
  void quotedFields_mayHoldTheDelimiter() throws IOException {
    LayoutGuess guess = guess("name;n\n" + "\"Smith; John\";1\n\"Doe; \"\"J\"\"\";2\n".repeat(10));
    assertThat(guess.layout().format().delimiter()).contains(Delimiter.ofText(";"));
    assertThat(guess.columns()).hasSize(2);
    assertThat(guess.counts().accepted()).isEqualTo(20);
  }

  @Test
  void byteOrderMarkAndGzip_doNotMatter() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("\uFEFFuser_id,sms\nA,1\nB,2\n".getBytes(StandardCharsets.UTF_8));
    }
    LayoutGuess guess = guess(packed.toByteArray());
    assertThat(guess.layout().format().hasHeader()).isTrue();
    assertThat(guess.layout().id()).isEqualTo("user_id");
    assertThat(guess.layout().duplicates()).isEqualTo(Duplicates.ADJACENT);
    assertThat(guess.layout().column("sms").orElseThrow().fact()).contains(StandardFacts.SMS);
  }

  /** Chinese names of facts: the table in the README of crm-core. */
  @Test
  void chineseHeader_namesFacts() throws IOException {
    LayoutGuess guess =
        guess(
            "用户标识,欠费金额,是否实名,出生日期,流量,出账收入备注\n"
                + "A1,12.50,是,1980-02-29,1024,x\n".repeat(3)
                + "A2,0.00,否,1990-01-01,-,y\n");
    assertThat(guess.columns().stream().map(each -> each.column().fact()).toList())
        .endsWith(Optional.empty());
    LayoutColumn arrears = guess.layout().column("欠费金额").orElseThrow();
    assertThat(arrears.fact()).contains(StandardFacts.ARREARS);
    assertThat(arrears.value().scale()).isEqualTo(Scale.YUAN);
    assertThat(guess.layout().column("出生日期").orElseThrow().fact())
        .contains(StandardFacts.BIRTH_DATE);
    LayoutColumn data = guess.layout().column("流量").orElseThrow();
    assertThat(data.fact()).contains(StandardFacts.DATA_MB_M0);
    assertThat(data.text().missing()).containsExactly("-");
    assertThat(letters(guess)).isEqualTo("TMFDNT");
  }

  @Test
  void factByName_isRefusedIfItsValuesDoNotFit() throws IOException {
    LayoutGuess guess = guess("regularity,arrears,prepay\n62,low,maybe\n1,high,sure\n");
    assertThat(guess.columns()).allMatch(each -> each.column().fact().isEmpty());
    assertThat(guess.columns().get(0).toString())
        .isEqualTo("regularity: NUMBER, 2 of 2 filled. Maybe fact regularity, but see its values");
  }

  @Test
  void datesOfOneOrTwoDigits_andEmptyOnes() throws IOException {
    LayoutGuess guess =
        guess("a;b\n2026/3/31;2026-03-31\n2026/12/1;0000-00-00\n2026/1/2;2025-01-01\n");
    assertThat(letters(guess)).isEqualTo("DD");
    assertThat(guess.layout().column("b").orElseThrow().text().missing())
        .containsExactly("0000-00-00");
    assertThat(guess.counts().rejected()).isZero();
  }

  @Test
  void sameFactTwice_isGivenOnce() throws IOException {
    LayoutGuess guess = guess("sms,SMS\n1,2\n3,4\n");
    assertThat(guess.layout().schema().facts()).containsExactly(StandardFacts.SMS);
  }

  @Test
  void raggedLines_areCountedNotGuessed() throws IOException {
    LayoutGuess guess = guess("a,b\n" + "1,2\n".repeat(20) + "1,2,3\n4\n");
    assertThat(guess.counts().rejected()).isEqualTo(2);
    assertThat(guess.counts().accepted()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "0012ABCDEF\n0013ABCDEG\n0014ABCDEH\n"})
  void nothingSeparatesFields_isRefused(String text) {
    assertThatThrownBy(() -> guess(text))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("file some.csv must have a delimiter");
  }

  @Test
  void headerAlone_hasNoRecords() throws IOException {
    LayoutGuess guess = guess("a,b,c\n");
    assertThat(guess.layout().columns())
        .extracting(LayoutColumn::name)
        .isEqualTo(List.of("a", "b", "c"));
    assertThat(guess.counts().read()).isZero();
  }

  private static GuessedColumn column(LayoutGuess guess, String name) {
    return guess.columns().stream()
        .filter(each -> each.column().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String rows(String header, String... rows) {
    return header + '\n' + (String.join("\n", rows) + '\n').repeat(20);
  }

  @Test
  void oneFile_hasOneScale() throws IOException {
    // Small amounts beside large ones: column by column they would be taken for yuan.
    LayoutGuess fen =
        guess(
            rows(
                "bill_m0,bill_m1,over_plan_fee,arrears,balance",
                "5800,7950,0,0,500",
                "12850,9900,150,0,-"));
    for (String name : List.of("bill_m0", "bill_m1", "over_plan_fee", "balance")) {
      assertThat(column(fen, name).column().value().scale()).as(name).isEqualTo(Scale.FEN);
    }
    assertThat(column(fen, "bill_m0").advice())
        .isEqualTo("Check its scale, taken because amounts such as bill_m1 are whole and large");

    // Large totals beside bills with decimals.
    LayoutGuess yuan =
        guess(rows("bill_m0,credit_limit,balance", "58.50,2000,5000", "128.00,3000,7000"));
    for (String name : List.of("bill_m0", "credit_limit", "balance")) {
      assertThat(column(yuan, name).column().value().scale()).as(name).isEqualTo(Scale.YUAN);
    }
    assertThat(column(yuan, "balance").advice()).endsWith("such as bill_m0 have decimals");
  }

  @Test
  void amountWithoutInformation_getsNoScale() throws IOException {
    LayoutGuess guess = guess(rows("bill_m0,arrears,balance,points", "5800,0,-,12", "12850,0,-,9"));
    for (String name : List.of("arrears", "balance")) {
      assertThat(column(guess, name).column().fact()).isEmpty();
      assertThat(column(guess, name).advice())
          .isEqualTo(
              "Maybe fact "
                  + name
                  + " with \"scale\": \"FEN\", because amounts such as bill_m0 are whole and large");
    }
    assertThat(column(guess("arrears,x\n0,1\n0,2\n"), "arrears").advice())
        .isEqualTo("Maybe fact arrears with a \"scale\" that no value tells");
  }

  /** A balance of points is no money and says nothing of its scale. */
  @Test
  void points_areNoAmount() throws IOException {
    LayoutGuess guess = guess(rows("出账收入 M0,积分余额", "58,90000", "128,120000"));
    assertThat(column(guess, "出账收入 M0").column().value().scale()).isEqualTo(Scale.YUAN);
  }

  @ParameterizedTest
  @CsvSource({
    "出账收入M0, 58.5, 128.0, bill_m0",
    "出账收入＿Ｍ０, 58.5, 128.0, bill_m0",
    "BillM0, 58.5, 128.0, bill_m0",
    "bill m0, 58.5, 128.0, bill_m0",
    "BILL-M0, 58.5, 128.0, bill_m0",
    "tenureMonths, 12, 31, tenure_months",
    "Account Balance, 1.5, 2.5, balance",
    "近90天携转查询, 0, 2, port_query_90d",
    "近90天携转查询次数, 0, 2, port_query_90d",
    "近3个月投诉次数, 0, 2, complaints_3m",
    "近3月报障次数, 0, 2, faults_3m",
    "预付费标志, 0, 1, prepay",
    "是否预付费, 是, 否, prepay",
    "实名, 是, 否, real_name",
    "流量M0, 100, 2048, data_mb_m0"
  })
  void names_areKnownHoweverTheyAreWritten(String name, String one, String other, String fact)
      throws IOException {
    LayoutGuess guess = guess(rows(name + ",x", one + ",y", other + ",z"));
    assertThat(column(guess, name).column().fact().map(Fact::code).orElse("")).isEqualTo(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "MonthlyCharges # 58.5 # 70.0 # Maybe fact bill_average with \"scale\": \"YUAN\", because amounts such as MonthlyCharges have decimals",
        "tenure # 12 # 31 # Maybe fact tenure_months; check that its unit is months",
        "近30天流量 # 12 # 31 # Maybe fact data_mb_m0; check that its unit is MB",
        "用户状态 # 0 # A # Maybe fact state: \"values\" must map its codes 0, A to ACTIVE, ONE_WAY, STOPPED, PRE_CANCELLED, CANCELLED, OTHER",
        "prepay # 预 # 后 # Maybe fact prepay: \"values\" must map its codes 后, 预 to true and false",
        "PaymentMethod # Mailed check # Credit card # Maybe fact payment_method: \"values\" must map its codes Credit card, Mailed check to AUTOMATIC, ELECTRONIC, COUNTER, OTHER",
        "Churn # Yes # No # Codes No, Yes",
        "Internet # DSL # Fiber optic # Codes DSL, Fiber optic",
        "SetupFee # 58.5 # 70.0 # As a fact it needs \"scale\": maybe YUAN, because amounts such as SetupFee have decimals"
      })
  void advice_saysWhatAColumnMayBe(String name, String one, String other, String advice)
      throws IOException {
    LayoutGuess guess = guess(rows(name + ",x", one + ",y", other + ",z"));
    assertThat(column(guess, name).column().fact()).isEmpty();
    assertThat(column(guess, name).advice()).isEqualTo(advice);
  }

  /** The main README's table of columns and facts. */
  @Test
  void columnsOfTheReadme_areKnown() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String table = readme.substring(readme.indexOf("| your column | our fact |"));
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (String row : table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList()) {
      String[] cells = row.split("\\|", -1);
      Set<String> roots =
          Pattern.compile("`(\\w+)`")
              .matcher(cells[2])
              .results()
              .map(each -> each.group(1).replaceFirst("_m\\d$", ""))
              .collect(Collectors.toSet());
      for (String name : cells[1].strip().split(", ", -1)) {
        Matcher months = Pattern.compile("(.*?) ?M0…M(\\d)").matcher(name);
        if (months.matches()) {
          IntStream.rangeClosed(0, Integer.parseInt(months.group(2)))
              .forEach(month -> rows.put(months.group(1) + "M" + month, roots));
        } else {
          rows.put(name, roots);
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(20);
    String names = String.join(",", rows.keySet());
    String values = "1" + ",1".repeat(rows.size() - 1);

    LayoutGuess guess = guess(rows(names, values, values.replace('1', '0')));

    for (GuessedColumn each : guess.columns()) {
      String found =
          each.column().fact().map(Fact::code).orElse("")
              + each.advice().replaceFirst("^Maybe fact (\\w+).*", "$1");
      assertThat(rows.get(each.column().name()))
          .as(each.toString())
          .anyMatch(root -> found.startsWith(root));
    }
  }
}
