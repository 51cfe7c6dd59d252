package org.telcocrm.rules.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.table.Truth;

/** Scores the brands for one customer. */
final class BrandScoring {

  private static final Comparator<BrandFit.Score> RANK =
      Comparator.comparing(BrandFit.Score::points).reversed().thenComparing(BrandFit.Score::brand);

  private final BrandRules rules;
  private final FactReader customer;
  private final Map<Brand, Integer> points = new EnumMap<>(Brand.class);
  private final Map<Brand, Integer> unknown = new EnumMap<>(Brand.class);
  private final List<BrandTest> held = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private int answered;

  BrandScoring(BrandRules rules, FactReader customer) {
    this.rules = rules;
    this.customer = customer;
    for (BrandTest test : rules.tests()) {
      Truth truth = test.when().test(customer);
      points.merge(test.brand(), truth == Truth.TRUE ? test.points() : 0, Math::addExact);
      unknown.merge(test.brand(), truth == Truth.UNKNOWN ? test.points() : 0, Math::addExact);
      if (truth == Truth.TRUE) {
        held.add(test);
      }
      if (truth == Truth.UNKNOWN) {
        test.when().facts().forEach(fact -> customer.gap(fact).ifPresent(gaps::add));
      } else {
        answered++;
      }
    }
  }

  Decision<BrandFit> decide(PolicyRef ref) {
    if (answered == 0) {
      return Decision.insufficientData(ref, customer.asOf(), List.of(), gaps);
    }
    List<BrandFit.Score> ranked = new ArrayList<>();
    points.forEach(
        (brand, sum) -> ranked.add(new BrandFit.Score(brand, sum, sum >= rules.least())));
    ranked.sort(RANK);
    Optional<Brand> own = customer.choice(StandardFacts.BRAND);
    boolean misplaced = own.isPresent() && misplaced(ranked.get(0), own.get());
    BrandFit fit = new BrandFit(ranked, overlaps(ranked), own.orElse(null), misplaced);
    // What the source lacks altogether is reported once per run, not per customer.
    List<Gap> missing = gaps.stream().filter(each -> each.kind() != Gap.Kind.ABSENT).toList();
    return Decision.of(fit, ref, customer.asOf(), evidence(fit), missing);
  }

  private boolean misplaced(BrandFit.Score best, Brand own) {
    Integer ownPoints = points.get(own);
    return ownPoints != null
        && best.fits()
        && best.points() - ownPoints - unknown.getOrDefault(own, 0) > rules.within();
  }

  private List<BrandPair> overlaps(List<BrandFit.Score> ranked) {
    List<BrandPair> pairs = new ArrayList<>();
    for (BrandFit.Score a : ranked) {
      for (BrandFit.Score b : ranked) {
        if (a.brand().compareTo(b.brand()) < 0
            && a.fits()
            && b.fits()
            && Math.abs(a.points() - b.points()) <= rules.within()) {
          pairs.add(new BrandPair(a.brand(), b.brand()));
        }
      }
    }
    return pairs.stream().sorted().toList();
  }

  private List<Evidence> evidence(BrandFit fit) {
    Brand best = fit.ranked().get(0).brand();
    Stream<Evidence> reasons =
        held.stream().filter(each -> each.brand() == best).flatMap(this::evidence);
    Stream<Evidence> wrong =
        fit.own().filter(own -> fit.isMisplaced()).stream()
            .map(own -> Evidence.of("BRAND_MISPLACED", "brand", own.name(), best.name()));
    return Stream.concat(reasons, wrong).toList();
  }

  /** The first part of a test carries its points. */
  private Stream<Evidence> evidence(BrandTest test) {
    List<Evidence> parts = new ArrayList<>(test.when().evidence(test.reason(), customer));
    if (!parts.isEmpty()) {
      Evidence first = parts.get(0);
      parts.set(
          0,
          new Evidence(
              first.reason(), first.subject(), first.observed(), first.bound(), test.points()));
    }
    return parts.stream();
  }
}
