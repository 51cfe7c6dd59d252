package org.telcocrm.io.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.check.CheckedRecord;
import org.telcocrm.io.check.RecordCheck;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;

class LayoutJsonTest {

  private static final String BASE =
      """
      {"formatVersion": 1, "name": "x", "delimiter": "|", "id": "id", KEYS
       "columns": [{"name": "id"}, {COLUMN}]}
      """;

  private static Layout parse(String text) {
    return LayoutJson.parse(text, LayoutCatalog.standard());
  }

  private static String withColumn(String column) {
    return BASE.replace("KEYS", "").replace("COLUMN", column);
  }

  private static String withKeys(String keys) {
    return BASE.replace("KEYS", keys + ",").replace(", {COLUMN}", ", {\"name\": \"a\"}");
  }

  @Test
  void readmeExample_isALayout() throws IOException {
    Matcher example =
        Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    String json = example.group(1).replaceAll("(?m)\\s//.*$", "");

    Layout layout = parse(json);

    assertThat(layout.name()).isEqualTo("demo-individual");
    assertThat(layout.format().encoding()).isEqualTo(TextEncoding.GBK);
    assertThat(layout.schema().contains(StandardFacts.ARREARS)).isTrue();
    assertThat(layout.column("over_plan_fee").orElseThrow().value().scale()).isEqualTo(Scale.LI);
  }

  @Test
  void schemaAndReadme_nameTheSameKeys() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Node.Obj schema;
    try (InputStream in = LayoutJson.class.getResourceAsStream("layout.schema.json")) {
      schema = CrmJson.read(Objects.requireNonNull(in));
    }
    int top = readme.indexOf("### Top-level keys");
    int column = readme.indexOf("### Keys of a column");
    NodeReader reader = NodeReader.of(schema);

