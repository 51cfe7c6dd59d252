package org.telcocrm.samples.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.telcocrm.testkit.IdentifierLaws;

/** The kit's laws of identifiers on the host's own. */
class ContractNumberLaws implements IdentifierLaws<ContractNumber> {

  static Arbitrary<ContractNumber> numbers() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(9)
        .flatMap(digits -> Arbitraries.integers().between(0, 9).map(check -> "HZ" + digits + check))
        .map(ContractNumber::parse)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  @Override
  public Arbitrary<? extends ContractNumber> identifiers() {
    return numbers();
  }

  @Override
  public Optional<ContractNumber> parse(String text) {
    return ContractNumber.parse(text);
  }

  @Override
  public String canonical(ContractNumber number) {
    return number.value();
  }

  @Override
  public String masked(ContractNumber number) {
    return number.toString();
  }

  @Override
  public boolean hasCheckDigit() {
    return true;
  }

  @Example
  void parse_example() {
    assertThat(ContractNumber.parse(" hz1234567895 ")).contains(new ContractNumber("HZ1234567895"));
    assertThat(ContractNumber.parse("HZ1234567896")).isEmpty();
    assertThat(new ContractNumber("HZ1234567895")).hasToString("HZ*******895");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContractNumber("HZ1234567896"))
        .withMessageEndingWith("HZ*******896");
  }
}
