package org.telcocrm.rules.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.value.ValueAssessor;

class ServicePolicyTest {

  private static final ServicePolicy DEFAULTS = ServicePolicy.ofDefaults();

  /** Columns 高值, 年轻, 大众, 家宽 and cost of defaults 8.1; R rows carry the lock. */
  @ParameterizedTest
  @CsvSource({
    "I01,MMMM,0,false", "I02,MMMM,0,true", "I03,MMMM,5,false", "I04,MMMM,5,false",
    "I05,MMMM,0,true", "I06,MMMM,0,true", "I07,MMMM,100,true", "I08,MMMM,150,true",
    "I09,MMMM,0,true", "I10,MMMM,0,true", "I11,MMMM,10,true", "I12,MOO-,10,false",
    "I13,MMMM,2,false", "I14,OOOO,60,false", "I15,OOOO,0,false", "I16,OOOO,200,false",
    "I17,OMOO,10,false", "I18,OOO-,30,false", "I19,OOO-,80,false", "I20,OAA-,30,false",
    "I21,AAOO,50,false", "I22,OOOO,20,false", "I23,---M,200,false", "I24,---O,300,false",
    "I25,AA-A,500,false", "I26,O---,600,false", "I27,OA--,50,false", "I28,A---,800,false",
    "I29,AA-A,400,false", "I30,AAAA,50,false"
  })
  void ofDefaults_isTheCatalogue(String code, String tiers, long fen, boolean locked) {
    Service service = DEFAULTS.service(code).orElseThrow();
    StringBuilder found = new StringBuilder();
    for (String segment : List.of("HIGH_VALUE", "YOUTH", "MASS", "HOME")) {
      found.append(service.tier(segment).map(KanoCategory::letter).orElse('-'));
    }
    assertThat(found).hasToString(tiers);
    assertThat(service.monthlyCost()).isEqualTo(fen);
    assertThat(service.lockedByLaw()).isEqualTo(locked);
    assertThat(service.promise()).isEqualTo("promise." + code);
  }

  @Test
  void ofDefaults_hasThirtyServicesAndBudgets() {
    assertThat(DEFAULTS.services()).hasSize(30);
    assertThat(DEFAULTS.budget().levels())
        .containsExactly(Map.entry("HIGH", 2000L), Map.entry("MID", 600L), Map.entry("LOW", 200L));
  }

  @Test
  void read_ofDocument_isEqual() {
    ServicePolicy read = read(DEFAULTS.document());
    assertThat(read).isEqualTo(DEFAULTS).hasSameHashCodeAs(DEFAULTS);
    assertThat(read.ref().hash()).isEqualTo(DEFAULTS.ref().hash());
    assertThat(read.document()).isEqualTo(DEFAULTS.document());
    assertThat(read.services()).isEqualTo(DEFAULTS.services());
    assertThat(DEFAULTS.toBuilder().build()).isEqualTo(DEFAULTS);
  }

  @Test
  void read_costBeyond32Bits_isEqual() {
    Service dear =
        Service.builder("X01")
            .tier("MASS", KanoCategory.ONE_DIMENSIONAL)
            .monthlyCost(9_000_000_000L)
            .promise("promise.X01")
            .build();
    ServicePolicy policy = DEFAULTS.toBuilder().service(dear).build();
    assertThat(read(policy.document()).service("X01").orElseThrow().monthlyCost())
        .isEqualTo(9_000_000_000L);
  }

