package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.RejectCode;

/** Mobile numbers, certificates and names: faults.md C, a test for each of its lines on them. */
class IdentityFaultsTest {

  private static final String MSISDN =
      OneValue.layout(
          "{\"name\": \"name\", \"msisdn\": {\"prefixes\": [\"86\", \"0086\", \"+86\"]}}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "8613800000001",
        "008613800000001",
        "+8613800000001",
        " 13800000001  "
      })
  void msisdn_isNormalised(String number) throws IOException {
    assertThat(OneValue.read(MSISDN, number).names()).containsExactly("13800000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1380000000", "138000000012", "1380000000A", "23800000001", "138 0000 0001",
            "138-0000-0001",
        "+86 13800000001", "+85261234567", "0085261234567", "+12025550123", "86861380000000",
            "861380000000",
        "1064800000001", "10086", "138****0001", "１３８０００００００１", "+8686138000000", "张三"
      })
  void noMsisdn_isRejectedMasked(String number) throws IOException {
    Reading all = OneValue.read(MSISDN, number);

    assertThat(all.codes()).containsExactly(RejectCode.INVALID_MSISDN);
    assertThat(all.rejected().get(0).valueMasked()).contains("*").isNotEqualTo(number);
  }

  @Test
  void msisdnPrefixThatIsNotDeclared_isRejected() throws IOException {
    String bare = OneValue.layout("{\"name\": \"name\", \"msisdn\": {}}");

    OneValue.assertRejected(bare, "8613800000001", RejectCode.INVALID_MSISDN);
    OneValue.assertRejected(bare, "+8613800000001", RejectCode.INVALID_MSISDN);
  }

  private static final String DOCUMENTS =
      Reading.layout(
          """
          "checks": [{"check": "ID_DOCUMENT", "columns": {"id_number": "name"}, "parameters": {"residentCardTypes": ["0"]}}],
          """,
          "{\"name\": \"id\"}, {\"name\": \"id_type\"}, {\"name\": \"name\"}");

  /** What is found of these numbers of residents' cards (type 0) or others, read in one file. */
  private static List<String> documents(String type, List<String> numbers) throws IOException {
    StringBuilder text = new StringBuilder();
    numbers.forEach(
        number -> text.append("A,").append(type).append(',').append(number).append('\n'));
    Reading all = Reading.of(DOCUMENTS, text.toString());

    assertThat(all.ids()).hasSameSizeAs(numbers);
    assertThat(all.findings())
        .extracting(Finding::valueMasked)
        .allMatch(masked -> masked.contains("**********"))
        .doesNotContainAnyElementsOf(numbers);
    return all.findingCodes();
  }

  /** The number with each of these signs in each of its first places. */
  private static List<String> typos(String number, int places, String signs) {
    List<String> result = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      for (int i = 0; i < signs.length(); i++) {
        if (signs.charAt(i) != number.charAt(place)) {
          result.add(number.substring(0, place) + signs.charAt(i) + number.substring(place + 1));
        }
      }
    }
    return result;
  }

  /** 11010519491231002X is the example of GB 11643-1999. */
  @Test
  void idCard_isCheckedByItsRuleAndShownMasked() throws IOException {
    assertThat(documents("0", List.of("11010519491231002X", "11010519491231002x", ""))).isEmpty();
    assertThat(documents("0", List.of("110105491231002"))).containsExactly("ID_15_DIGITS");
    assertThat(documents("0", List.of("110105194912310021"))).containsExactly("ID_CHECKSUM");
  }

  /** The law of ISO 7064 mod 11-2. */
  @Test
  void idCardWithOneOtherSign_isAlwaysNoticed() throws IOException {
    List<String> typos = new ArrayList<>(typos("11010519491231002X", 17, "0123456789"));
    for (int last = 0; last <= 9; last++) {
      typos.add("11010519491231002" + last);
    }
    assertThat(typos).hasSize(17 * 9 + 10);

    assertThat(documents("0", typos)).hasSameSizeAs(typos).containsOnly("ID_CHECKSUM");
  }

  /** 91350100M000100Y43 is the example of GB 32100-2015. */
  @Test
  void unifiedSocialCreditCode_isKnownByItsCheckSign() throws IOException {
    String valid = "91350100M000100Y43";
    List<String> typos = typos(valid, 18, "0123456789ABCDEFGHJKLMNPQRTUWXY");
    assertThat(typos).hasSize(18 * 30);

    assertThat(documents("0", List.of(valid))).containsExactly("ID_UNIT_CODE");
    assertThat(documents("A", List.of(valid))).containsExactly("ID_UNIT_CODE");
    assertThat(documents("0", typos)).hasSameSizeAs(typos).containsOnly("ID_TYPE_MISMATCH");
  }

  @Test
  void nameOf1And10000Characters_isTakenOrRejectedWithoutShowingIt() throws IOException {
    String layout = OneValue.layout("{\"name\": \"name\"}");
    String wide = layout.replace("\"columns\"", "\"limits\": {\"fieldChars\": 10000}, \"columns\"");
    String longName = "张".repeat(10_000);

    assertThat(OneValue.read(layout, "张").names()).containsExactly("张");
    assertThat(OneValue.read(layout, "𠮷").names()).containsExactly("𠮷");
    OneValue.assertRejected(layout, longName, RejectCode.FIELD_TOO_LONG);
    assertThat(OneValue.read(layout, longName).rejected().get(0)).asString().doesNotContain("张");
    assertThat(OneValue.read(wide, longName).names()).containsExactly(longName);
    OneValue.assertRejected(wide, longName + '张', RejectCode.FIELD_TOO_LONG);
    assertThat(PersonName.of("张")).hasToString("张**");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of(longName))
        .withMessage("PersonName must have at most 100 characters but had 10000");
  }
}
