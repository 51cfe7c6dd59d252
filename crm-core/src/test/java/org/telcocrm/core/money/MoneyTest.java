package org.telcocrm.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency YEN = Currency.getInstance("JPY");

  @Test
  void yuan_decimal_isWholeFen() {
    assertThat(Money.yuan("48.50")).isEqualTo(Money.fen(4850));
    assertThat(Money.yuan("-0.01")).isEqualTo(Money.fen(-1));
    assertThat(Money.yuan("48.500")).isEqualTo(Money.fen(4850));
  }

  @Test
  void yuan_threeDecimals_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan("0.005"))
        .withMessage(
            "amount must be a whole number of minor units of CNY within 64 bits but was 0.005");
  }

  @Test
  void yuan_noDecimal_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan("4,850"))
        .withMessage(
            "amount must be a plain decimal of at most 40 signs such as -48.50 but was \"4,850\"");
  }

  @Test
  void of_hugeExponent_refusedWithoutExpanding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(YEN, new BigDecimal("1e2000000000")))
        .withMessage("amount must have at most 40 digits but was 1E+2000000000");
  }

  @Test
  void of_beyond64Bits_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan("92233720368547758.08"))
        .withMessageEndingWith("within 64 bits but was 92233720368547758.08");
  }

  @Test
  void new_currencyWithoutMinorUnits_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(Currency.getInstance("XAU"), 1))
        .withMessage("currency must have minor units but was XAU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CNY 48.50", "CNY -0.01", "CNY 0.00", "JPY 100", "KWD 1.250"})
  void parse_ofToString_isIdentity(String text) {
    assertThat(Money.parse(text)).hasToString(text);
  }

  @Test
  void parse_otherForms_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("48.50"))
        .withMessage("money must look like \"CNY 48.50\" but was \"48.50\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("QQQ 48.50"))
        .withMessage("unknown currency in \"QQQ 48.50\"");
  }

  @Test
  void plusAndMinus_areExact() {
    assertThat(Money.fen(10).plus(Money.fen(20))).isEqualTo(Money.fen(30));
    assertThat(Money.fen(10).minus(Money.fen(20))).isEqualTo(Money.fen(-10));
    assertThat(Money.fen(-7).times(3)).isEqualTo(Money.fen(-21));
  }

  @Test
  void plus_overflow_throws() {
    Money most = Money.fen(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.fen(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
  }

  @Test
  void plusAndCompareTo_twoCurrencies_refused() {
    Money yen = new Money(YEN, 100);
    String message = "currencies must be the same but were CNY and JPY";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.fen(1).plus(yen))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.fen(1).compareTo(yen))
        .withMessage(message);
  }

  @Test
  void compareTo_ordersBySize() {
    assertThat(Money.fen(-1)).isLessThan(Money.fen(0));
    assertThat(Money.fen(5)).isEqualByComparingTo(Money.fen(5));
  }

  @Test
  void split_remainderGoesToTheFirstParts() {
    assertThat(Money.fen(10000).split(3))
        .containsExactly(Money.fen(3334), Money.fen(3333), Money.fen(3333));
    assertThat(Money.fen(-5).split(3)).containsExactly(Money.fen(-2), Money.fen(-2), Money.fen(-1));
  }

  @Test
  void split_sumsToTheWhole() {
    for (int parts = 1; parts <= 13; parts++) {
      Money sum = Money.fen(1001).split(parts).stream().reduce(Money.fen(0), Money::plus);
      assertThat(sum).isEqualTo(Money.fen(1001));
    }
  }

  @Test
  void split_noParts_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.fen(1).split(0))
        .withMessage("parts must be at least 1 but was 0");
  }

  @Test
  void toDecimal_hasTheCurrencysScale() {
    assertThat(Money.fen(4850).toDecimal()).isEqualTo(new BigDecimal("48.50"));
    assertThat(new Money(YEN, 100).toDecimal()).isEqualTo(new BigDecimal("100"));
  }

  @Test
  void yuan_onlyTheDeclaredGrammar() {
    for (String text : new String[] {"１２.５０", "+12", "1e3", "0x10", ".5", "1.", " 1", "", "-"}) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Money.yuan(text))
          .withMessageStartingWith("amount must be a plain decimal of at most 40 signs");
    }
    assertThat(Money.yuan("-0.01")).isEqualTo(Money.fen(-1));
  }
}