    assertThat(keys(readme.substring(top, column)))
        .containsExactlyInAnyOrderElementsOf(members(reader.node("properties"), "$schema"));
    assertThat(keys(readme.substring(column, readme.indexOf("### Checks"))))
        .containsExactlyInAnyOrderElementsOf(
            members(reader.object("$defs").object("column").node("properties"), ""));
  }

  /** The names in the first cell of each line of a table. */
  private static Set<String> keys(String table) {
    Set<String> keys = new TreeSet<>();
    Matcher line = Pattern.compile("(?m)^\\| (`.*?) \\|").matcher(table);
    while (line.find()) {
      Matcher key = Pattern.compile("`(\\w+)`").matcher(line.group(1));
      while (key.find()) {
        keys.add(key.group(1));
      }
    }
    return keys;
  }

  private static Set<String> members(Node node, String without) {
    Set<String> names = new TreeSet<>(((Node.Obj) node).members().keySet());
    names.remove(without);
    return names;
  }

  @Test
  void write_isReadBackEqual() throws IOException {
    Matcher example =
        Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    Layout readme = parse(example.group(1).replaceAll("(?m)\\s//.*$", ""));
    Layout telco =
        LayoutJson.read(
            Path.of("../samples/nightly/layouts/ibm_telco.json"), LayoutCatalog.standard());
    for (Layout layout : List.of(readme, telco, readme.toBuilder().build())) {
      String written = LayoutJson.write(layout);

      assertThat(LayoutJson.write(parse(written))).isEqualTo(written);
      assertThat(LayoutJson.document(parse(written))).isEqualTo(LayoutJson.document(layout));
      assertThat(LayoutJson.hash(parse(written))).isEqualTo(LayoutJson.hash(layout)).hasSize(64);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "delimeter": "|" # delimeter is not known here. Maybe "delimiter"?
          "subject": "PERSON" # subject must be one of [INDIVIDUAL, GROUP] but was "PERSON"
          "subject": 7 # subject must be a text but was 7
          "header": "yes" # header must be true or false but was "yes"
          "header": null # header must have a value but was null
          "multiline": 1.5 # multiline must be a whole number but was 1.5
          "multiline": 3 # multiline must be 1 without quote rfc4180
          "charset": "latin1" # charset must be one of UTF-8, GBK, GB18030, cp936 but was "latin1"
          "quote": "yes" # quote must be one of [none, rfc4180] but was "yes"
          "name": "y" # name must stand once but stands twice
          "currency": "YUAN" # currency must be an ISO 4217 code but was "YUAN"
          "owner": "idd" # owner must name a column of the layout but was "idd". Maybe "id"?
          "recordWidth": 5 # recordWidth must not stand beside a delimiter
          "delimiterHex": "80" # delimiterHex must not stand beside delimiter
          "limits": {"lineChars": 0} # lineChars must be between 1 and 16777216 but was 0
          "limits": {"rows": 1} # limits.rows is not known here
          "filters": [{"column": "z", "values": ["1"], "reason": "R"}] # filters must name a column of the layout but was "z". Maybe "a"?
          "filters": [{"column": "a", "reason": "R"}] # filter on a must have values, prefixes or lengths but has none
          "filters": [{"column": "a", "values": ["1"], "reason": "test user"}] # reason must be upper-case letters, digits and underscores but was "test user"
          "constants": {"prepaid": true} # constants.prepaid: fact must be a registered name but was "prepaid". Maybe "prepay"?
          "constants": {"prepay": "true"} # constants.prepay must be true or false but was "true"
          "constants": {"state": "ON"} # constants.state must be one of [ACTIVE, ONE_WAY, STOPPED, PRE_CANCELLED, CANCELLED, OTHER] but was "ON"
          "constants": {"service_kind": "MOBIL"} # constants.service_kind must be one of [MOBILE, BROADBAND, FIXED_LINE, TV, OTHER] but was "MOBIL". Maybe "MOBILE"?
          "constants": {"open_date": "20200101"} # constants.open_date must be a date such as 2026-03-31 but was "20200101"
          "constants": {"arrears": 1.5} # constants.arrears must be a value of arrears [minor] but was 1.5
          "colums": [] # colums is not known here. Maybe "columns"?
          "multilin": 2, "subject": "PERSON" # multilin is not known here. Maybe "multiline"?
          "filters": [{"column": "a", "valuess": ["1"], "reason": "R"}] # filters[0].valuess is not known here. Maybe "values"?
          "checks": ["NEGATIVE_BILLS"] # checks[0]: check must be a registered name but was "NEGATIVE_BILLS". Maybe "NEGATIVE_BILL"?
          "checks": ["NEGATIVE_BILL"] # check NEGATIVE_BILL needs the fact bill_m0 but no column gives it
          "checks": ["ID_DOCUMENT"] # check ID_DOCUMENT must name a column of the layout but was "id_number"
          "period": {"month": "a"} # period and ordered must name columns of dates but a is none
          "reversals": [{"amount": "a", "type": "a", "values": ["R"]}] # reversals must name columns of amounts but a is none
          "reversals": [{"amount": "a", "type": "z", "values": ["R"]}] # reversals must name a column of the layout but was "z". Maybe "a"?
          "reversals": [{"amount": "a", "type": "a", "values": []}] # reversal of a must have values but has none
          "trailer": {"count": 2} # trailer.prefix is required but missing
          "trailer": {"prefix": " ", "count": 2} # trailer must have a prefix that is neither blank nor has line ends but was " "
          "trailer": {"prefix": "T", "count": 0} # position must be at least 1 but was 0
          "trailer": {"prefix": "T", "count": [1, 4]} # trailer must have numbers of fields when the layout has a delimiter
          "trailer": {"prefix": "T", "count": "2"} # trailer.count must be two whole numbers [from, to] but was "2"
          "trailer": {"prefix": "T", "count": 2, "amounts": {"a": 3}} # trailer must name columns of money in amounts but a is none
          "trailer": {"prefix": "T", "count": 2, "amounts": {"b": 3}} # trailer must name a column of the layout but was "b". Maybe "a"?
          "uniqueActive": {"column": "a", "activeStates": ["ACTIVE"], "by": "open_date"} # duplicates must be EXACT for uniqueActive but was ADJACENT
          """)
  void badKeys_areRefusedWithTheirPlace(String keys, String message) {
    assertThatThrownBy(() -> parse(withKeys(keys)))
        .isInstanceOf(LayoutException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "name": "id" # column names must be unique but "id" is not
          "name": " a" # columns[1] ( a): column name must have 1 to 128 characters and no blanks around but was " a"
          "name": "a", "fact": "tenure" # columns[1] (a): fact must be a registered name but was "tenure"
          "name": "a", "fact": "arears" # columns[1] (a): fact must be a registered name but was "arears". Maybe "arrears"?
          "name": "a", "fact": "arrears" # columns[1] (a): scale is required for money
          "name": "a", "fact": "arrears", "scale": "YEARS" # columns[1] (a): scale of arrears [minor] must fit its unit but was YEARS
          "name": "a", "fact": "sms", "scale": "FEN" # columns[1] (a): scale of sms [messages] must fit its unit but was FEN
          "name": "a", "fact": "sms", "scale": "1e3" # columns[1] (a): scale must be one of [YUAN, FEN, LI, YEARS, MONTHS, PERCENT, GB, KB] or a positive decimal but was "1e3"
          "name": "a", "fact": "open_date" # columns[1] (a): pattern is required for dates, and for dates only
          "name": "a", "fact": "open_date", "pattern": "dd" # columns[1] (a): pattern must be made of yyyy, MM, dd, HH, mm, ss and signs, with year and month, but was "dd"
          "name": "a", "fact": "prepay" # columns[1] (a): values is required for a flag
          "name": "a", "fact": "prepay", "values": {"1": true} # columns[1] (a).fallback is required but missing
          "name": "a", "fact": "prepay", "values": {"1": 1}, "fallback": "MISSING" # columns[1] (a).values.1 must be true or false but was 1
          "name": "a", "fact": "prepay", "values": {"1": true}, "fallback": "OTHER" # columns[1] (a): fallback OTHER is for choices only
          "name": "a", "fact": "state", "values": {"1": "ON"}, "fallback": "OTHER" # columns[1] (a).values.1 must be one of [ACTIVE, ONE_WAY, STOPPED, PRE_CANCELLED, CANCELLED, OTHER] but was "ON"
          "name": "a", "values": {"1": "ON"}, "fallback": "OTHER" # columns[1] (a).values needs a fact but the column has none
          "name": "a", "fact": "sms", "min": 5, "max": 4 # columns[1] (a): min must be at most max but was 5.0 > 4.0
          "name": "a", "fact": "sms", "min": "5" # columns[1] (a).min must be a number but was "5"
          "name": "a", "fact": "sms", "type": "MONEY" # columns[1] (a).type must be NUMBER here but was "MONEY". Maybe remove "type": the fact says NUMBER
          "name": "a", "pattern": "yyyyMMdd", "type": "CHOICE" # columns[1] (a).type must be DATE here but was "CHOICE". Maybe remove "type": the pattern says DATE
          "name": "a", "fact": "prepay", "type": "TEXT", "values": {"1": true}, "fallback": "REJECT" # columns[1] (a).type must be FLAG here but was "TEXT". Maybe remove "type": the fact says FLAG
          "name": "a", "fact": "sms", "textBytes": 5 # columns[1] (a): textBytes is for columns without a fact only
          "name": "a", "fact": "sms", "rounding": "HALF_UP" # columns[1] (a): rounding is for money only
          "name": "a", "fact": "bill_m0", "scale": "YUAN", "monthlyAverage": true # columns[1] (a).monthlyAverage is not known here. Maybe fact "bill_average"? It is a mean per month already
          "name": "a", "factt": "sms", "min": 0 # columns[1] (a).factt is not known here. Maybe "fact"?
          "nam": "a" # columns[1].nam is not known here. Maybe "name"?
          "name": "a", "fact": "open_date", "pattern": "yyyyMMdd", "min": "20200101" # columns[1] (a).min must be a date such as 2026-03-31 but was "20200101"
          "name": "a", "fact": "brand", "values": {"1": "GOTON"}, "fallback": "OTHER" # columns[1] (a).values.1 must be one of [GOTONE, MZONE, EASYOWN, OTHER] but was "GOTON". Maybe "GOTONE"?
          "name": "a", "optional": true # column a: optional and field need a header
          "name": "a", "field": "b" # column a: optional and field need a header
          "name": "a", "position": 2 # columns must all be placed alike but a is not placed like the first
          "name": "a", "position": 2, "field": "b" # columns[1] (a).position must be the only place of the column but "field" is there too
          "name": "a", "bytes": [0, 4], "position": 2 # columns[1] (a).bytes must be the only place of the column but "position" is there too
          "name": "a", "bytes": [0, 4], "chars": [0, 2] # columns[1] (a).chars must be the only place of the column but "bytes" is there too
          "name": "a", "bytes": [3, 2] # columns[1] (a): bytes must rise from at least 0 but was [3, 2]
          "name": "a", "bytes": [3] # columns[1] (a).bytes must be two whole numbers [from, to] but was [3]
          "name": "a", "mising": ["-"] # columns[1] (a).mising is not known here. Maybe "missing"?
          "name": "a", "pad": "LEFT" # columns[1] (a).pad must be one of [SPACE, NONE] but was "LEFT"
          """)
  void badColumns_areRefusedWithTheirPlace(String column, String message) {
    assertThatThrownBy(() -> parse(withColumn(column)))
        .isInstanceOf(LayoutException.class)
        .hasMessage(message);
  }

  @Test
  void newerVersion_isRefused() {
    assertThatThrownBy(() -> parse(withKeys("\"header\": false").replace("1, \"name", "2, \"name")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("formatVersion must be 1 but was 2");
  }

  @Test
  void refusal_isOneLineWhateverTheValue() {
    String text = withKeys("\"header\": false").replace("\"x\"", "\"a\\nb\"");

    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(LayoutException.class)
        .hasMessage("name must be 1 to 64 letters, digits, - _ . but was \"a\\u000ab\"");
  }

  @Test
  void oneFactFromTwoColumns_isRefused() {
    String text =
        withColumn("\"name\": \"a\", \"fact\": \"sms\"}, {\"name\": \"b\", \"fact\": \"sms\"");

    assertThatThrownBy(() -> parse(text))
        .hasMessage("fact sms must come from one column but comes from a and b");
  }

  @Test
  void delimiterThatBeginsACharacter_isRefused() {
    String text =
        withKeys("\"charset\": \"GBK\"")
            .replace("\"delimiter\": \"|\"", "\"delimiterHex\": \"a1\"");

    assertThatThrownBy(() -> parse(text))
        .hasMessage("delimiterHex must not begin a character of GBK but was \"a1\"");
  }

  @Test
  void file_isNamedInTheRefusal(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("layout.json"), withKeys("\"x\": 1"));

    assertThatThrownBy(() -> LayoutJson.read(file, LayoutCatalog.standard()))
        .isInstanceOf(LayoutException.class)
        .hasMessage("layout " + file + ": x is not known here. Maybe \"id\"?");
  }

  @Test
  void hostFactsAndChecks_areResolved() {
    NumberFact own = NumberFact.of("loyalty_years", "years");
    RecordCheck check =
        new RecordCheck() {
          @Override
          public String name() {
            return "LOYAL";
          }

          @Override
          public void check(CheckedRecord record) {}
        };
    LayoutCatalog catalog =
        LayoutCatalog.standard().plusFacts(List.of(own)).plusChecks(List.of(check));
    String text =
        withColumn("\"name\": \"a\", \"fact\": \"loyalty_years\"")
            .replace("\"columns\"", "\"checks\": [\"LOYAL\"], \"columns\"");

    Layout layout = LayoutJson.parse(text, catalog);

    assertThat(layout.schema().contains(own)).isTrue();
    assertThat(layout.checks()).extracting(use -> use.check().name()).containsExactly("LOYAL");
  }

  @Test
  void with_replacesAColumnInItsPlace() {
    Layout guess =
        parse(withColumn("\"name\": \"Charges\", \"type\": \"MONEY\"}, {\"name\": \"z\""));
    LayoutColumn better =
        LayoutColumn.builder("Charges").fact(StandardFacts.BILL_AVERAGE).scale(Scale.YUAN).build();

    Layout edited = guess.with(better);

    assertThat(edited.columns())
        .extracting(LayoutColumn::name)
        .containsExactly("id", "Charges", "z");
    assertThat(edited.schema().facts()).containsExactly(StandardFacts.BILL_AVERAGE);
    assertThat(guess.schema().facts()).isEmpty();
    assertThat(LayoutJson.write(parse(LayoutJson.write(edited))))
        .isEqualTo(LayoutJson.write(edited));
  }

  @Test
  void with_refusesAColumnTheLayoutLacks() {
    Layout layout = parse(withColumn("\"name\": \"Charges\""));

    assertThatThrownBy(() -> layout.with(LayoutColumn.text("charge")))
        .isInstanceOf(LayoutException.class)
        .hasMessage("column must replace one of the layout but was \"charge\". Maybe \"Charges\"?");
  }

  /** A builder has no path to name, but says the same otherwise. */
  @Test
  void builders_listTheLevelsOfAChoice() {
    assertThatThrownBy(() -> Layout.builder("x").constant(StandardFacts.BRAND, "GOTON"))
        .hasMessage(
            "constant brand must be one of [GOTONE, MZONE, EASYOWN, OTHER] but was \"GOTON\"."
                + " Maybe \"GOTONE\"?");
    assertThatThrownBy(() -> CodeMap.of(StandardFacts.BRAND, Map.of("1", "GOTON"), Fallback.OTHER))
        .hasMessage(
            "value of code \"1\" must be one of [GOTONE, MZONE, EASYOWN, OTHER] but was \"GOTON\"."
                + " Maybe \"GOTONE\"?");
  }

  @Test
  void impersonalFact_isWrittenBack() {
    Layout layout = parse(withColumn("\"name\": \"a\", \"fact\": \"sms\", \"personal\": false"));

    assertThat(LayoutJson.write(layout)).contains("\"personal\": false");
    assertThat(layout.columns().get(1).isDeclaredImpersonal()).isTrue();
    assertThat(layout.columns().get(1).toBuilder().build().isDeclaredImpersonal()).isTrue();
  }
}
