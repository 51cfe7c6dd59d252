package org.telcocrm.rules.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.contact.ContactVerdict;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.RetentionPolicy;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.policy.PolicyOverlay;

/** C01, C12, C38: rules of crm-core as documents. */
class StewardshipPoliciesTest {

  private static final PolicyKinds KINDS = PolicyKinds.standard();

  static List<DocumentPolicy<?>> defaults() {
    return StewardshipPolicies.ofDefaults();
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void document_readsBackAsTheSameRules(DocumentPolicy<?> policy) {
    DocumentPolicy<?> read = (DocumentPolicy<?>) KINDS.read(policy.document());

    assertThat(read).isEqualTo(policy).hasSameHashCodeAs(policy).hasToString(policy.toString());
    assertThat((Serializable) read.rules()).isEqualTo(policy.rules());
    assertThat(read.document().canonical()).isEqualTo(policy.document().canonical());
    assertThat(PolicySet.ofDefaults().all()).contains(policy);
    assertThat(PolicySet.ofGroupDefaults().all()).contains(policy);
  }

  /** A city in which managers too ask for consent, by a file of one member. */
  @Test
  void overlay_changesTheRules_andSaysSo() {
    Node.Obj patch =
        Node.object()
            .put("consentChannels", Node.texts(List.of("SMS", "APP_PUSH", "MANAGER", "EMAIL")))
            .build();
    PolicySet city =
        PolicySet.ofDefaults()
            .overlay(
                "contact",
                List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "Hangzhou", patch)),
                KINDS);

    DocumentPolicy<ContactPolicy> policy = city.find(StewardshipPolicies.CONTACT).orElseThrow();

