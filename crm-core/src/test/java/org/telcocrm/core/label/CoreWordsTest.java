package org.telcocrm.core.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.AllocationOrder;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.directory.ShortNumberFinding;
import org.telcocrm.core.id.CertificateType;
import org.telcocrm.core.id.IdentifierFault;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.interaction.ComplaintEvent;
import org.telcocrm.core.interaction.ComplaintState;
import org.telcocrm.core.interaction.ComplaintSubject;
import org.telcocrm.core.interaction.Direction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.interaction.RivalAction;
import org.telcocrm.core.interaction.ServiceRequestEvent;
import org.telcocrm.core.interaction.ServiceRequestKind;
import org.telcocrm.core.interaction.ServiceRequestState;
import org.telcocrm.core.interaction.ServiceTerm;
import org.telcocrm.core.lifecycle.Departure;
import org.telcocrm.core.lifecycle.LifecycleEvent;
import org.telcocrm.core.lifecycle.LifecycleStage;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.core.ownership.HandoverCount;
import org.telcocrm.core.ownership.OpenWork;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.ContactRole;
import org.telcocrm.core.party.HouseholdTie;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.party.OrganisationKind;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.KeptRecord;
import org.telcocrm.core.privacy.Masking;
import org.telcocrm.core.privacy.Permission;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.Sensitivity;
import org.telcocrm.core.structure.StructureFinding;

/** What people read of these rooms is said in both languages. */
class CoreWordsTest {

  private static final Texts CHINESE = Texts.core(Locale.CHINESE);
  private static final Texts ENGLISH = Texts.core(Locale.ENGLISH);

  private static final Map<String, Class<? extends Enum<?>>> ENUMS = new TreeMap<>();

  static {
    ENUMS.put("ageing_unit", AgeingScale.Unit.class);
    ENUMS.put("allocation_order", AllocationOrder.class);
    ENUMS.put("bill_shock", BillShockRule.Outcome.class);
    ENUMS.put("payment_method", PaymentMethod.class);
    ENUMS.put("channel", Channel.class);
    ENUMS.put("contact_event", ContactEvent.Kind.class);
    ENUMS.put("short_number_finding", ShortNumberFinding.Kind.class);
    ENUMS.put("certificate_type", CertificateType.class);
    ENUMS.put("identifier", IdentifierKind.class);
    ENUMS.put("identifier_fault", IdentifierFault.class);
    ENUMS.put("sex", Sex.class);
    ENUMS.put("complaint_event", ComplaintEvent.class);
    ENUMS.put("complaint_state", ComplaintState.class);
    ENUMS.put("complaint_subject", ComplaintSubject.class);
    ENUMS.put("direction", Direction.class);
    ENUMS.put("interaction_kind", InteractionKind.class);
    ENUMS.put("rival_action", RivalAction.Kind.class);
    ENUMS.put("service_request_event", ServiceRequestEvent.class);
    ENUMS.put("service_request_kind", ServiceRequestKind.class);
    ENUMS.put("service_request_state", ServiceRequestState.class);
    ENUMS.put("term_unit", ServiceTerm.Unit.class);
    ENUMS.put("departure", Departure.class);
    ENUMS.put("lifecycle_event", LifecycleEvent.class);
    ENUMS.put("lifecycle_stage", LifecycleStage.class);
    ENUMS.put("survivorship", SurvivorshipRule.class);
    ENUMS.put("open_work", OpenWork.Kind.class);
    ENUMS.put("contact_point", ContactPoint.Kind.class);
    ENUMS.put("contact_role", ContactRole.class);
    ENUMS.put("household_tie", HouseholdTie.Kind.class);
    ENUMS.put("member_role", MemberRole.class);
    ENUMS.put("organisation_kind", OrganisationKind.class);
    ENUMS.put("consent_act", Consent.Act.class);
    ENUMS.put("consent_channel", ConsentChannel.class);
    ENUMS.put("data_kind", DataKind.class);
    ENUMS.put("kept", KeptRecord.Reason.class);
    ENUMS.put("masking", Masking.class);
    ENUMS.put("permission", Permission.Reason.class);
    ENUMS.put("purpose", Purpose.class);
    ENUMS.put("sensitivity", Sensitivity.class);
    ENUMS.put("structure_finding", StructureFinding.Kind.class);
  }

