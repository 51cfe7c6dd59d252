package org.telcocrm.core.view;

import static org.telcocrm.core.fact.StandardFacts.BIRTH_DATE;
import static org.telcocrm.core.fact.StandardFacts.GROUP_MEMBER;
import static org.telcocrm.core.fact.StandardFacts.MARKETING_CONSENT;
import static org.telcocrm.core.fact.StandardFacts.MEMBER_ROLE;
import static org.telcocrm.core.fact.StandardFacts.REAL_NAME;

import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.party.Customer;

/** The facts about the person. */
final class CustomerFacts {

  static final List<Fact> FACTS =
      List.of(BIRTH_DATE, REAL_NAME, MARKETING_CONSENT, GROUP_MEMBER, MEMBER_ROLE);

  private CustomerFacts() {}

  static void put(Customer360 view, Facts.Builder facts) {
    Customer customer = view.customer();
    customer.birthDate().ifPresent(date -> facts.set(BIRTH_DATE, date));
    customer.realName().ifPresent(yes -> facts.set(REAL_NAME, yes));
    view.find(PartKey.CONSENTS)
        .map(acts -> acts.marketing(view.asOf()))
        .orElseGet(customer::marketingConsent)
        .ifPresent(yes -> facts.set(MARKETING_CONSENT, yes));
    customer.groupMember().ifPresent(yes -> facts.set(GROUP_MEMBER, yes));
    customer.memberRole().ifPresent(role -> facts.set(MEMBER_ROLE, role));
  }
}
