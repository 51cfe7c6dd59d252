package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.Iccid;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.IdentifierFault;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.id.ResidentId;

/** The kit's identifiers lie where rules turn, and what it calls refused is refused for that. */
class IdentifierProperties {

  /** Each kind with each fault it can have: 10 kinds, 27 pairs. */
  @Property(tries = 3000)
  @StatisticsReport(onFailureOnly = true)
  void refused_hasTheFaultItIsSaidToHave(@ForAll RefusedIdentifier refused) {
    assertThat(refused.kind().check(refused.text())).contains(refused.fault());
    assertThat(refused.kind().parse(refused.text())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> refused.kind().of(refused.text()))
        .withMessageContaining("(" + refused.fault() + ")");

    for (IdentifierKind each : IdentifierKind.values()) {
      covers(each.name(), refused.kind() == each, 7);
    }
    for (IdentifierFault each : IdentifierFault.values()) {
      covers("fault " + each, refused.fault() == each, 1);
    }
  }

  /** A message says what is wrong and not of whom. */
  @Example
  void refused_messageMasks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidentId.of("110105194912310021"))
        .withMessageContaining("1***************21")
        .withMessageContaining("CHECK_DIGIT");
  }

  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void residentIds_haveX_leapDays_andOldForms(@ForAll ResidentId id) {
    covers("check digit X", id.value().endsWith("X"), 4);
    covers("29 February", id.value().startsWith("0229", 10), 3);
    covers("had fifteen digits", id.value().startsWith("19", 6), 40);
    covers("not so", !id.value().startsWith("19", 6), 10);
  }

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void creditCodes_haveOrganisationCodesInside_orNot(@ForAll CreditCode code) {
    covers("inside", code.organisationCode().isPresent(), 25);
    covers("not inside", code.organisationCode().isEmpty(), 25);
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void iccids_haveCheckDigits_orNot(@ForAll Iccid card) {
    covers("check digit", card.hasCheckDigit(), 1.5);
    covers("none", !card.hasCheckDigit(), 50);
    covers("letters", card.value().chars().anyMatch(c -> c >= 'A'), 20);
    covers("19 places", card.value().length() == 19, 15);
  }

  @Example
  void identifiers_areOfEachKind() {
    Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
    IdentifierArbitraries.identifiers()
        .sampleStream()
        .limit(300)
        .map(Identifier::kind)
        .forEach(kinds::add);
    assertThat(kinds).containsExactlyInAnyOrder(IdentifierKind.values());
  }

  /** Masked twice tells no more than masked once. */
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void mask_ofWhatIsMasked_tellsNoMore(@ForAll Mask mask, @ForAll Identifier identifier) {
    String once = mask.apply(identifier.value());
    String twice = mask.apply(once);
    assertThat(twice.replace("*", "").replace(" ", "").length())
        .isLessThanOrEqualTo(once.replace("*", "").replace(" ", "").length());
    covers("shows something", !once.replace("*", "").isEmpty(), 40);
    covers("shows nothing", once.replace("*", "").isEmpty(), 10);
  }

  @Example
  void mask_example() {
    assertThat(Mask.ends(3, 4).apply("13800130001")).isEqualTo("138****0001");
    assertThat(Mask.ends(3, 4).apply("138****0001")).isEqualTo("138****0001");
    assertThat(Mask.ends(3, 4).apply("1380001")).isEqualTo("*******");
  }
}
