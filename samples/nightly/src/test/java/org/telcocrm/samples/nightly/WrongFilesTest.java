package org.telcocrm.samples.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.samples.nightly.demo.DemoExtract;

/** Layouts and policies with one mistake each: exit code 2, and one line that says which. */
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
        "\"formatVersion\": 1 ~ \"formatVersion\": 2 ~ formatVersion must be 1 but was 2",
        "\"formatVersion\": 1 ~ \"formatVersion\": \"1\" ~ formatVersion must be a number but was",
        "\"formatVersion\": 1, ~ `` ~ formatVersion is required but missing",
        "\"formatVersion\": 1, ~ \"formatVersion\": 1, \"formatVersion\": 1, ~ formatVersion must stand once",
        "\"INDIVIDUAL\" ~ \"PERSON\" ~ subject must be one of [INDIVIDUAL, GROUP] but was \"PERSON\"",
        "\"GBK\" ~ \"GB2132\" ~ charset must be one of UTF-8, GBK, GB18030, cp936 but was \"GB2132\"",
        "\"delimiter\": \"|\" ~ \"delimiter\": \"\" ~ delimiter must be 1 to 8 characters",
        "\"columns\" ~ \"colums\" ~ columns is required but missing. Maybe \"colums\" is a misspelling",
        "\"id\": \"user_id\" ~ \"id\": \"userid\" ~ id must name a column of the layout but was \"userid\". Maybe \"user_id\"?",
        "\"owner\": \"customer_id\" ~ \"owner\": \"owner\" ~ owner must name a column of the layout but was \"owner\"",
        "\"fact\": \"birth_date\" ~ \"fact\": \"birthdate\" ~ columns[10]: fact must be a registered name but was \"birthdate\". Maybe \"birth_date\"?",
        "\"fact\": \"birth_date\" ~ \"fact\": \"open_date\" ~ fact open_date must come from one column but comes from birth_date and open_date",
        "\"EXACT\" ~ \"ALL\" ~ duplicates must be one of [NONE, ADJACENT, EXACT] but was \"ALL\"",
        "\"pattern\": \"yyyyMMdd\" ~ \"pattern\": \"yyyyMMDD\" ~ columns[10]: pattern must be made of yyyy, MM, dd",
        "\"scale\": \"FEN\" ~ \"scale\": \"CENT\" ~ columns[15]: scale must be one of [YUAN, FEN, LI",
        "\"columns\": [ ~ \"columns\": [, ~ the document must be JSON but is not: Unexpected character"
      })
  void layout_isRefused(String what, String by, String message) throws IOException {
    Path wrong = folder.resolve("wrong-layout.json");
    Files.writeString(wrong, replaced(folder.resolve("layout.json"), what, by));
    assertRefused(wrong, message, "--layout", wrong.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "value ~ \"kind\": \"value\" ~ \"kind\": \"valeu\" ~ kind must be one of [value, churn,",
        "value ~ \"minMonths\": 3 ~ \"minMonths\": 0 ~ minMonths must be between 1 and 6 but was 0",
        "value ~ \"minMonths\": 3 ~ \"minMonths\": \"3\" ~ minMonths must be a number but was \"3\"",
        "value ~ \"minMonths\" ~ \"minMonth\" ~ minMonths is required but missing. Maybe \"minMonth\" is a misspelling of it?",
        "value ~ CNY 50.00 ~ 50 ~ midFrom must be an amount: money must look like \"CNY 48.50\" but was \"50\"",
        "value ~ CNY 50.00 ~ CNY 500.00 ~ highFrom must be above midFrom",
        "value ~ CNY 50.00 ~ YUAN 50.00 ~ midFrom must be an amount",
        "churn ~ \"prior\": 0.008 ~ \"prior\": 8 ~ profiles.POSTPAID_METERED.prior must be between 0 and 1 but was 8",
        "churn ~ \"highFrom\": 4 ~ \"highFrom\": 1 ~ bands must ascend from above 0 but were MEDIUM 2.0, HIGH 1.0",
        "churn ~ \"tenure_months\" ~ \"tenur_months\" ~ profiles.POSTPAID_METERED.characteristics[0].code must name a known fact but was \"tenur_months\". Maybe \"tenure_months\"?",
        "churn ~ \"points\": 10 ~ \"points\": 1.5 ~ profiles.POSTPAID_METERED.characteristics[0].attributes[0].points must be a whole number but was 1.5",
        "churn ~ \"version\": \"2026.1\" ~ \"version\": \"\" ~ version must not be blank but was",
        "actions ~ { ~ [ ~ the document must be a JSON object but is not"
      })
  void policy_isRefused(String name, String what, String by, String message) throws IOException {
    Path wrong = folder.resolve("wrong-" + name + ".json");
    Path right = folder.resolve("policies").resolve(name + ".json");
    Files.writeString(wrong, replaced(right, what, by));
    String layout = folder.resolve("layout.json").toString();
    assertRefused(wrong, message, "--layout", layout, "--policies", wrong.toString());
  }

  /** The files the mistakes are made in are right. */
  @Test
  void withoutMistake_nothingIsRefused() {
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
  }
}
