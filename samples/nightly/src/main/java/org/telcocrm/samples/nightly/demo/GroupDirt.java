package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.GroupColumn.*;

import java.util.List;

/** Makes one clean row of a group dirty. */
final class GroupDirt {

  /** The sixtieth byte is the first half of 股. */
  private static final String LONG_NAME = "浙江省杭州市余杭区未来科技城创新创业园5号楼生物医药科技发展股份";

  private static final List<String> OTHER_CLASSES = List.of("8", "50", "Z");

  private GroupDirt() {}

  static void apply(GroupDefect defect, GroupTraits group, DemoRow<GroupColumn> row) {
    RowRandom random = group.random(RowRandom.Purpose.DIRT);
    switch (defect) {
      case TWO_MANAGERS ->
          row.put(MANAGER_ID, GroupTraits.managerId(group.manager()))
              .putYes(MANAGER_ASSIGNED, true);
      case NAME_CUT -> row.put(GROUP_NAME, LONG_NAME + row.get(GROUP_NAME));
      case INDUSTRY_STUFFED -> row.put(INDUSTRY, "99");
      case TEST_GROUP -> row.put(IS_TEST, true).put(GROUP_NAME, "测试集团" + group.key());
      case MEMBERS_NEGATIVE -> row.put(MEMBERS, -1L - random.below(50));
      case CLASS_UNKNOWN -> row.put(VALUE_CLASS, random.oneOf(OTHER_CLASSES));
      case FAKE_MEMBERS ->
          row.put(CONFIRMED_MEMBERS, (long) (group.members() * (.05 + .3 * random.uniform())));
      case FIELD_MISSING -> {
        // The record is cut when it is written.
      }
    }
  }

  /** The same row once more, for the second manager. */
  static void second(GroupTraits group, DemoRow<GroupColumn> row) {
    row.put(MANAGER_ID, GroupTraits.managerId(group.secondManager()))
        .put(TEAM, GroupTraits.team(group.secondManager()));
  }
}
