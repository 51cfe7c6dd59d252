package org.telcocrm.rules.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.action.SuppressedAction;
import org.telcocrm.rules.assessor.AssessorKey;

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
      each.total().ifPresent(total -> lines.add(INDENT + total(total, texts)));
      each.gaps().forEach(gap -> lines.add(INDENT + gap));
    }
    return List.copyOf(lines);
  }

  /**
   * Explains a plan line by line: what to do, who, until when, why; then what was left out and why.
   *
   * <p>Example: {@code 携转关怀（不得报价），客户服务，2026-04-01前完成} / {@code 近90天携转查询1次} / {@code 暂不执行：高危挽留} /
   * {@code 有携转意向，不得报价（携转查询1）}.
   *
   * @param plan the plan
   * @param texts the words, for example {@code RuleTexts.of(Locale.CHINESE)}
   * @return a line per action and reason, in the order of the plan; one line if there is nothing to
   *     do
   */
  public static List<String> lines(ActionPlan plan, Texts texts) {
    List<String> lines = new ArrayList<>();
    for (Action each : plan.actions()) {
      lines.add(
          texts
              .of("line", "action")
              .replace("{action}", texts.of("action", each.code()))
              .replace("{owner}", texts.of("owner", each.owner()))
              .replace("{due}", each.due().toString()));
      each.reasons().forEach(reason -> lines.add(INDENT + texts.of(reason)));
    }
    for (SuppressedAction each : plan.suppressed()) {
      String action = texts.of("action", each.action().code());
      lines.add(texts.of("line", "suppressed").replace("{action}", action));
      each.evidence().forEach(reason -> lines.add(INDENT + texts.of(reason)));
    }
    return lines.isEmpty() ? List.of(texts.of("line", "no_action")) : List.copyOf(lines);
  }

  /**
   * Explains any decision line by line; to word its outcome is the caller's.
   *
   * <p>Example: a star of 210 points is {@code 近12个月消费… +150} / {@code 网龄60个月 +60} / … / {@code 合计
   * +210}.
   *
   * @param decision the decision
   * @param texts the words, for example {@code RuleTexts.of(Locale.CHINESE)}
   * @return a line per reason, one for the sum if a reason has points, a line per gap
   */
  public static List<String> lines(Decision<?> decision, Texts texts) {
    List<String> lines = new ArrayList<>();
    List<Reason> reasons = reasons(decision, texts);
    reasons.forEach(each -> lines.add(line(each, texts)));
    total(decision, reasons).ifPresent(total -> lines.add(total(total, texts)));
    decision.gaps().forEach(gap -> lines.add(texts.of(gap)));
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
    for (AssessorKey<?> key : assessment.decisions().keySet()) {
      sections.add(explanation.section(key, assessment));
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

  private static List<Reason> reasons(Decision<?> decision, Texts texts) {
    List<Reason> reasons = new ArrayList<>();
    for (Evidence each : decision.evidence()) {
      reasons.add(new Reason(each.reason(), texts.of(each), each.points()));
    }
    return reasons;
  }

  private static OptionalInt total(Decision<?> decision, List<Reason> reasons) {
    boolean scored = reasons.stream().anyMatch(each -> each.points() != 0);
    return scored ? OptionalInt.of(decision.points()) : OptionalInt.empty();
  }

  private static String total(int points, Texts texts) {
    return texts.of("line", "total").replace("{points}", signed(points));
  }

  private <R> Section section(AssessorKey<R> key, CustomerAssessment assessment) {
    Decision<R> decision = assessment.get(key);
    Optional<R> outcome = decision.outcome();
    String headline =
        texts
            .of("line", outcome.isPresent() ? "decided" : "insufficient")
            .replace("{assessor}", texts.of("assessor", key.name()))
            .replace("{outcome}", outcome.map(each -> key.headline(each, texts)).orElse(""));
    List<Reason> reasons = reasons(decision, texts);
    return new Section(
        key.name(),
        headline,
        reasons,
        total(decision, reasons),
        outcome.isPresent() ? List.of() : decision.gaps().stream().map(texts::of).toList());
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : Integer.toString(points);
  }
}
