package org.telcocrm.samples.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.io.json.JsonSchemas;
import org.telcocrm.samples.nightly.demo.DemoExtract;

/**
 * Layouts and policies with one mistake each: exit code 2, and one line that says which; most are
 * marked by an editor with our schema, too.
 */
class WrongFilesTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  @TempDir private static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    DemoExtract.of(20, AS_OF).write(folder);
    CrmNightlyTest.run("policies", "--export", folder.resolve("policies").toString());
  }

  private static void assertRefused(Path wrong, String message, String... options) {
    String[] args = {
      "assess",
      "--in",
      folder.resolve("extract.dat").toString(),
      "--as-of",
      AS_OF.toString(),
      "--out",
      folder.resolve("out").toString()
    };
    String[] all = new String[args.length + options.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    CrmNightlyTest.Printed printed = CrmNightlyTest.run(all);
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err().lines()).hasSize(1);
    assertThat(printed.err()).contains(wrong + ": " + message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Who marks a mistake first. */
  enum Marks {
    /** An editor with our schema, while the file is written. */
    EDITOR,
    /** A run only: the rule takes more than a schema can say. */
    RUN
  }

  private static Marks marks(String schema, Path file) throws IOException {
    try {
      return problems(schema, file).isEmpty() ? Marks.RUN : Marks.EDITOR;
    } catch (IllegalArgumentException e) {
      // No JSON at all.
      return Marks.EDITOR;
    }
  }

  private static Set<ValidationMessage> problems(String schema, Path file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema, InputFormat.JSON)
        .validate(Files.readString(file), InputFormat.JSON);
  }

  private static String replaced(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    return text.substring(0, at) + by + text.substring(at + what.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"formatVersion\": 1 ~ \"formatVersion\": 2 ~ EDITOR ~ formatVersion must be 1 but was 2",
        "\"formatVersion\": 1 ~ \"formatVersion\": \"1\" ~ EDITOR ~ formatVersion must be a number but was",
        "\"formatVersion\": 1, ~ `` ~ EDITOR ~ formatVersion is required but missing",
        "\"formatVersion\": 1, ~ \"formatVersion\": 1, \"formatVersion\": 1, ~ RUN ~ formatVersion must stand once",
        "\"INDIVIDUAL\" ~ \"PERSON\" ~ EDITOR ~ subject must be one of [INDIVIDUAL, GROUP] but was \"PERSON\"",
        "\"GBK\" ~ \"GB2132\" ~ EDITOR ~ charset must be one of UTF-8, GBK, GB18030, cp936 but was \"GB2132\"",
        "\"delimiter\": \"|\" ~ \"delimiter\": \"\" ~ EDITOR ~ delimiter must be 1 to 8 characters",
        "\"columns\" ~ \"colums\" ~ EDITOR ~ colums is not known here. Maybe \"columns\"?",
        "\"id\": \"user_id\" ~ \"id\": \"userid\" ~ RUN ~ id must name a column of the layout but was \"userid\". Maybe \"user_id\"?",
        "\"owner\": \"customer_id\" ~ \"owner\": \"owner\" ~ RUN ~ owner must name a column of the layout but was \"owner\"",
        "\"fact\": \"birth_date\" ~ \"fact\": \"birthdate\" ~ RUN ~ columns[10] (birth_date): fact must be a registered name but was \"birthdate\". Maybe \"birth_date\"?",
        "\"fact\": \"birth_date\" ~ \"fact\": \"open_date\" ~ RUN ~ fact open_date must come from one column but comes from birth_date and open_date",
        "\"EXACT\" ~ \"ALL\" ~ EDITOR ~ duplicates must be one of [NONE, ADJACENT, EXACT] but was \"ALL\"",
        "\"pattern\": \"yyyyMMdd\" ~ \"pattern\": \"yyyyMMDD\" ~ RUN ~ columns[10] (birth_date): pattern must be made of yyyy, MM, dd",
        "\"scale\": \"FEN\" ~ \"scale\": \"CENT\" ~ EDITOR ~ columns[15] (plan_fee): scale must be one of [YUAN, FEN, LI",
        "\"columns\": [ ~ \"columns\": [, ~ EDITOR ~ the document must be JSON but is not: Unexpected character"
      })
  void layout_isRefused(String what, String by, Marks marked, String message) throws IOException {
    Path wrong = folder.resolve("wrong-layout.json");
    Files.writeString(wrong, replaced(folder.resolve("layout.json"), what, by));
    assertRefused(wrong, message, "--layout", wrong.toString());
    assertThat(marks(JsonSchemas.layout(), wrong)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "value ~ \"kind\": \"value\" ~ \"kind\": \"valeu\" ~ EDITOR ~ kind must be one of [value, group_value, churn,",
        "value ~ \"minMonths\": 3 ~ \"minMonths\": 0 ~ EDITOR ~ minMonths must be between 1 and 6 but was 0",
        "value ~ \"minMonths\": 3 ~ \"minMonths\": \"3\" ~ EDITOR ~ minMonths must be a number but was \"3\"",
        "value ~ \"minMonths\" ~ \"minMonth\" ~ EDITOR ~ minMonths is required but missing. Maybe \"minMonth\" is a misspelling of it?",
        "value ~ CNY 50.00 ~ 50 ~ EDITOR ~ midFrom must be an amount: money must look like \"CNY 48.50\" but was \"50\"",
        "value ~ CNY 50.00 ~ CNY 500.00 ~ RUN ~ highFrom must be above midFrom",
        "value ~ CNY 50.00 ~ YUAN 50.00 ~ EDITOR ~ midFrom must be an amount",
        "churn ~ \"prior\": 0.008 ~ \"prior\": 8 ~ EDITOR ~ profiles.POSTPAID_METERED.prior must be between 0 and 1 but was 8",
        "churn ~ \"highFrom\": 4 ~ \"highFrom\": 1 ~ RUN ~ bands must ascend from above 0 but were MEDIUM 2.0, HIGH 1.0",
        "churn ~ \"tenure_months\" ~ \"tenur_months\" ~ RUN ~ profiles.POSTPAID_METERED.characteristics[0].code must name a known fact but was \"tenur_months\". Maybe \"tenure_months\"?",
        "churn ~ \"points\": 10 ~ \"points\": 1.5 ~ EDITOR ~ profiles.POSTPAID_METERED.characteristics[0].attributes[0].points must be a whole number but was 1.5",
        "churn ~ \"version\": \"2026.1\" ~ \"version\": \"\" ~ EDITOR ~ version must not be blank but was",
        "actions ~ { ~ [ ~ EDITOR ~ the document must be a JSON object but is not"
      })
  void policy_isRefused(String name, String what, String by, Marks marked, String message)
      throws IOException {
    Path wrong = folder.resolve("wrong-" + name + ".json");
    Path right = folder.resolve("policies").resolve(name + ".json");
    Files.writeString(wrong, replaced(right, what, by));
    String layout = folder.resolve("layout.json").toString();
    assertRefused(wrong, message, "--layout", layout, "--policies", wrong.toString());
    assertThat(marks(JsonSchemas.policy(), wrong)).isEqualTo(marked);
  }

  /** The files the mistakes are made in are right. */
  @Test
  void withoutMistake_nothingIsRefused() throws IOException {
    assertThat(
            CrmNightlyTest.run(
                    "assess",
                    "--in",
                    folder.resolve("extract.dat").toString(),
                    "--layout",
                    folder.resolve("layout.json").toString(),
                    "--as-of",
                    AS_OF.toString(),
                    "--policies",
                    folder.resolve("policies").toString(),
                    "--out",
                    folder.resolve("right").toString())
                .code())
        .isZero();
    assertThat(problems(JsonSchemas.layout(), folder.resolve("layout.json"))).isEmpty();
    assertThat(problems(JsonSchemas.run(), folder.resolve("right/run.json"))).isEmpty();
    for (String name : List.of("value", "churn", "services", "actions", "port-out")) {
      Path policy = folder.resolve("policies").resolve(name + ".json");
      assertThat(problems(JsonSchemas.policy(), policy)).as(name).isEmpty();
    }
  }
}