  @Test
  void read_overlayThatLowersALockedService_isRefused() {
    assertThatThrownBy(() -> read(patch("I05", tiers("YOUTH", Node.of("ONE_DIMENSIONAL")))))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "services[I05].tiers.YOUTH must be MUST_BE because I05 is owed by law but was"
                + " ONE_DIMENSIONAL");
    assertThatThrownBy(() -> read(patch("I10", tiers("HOME", new Node.Nothing()))))
        .hasMessage(
            "services[I10].tiers.HOME must be MUST_BE because I10 is owed by law but was not"
                + " offered");
  }

  @Test
  void read_lockTakenAway_isRefused() {
    assertThatThrownBy(() -> read(patch("I05", Map.of("lockedByLaw", Node.of(false)))))
        .hasMessage("services[I05].lockedByLaw must be true because I05 is owed by law");
  }

  @Test
  void build_lockedServiceLeftOut_isRefused() {
    ServicePolicy.Builder builder = empty();
    DEFAULTS.services().stream().filter(s -> !s.code().equals("I07")).forEach(builder::service);
    assertThatThrownBy(builder::build)
        .hasMessage("services must hold every service owed by law but [I07] are missing");
  }

  @Test
  void read_overlayThatAddsASegment_mustCoverLockedServices() {
    assertThatThrownBy(() -> read(patch("I30", tiers("SENIOR", Node.of("ATTRACTIVE")))))
        .hasMessageContaining("tiers.SENIOR must be MUST_BE because I02 is owed by law");
  }

  @Test
  void read_cheaperPromise_isAccepted() {
    ServicePolicy read = read(patch("I07", Map.of("monthlyCost", Node.of(80))));
    assertThat(read.service("I07").orElseThrow().monthlyCost()).isEqualTo(80);
    assertThat(read).isNotEqualTo(DEFAULTS);
  }

  @Test
  void read_wrongContent_isRefusedWithPathRuleAndValue() {
    assertThatThrownBy(() -> read(patch("I14", tiers("MASS", Node.of("REVERSE")))))
        .hasMessage(
            "services[I14].tiers.MASS must be ATTRACTIVE, ONE_DIMENSIONAL or MUST_BE but was"
                + " REVERSE");
    assertThatThrownBy(() -> read(patch("I14", tiers("MASS", Node.of("MUSTBE")))))
        .hasMessageStartingWith("services[13].tiers.MASS must be one of")
        .hasMessageEndingWith("but was \"MUSTBE\". Maybe \"MUST_BE\"?");
    assertThatThrownBy(() -> read(patch("I14", Map.of("monthlyCost", Node.of(-1)))))
        .hasMessage("services[I14].monthlyCost must be 0 or more but was -1");
    assertThatThrownBy(() -> read(patch("I14", Map.of("worse", Node.of(101)))))
        .hasMessageEndingWith("I14 is refused: worse must be between 0 and 100 but was 101");
    assertThatThrownBy(() -> read(patch("I30", Map.of("reviewBy", new Node.Nothing()))))
        .hasMessageStartingWith("services[I30].reviewBy is required");
    assertThatThrownBy(() -> read(patch("I30", Map.of("reviewBy", Node.of("soon")))))
        .hasMessageEndingWith("reviewBy must be an ISO date but was \"soon\"");
    assertThatThrownBy(() -> read(patch("I14", Map.of("colour", Node.of("red")))))
        .hasMessageStartingWith("services[13].colour is not known here");
  }

  @Test
  void read_budgetThatGivesLessToMore_isRefused() {
    Node.Obj patch = object("budget", object("levels", object("LOW", Node.of(700))));
    assertThatThrownBy(() -> read(overlay(patch)))
        .hasMessageStartingWith("budget.levels are refused: levels must not be negative")
        .hasMessageContaining("LOW=700");
  }

  @Test
  void build_segmentWithoutService_isRefusedWithTheNearest() {
    ServicePolicy.Builder builder =
        DEFAULTS.toBuilder()
            .segments(
                DecisionTable.of(
                    HitPolicy.FIRST,
                    List.of(new DecisionTable.Rule<>("SEGMENT_X", Condition.always(), "YUTH"))));
    assertThatThrownBy(builder::build)
        .hasMessage(
            "segments.rules[SEGMENT_X].then must be a segment that some service is offered in but"
                + " was \"YUTH\". Maybe \"YOUTH\"?");
  }

  @Test
  void build_withoutBudget_isRefused() {
    assertThatThrownBy(() -> ServicePolicy.builder("x", "1").segments(DEFAULTS.segments()).build())
        .hasMessage("budget must be set but was not");
  }

  @Test
  void build_anotherLadder_isData() {
    ServicePolicy groups =
        ServicePolicy.builder("group-services", "1")
            .segments(
                DecisionTable.of(
                    HitPolicy.FIRST,
                    List.of(new DecisionTable.Rule<>("SEGMENT_AB", Condition.always(), "AB"))))
            .budget(
                new ServiceBudget(
                    ValueAssessor.VALUE_TIER, Map.of("HIGH", 60000L, "MID", 25000L, "LOW", 6000L)))
            .service(Service.builder("G10").tier("AB", KanoCategory.ONE_DIMENSIONAL).build())
            .build();
    assertThat(read(groups.document())).isEqualTo(groups);
  }

  @Test
  void reviewsDue_lastDayStillCounts() {
    assertThat(DEFAULTS.reviewsDue(LocalDate.of(2027, 3, 31))).isEmpty();
    assertThat(DEFAULTS.reviewsDue(LocalDate.of(2027, 4, 1)))
        .containsExactly("I20", "I21", "I25", "I27", "I28", "I29", "I30");
  }

  @Test
  void reasons_areClosed() {
    Set<String> expected = new TreeSet<>(ServiceAssessor.REASONS);
    for (String name : List.of("HOME", "HIGH_VALUE", "GOTONE", "MZONE", "MASS")) {
      expected.add("SEGMENT_" + name);
    }
    assertThat(DEFAULTS.reasons()).isEqualTo(expected);
  }

  private static ServicePolicy.Builder empty() {
    return ServicePolicy.builder("services", "x")
        .segments(DEFAULTS.segments())
        .budget(DEFAULTS.budget());
  }

  private static ServicePolicy read(Node.Obj document) {
    return ServicePolicy.read(NodeReader.of(document), FactCatalog.standard());
  }

  private static Map<String, Node> tiers(String segment, Node tier) {
    return Map.of("tiers", object(segment, tier));
  }

  private static Node.Obj object(String name, Node value) {
    return Node.object().put(name, value).build();
  }

  private static Node.Obj patch(String code, Map<String, Node> members) {
    Node.Builder service = Node.object().put("code", code);
    members.forEach(service::put);
    return overlay(object("services", Node.list(List.of(service.build()))));
  }

  private static Node.Obj overlay(Node.Obj patch) {
    return PolicyOverlay.apply(
        DEFAULTS.document(),
        List.of(new PolicyOverlay(PolicyOverlay.Level.PROVINCE, "test", patch)));
  }
}
