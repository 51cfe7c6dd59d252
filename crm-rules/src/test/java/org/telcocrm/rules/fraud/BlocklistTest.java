package org.telcocrm.rules.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Imei;
import org.telcocrm.core.id.Msisdn;

/** C26: blocklists of tokens. */
class BlocklistTest {

  private static final byte[] KEY = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER_KEY = "another sixteen!".getBytes(StandardCharsets.US_ASCII);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
  private static final IdentifierToken DEVICE = IdentifierToken.of(Imei.of("490154203237518"), KEY);
  private static final IdentifierToken NUMBER = IdentifierToken.of(Msisdn.of("13800138000"), KEY);

  /** HMAC-SHA-256 of "IMEI:490154203237518", worked out with another program. */
  @Test
  void token_isTheKeyedHashOfKindAndText() {
    assertThat(DEVICE.hash())
        .isEqualTo("6adc0125a86f96b2a12a622e37807a6473423353769c7d8f7d204a5fcb3160a3");
    assertThat(DEVICE).isEqualTo(IdentifierToken.of(Imei.of("490154203237518"), KEY));
    assertThat(DEVICE).isNotEqualTo(IdentifierToken.of(Imei.of("490154203237518"), OTHER_KEY));
    assertThat(DEVICE.toString()).isEqualTo("IMEI#" + DEVICE.hash().substring(0, 6));
  }

  @Test
  void token_refusesWeakKeysAndOtherTexts() {
    assertThatThrownBy(() -> IdentifierToken.of(Imei.of("490154203237518"), new byte[15]))
        .hasMessage(
            "key must have at least 16 bytes but had 15. Maybe derive it from a longer"
                + " secret");
    assertThatThrownBy(() -> new IdentifierToken(IdentifierKind.MSISDN, "13800138000"))
        .hasMessage("hash of MSISDN must be 64 lower-case hex digits but was another text of 11");
  }

  private static Blocklist list() {
    return Blocklist.of(
        List.of(
            new Blocklist.Entry(DEVICE, "STOLEN", FROM, UNTIL),
            new Blocklist.Entry(DEVICE, "STOLEN", FROM, UNTIL),
            new Blocklist.Entry(NUMBER, "NEVER_PAID", FROM, null)));
  }

  @Test
  void hits_areThoseOfTheDay() {
    assertThat(list().hits(List.of(DEVICE), FROM.minusDays(1))).isEmpty();
    assertThat(list().hits(List.of(DEVICE), FROM)).hasSize(1);
    assertThat(list().hits(List.of(DEVICE), UNTIL)).hasSize(1);
    assertThat(list().hits(List.of(DEVICE), UNTIL.plusDays(1))).isEmpty();
    assertThat(list().hits(List.of(NUMBER, DEVICE, NUMBER), UNTIL))
        .extracting(Blocklist.Entry::reason)
        .containsExactly("NEVER_PAID", "STOLEN");
    assertThat(list().hits(List.of(), UNTIL)).isEmpty();
    assertThat(Blocklist.of(List.of()).hits(List.of(NUMBER), UNTIL)).isEmpty();
  }

  @Test
  void texts_showNothingPersonal() {
    List<Evidence> evidence = Blocklist.evidence(list().hits(List.of(NUMBER), UNTIL));

    assertThat(evidence)
        .containsExactly(
            Evidence.of("FRAUD_BLOCKLIST_HIT", "blocklist_hits", "NEVER_PAID", "MSISDN"));
    assertThat(list()).hasToString("2 identifiers").isEqualTo(list());
    assertThat(NUMBER.toString()).doesNotContain("138");
  }

  @Test
  void entry_refusesNonsense() {
    assertThatThrownBy(() -> new Blocklist.Entry(NUMBER, "never paid", FROM, null))
        .hasMessageContaining("never paid");
    assertThatThrownBy(() -> new Blocklist.Entry(NUMBER, "X", UNTIL, FROM))
        .hasMessage("until must not be before 2026-03-31 but was 2026-01-01");
  }
}
