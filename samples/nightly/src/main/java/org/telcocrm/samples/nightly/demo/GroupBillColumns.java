package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.GroupColumn.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the group and its members pay and owe, in fen, and for which products. */
final class GroupBillColumns {

  static final List<GroupColumn> MEMBER_BILLS = columns(MEMBER_BILL_M0, MEMBER_BILL_M5);
  static final List<GroupColumn> UNIFIED_BILLS = columns(UNIFIED_BILL_M0, UNIFIED_BILL_M5);
  static final List<GroupColumn> UNIFIED_PARTS =
      columns(UNIFIED_MEMBER_PART_M0, UNIFIED_MEMBER_PART_M5);
  static final List<GroupColumn> IT_REVENUES = columns(IT_REVENUE_M0, IT_REVENUE_M5);

  private static final int MONTHS_DECLINED = 2;

  private GroupBillColumns() {}

  private static List<GroupColumn> columns(GroupColumn first, GroupColumn last) {
    return List.copyOf(EnumSet.range(first, last));
  }

  static void fill(GroupTraits group, DemoRow<GroupColumn> row) {
    RowRandom random = group.random(RowRandom.Purpose.GROUP_BILLS);
    amounts(group, row, random);
    products(group, row, random);
    arrears(group, row, random);
  }

  /** What the group pays in one bill is products, members' use and the rest. */
  private static void amounts(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    boolean declines = random.tilted(.05, .8, group.risk());
    boolean falls = group.isUnified() && random.tilted(.05, .9, group.risk());
    double fallen = .3 + .33 * random.uniform();
    boolean gone = row.get(STATE).equals(GroupBaseColumns.NOT_IN_SERVICE);
    for (int m = 0; m < MEMBER_BILLS.size(); m++) {
      double bills =
          (gone && m == 0 ? .25 : declines && m < MONTHS_DECLINED ? .6 : 1)
              * (.95 + .1 * random.uniform());
      double unified = ((falls || gone) && m == 0 ? fallen : 1) * (.93 + .14 * random.uniform());
      long member = (long) (group.memberFen() * bills);
      long it = (long) (group.itFen() * unified);
      long part = Math.min(member, (long) (group.partFen() * unified));
      long other = (long) (group.otherFen() * unified);
      if (group.existed(m)) {
        row.put(MEMBER_BILLS.get(m), member)
            .put(UNIFIED_BILLS.get(m), it + part + other)
            .put(UNIFIED_PARTS.get(m), part)
            .put(IT_REVENUES.get(m), it);
      }
    }
  }

  /** Products by their codes: 1000 is the closed calling group, 1160 to 1190 are lines. */
  private enum Product {
    VPMN("1000", 0),
    VOIP_LINE("1160", .1),
    DATA_LINE("1180", .55),
    IDC("1190", .06),
    MAIL("1210", .14),
    MOBILE_MAIL("1220", .1),
    OFFICE("1250", .3),
    STOCK("1260", .08),
    SALES("1280", .12),
    FARM_NEWS("1320", .03),
    MESSAGES("1330", .5),
    WEB_SITE("1340", .12);

    private final String code;
    private final double chance;

    Product(String code, double chance) {
      this.code = code;
      this.chance = chance;
    }

    boolean isLine() {
      return this == VOIP_LINE || this == DATA_LINE || this == IDC;
    }
  }

  private static void products(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    boolean buys = group.itFen() > 0;
    Set<Product> all = EnumSet.noneOf(Product.class);
    Set<Product> paid = EnumSet.noneOf(Product.class);
    int unused = 0;
    for (Product product : Product.values()) {
      boolean vpmn = product == Product.VPMN;
      boolean has =
          vpmn
              ? row.number(VPMN_MEMBERS) > 0
              : random.chance(buys ? product.chance : .1 * product.chance);
      if (has) {
        all.add(product);
        boolean idle = !vpmn && random.tilted(.08, .8, group.risk());
        unused += idle ? 1 : 0;
        if (vpmn || (buys && random.chance(.9))) {
          paid.add(product);
        }
      }
    }
    if (buys && paid.stream().noneMatch(product -> product != Product.VPMN)) {
      all.add(Product.MESSAGES);
      paid.add(Product.MESSAGES);
    }
    boolean cancelled = random.tilted(buys ? .06 : .015, .9, group.risk());
    boolean lines = all.stream().anyMatch(Product::isLine);
    boolean lineFaults = lines && random.tilted(.15, .6, -group.contentment());
    row.put(PRODUCTS, all.size())
        .put(PAID_PRODUCTS, paid.size())
        .put(PRODUCT_LIST, String.join(",", all.stream().map(product -> product.code).toList()))
        .put(PRODUCTS_UNUSED_2M, unused)
        .put(PRODUCTS_CANCELLED_3M, cancelled ? 1 + random.count(.15) : 0)
        .put(LINE_FAULTS_30D, lineFaults ? 1 + random.count(.5) : 0);
  }

  private static void arrears(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    boolean late = random.tilted(.03, .7, group.risk());
    int months = late ? 1 + random.below(6) : 0;
    boolean agreed = random.chance(late ? .4 : group.industry().isOfficial() ? .2 : .03);
    long owed = Math.max(10_000, group.worthFen()) * months;
    row.put(ARREARS, owed)
        .put(OLDEST_MONTHS, months)
        .put(CREDIT_CLASS, late ? random.oneOf(List.of("C", "D")) : random.oneOf(List.of("A", "B")))
        .put(EXTRA_MONTHS, agreed ? 1 + random.below(3) : 0);
  }
}
