package org.telcocrm.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.ErasurePlan;
import org.telcocrm.core.privacy.ErasureRequest;
import org.telcocrm.core.privacy.HeldRecord;
import org.telcocrm.core.privacy.KeptRecord;
import org.telcocrm.core.privacy.Masking;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.Permission;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.PurposeGate;
import org.telcocrm.core.privacy.Retention;
import org.telcocrm.core.privacy.RetentionPolicy;
import org.telcocrm.core.privacy.Sensitivity;

/**
 * Acts of consent, masks, records that are held and how long they must be.
 *
 * <p>Example: {@code PrivacyArbitraries.acts()} are all acts of one customer; often two fall on one
 * instant, where a withdrawal counts last.
 */
public final class PrivacyArbitraries {

  static final CustomerId SUBJECT = CustomerId.of("C1");
  private static final Instant FIRST = Instant.parse("2026-02-28T16:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final int MOST_ACTS = 8;
  private static final int MOST_RECORDS = 10;

  private PrivacyArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Consent.class, PrivacyArbitraries::act);
    types.put(Permission.class, PrivacyArbitraries::permissions);
    types.put(Mask.class, PrivacyArbitraries::masks);
    types.put(MaskingPolicy.class, PrivacyArbitraries::maskingPolicies);
    types.put(HeldRecord.class, PrivacyArbitraries::heldRecord);
    types.put(Retention.class, PrivacyArbitraries::retentions);
    types.put(RetentionPolicy.class, PrivacyArbitraries::retentionPolicies);
    types.put(ErasureRequest.class, PrivacyArbitraries::erasureRequests);
    types.put(ErasurePlan.class, PrivacyArbitraries::erasurePlans);
    types.put(
        KeptRecord.class,
        () ->
            Combinators.combine(heldRecord(), Arbitraries.of(KeptRecord.Reason.class))
                .as((held, reason) -> new KeptRecord(held, reason, "PIPL 56", TODAY)));
  }

  /**
   * All acts of one customer.
   *
   * @return none to eight, in any order, the same one twice now and then
   */
  public static Arbitrary<List<Consent>> acts() {
    return act().list().ofMaxSize(MOST_ACTS).withoutEdgeCases();
  }

  /**
   * Acts of the customer {@code C1}.
   *
   * @return given and withdrawn, mostly for marketing, few instants
   */
  public static Arbitrary<Consent> act() {
    Arbitrary<Purpose> purposes =
        Arbitraries.oneOf(Arbitraries.just(Purpose.MARKETING), Arbitraries.of(Purpose.class));
    return Combinators.combine(
            purposes, channels(), Arbitraries.of(Consent.Act.class), instants(), proofs())
        .as(
            (purpose, channel, act, at, proof) ->
                new Consent(SUBJECT, purpose, channel, act, at, proof, "v1"))
        .withoutEdgeCases();
  }

  private static Arbitrary<ConsentChannel> channels() {
    return Arbitraries.oneOf(
        Arbitraries.of(ConsentChannel.ANY, ConsentChannel.SMS),
        Arbitraries.of(ConsentChannel.class));
  }

  private static Arbitrary<String> proofs() {
    return Arbitraries.of("scan/1", "scan/2", "x".repeat(200));
  }

  /**
   * Instants at and around which {@link #acts()} happen.
   *
   * @return five days of one week, at midnight of Beijing
   */
  public static Arbitrary<Instant> instants() {
    return Arbitraries.integers().between(0, 4).map(day -> FIRST.plus(Duration.ofDays(day)));
  }

  private static Arbitrary<Permission> permissions() {
    return Combinators.combine(Arbitraries.of(Purpose.class), channels(), acts(), instants())
        .as(PurposeGate::allow);
  }

  /**
   * Masks of each form.
   *
   * @return those that show nothing among them
   */
  public static Arbitrary<Mask> masks() {
    Arbitrary<Integer> shown = Arbitraries.oneOf(Arbitraries.of(0, 16), ints(0, 6));
    return Arbitraries.oneOf(
            Arbitraries.of(Mask.familyName(), Mask.cardGroups(), Mask.full()),
            Arbitraries.of(IdentifierKind.class).map(IdentifierKind::mask),
            Combinators.combine(shown, shown).as(Mask::ends))
        .withoutEdgeCases();
  }

  private static Arbitrary<Integer> ints(int min, int max) {
    return Arbitraries.integers().between(min, max);
  }

  /**
   * Masking policies: the default one, one that hides all, and others.
   *
   * @return with fields of a host's own
   */
  public static Arbitrary<MaskingPolicy> maskingPolicies() {
    Arbitrary<MaskingPolicy> others =
        Combinators.combine(
                Arbitraries.of(Sensitivity.class),
                Arbitraries.of(Masking.class),
                Arbitraries.of("msisdn", "card_level", "卡级别"),
                masks())
            .as(
                (degree, masking, field, mask) ->
                    MaskingPolicy.ofDefaults().toBuilder()
                        .masking(degree, masking)
                        .field(field, degree, mask)
                        .build());
    return Arbitraries.oneOf(
            Arbitraries.of(MaskingPolicy.ofDefaults(), MaskingPolicy.builder().build()), others)
        .withoutEdgeCases();
  }

  /**
   * Records somebody holds of several customers.
   *
   * @return none to ten, some twice
   */
  public static Arbitrary<List<HeldRecord>> heldRecords() {
    return heldRecord().list().ofMaxSize(MOST_RECORDS).withoutEdgeCases();
  }

  /** Of the customers C1 to C4, made up to four years before the 31st of March 2026. */
  private static Arbitrary<HeldRecord> heldRecord() {
    Arbitrary<CustomerId> subjects = Arbitraries.of("C1", "C2", "C3", "C4").map(CustomerId::of);
    Arbitrary<String> keys = Arbitraries.of("key/1", "key/2", "键", "k".repeat(200));
    Arbitrary<Integer> ages =
        Arbitraries.oneOf(Arbitraries.of(0, 29, 30, 31, 151, 182), ints(-1, 1500));
    return Combinators.combine(subjects, Arbitraries.of(DataKind.class), keys, ages)
        .as((subject, kind, key, age) -> new HeldRecord(subject, kind, key, TODAY.minusDays(age)))
        .withoutEdgeCases();
  }

  /**
   * Texts that are no key of a held record.
   *
   * @return blank or too long
   */
  public static Arbitrary<String> refusedKeys() {
    return Arbitraries.of("", " ", "\t", "k".repeat(201));
  }

  /**
   * How long something must be kept.
   *
   * @return a day to five years
   */
  public static Arbitrary<Retention> retentions() {
    return Arbitraries.of(
            Period.ofDays(1),
            Period.ofDays(30),
            Period.ofMonths(1),
            Period.ofMonths(5),
            Period.of(1, 1, 1),
            Period.ofYears(5))
        .map(period -> new Retention(period, "a host's own rule"));
  }

  /**
   * Retention policies: the default one, one without rule, and others.
   *
   * @return with rules of a host's own
   */
  public static Arbitrary<RetentionPolicy> retentionPolicies() {
    Arbitrary<RetentionPolicy> others =
        Combinators.combine(Arbitraries.of(DataKind.class), retentions())
            .as(
                (kind, rule) ->
                    RetentionPolicy.ofDefaults().toBuilder()
                        .keep(kind, rule.atLeast(), rule.source())
                        .build());
    return Arbitraries.frequencyOf(
            Tuple.of(
                1, Arbitraries.of(RetentionPolicy.ofDefaults(), RetentionPolicy.builder().build())),
            Tuple.of(2, others))
        .withoutEdgeCases();
  }

  /**
   * Requests to be forgotten.
   *
   * @return of one or two of the customers whose {@link #heldRecords()} are, mostly with nothing
   *     still needed
   */
  public static Arbitrary<ErasureRequest> erasureRequests() {
    Arbitrary<List<CustomerId>> subjects =
        Arbitraries.of("C1", "C2", "C9").map(CustomerId::of).list().ofMinSize(1).ofMaxSize(2);
    Arbitrary<List<DataKind>> needed =
        Arbitraries.oneOf(
            Arbitraries.just(List.of()), Arbitraries.of(DataKind.class).list().ofMaxSize(3));
    return Combinators.combine(subjects, Arbitraries.of(TODAY, TODAY.minusDays(30)), needed)
        .as(ErasureRequest::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<ErasurePlan> erasurePlans() {
    return Combinators.combine(erasureRequests(), heldRecords(), retentionPolicies(), days())
        .as(ErasurePlan::of)
        .withoutEdgeCases();
  }

  /**
   * Days of erasure.
   *
   * @return around the 31st of March 2026, on which a record is often free for the first time
   */
  public static Arbitrary<LocalDate> days() {
    return ints(-2, 40).map(TODAY::plusDays);
  }
}
