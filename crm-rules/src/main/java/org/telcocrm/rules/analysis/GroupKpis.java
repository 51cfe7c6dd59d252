package org.telcocrm.rules.analysis;

import static org.telcocrm.rules.analysis.Kpi.Base.EVERYONE;
import static org.telcocrm.rules.analysis.Kpi.Direction.DOWN_IS_GOOD;
import static org.telcocrm.rules.analysis.Kpi.Direction.UP_IS_GOOD;
import static org.telcocrm.rules.analysis.KpiForms.bills;
import static org.telcocrm.rules.analysis.KpiForms.churnRate;
import static org.telcocrm.rules.analysis.KpiForms.kpi;
import static org.telcocrm.rules.analysis.KpiForms.month;
import static org.telcocrm.rules.analysis.KpiForms.one;
import static org.telcocrm.rules.analysis.KpiForms.perBill;
import static org.telcocrm.rules.analysis.KpiForms.ratio;

import java.util.List;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.Kpi.Ratio;
import org.telcocrm.rules.analysis.Measure.Amount;
import org.telcocrm.rules.analysis.Measure.Count;
import org.telcocrm.rules.analysis.Measure.Sum;
import org.telcocrm.rules.table.Condition;

/** The key figures that one row per group customer can tell. Source: defaults 14.1, theme 7. */
final class GroupKpis {

  private static final Condition OF_VALUE =
      Condition.oneOf(GroupFacts.VALUE_CLASS, "A1", "A2", "B1", "B2");

  static final List<Kpi> ALL =
      List.of(
          // 3 Revenue. K306 欠费率: as of users.
          kpi(
              "K306",
              Theme.REVENUE,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              perBill(StandardFacts.ARREARS)),
          // 4 Competition. K405 集团呼叫圈份额: own of all in the groups' calling circles.
          kpi(
              "K405",
              Theme.COMPETITION,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              EVERYONE,
              List.of(
                  new Ratio(
                      List.of(new Part(1, new Sum(GroupFacts.CIRCLE_OWN))),
                      List.of(
                          new Part(1, new Sum(GroupFacts.CIRCLE_OWN)),
                          new Part(1, new Sum(GroupFacts.CIRCLE_RIVALS)))))),
          // 7 Key accounts. K701 A/B类客户数: by the class in force.
          kpi(
              "K701",
              Theme.KEY_ACCOUNTS,
              KpiUnit.GROUPS,
              UP_IS_GOOD,
              EVERYONE,
              one(new Count(OF_VALUE))),
          // K702 集团整体收入: members' bills and unified payment, each fen once (row A12).
          kpi("K702", Theme.KEY_ACCOUNTS, KpiUnit.MONEY, UP_IS_GOOD, EVERYONE, bills(false)),
          // K703 信息化收入.
          kpi(
              "K703",
              Theme.KEY_ACCOUNTS,
              KpiUnit.MONEY,
              UP_IS_GOOD,
              EVERYONE,
              GroupFacts.IT_REVENUE.stream().map(m -> month(new Amount(m, false), false)).toList()),
          // K704 集团成员离网率: members who left ÷ half of those at the start and at the end.
          kpi(
              "K704",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              churnRate(
                  new Sum(GroupFacts.MEMBERS),
                  new Sum(GroupFacts.MEMBERS_NEW),
                  new Sum(GroupFacts.MEMBERS_LEFT))),
          // K705 成员V网率.
          kpi(
              "K705",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              EVERYONE,
              ratio(new Sum(GroupFacts.VPMN_MEMBERS), new Sum(GroupFacts.MEMBERS))),
          // K706 走访达成: groups of A and B with every visit that was due ÷ groups of A and B.
          kpi(
              "K706",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              EVERYONE,
              ratio(
                  new Count(
                      Condition.allOf(OF_VALUE, Condition.atMost(GroupFacts.VISITS_LACKING, 0))),
                  new Count(OF_VALUE))),
          // K707 关键人覆盖: key persons cared for in 90 days ÷ key persons.
          kpi(
              "K707",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              EVERYONE,
              List.of(
                  new Ratio(
                      List.of(
                          new Part(1, new Sum(GroupFacts.KEY_PERSONS)),
                          new Part(-1, new Sum(GroupFacts.KEY_PERSONS_UNCARED))),
                      List.of(new Part(1, new Sum(GroupFacts.KEY_PERSONS)))))));

  private GroupKpis() {}
}
