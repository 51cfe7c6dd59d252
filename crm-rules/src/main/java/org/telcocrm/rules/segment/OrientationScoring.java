package org.telcocrm.rules.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.rules.segment.OrientationResult.Criterion;
import org.telcocrm.rules.segment.OrientationResult.Score;
import org.telcocrm.rules.table.Truth;

/** Scores the four service types of one organisation. */
final class OrientationScoring {

  private static final Comparator<Score> RANK =
      Comparator.comparing(Score::directionFits)
          .thenComparing(Score::points)
          .reversed()
          .thenComparing(Score::type);

  private final OrientationRules rules;
  private final OrganisationTraits organisation;
  private final @Nullable BusinessKind kind;
  private final @Nullable SizeClass size;

  OrientationScoring(OrientationRules rules, OrganisationTraits organisation) {
    this.rules = rules;
    this.organisation = organisation;
    Optional<OrientationIndustry> industry = organisation.industry().flatMap(rules::industry);
    this.kind = organisation.kind().or(() -> industry.map(OrientationIndustry::kind)).orElse(null);
    SizeSteps steps = industry.map(OrientationIndustry::sizes).orElse(rules.otherSizes());
    this.size = organisation.size().or(() -> organisation.employees().map(steps::of)).orElse(null);
  }

  Decision<OrientationResult> decide(LocalDate asOf, PolicyRef ref) {
    Optional<CallMix> calls = organisation.calls();
    if (calls.isEmpty()) {
      return Decision.insufficientData(
          ref, asOf, List.of(), List.of(new Gap("out_share", Gap.Kind.MISSING)));
    }
    int least = rules.bounds().minCalls();
    if (calls.get().answered() < least) {
      Evidence few =
          Evidence.of(
              "ORIENTATION_FEW_CALLS",
              "answered_calls",
              String.valueOf(calls.get().answered()),
              "< " + least);
      return Decision.insufficientData(
          ref, asOf, List.of(few), List.of(new Gap("answered_calls", Gap.Kind.TOO_FEW)));
    }
    List<Score> ranked =
        rules.types().stream().map(each -> score(each, calls.get())).sorted(RANK).toList();
    return decide(ranked, asOf, ref);
  }

  private Decision<OrientationResult> decide(List<Score> ranked, LocalDate asOf, PolicyRef ref) {
    OrientationPoints points = rules.points();
    Score best = ranked.get(0);
    List<Score> enough =
        ranked.stream()
            .filter(each -> each.directionFits() && each.points() >= points.least())
            .toList();
    List<Gap> gaps = gaps(ranked);
    List<Evidence> evidence = evidence(best);
    if (enough.isEmpty() && ranked.stream().anyMatch(this::mayHaveEnough)) {
      return Decision.insufficientData(ref, asOf, evidence, gaps);
    }
    List<ServiceOrientation> types =
        enough.stream()
            .filter(each -> each.equals(best) || best.points() - each.points() < points.tieBelow())
            .map(Score::type)
            .toList();
    List<String> bundle =
        types.stream().flatMap(each -> rules.bundle(each).stream()).distinct().toList();
    return Decision.of(new OrientationResult(types, ranked, bundle), ref, asOf, evidence, gaps);
  }

  /** What is known of the first-ranked type's criteria; and that several sites were merged. */
  private List<Evidence> evidence(Score best) {
    List<Evidence> evidence = new ArrayList<>();
    for (Criterion each : best.criteria()) {
      if (each.met() != Truth.UNKNOWN) {
        evidence.add(each.evidence());
      }
    }
    if (organisation.sites() > 1) {
      String sites = String.valueOf(organisation.sites());
      evidence.add(Evidence.of("ORIENTATION_SITES", "sites", sites, ""));
    }
    return evidence;
  }

  /** What would have changed points of a type in the running. */
  private static List<Gap> gaps(List<Score> ranked) {
    return ranked.stream()
        .filter(Score::directionFits)
        .flatMap(each -> each.criteria().stream())
        .filter(each -> each.met() == Truth.UNKNOWN)
        .map(each -> new Gap(each.evidence().subject(), Gap.Kind.MISSING))
        .toList();
  }

  private boolean mayHaveEnough(Score score) {
    OrientationPoints points = rules.points();
    int most = score.points();
    boolean trait = false;
    for (Criterion each : score.criteria()) {
      if (each.met() == Truth.UNKNOWN) {
        switch (each.evidence().reason()) {
          case "ORIENTATION_KIND_NOT" -> most += points.kind();
          case "ORIENTATION_SIZE_NOT" -> most += points.size();
          default -> trait = true;
        }
      }
    }
    return score.directionFits() && most + (trait ? points.trait() : 0) >= points.least();
  }

