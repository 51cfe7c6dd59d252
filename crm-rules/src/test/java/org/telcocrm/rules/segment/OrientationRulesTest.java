package org.telcocrm.rules.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.rules.segment.ServiceOrientation.COST;
import static org.telcocrm.rules.segment.ServiceOrientation.EFFICIENCY;
import static org.telcocrm.rules.segment.ServiceOrientation.IMAGE;
import static org.telcocrm.rules.segment.ServiceOrientation.SECURITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.segment.OrientationResult.Score;
import org.telcocrm.rules.table.Truth;

/** C10: domain/03 "Enterprise service type", defaults 9. */
class OrientationRulesTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final DocumentPolicy<OrientationRules> POLICY = SegmentPolicies.orientation();

  private static Decision<OrientationResult> decide(OrganisationTraits.Builder organisation) {
    return OrientationRules.decide(organisation.build(), ASOF, POLICY);
  }

  private static List<ServiceOrientation> types(OrganisationTraits.Builder organisation) {
    return decide(organisation).outcome().orElseThrow().types();
  }

  /** All is known, and nothing speaks for any type but industry and size. */
  private static OrganisationTraits.Builder plain(String industry, SizeClass size, int outgoing) {
    return OrganisationTraits.builder()
        .industry(industry)
        .size(size)
        .calls(
            CallMix.ofCounts(outgoing, 1000 - outgoing)
                .withInternal(200, Map.of("CUSTOMERS", 500L, "SUPPLIERS", 300L)))
        .turnover(.1)
        .awayShare(.1)
        .publicNumbers(1)
        .servesPublic(false);
  }

  /**
   * A14: all 25 examples of the seed, each with the calls and the workforce of its row and the kind
   * and size of its real industry; whoever serves the public or is often away does so in any row.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "外贸公司, FOREIGN_TRADE, SMALL, false, false, SECURITY",
    "IT销售公司, DISTRIBUTION, SMALL, false, false, SECURITY",
    "经销商, DISTRIBUTION, MEDIUM, false, true, SECURITY",
    "批发商, WHOLESALE, MEDIUM, false, false, SECURITY",
    "公司销售部, SALES_DEPARTMENT, SMALL, false, true, SECURITY",
    "媒体, MEDIA, MEDIUM, true, true, IMAGE",
    "咨询公司, CONSULTING, SMALL, true, true, IMAGE",
    "酒店, HOTEL, MEDIUM, true, false, IMAGE",
    "餐厅, CATERING, SMALL, true, false, IMAGE",
    "搬家公司, MOVING, SMALL, true, true, IMAGE",
    "售后服务公司, AFTER_SALES, SMALL, true, true, IMAGE",
    "家政公司, HOUSEKEEPING, SMALL, true, true, IMAGE",
    "证券公司, SECURITIES, LARGE, true, false, IMAGE",
    "供电系统, POWER_SUPPLY, LARGE, true, true, IMAGE",
    "税务系统, TAX, LARGE, true, false, IMAGE",
    "交管系统, TRAFFIC_CONTROL, LARGE, true, true, IMAGE",
    "广告公司, ADVERTISING, SMALL, false, true, COST",
    "房地产中介, AGENCY, SMALL, true, true, COST",
    "市场调查, MARKET_RESEARCH, SMALL, false, true, COST",
    "技术服务支持, TECHNICAL_SUPPORT, SMALL, false, true, COST",
    "猎头, HEADHUNTING, SMALL, false, true, COST",
    "百货超市, RETAIL, LARGE, true, false, EFFICIENCY",
    "采购公司, PURCHASING, MEDIUM, false, true, EFFICIENCY",
    "快递公司, COURIER, LARGE, true, true, EFFICIENCY",
    "货运物流, FREIGHT, LARGE, true, true, EFFICIENCY",
  })
  void seedExample_getsItsType(
      String name,
      String industry,
      SizeClass size,
      boolean servesPublic,
      boolean oftenAway,
      ServiceOrientation type) {
    boolean calls = type == SECURITY || type == COST;
    CallMix mix = CallMix.ofShares(1000, calls ? .6 : .4);
    OrganisationTraits.Builder organisation =
        OrganisationTraits.builder()
            .industry(industry)
            .size(size)
            .calls(
                type == COST
                    ? mix.withInternalShare(.4, Map.of("CUSTOMERS", .3, "OTHERS", .3))
                    : mix.withInternalShare(.2, Map.of("CUSTOMERS", .8)))
            .turnover(type == SECURITY ? .4 : .1)
            .awayShare(oftenAway ? .5 : .1)
            .publicNumbers(type == EFFICIENCY ? 3 : 1)
            .servesPublic(servesPublic);

    Decision<OrientationResult> decision = decide(organisation);

    OrientationResult result = decision.outcome().orElseThrow();
    assertThat(result.types()).as(name).containsExactly(type);
    assertThat(result.code()).isEqualTo(type.name());
    assertThat(result.bundle()).isEqualTo(POLICY.rules().bundle(type)).isNotEmpty();
    assertThat(decision.points()).isEqualTo(result.ranked().get(0).points());
    assertThat(decision.gaps()).isEmpty();
  }

  /** S1: 外贸公司, 中小, 员工流动性强, 主叫 70 %; nothing else is known. */
  @Test
  void tradeCompanyThatCallsOut_isSecurity() {
    Decision<OrientationResult> decision =
        decide(
            OrganisationTraits.builder()
                .industry("FOREIGN_TRADE")
                .size(SizeClass.SMALL)
                .calls(CallMix.ofCounts(700, 300))
                .turnover(.3));

    assertThat(decision.outcome().orElseThrow().types()).containsExactly(SECURITY);
    assertThat(decision.points()).isEqualTo(6);
    assertThat(decision.policy()).isEqualTo(POLICY.ref());
    assertThat(decision.evidence())
        .containsExactly(
            new Evidence("ORIENTATION_TURNOVER", "turnover", "0.3", ">= 0.3", 3),
            new Evidence("ORIENTATION_KIND", "industry", "TRADE", "in [TRADE]", 2),
            new Evidence("ORIENTATION_SIZE", "employees", "SMALL", "in [MICRO, SMALL, MEDIUM]", 1),
            new Evidence("ORIENTATION_OUTGOING", "out_share", "0.7", "> 0.5", 0));
    assertThat(decision.gaps()).containsExactly(new Gap("internal_share", Gap.Kind.MISSING));
  }

  /** S3: 房产中介, 中小, 常外出, 主叫 60 %, internal calls the largest share. */
  @Test
  void estateAgencyWithInternalCalls_isCost() {
    Decision<OrientationResult> decision =
        decide(
            OrganisationTraits.builder()
                .industry("AGENCY")
                .size(SizeClass.MEDIUM)
                .awayShare(.8)
                .calls(
                    CallMix.ofCounts(600, 400)
                        .withInternal(400, Map.of("CLIENTS", 399L, "OTHERS", 201L))));

    OrientationResult result = decision.outcome().orElseThrow();
    assertThat(result.types()).containsExactly(COST);
    assertThat(result.bundle()).containsExactly("G08", "G10", "G18");
    assertThat(decision.evidence())
        .contains(new Evidence("ORIENTATION_INTERNAL", "internal_share", "0.4", "> 0.399", 3));
  }

  /** Domain/03: not the largest if another share is equal; the criterion fails and says so. */
  @Test
  void internalShareEqualToAnother_isNotTheLargest() {
    CallMix equal = CallMix.ofCounts(600, 400).withInternal(400, Map.of("A", 400L, "B", 200L));
    assertThat(equal.internalIsLargest()).isEqualTo(Truth.FALSE);

    Decision<OrientationResult> decision =
        decide(plain("AGENCY", SizeClass.SMALL, 600).calls(equal));

    OrientationResult result = decision.outcome().orElseThrow();
    Score cost = result.ranked().get(0);
    assertThat(cost.type()).isEqualTo(COST);
    assertThat(cost.points()).isEqualTo(3);
    assertThat(decision.evidence())
        .contains(Evidence.of("ORIENTATION_INTERNAL_NOT", "internal_share", "0.4", "> 0.4"));
  }

  /** 3 of 10 within, 3 of 10 elsewhere: neither is the largest, in counts as in shares. */
  @Test
  void ties_areNoLargest_howeverSharesRound() {
    for (int each = 1; each <= 30; each++) {
      CallMix tie = CallMix.ofCounts(5L * each, 5L * each);
      long internal = 3L * each;
      assertThat(tie.withInternal(internal, Map.of("A", internal)).internalIsLargest())
          .isEqualTo(Truth.FALSE);
      assertThat(tie.withInternal(internal, Map.of("A", 2L * each, "B", 2L * each)))
          .extracting(CallMix::internalIsLargest)
          .as("three others may be one class")
          .isEqualTo(Truth.UNKNOWN);
      assertThat(tie.withInternal(internal + 1, Map.of("A", internal, "B", internal)))
          .extracting(CallMix::internalIsLargest)
          .isEqualTo(Truth.TRUE);
    }
    assertThat(CallMix.ofShares(100, .5).withInternalShare(.3, Map.of("A", .2, "B", .2)))
        .extracting(CallMix::internalIsLargest)
        .isEqualTo(Truth.UNKNOWN);
    assertThatThrownBy(() -> CallMix.ofCounts(5, 5).withInternal(6, Map.of("A", 5L)))
        .hasMessage("counts of classes of calls must not add up to more than 10 but did to 11");
  }

  @Test
  void internalShareAlone_isLargestAboveHalf_andElseUnknown() {
    CallMix mix = CallMix.ofShares(1000, .6);

    assertThat(mix.internalIsLargest()).isEqualTo(Truth.UNKNOWN);
    assertThat(mix.withInternalShare(.501, Map.of()).internalIsLargest()).isEqualTo(Truth.TRUE);
    assertThat(mix.withInternalShare(.5, Map.of()).internalIsLargest()).isEqualTo(Truth.UNKNOWN);
    assertThat(mix.withInternalShare(0, Map.of()).internalIsLargest()).isEqualTo(Truth.FALSE);
  }

  /** Domain/03: outgoing exactly 50 % is neither; one call more or less is. */
  @Test
  void halfOfCallsOutgoing_isNeitherDirection() {
    OrientationResult half =
        decide(plain("FOREIGN_TRADE", SizeClass.SMALL, 500).turnover(.4)).outcome().orElseThrow();

    assertThat(half.isUndetermined()).isTrue();
    assertThat(half.code()).isEqualTo(OrientationResult.UNDETERMINED);
    assertThat(half.bundle()).isEmpty();
    assertThat(half.ranked()).noneMatch(Score::directionFits);
    assertThat(half.nearest()).extracting(Score::type).containsExactly(SECURITY, COST);
    assertThat(types(plain("FOREIGN_TRADE", SizeClass.SMALL, 501).turnover(.4)))
        .containsExactly(SECURITY);
    assertThat(types(plain("RETAIL", SizeClass.MEDIUM, 499).publicNumbers(2)))
        .containsExactly(EFFICIENCY);
  }

  /** Thresholds of the default bounds, one unit to either side. */
  @Test
  void bounds_areInclusive() {
    assertThat(points(plain("WHOLESALE", SizeClass.LARGE, 600).turnover(.3), SECURITY))
        .isEqualTo(5);
    assertThat(points(plain("WHOLESALE", SizeClass.LARGE, 600).turnover(.29), SECURITY))
        .isEqualTo(2);
    assertThat(points(plain("COURIER", SizeClass.SMALL, 400).awayShare(.3), EFFICIENCY))
        .isEqualTo(5);
    assertThat(points(plain("COURIER", SizeClass.SMALL, 400).awayShare(.29), EFFICIENCY))
        .isEqualTo(2);
    assertThat(points(plain("COURIER", SizeClass.SMALL, 400).publicNumbers(2), EFFICIENCY))
        .isEqualTo(5);
    // Two traits of one type count once.
    assertThat(
            points(
                plain("COURIER", SizeClass.LARGE, 400).publicNumbers(2).awayShare(.3), EFFICIENCY))
        .isEqualTo(6);
  }

  private static int points(OrganisationTraits.Builder organisation, ServiceOrientation type) {
    return decide(organisation).outcome().orElseThrow().ranked().stream()
        .filter(each -> each.type() == type)
        .findFirst()
        .orElseThrow()
        .points();
  }

  /** 中 fits both sides; an institution is never asked. */
  @Test
  void size_countsWhereItIsAsked() {
    assertThat(points(plain("RETAIL", SizeClass.MEDIUM, 400), EFFICIENCY)).isEqualTo(3);
    assertThat(points(plain("RETAIL", SizeClass.SMALL, 400), EFFICIENCY)).isEqualTo(2);
    assertThat(points(plain("HOTEL", SizeClass.MEDIUM, 400), IMAGE)).isEqualTo(3);
    assertThat(points(plain("HOTEL", SizeClass.LARGE, 400), IMAGE)).isEqualTo(2);
    assertThat(points(plain("TAX", SizeClass.SMALL, 400).servesPublic(true), IMAGE)).isEqualTo(5);
    assertThat(points(plain("TAX", SizeClass.LARGE, 400), EFFICIENCY)).isZero();
  }

  @Test
  void typesWithEqualPoints_areBothGiven() {
    OrganisationTraits.Builder both =
        plain("FOREIGN_TRADE", SizeClass.SMALL, 600)
            .turnover(.4)
            .calls(CallMix.ofShares(1000, .6).withInternalShare(.6, Map.of()));

    OrientationResult result = decide(both).outcome().orElseThrow();

    assertThat(result.types()).containsExactly(SECURITY, COST);
    assertThat(result.code()).isEqualTo("SECURITY+COST");
    assertThat(result.bundle()).containsExactly("G06", "G08", "G10", "G18");
    // 3 against 3 points is a tie; a medium hotel has 4 against 3, and one point is none.
    assertThat(types(plain("HOTEL", SizeClass.SMALL, 400).awayShare(.3)))
        .containsExactly(IMAGE, EFFICIENCY);
    assertThat(types(plain("HOTEL", SizeClass.MEDIUM, 400).awayShare(.3)))
        .containsExactly(EFFICIENCY);
  }

  @Test
  void fewerThanThreePoints_areUndeterminedWithTheNearestTwo() {
    OrientationResult result =
        decide(plain("WHOLESALE", SizeClass.LARGE, 600)).outcome().orElseThrow();

    assertThat(result.isUndetermined()).isTrue();
    assertThat(result.nearest()).extracting(Score::type).containsExactly(SECURITY, COST);
    assertThat(result.nearest()).extracting(Score::points).containsExactly(2, 2);
    assertThat(types(plain("WHOLESALE", SizeClass.MEDIUM, 600))).containsExactly(SECURITY, COST);
  }

  @Test
  void unknownCriteriaThatCouldDecide_areInsufficientData() {
    Decision<OrientationResult> decision =
        decide(
            OrganisationTraits.builder()
                .industry("TAX")
                .awayShare(.1)
                .publicNumbers(1)
                .calls(CallMix.ofCounts(100, 900)));

    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps()).containsExactly(new Gap("serves_public", Gap.Kind.MISSING));
  }

  @Test
  void fewOrNoCalls_areInsufficientData() {
    OrganisationTraits.Builder few =
        plain("FOREIGN_TRADE", SizeClass.SMALL, 600).turnover(.4).calls(CallMix.ofCounts(80, 19));

    assertThat(decide(few).isDecided()).isFalse();
    assertThat(decide(few).gaps()).containsExactly(new Gap("answered_calls", Gap.Kind.TOO_FEW));
    assertThat(decide(few).evidence())
        .containsExactly(Evidence.of("ORIENTATION_FEW_CALLS", "answered_calls", "99", "< 100"));
    assertThat(types(few.calls(CallMix.ofCounts(80, 20)))).containsExactly(SECURITY);
    assertThat(decide(few.calls(CallMix.ofCounts(0, 0))).isDecided()).isFalse();
    assertThat(decide(OrganisationTraits.builder().industry("TAX")).gaps())
        .containsExactly(new Gap("out_share", Gap.Kind.MISSING));
  }

  @Test
  void sharesOutsideZeroToOne_areRefused() {
    assertThatThrownBy(() -> CallMix.ofShares(100, 1.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("outgoingShare must be between 0 and 1 but was 1.01");
    assertThatThrownBy(() -> CallMix.ofShares(100, Double.NaN))
        .hasMessage("outgoingShare must be between 0 and 1 but was NaN");
    assertThatThrownBy(() -> OrganisationTraits.builder().turnover(-.1))
        .hasMessage("turnover must be between 0 and 1 but was -0.1");
    assertThatThrownBy(
            () -> CallMix.ofShares(100, .5).withInternalShare(.6, Map.of("CUSTOMERS", .5)))
        .hasMessage("shares of classes of calls must not add up to more than 1 but did to 1.1");
    assertThatThrownBy(() -> CallMix.ofCounts(-1, 5))
        .hasMessage("outgoing must not be negative but was -1");
    assertThatThrownBy(() -> OrganisationTraits.builder().sites(0))
        .hasMessage("sites must be at least 1 but was 0");
  }

  @Test
  void factsOfAGroup_becomeTraits() {
    Facts group =
        Facts.builder(
                FactSchema.ofYuan(
                    GroupFacts.ORG_KIND,
                    GroupFacts.EMPLOYEES,
                    GroupFacts.OUT_SHARE,
                    GroupFacts.INTERNAL_SHARE,
                    GroupFacts.AWAY_SHARE,
                    GroupFacts.TURNOVER),
                CustomerId.of("G1"),
                ASOF)
            .set(GroupFacts.ORG_KIND, "ENTERPRISE")
            .set(GroupFacts.EMPLOYEES, 19)
            .set(GroupFacts.OUT_SHARE, .7)
            .set(GroupFacts.TURNOVER, .35)
            .build();

    OrganisationTraits.Builder known =
        OrganisationTraits.builder(group, 1000).industry("FOREIGN_TRADE").sites(2);

    Decision<OrientationResult> decision = decide(known);
    assertThat(decision.outcome().orElseThrow().types()).containsExactly(SECURITY);
    assertThat(decision.evidence())
        .contains(Evidence.of("ORIENTATION_SITES", "sites", "2", ""))
        .contains(
            new Evidence("ORIENTATION_SIZE", "employees", "SMALL", "in [MICRO, SMALL, MEDIUM]", 1));
    Facts office = group.toBuilder().set(GroupFacts.ORG_KIND, "GOVERNMENT").build();
    assertThat(OrganisationTraits.builder(office, 1000).build().kind())
        .contains(BusinessKind.INSTITUTION);
    Facts wrong = group.toBuilder().set(GroupFacts.OUT_SHARE, 1.2).build();
    assertThatThrownBy(() -> OrganisationTraits.builder(wrong, 1000))
        .hasMessage("outgoingShare must be between 0 and 1 but was 1.2");
  }

  /** 工信部联企业〔2011〕300号: 批发 5/20/200, 交通运输 20/300/1000, others 10/100/300 employees. */
  @ParameterizedTest
  @CsvSource({
    "WHOLESALE, 4, MICRO",
    "WHOLESALE, 5, SMALL",
    "WHOLESALE, 19, SMALL",
    "WHOLESALE, 20, MEDIUM",
    "WHOLESALE, 199, MEDIUM",
    "WHOLESALE, 200, LARGE",
    "COURIER, 299, SMALL",
    "COURIER, 300, MEDIUM",
    "COURIER, 999, MEDIUM",
    "COURIER, 1000, LARGE",
    "HOTEL, 9, MICRO",
    "HOTEL, 10, SMALL",
    "HOTEL, 100, MEDIUM",
    "HOTEL, 300, LARGE",
  })
  void employees_giveTheSizeOfTheIndustry(String industry, long employees, SizeClass size) {
    assertThat(POLICY.rules().industry(industry).orElseThrow().sizes().of(employees))
        .isEqualTo(size);
  }

  @Test
  void document_isReadBack_andOverlaid() {
    PolicyKinds kinds = PolicyKinds.standard();
    assertThat(kinds.read(POLICY.document())).isEqualTo(POLICY);
    assertThat(DocumentPolicy.as(SegmentPolicies.ORIENTATION, kinds.read(POLICY.document())))
        .map(DocumentPolicy::rules)
        .contains(OrientationRules.ofDefaults());
    Node.Obj patch =
        Node.object().put("bounds", Node.object().put("dominantShare", .4).build()).build();
    Node.Obj city =
        PolicyOverlay.apply(
            POLICY.document(), List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "hz", patch)));
    assertThatThrownBy(() -> kinds.read(city))
        .isInstanceOf(PolicyException.class)
        .hasMessage("bounds dominantShare must be at least 0.5 and below 1 but was 0.4");
  }
}
