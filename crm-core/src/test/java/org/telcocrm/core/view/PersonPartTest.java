package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.BIRTH_DATE;
import static org.telcocrm.core.fact.StandardFacts.MARKETING_CONSENT;
import static org.telcocrm.core.view.Views.AS_OF;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.interaction.RivalAction;
import org.telcocrm.core.interaction.RivalActions;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;

/** What a view knows of the person: the file, what he agreed to, and nothing if he did not. */
class PersonPartTest {

  private static final CustomerId C1 = CustomerId.of("C1");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Consent consent(String at, Consent.Act act, ConsentChannel channel) {
    return new Consent(C1, Purpose.MARKETING, channel, act, Instant.parse(at), "P1", "V1");
  }

  private static Facts derive(Customer360 view) {
    return FactDerivation.standard().derive(view);
  }

  /**
   * The customer did not agree to the use of his data: neither birthday nor name is in the view.
   */
  @Test
  void absentPerson_isTheBareId() {
    Customer360 view =
        Views.full().toBuilder().absent(PartKey.CUSTOMER, AbsenceReason.NO_CONSENT).build();
    assertThat(view.customer()).isEqualTo(Customer.builder(C1).build());
    Facts facts = derive(view);
    for (Fact fact : CustomerFacts.FACTS) {
      assertThat(facts.state(fact)).as(fact.code()).isEqualTo(FactReader.State.MISSING);
    }
    assertThat(view.find(PartKey.CUSTOMER)).isEmpty();
    assertThat(view.toBuilder().build()).isEqualTo(view);
    assertThat(Customer360Text.lines(view, Texts.core(Locale.CHINESE)))
        .startsWith("360°客户视图 C1，截至2026-03-31", "客户资料：缺失，客户未同意");
  }

  @Test
  void file_isAPartAndGivesTheFactsOfThePerson() {
    Individual person =
        Individual.builder(C1)
            .name(PersonName.of("张三丰"))
            .identifiers(List.of(ResidentId.of("11010519491231002X")))
            .build();
    Customer360 view = Customer360.builder(person, AS_OF).build();
    assertThat(view.customer()).isEqualTo(person.toCustomer().build());
    assertThat(derive(view).date(BIRTH_DATE)).contains(LocalDate.of(1949, 12, 31));
    assertThat(view.find(PartKey.PARTY)).contains(person);
    assertThat(Customer360Text.lines(view, Texts.core(Locale.ENGLISH)))
        .contains("Customer file: C1 张** [the host, as of 2026-03-31]");
    Customer360 absent =
        view.toBuilder().absent(PartKey.CUSTOMER, AbsenceReason.NO_CONSENT).build();
    assertThat(absent.find(PartKey.PARTY)).isEmpty();
    assertThat(absent.status(PartKey.PARTY))
        .isEqualTo(PartStatus.Absent.of(AbsenceReason.NO_CONSENT));
    Organisation group = Organisation.builder(CustomerId.of("G1"), "某某公司").build();
    assertThat(Customer360.builder(group, AS_OF).build().customer())
        .isEqualTo(Customer.builder(CustomerId.of("G1")).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Views.someone().part(PartKey.PARTY, group).build())
        .withMessage("part PARTY of the view of C1 must not be of G1");
  }

  /** The acts decide up to the end of the view's day in the zone, whatever the file says. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-31T15:59:59Z, GIVEN, ANY, true",
    "2026-03-31T16:00:00Z, GIVEN, ANY, ",
    "2026-03-31T15:59:59Z, WITHDRAWN, ANY, false",
    "2026-03-31T15:59:59Z, GIVEN, SMS, ",
    "2026-03-31T15:59:59Z, WITHDRAWN, SMS, false"
  })
  void marketingConsent_followsFromTheActs(
      String at, Consent.Act act, ConsentChannel channel, Boolean expected) {
    ConsentActs acts = new ConsentActs(C1, List.of(consent(at, act, channel)), SHANGHAI);
    for (boolean file : List.of(true, false)) {
      Customer customer = Customer.builder(C1).marketingConsent(file).build();
      Customer360 view = Customer360.builder(customer, AS_OF).part(PartKey.CONSENTS, acts).build();
      assertThat(derive(view).flag(MARKETING_CONSENT)).isEqualTo(Optional.ofNullable(expected));
      Customer360 without = Customer360.builder(customer, AS_OF).build();
      assertThat(derive(without).flag(MARKETING_CONSENT)).contains(file);
    }
  }

  @Test
  void consentActs_inAnyOrder_areEqual() {
    Consent given = consent("2026-03-01T00:00:00Z", Consent.Act.GIVEN, ConsentChannel.ANY);
    Consent withdrawn = consent("2026-03-02T00:00:00Z", Consent.Act.WITHDRAWN, ConsentChannel.SMS);
    ConsentActs acts = new ConsentActs(C1, List.of(withdrawn, given, given), SHANGHAI);
    assertThat(acts).isEqualTo(new ConsentActs(C1, List.of(given, withdrawn), SHANGHAI));
    assertThat(acts.acts()).containsExactly(given, withdrawn);
    assertThat(acts).hasToString("2");
    assertThat(RoundTrip.of(acts)).isEqualTo(acts);
    assertThat(acts.marketing(LocalDate.of(2026, 3, 1))).contains(true);
    assertThat(acts.marketing(LocalDate.of(2026, 2, 28))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentActs(CustomerId.of("C2"), List.of(given), SHANGHAI))
        .withMessage("acts of consent must be of C2 but one was of C1");
  }

  @Test
  void rivalActions_areAPartThatIsShown() {
    RivalActions actions =
        RivalActions.of(C1, List.of(new RivalAction(C1, AS_OF, "R1", RivalAction.Kind.VISIT)));
    Customer360 view = Views.someone().part(PartKey.RIVAL_ACTIONS, actions).build();
    assertThat(view.find(PartKey.RIVAL_ACTIONS).map(each -> each.level(view.asOf())))
        .contains("VISIT");
    assertThat(Customer360Text.lines(view, Texts.core(Locale.CHINESE)))
        .contains("竞争对手动作：1, 2026-03-31【宿主系统，截至2026-03-31】");
  }
}