  /** The rooms whose every public enum must stand above. */
  private static final List<String> ROOMS =
      List.of(
          "account",
          "calendar",
          "contact",
          "directory",
          "history",
          "id",
          "interaction",
          "lifecycle",
          "master",
          "ownership",
          "party",
          "privacy",
          "structure");

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    ENUMS.forEach(
        (kind, type) -> {
          for (Enum<?> each : type.getEnumConstants()) {
            keys.add(kind + "." + each.name());
          }
        });
    for (String reason :
        List.of(
            "CONTACT_ALLOWED",
            "SERVICE_NOTICE",
            "CONSENT_WITHDRAWN",
            "CONSENT_UNKNOWN",
            "QUIET_HOURS",
            "QUIET_DAY",
            "CONTACT_CAP",
            "COOL_DOWN")) {
      keys.add("reason." + reason);
    }
    AgeingScale.days().buckets().forEach(each -> keys.add("ageing_days." + each));
    AgeingScale.months(0).buckets().forEach(each -> keys.add("ageing_months." + each));
    for (RecordComponent each : HandoverCount.class.getRecordComponents()) {
      keys.add("handover_count." + each.getName());
    }
    masterFields().forEach(each -> keys.add("master_field." + each));
    return keys;
  }

  private static List<String> masterFields() {
    return Arrays.stream(MasterField.class.getFields())
        .filter(each -> Modifier.isStatic(each.getModifiers()))
        .map(
            each -> {
              try {
                return ((MasterField<?>) each.get(null)).code();
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  @Test
  void everyConstant_isWordedInBothLanguages() {
    assertThat(keys())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(200)
        .allSatisfy(
            key -> {
              String english = ENGLISH.find(key).orElse("");
              assertThat(english).as(key).isNotBlank();
              assertThat(CHINESE.find(key)).as(key).get().isNotEqualTo(english);
            });
  }

  /** No word for a constant that is no more, and none in Chinese alone. */
  @Test
  void everyWordOfTheseKinds_standsForAConstant() {
    Set<String> kinds = new TreeSet<>(ENUMS.keySet());
    kinds.addAll(List.of("ageing_days", "ageing_months", "handover_count", "master_field"));
    Set<String> words = new TreeSet<>(ENGLISH.keys());
    words.removeIf(key -> !kinds.contains(key.substring(0, key.indexOf('.'))));
    words.removeAll(keys());
    assertThat(words).isEmpty();
    assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void everyPublicEnumOfTheseRooms_isAmongThem() throws Exception {
    Set<Class<?>> enums = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    Path classes = Path.of(Texts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    for (String room : ROOMS) {
      enums.addAll(enums(classes.resolve("org/telcocrm/core/" + room), room));
    }
    assertThat(enums).hasSizeGreaterThan(30);
    enums.removeAll(ENUMS.values());
    assertThat(enums).isEmpty();
  }

  private static List<Class<?>> enums(Path directory, String room)
      throws IOException, ClassNotFoundException {
    List<Class<?>> enums = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          Class<?> type =
              Class.forName(
                  "org.telcocrm.core." + room + "." + name.substring(0, name.length() - 6));
          if (type.isEnum() && Modifier.isPublic(type.getModifiers())) {
            enums.add(type);
          }
        }
      }
    }
    return enums;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COOL_DOWN | COMPLAINED HOTLINE | 2026-02-10T13:00 | 30 | 投诉 客服热线（2026-02-10T13:00）后冷静期30天",
        "QUIET_HOURS | time | 21:30 | 21:00-09:00 | 21:30在免打扰时段21:00-09:00内",
        "CONSENT_UNKNOWN | consent | MISSING | GIVEN | 未取得客户同意"
      })
  void reasonsOfContacts_readWell(
      String reason, String subject, String observed, String bound, String text) {
    assertThat(CHINESE.of(Evidence.of(reason, subject, observed, bound))).isEqualTo(text);
  }

  @Test
  void bucketOfAHost_isItsOwnWord() {
    assertThat(CHINESE.of("ageing_days", "1-45")).isEqualTo("1-45");
  }
}
