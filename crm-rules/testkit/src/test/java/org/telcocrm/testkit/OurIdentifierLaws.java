package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.IdentifierKind;

/** {@link IdentifierLaws} on each of our own kinds. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurIdentifierLaws {

  /** The examples of GB 11643, GB 32100 and 3GPP TS 23.003. */
  @Example
  void residentId_example() {
    IdentifierKind kind = IdentifierKind.RESIDENT_ID;
    assertThat(kind.of("11010519491231002x").value()).isEqualTo("11010519491231002X");
    assertThat(kind.of("110105491231002").value()).isEqualTo("11010519491231002X");
    assertThat(kind.parse("110105194912310021")).isEmpty();
    assertThat(kind.of("11010519491231002X")).hasToString("1***************2X");
  }

  @Example
  void creditCodeAndImei_example() {
    assertThat(IdentifierKind.CREDIT_CODE.parse("91350100m000100y43")).isPresent();
    assertThat(IdentifierKind.CREDIT_CODE.parse("91350100M000100Y44")).isEmpty();
    assertThat(IdentifierKind.IMEI.parse("490154203237518")).isPresent();
    assertThat(IdentifierKind.IMEI.parse("490154203237581")).isEmpty();
    assertThat(IdentifierKind.ORGANISATION_CODE.of("M000100Y-4").value()).isEqualTo("M000100Y4");
  }

  /** What all kinds have in common. */
  interface KindLaws extends IdentifierLaws<Identifier> {

    IdentifierKind kind();

    @Override
    default Arbitrary<? extends Identifier> identifiers() {
      return IdentifierArbitraries.identifiers(kind());
    }

    @Override
    default Optional<Identifier> parse(String text) {
      return kind().parse(text);
    }

    @Override
    default String canonical(Identifier identifier) {
      return identifier.value();
    }

    @Override
    default String masked(Identifier identifier) {
      return identifier.masked();
    }

    @Override
    default Arbitrary<String> writtenForms(Identifier identifier) {
      return IdentifierArbitraries.written(identifier);
    }
  }

  @Group
  class MobileNumbers implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.MSISDN;
    }
  }

  @Group
  class ShortNumbers implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.SHORT_NUMBER;
    }
  }

  @Group
  class BroadbandAccounts implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.BROADBAND_ACCOUNT;
    }
  }

  @Group
  class ResidentIds implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.RESIDENT_ID;
    }

    @Override
    public boolean hasCheckDigit() {
      return true;
    }
  }

  @Group
  class CreditCodes implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.CREDIT_CODE;
    }

    @Override
    public boolean hasCheckDigit() {
      return true;
    }
  }

  @Group
  class OrganisationCodes implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.ORGANISATION_CODE;
    }

    @Override
    public boolean hasCheckDigit() {
      return true;
    }
  }

  @Group
  class Imeis implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.IMEI;
    }

    @Override
    public boolean hasCheckDigit() {
      return true;
    }
  }

  @Group
  class Iccids implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.ICCID;
    }
  }

  @Group
  class Imsis implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.IMSI;
    }
  }

  @Group
  class Certificates implements KindLaws {
    @Override
    public IdentifierKind kind() {
      return IdentifierKind.CERTIFICATE;
    }

    /** The type of a document tells nothing of its owner. */
    @Override
    public String secret(Identifier identifier) {
      return ((Certificate) identifier).number();
    }
  }
}
