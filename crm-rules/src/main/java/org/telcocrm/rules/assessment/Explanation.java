package org.telcocrm.rules.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.kano.Fulfilment;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePlan;
import org.telcocrm.rules.value.CustomerValue;
import org.telcocrm.rules.value.GroupValue;
import org.telcocrm.rules.value.GroupValueAssessor;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * An assessment in words (为什么是他): per decision its outcome, every reason, and the sum of points.
 *
 * <p>Example: {@code 流失风险：高，流失概率 0.31，得分 65} / {@code 携转查询 1 次 +50} / {@code 合约已到期 62 天，尚无新约 +30} /
 * {@code 融合宽带 -15} / {@code 合计 +65}. Pure.
 */
public final class Explanation {

  private static final String INDENT = "  ";

  private final Texts texts;

  private Explanation(Texts texts) {
    this.texts = texts;
  }

  /**
   * Explains an assessment line by line.
   *
   * @param assessment the assessment
   * @param texts the words, for example {@code RuleTexts.of(Locale.CHINESE)}
   * @return a line per outcome, reason and sum, in the order of the decisions
   */
  public static List<String> lines(CustomerAssessment assessment, Texts texts) {
    List<String> lines = new ArrayList<>();
    for (Section each : sections(assessment, texts)) {
      lines.add(each.headline());
      each.reasons().forEach(reason -> lines.add(INDENT + line(reason, texts)));
      each.total()
          .ifPresent(
              total ->
                  lines.add(INDENT + texts.of("line", "total").replace("{points}", signed(total))));
      each.gaps().forEach(gap -> lines.add(INDENT + gap));
    }
    return List.copyOf(lines);
  }

  /**
   * A reason in words.
   *
   * @param code for example {@code "PORT_QUERY"}
   * @param text for example {@code "近90天查询携转资格1次"}
   * @param points what it adds to the score; 0 for a reason without points
   */
  public record Reason(String code, String text, int points) {}

  /**
   * One decision in words.
   *
   * @param assessor who decided, for example {@code "churn"}
   * @param headline its outcome
   * @param reasons strongest first
   * @param total the sum of the points; empty if no reason has any
   * @param gaps what was not known, if there is no outcome
   */
  public record Section(
      String assessor,
      String headline,
      List<Reason> reasons,
      OptionalInt total,
      List<String> gaps) {

    /** Copies the lists. */
    public Section {
      reasons = List.copyOf(reasons);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Explains an assessment decision by decision.
   *
   * @param assessment the assessment
   * @param texts the words, for example {@code RuleTexts.of(Locale.CHINESE)}
   * @return a section per decision, in their order
   */
  public static List<Section> sections(CustomerAssessment assessment, Texts texts) {
    Explanation explanation = new Explanation(texts);
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<AssessorKey<?>, Decision<?>> each : assessment.decisions().entrySet()) {
      sections.add(explanation.section(each.getKey(), each.getValue()));
    }
    return List.copyOf(sections);
  }

  private static String line(Reason reason, Texts texts) {
    return texts
        .of("line", "reason")
        .replace("{reason}", reason.text())
        .replace("{points}", reason.points() == 0 ? "" : signed(reason.points()))
        .stripTrailing();
  }

  private Section section(AssessorKey<?> key, Decision<?> decision) {
    Optional<?> outcome = decision.outcome();
    String headline =
        texts
            .of("line", outcome.isPresent() ? "decided" : "insufficient")
            .replace("{assessor}", texts.of("assessor", key.name()))
            .replace("{outcome}", outcome.map(this::outcome).orElse(""));
    List<Reason> reasons = new ArrayList<>();
    for (Evidence each : decision.evidence()) {
      reasons.add(new Reason(each.reason(), texts.of(each), each.points()));
    }
    boolean scored = reasons.stream().anyMatch(each -> each.points() != 0);
    return new Section(
        key.name(),
        headline,
        reasons,
        scored ? OptionalInt.of(decision.points()) : OptionalInt.empty(),
        outcome.isPresent() ? List.of() : decision.gaps().stream().map(texts::of).toList());
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : Integer.toString(points);
  }

  private String outcome(Object outcome) {
    if (outcome instanceof CustomerValue value) {
      return texts
          .of("line", ValueAssessor.KEY.name())
          .replace("{tier}", texts.of("level", value.tier().name()))
          .replace("{realised}", value.realised().toString())
          .replace(
              "{potential}",
              value.potential().map(Money::toString).orElse(texts.of("line", "unknown")))
          .replace(
              "{model}", value.model().map(Money::toString).orElse(texts.of("line", "unknown")));
    }
    if (outcome instanceof ChurnRisk risk) {
      BigDecimal probability = BigDecimal.valueOf(risk.probability());
      return texts
          .of("line", ChurnAssessor.KEY.name())
          .replace("{band}", texts.of("level", risk.band().name()))
          .replace("{probability}", probability.setScale(3, RoundingMode.HALF_EVEN).toPlainString())
          .replace("{points}", Integer.toString(risk.points()));
    }
    if (outcome instanceof GroupValue value) {
      return texts
          .of("line", GroupValueAssessor.KEY.name())
          .replace("{class}", value.suggestedClass())
          .replace("{force}", value.classInForce().orElse(texts.of("line", "unknown")))
          .replace("{points}", Integer.toString(value.points()))
          .replace(
              "{revenue}",
              value.revenue().map(Money::toString).orElse(texts.of("line", "unknown")));
    }
    return outcome instanceof ServicePlan plan ? services(plan) : outcome.toString();
  }

  private String services(ServicePlan plan) {
    return texts
        .of("line", ServiceAssessor.KEY.name())
        .replace("{segment}", texts.of("segment", plan.segment()))
        .replace("{unmet}", names(plan.unmetBasics()))
        .replace("{advised}", names(plan.advised()))
        .replace("{cost}", plan.plannedCost().toString())
        .replace("{budget}", plan.budget().toString())
        .replace("{unknown}", Long.toString(unknown(plan)));
  }

  private static long unknown(ServicePlan plan) {
    return plan.services().stream().filter(each -> each.state() == Fulfilment.UNKNOWN).count();
  }

  private String names(List<String> services) {
    return services.isEmpty()
        ? texts.of("line", "none")
        : services.stream()
            .map(code -> code + " " + texts.of("service", code))
            .collect(Collectors.joining(", "));
  }
}