  private Score score(OrientationType type, CallMix calls) {
    List<Criterion> criteria = new ArrayList<>();
    Criterion direction = direction(type, calls);
    criteria.add(direction);
    criteria.add(
        criterion(
            "ORIENTATION_KIND",
            "industry",
            kind,
            "in " + type.kinds(),
            kind != null && type.kinds().contains(kind),
            rules.points().kind()));
    if (kind == null || !rules.noSizeOf().contains(kind)) {
      criteria.add(
          criterion(
              "ORIENTATION_SIZE",
              "employees",
              size,
              "in " + type.sizes(),
              size != null && type.sizes().contains(size),
              rules.points().size()));
    }
    criteria.addAll(traits(type, calls));
    int points = criteria.stream().mapToInt(each -> each.evidence().points()).sum();
    return new Score(type.type(), direction.met() == Truth.TRUE, points, criteria);
  }

  private Criterion direction(OrientationType type, CallMix calls) {
    double out = calls.outgoingShare();
    double bound = rules.bounds().dominantShare();
    double rest = BigDecimal.ONE.subtract(BigDecimal.valueOf(bound)).doubleValue();
    return type.direction() == OrientationType.Direction.OUTGOING
        ? criterion(
            "ORIENTATION_OUTGOING", "out_share", text(out), "> " + text(bound), out > bound, 0)
        : criterion(
            "ORIENTATION_INCOMING", "out_share", text(out), "< " + text(rest), out < rest, 0);
  }

  /** The points are given once; if a trait is there, the others that are unknown do not matter. */
  private List<Criterion> traits(OrientationType type, CallMix calls) {
    List<Criterion> found = new ArrayList<>();
    int points = rules.points().trait();
    for (OrientationTrait trait : type.traits()) {
      Criterion each = trait(trait, calls, points);
      found.add(each);
      if (each.met() == Truth.TRUE) {
        points = 0;
      }
    }
    if (found.stream().anyMatch(each -> each.met() == Truth.TRUE)) {
      found.removeIf(each -> each.met() == Truth.UNKNOWN);
    }
    return found;
  }

  private Criterion trait(OrientationTrait trait, CallMix calls, int points) {
    OrientationBounds bounds = rules.bounds();
    return switch (trait) {
      case HIGH_TURNOVER -> share(trait, organisation.turnover(), bounds.highTurnover(), points);
      case OFTEN_AWAY -> share(trait, organisation.awayShare(), bounds.oftenAway(), points);
      case INTERNAL_LARGEST -> internal(calls, points);
      case SEVERAL_NUMBERS ->
          criterion(
              trait.reason(),
              trait.subject(),
              organisation.publicNumbers().orElse(null),
              ">= " + bounds.severalNumbers(),
              organisation.publicNumbers().orElse(0) >= bounds.severalNumbers(),
              points);
      case SERVES_PUBLIC ->
          criterion(
              trait.reason(),
              trait.subject(),
              organisation.servesPublic().orElse(null),
              "= true",
              organisation.servesPublic().orElse(false),
              points);
    };
  }

  private static Criterion share(
      OrientationTrait trait, Optional<Double> share, double bound, int points) {
    return criterion(
        trait.reason(),
        trait.subject(),
        share.map(OrientationScoring::text).orElse(null),
        ">= " + text(bound),
        share.isPresent() && share.get() >= bound,
        points);
  }

  private static Criterion internal(CallMix calls, int points) {
    Truth largest = calls.internalIsLargest();
    OrientationTrait trait = OrientationTrait.INTERNAL_LARGEST;
    return criterion(
        trait.reason(),
        trait.subject(),
        largest == Truth.UNKNOWN
            ? null
            : calls.internalShare().map(OrientationScoring::text).orElse(null),
        calls.largestOther(),
        largest == Truth.TRUE,
        points);
  }

  private static Criterion criterion(
      String reason,
      String subject,
      @Nullable Object observed,
      String bound,
      boolean met,
      int points) {
    Truth truth = observed == null ? Truth.UNKNOWN : met ? Truth.TRUE : Truth.FALSE;
    boolean holds = truth == Truth.TRUE;
    return new Criterion(
        truth,
        new Evidence(
            holds ? reason : reason + "_NOT",
            subject,
            observed == null ? Evidence.MISSING : observed.toString(),
            bound,
            holds ? points : 0));
  }

  /** A share as a plain decimal. */
  static String text(double share) {
    return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
  }
}
