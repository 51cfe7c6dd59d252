package org.telcocrm.rules.segment;

import static org.telcocrm.rules.segment.BusinessKind.INSTITUTION;
import static org.telcocrm.rules.segment.BusinessKind.SERVICE;
import static org.telcocrm.rules.segment.BusinessKind.TRADE;
import static org.telcocrm.rules.segment.SizeClass.LARGE;
import static org.telcocrm.rules.segment.SizeClass.MEDIUM;
import static org.telcocrm.rules.segment.SizeClass.MICRO;
import static org.telcocrm.rules.segment.SizeClass.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telcocrm.rules.segment.OrientationType.Direction;

/** The default rules of service types: domain/03 and defaults 9. */
final class DefaultOrientation {

  private static final SizeSteps WHOLESALE = new SizeSteps(5, 20, 200);
  private static final SizeSteps RETAIL = new SizeSteps(10, 50, 300);
  private static final SizeSteps TRANSPORT = new SizeSteps(20, 300, 1000);
  private static final SizeSteps OTHER = new SizeSteps(10, 100, 300);

  private DefaultOrientation() {}

  static OrientationRules rules() {
    return new OrientationRules(
        new OrientationBounds(.5, 100, .3, .3, 2),
        new OrientationPoints(2, 1, 3, 3, 1),
        industries(),
        OTHER,
        Set.of(INSTITUTION),
        types());
  }

  private static List<OrientationType> types() {
    Set<SizeClass> smaller = Set.of(MICRO, SMALL, MEDIUM);
    return List.of(
        new OrientationType(
            ServiceOrientation.SECURITY,
            Direction.OUTGOING,
            Set.of(TRADE),
            smaller,
            Set.of(OrientationTrait.HIGH_TURNOVER),
            List.of("G06")),
        new OrientationType(
            ServiceOrientation.IMAGE,
            Direction.INCOMING,
            Set.of(SERVICE, INSTITUTION),
            smaller,
            Set.of(OrientationTrait.SERVES_PUBLIC),
            List.of("G07", "G12", "G11")),
        new OrientationType(
            ServiceOrientation.COST,
            Direction.OUTGOING,
            Set.of(SERVICE, TRADE),
            smaller,
            Set.of(OrientationTrait.INTERNAL_LARGEST),
            List.of("G08", "G10", "G18")),
        new OrientationType(
            ServiceOrientation.EFFICIENCY,
            Direction.INCOMING,
            Set.of(TRADE),
            Set.of(MEDIUM, LARGE),
            Set.of(OrientationTrait.OFTEN_AWAY, OrientationTrait.SEVERAL_NUMBERS),
            List.of("G09", "G12", "G13")));
  }

  private static List<OrientationIndustry> industries() {
    List<OrientationIndustry> all = new ArrayList<>();
    add(all, TRADE, WHOLESALE, "FOREIGN_TRADE", "WHOLESALE", "DISTRIBUTION", "PURCHASING");
    add(all, TRADE, RETAIL, "RETAIL");
    add(all, TRADE, TRANSPORT, "COURIER", "FREIGHT");
    add(all, TRADE, OTHER, "SALES_DEPARTMENT");
    add(all, SERVICE, OTHER, "MEDIA", "CONSULTING", "HOTEL", "CATERING", "MOVING", "AFTER_SALES");
    add(all, SERVICE, OTHER, "HOUSEKEEPING", "SECURITIES", "ADVERTISING", "AGENCY");
    add(all, SERVICE, OTHER, "MARKET_RESEARCH", "TECHNICAL_SUPPORT", "HEADHUNTING");
    add(all, INSTITUTION, OTHER, "POWER_SUPPLY", "TAX", "TRAFFIC_CONTROL", "PUBLIC_BODY");
    return List.copyOf(all);
  }

  private static void add(
      List<OrientationIndustry> all, BusinessKind kind, SizeSteps sizes, String... codes) {
    for (String code : codes) {
      all.add(new OrientationIndustry(code, kind, sizes));
    }
  }
}
