package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.GroupColumn.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Who the group is, who looks after it, what binds it to us, and who its members are. */
final class GroupBaseColumns {

  static final String IN_SERVICE = "20";
  static final String NOT_IN_SERVICE = "11";

  private static final Map<String, String> REGISTRARS =
      Map.of("2", "11330100", "3", "12330100", "4", "91330106MA", "5", "51330100");
  private static final long FEN_PER_HUNDRED_YUAN = 10_000;

  /** Above so many events a count is drawn as a rounded normal number. */
  private static final double MANY = 25;

  private GroupBaseColumns() {}

  static void fill(GroupTraits group, DemoRow<GroupColumn> row) {
    RowRandom random = group.random(RowRandom.Purpose.SERVICE);
    identity(group, row, random);
    manager(group, row, random);
    contract(group, row, random);
    members(group, row, random);
    circle(group, row, random);
    calls(group, row, random);
  }

  private static void identity(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    GroupIndustry industry = group.industry();
    boolean oddKind = random.chance(.01);
    String registrar = REGISTRARS.get(industry.orgKind());
    String valueClass = group.valueClass().code();
    boolean chain = group.key() > 0 && random.chance(.08);
    row.put(STAT_MONTH, LineColumns.MONTH.format(YearMonth.from(group.asOf())))
        .put(GROUP_ID, GroupTraits.groupId(group.key()))
        .put(GROUP_NAME, GroupName.draw(industry, random))
        .put(USCC, registrar == null ? "" : Person.creditCode(registrar, random))
        .put(ORG_KIND, oddKind ? "9" : industry.orgKind())
        .put(INDUSTRY, industry.code())
        .put(LEVEL, level(group, random))
        .put(PARENT_ID, chain ? GroupTraits.groupId(random.below((int) group.key())) : "")
        // A1 has two codes in the BOSS.
        .put(VALUE_CLASS, valueClass.equals("1") && random.chance(.3) ? "0" : valueClass)
        .put(STATE, random.tilted(.008, 1.2, group.risk()) ? NOT_IN_SERVICE : IN_SERVICE)
        .put(IS_TEST, false);
  }

  private static String level(GroupTraits group, RowRandom random) {
    if (group.employees() > 2500 && random.chance(.4)) {
      return "1";
    }
    return random.chance(group.employees() > 300 ? .6 : .12) ? "2" : "3";
  }

  private static void manager(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    boolean gone = random.tilted(.025, .5, group.risk());
    boolean forgotten = gone && random.chance(.5);
    row.put(MANAGER_ID, gone && !forgotten ? "" : GroupTraits.managerId(group.manager()))
        .put(TEAM, GroupTraits.team(group.manager()))
        .putYes(MANAGER_ASSIGNED, !gone)
        .putYes(ONSITE_SERVICE, random.chance(group.worthFen() > 2_000_000 ? .4 : .04));
  }

  private static void contract(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    int daysLeft = random.between(-60, 740) - (int) (70 * group.risk());
    LocalDate end = group.asOf().plusDays(daysLeft);
    boolean open = random.chance(.05);
    boolean none = random.chance(.04);
    boolean due = daysLeft <= 120 && daysLeft >= -30;
    long yearly = group.worthFen() * 12 / FEN_PER_HUNDRED_YUAN * FEN_PER_HUNDRED_YUAN;
    LocalDate ends = end.isAfter(group.signed()) ? end : group.signed().plusYears(1);
    row.put(SIGN_DATE, group.signed());
    if (none) {
      row.put(CONTRACT_END, "00000000");
    } else {
      row.put(CONTRACT_END, ends).put(CONTRACT_AMOUNT, yearly * random.between(1, 3));
    }
    if (open && !none) {
      row.put(CONTRACT_END, "20991231");
    }
    row.putYes(RENEWAL_OPEN, !none && !open && random.tilted(due ? .5 : .02, -.3, group.risk()));
  }

  private static void members(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    int members = group.members();
    boolean vpmn = random.chance(.7);
    double rate = RowRandom.logNormal(.008, .9, .8 * group.risk() + .6 * random.normal());
    long left = Math.min(members / 2, around(members * rate, random));
    long joined = Math.min(members - 1, around(members * random.logNormal(.01, .6), random));
    long directory = random.chance(.75) ? (long) (group.employees() * random.uniform()) : 0;
    row.put(EMPLOYEES, group.employees())
        .put(DIRECTORY_COUNT, directory)
        .put(MEMBERS, members)
        .put(CONFIRMED_MEMBERS, (long) (members * (.86 + .14 * random.uniform())))
        .put(ACTIVE_MEMBERS, (long) (members * (.9 + .1 * random.uniform())))
        .put(VPMN_MEMBERS, vpmn ? (long) (members * (.5 + .5 * random.uniform())) : 0)
        .put(MIDHIGH_MEMBERS, (long) Math.min(members, members * random.logNormal(.2, .5)))
        .put(MEMBERS_LEFT, left)
        .put(MEMBERS_NEW, joined);
  }

  private static long around(double mean, RowRandom random) {
    return mean < MANY
        ? random.count(mean)
        : StrictMath.round(mean + StrictMath.sqrt(mean) * random.normal());
  }

  private static void circle(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    long own = Math.max(1, (long) (group.members() * .85));
    long rivals = StrictMath.round(own * (1 - group.share()) / group.share());
    double now = (double) own / (own + rivals);
    boolean falls = random.tilted(.06, .9, group.risk());
    double before = now + (falls ? .05 + .12 * random.uniform() : .012 * random.normal());
    row.put(CIRCLE_OWN, own).put(CIRCLE_RIVALS, rivals).putShare(CIRCLE_SHARE_M3, before);
    rival(group, row, random);
  }

  private static void rival(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    boolean acts = random.tilted(.06, .9, group.risk());
    boolean serves = acts || random.chance(.2);
    row.put(RIVAL_ACTION, acts ? "" + (1 + "0001123".charAt(random.below(7)) - '0') : "0");
    if (serves) {
      row.put(RIVAL_SERVICES, "专线宽带语音短信".substring(2 * random.below(3)).substring(0, 2));
    }
    if (serves && random.chance(.6)) {
      row.put(RIVAL_CONTRACT_END, group.asOf().plusDays(random.between(-30, 540)));
    }
  }

  private static void calls(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    GroupIndustry industry = group.industry();
    row.putShare(OUT_SHARE, industry.outShare() + .05 * random.normal())
        .putShare(INTERNAL_SHARE, industry.internalShare() + .05 * random.normal())
        .putShare(AWAY_SHARE, industry.awayShare() + .04 * random.normal())
        .putShare(TURNOVER, industry.turnover() * random.logNormal(1, .3))
        .put(SERVICE_TYPE, random.chance(.9) ? industry.serviceType() : "");
  }
}
