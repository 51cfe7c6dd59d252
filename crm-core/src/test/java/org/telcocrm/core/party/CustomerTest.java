package org.telcocrm.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;

class CustomerTest {

  private static final CustomerId ID = CustomerId.of("C1");

  private static Customer full() {
    return Customer.builder(ID)
        .name(PersonName.of("张三丰"))
        .birthDate(LocalDate.of(1986, 3, 31))
        .realName(true)
        .marketingConsent(false)
        .groupMember(true)
        .memberRole(MemberRole.KEY_PERSON)
        .build();
  }

  @Test
  void build_onlyTheId_everythingElseIsUnknown() {
    Customer customer = Customer.builder(ID).build();
    assertThat(customer.id()).isEqualTo(ID);
    assertThat(customer.name()).isEmpty();
    assertThat(customer.birthDate()).isEmpty();
    assertThat(customer.realName()).isEmpty();
    assertThat(customer.marketingConsent()).isEmpty();
    assertThat(customer.groupMember()).isEmpty();
    assertThat(customer.memberRole()).isEmpty();
  }

  @Test
  void build_everything_isKept() {
    assertThat(full().name()).contains(PersonName.of("张三丰"));
    assertThat(full().birthDate()).contains(LocalDate.of(1986, 3, 31));
    assertThat(full().realName()).contains(true);
    assertThat(full().marketingConsent()).contains(false);
    assertThat(full().memberRole()).contains(MemberRole.KEY_PERSON);
  }

  @Test
  void build_roleWithoutMembership_isMember() {
    Customer customer = Customer.builder(ID).memberRole(MemberRole.CONTACT).build();
    assertThat(customer.groupMember()).contains(true);
  }

  @Test
  void build_roleOfNoMember_refused() {
    Customer.Builder builder =
        Customer.builder(ID).groupMember(false).memberRole(MemberRole.CONTACT);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("memberRole must be left out if groupMember is false but was CONTACT");
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
    assertThat(full().toBuilder().marketingConsent(true).build()).isNotEqualTo(full());
  }

  @Test
  void toString_showsKeyAndMaskedNameOnly() {
    assertThat(full()).hasToString("C1 张**");
    assertThat(Customer.builder(ID).build()).hasToString("C1");
  }
}