    assertThat(policy.rules().consentChannels())
        .isEqualTo(Set.of(Channel.SMS, Channel.APP_PUSH, Channel.MANAGER, Channel.EMAIL));
    assertThat(policy.ref().version()).isEqualTo("2026.1+Hangzhou");
    assertThat(policy.rules().caps()).isEqualTo(ContactPolicy.ofDefaults().caps());
    Decision<ContactVerdict> decision =
        policy
            .rules()
            .decide(
                Channel.MANAGER,
                Purpose.MARKETING,
                LocalDate.of(2026, 3, 10).atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")),
                List.of(),
                List.of(),
                Set.of())
            .decision(policy.ref());
    assertThat(decision.policy()).isEqualTo(policy.ref());
    assertThat(decision.outcome().orElseThrow().isAllowed()).isFalse();
  }

  @Test
  void set_holdsOneOfAKind_underWhateverId() {
    DocumentPolicy<MaskingPolicy> own =
        DocumentPolicy.of(
            StewardshipPolicies.MASKING, "masking-zj", "1", MaskingPolicy.builder().build());
    PolicySet set = PolicySet.ofDefaults().with(own);
    assertThat(set.find(StewardshipPolicies.MASKING)).contains(own);
    assertThat(set.all()).hasSameSizeAs(PolicySet.ofDefaults().all());
    assertThat(PolicySet.none().find(StewardshipPolicies.MASKING)).isEmpty();
    assertThatThrownBy(
            () ->
                set.with(
                    DocumentPolicy.of(
                        StewardshipPolicies.CONTACT, "churn", "1", ContactPolicy.ofDefaults())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "ids of a set must be unique but DocumentPolicy \"churn\" has that of a");
  }

  /** A host's own field stands in the documents of its own kind of survivorship. */
  @Test
  void survivorship_ofAHostsFields() {
    MasterField<String> hobby = MasterField.of("hobby", String.class);
    SurvivorshipPolicy rules =
        SurvivorshipPolicy.ofDefaults().toBuilder()
            .rules(hobby, List.of(SurvivorshipRule.MOST_RECENT))
            .build();
    var kind =
        StewardshipPolicies.survivorship(
            List.of(
                hobby,
                MasterField.BIRTH_DATE,
                MasterField.PHONE,
                MasterField.EMAIL,
                MasterField.ADDRESS));
    DocumentPolicy<SurvivorshipPolicy> policy = DocumentPolicy.of(kind, "survivorship", "1", rules);

    assertThatThrownBy(() -> KINDS.read(policy.document()))
        .isInstanceOf(PolicyException.class)
        .hasMessage("rulesByField.hobby is not known here");
    Policy read = KINDS.replacing(kind).read(policy.document());
    assertThat(DocumentPolicy.as(kind, read).orElseThrow().rules()).isEqualTo(rules);
    assertThat(PolicySet.ofDefaults().with(policy).find(StewardshipPolicies.SURVIVORSHIP))
        .contains(policy);
    assertThat(KINDS.replacing(kind).kinds()).isEqualTo(KINDS.kinds());
  }

  @Test
  void kinds_haveUniqueNames() {
    assertThatThrownBy(() -> KINDS.plus(StewardshipPolicies.CONTACT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy kinds must be unique but \"contact\" is not");
    assertThatThrownBy(() -> KINDS.replacing(new OtherKind()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "a policy kind can take the place of one of [port-out, contact, masking,")
        .hasMessageEndingWith("but is \"other\"");
  }

  private static final class OtherKind implements PolicyKind<MaskingPolicy> {

    @Override
    public String name() {
      return "other";
    }

    @Override
    public void write(MaskingPolicy rules, Node.Builder document) {
      document.put("any", 1);
    }

    @Override
    public MaskingPolicy read(NodeReader reader, FactCatalog facts) {
      return MaskingPolicy.builder().build();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "contact; quietHours[0].from; 25:00;quietHours[0].from must be a time from 00:00 to 23:59 but was \"25:00\"",
        "contact; caps[0].window; P1W;caps[0].window must be a span like P1Y, P6M or P30D but was \"P1W\"",
        "contact; coolDowns[0].after; MARKETED;coolDowns[0] cool-down must last 1 day or more and follow no marketing but was 30 after MARKETED",
        "contact; caps[0].channels[0]; SMSS;caps[0].channels[0] must be one of [SMS,",
        "masking; maskings.PERSONAL; SOME;maskings.PERSONAL must be one of [NONE, PARTIAL, FULL] but was \"SOME\"",
        "masking; fields.name.form.form; EDGE;fields.name.form.form must be one of [ENDS, IDENTIFIER, FAMILY_NAME, CARD_GROUPS, FULL] but was \"EDGE\"",
        "retention; keep.CONSENT_PROOF.source; ;keep.CONSENT_PROOF.source must not be blank but was \"\"",
        "survivorship; ranking[1]; BOSS;ranking must name each once but was [BOSS, BOSS,",
        "survivorship; rules[1]; SOURCE_RANK;rules[1] must name each once but \"SOURCE_RANK\" stands twice"
      })
  void wrongDocument_isRefusedWithPathRuleAndValue(
      String id, String path, @Nullable String value, String message) {
    Node.Obj right =
        defaults().stream()
            .filter(each -> each.ref().id().equals(id))
            .findFirst()
            .orElseThrow()
            .document();
    Node.Obj wrong = (Node.Obj) Edit.at(right, path, Node.of(value == null ? "" : value));

    assertThatThrownBy(() -> KINDS.read(wrong))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void retention_ofAnUnknownKind_isRefusedWithTheNearest() {
    Node.Obj right =
        DocumentPolicy.of(
                StewardshipPolicies.RETENTION,
                "retention",
                "1",
                RetentionPolicy.builder().keep(DataKind.BILL, Period.ofMonths(5), "own").build())
            .document();
    Node keep =
        Node.object()
            .put("BILLS", Node.object().put("atLeast", "P5M").put("source", "own").build())
            .build();
    assertThatThrownBy(() -> KINDS.read((Node.Obj) Edit.at(right, "keep", keep)))
        .hasMessage("keep.BILLS is not known here. Maybe \"BILL\"?");
  }
}
