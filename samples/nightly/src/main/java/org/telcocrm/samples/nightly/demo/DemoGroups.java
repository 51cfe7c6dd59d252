package org.telcocrm.samples.nightly.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A month of invented group customers and of the people whom the operator knows there, as a BOSS
 * writes them: GBK, {@code |}, CRLF, no header, sorted by group id.
 *
 * <p>Everything of a group is a function of its number, the size and the date, so that the files
 * are the same whenever, wherever and in whatever pieces they are written. Memory does not grow
 * with the size. The ids are those that rows of {@link DemoExtract} name as their group. Immutable.
 */
public final class DemoGroups {

  /** The name of the groups' layout, by which results are recognised. */
  public static final String LAYOUT_NAME = "demo-group";

  /** The name of the groups' file. */
  public static final String GROUPS = "groups.dat";

  /** The name of the file with the groups' layout. */
  public static final String GROUPS_LAYOUT = "groups-layout.json";

  /** The name of the people's file. */
  public static final String PEOPLE = "people.dat";

  /** The name of the file with the people's layout. */
  public static final String PEOPLE_LAYOUT = "people-layout.json";

  /** The most groups. */
  public static final int MAX_GROUPS = 1_000_000;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int CUSTOMERS_PER_GROUP = 50;
  private static final int NAME_BYTES = 60;
  private static final int BUFFER = 1 << 16;

  /** Two orphans of a thousand people, at 5.5 people a group, and three from 600 groups on. */
  private static final double ORPHANS_PER_GROUP = .011;

  private static final int HANDFUL = 3;
  private static final int GROUPS_PER_ONE = 200;

  /** Ids of before a cut-over, which nobody mapped to the new ones. */
  private static final long FIRST_OLD_ID = 5_710_900_000_000L;

  private static final int ID_STEP = 37;
  private static final long FIRST_ORPHAN = 2_000_000;

  private final int groups;
  private final LocalDate asOf;
  private final FormPlan<GroupDefect> groupPlan;
  private final FormPlan<PersonDefect> peoplePlan;

  private DemoGroups(int groups, LocalDate asOf) {
    this.groups = groups;
    this.asOf = asOf;
    this.groupPlan = new FormPlan<>(GroupDefect.class, groups);
    this.peoplePlan = new FormPlan<>(PersonDefect.class, groups);
  }

  /**
   * Groups and their people.
   *
   * @param groups number of groups, 1 to {@link #MAX_GROUPS}
   * @param asOf last day of the reported month, or any day in it
   * @return the files, not yet written
   * @throws IllegalArgumentException if the number or the year, 2000 to 2099, is out of range
   */
  public static DemoGroups of(int groups, LocalDate asOf) {
    if (groups < 1 || groups > MAX_GROUPS) {
      throw new IllegalArgumentException(
          "groups must be 1 to " + MAX_GROUPS + " but was " + groups);
    }
    if (asOf.getYear() < FIRST_YEAR || asOf.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "asOf must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + " but was " + asOf);
    }
    return new DemoGroups(groups, asOf);
  }

  /**
   * How many groups go with a number of users.
   *
   * @param customers number of users
   * @return one of fifty, at least 1, at most {@link #MAX_GROUPS}
   */
  public static int groupsFor(long customers) {
    return (int) Math.max(1, Math.min(MAX_GROUPS, customers / CUSTOMERS_PER_GROUP));
  }

  /**
   * The id of a group.
   *
   * @param group from 0
   * @return 13 digits, ascending with the group
   */
  public static String groupId(int group) {
    return GroupTraits.groupId(group);
  }

  /**
   * The layout of the groups' file.
   *
   * @return JSON, to be closed
   */
  public static InputStream groupsLayout() {
    return Objects.requireNonNull(DemoGroups.class.getResourceAsStream(GROUPS_LAYOUT));
  }

  /**
   * The layout of the people's file.
   *
   * @return JSON, to be closed
   */
  public static InputStream peopleLayout() {
    return Objects.requireNonNull(DemoGroups.class.getResourceAsStream(PEOPLE_LAYOUT));
  }

  /**
   * Writes both files and their layouts.
   *
   * @param folder an existing folder; gets {@code groups.dat}, {@code groups-layout.json}, {@code
   *     people.dat} and {@code people-layout.json}
   * @return what was written
   * @throws IOException if the folder cannot be written
   */
  public GroupLedgers write(Path folder) throws IOException {
    try (InputStream layout = groupsLayout()) {
      Files.copy(layout, folder.resolve(GROUPS_LAYOUT));
    }
    try (InputStream layout = peopleLayout()) {
      Files.copy(layout, folder.resolve(PEOPLE_LAYOUT));
    }
    try (OutputStream toGroups = create(folder.resolve(GROUPS));
        OutputStream toPeople = create(folder.resolve(PEOPLE))) {
      return new GroupLedgers(writeGroups(0, groups, toGroups), writePeople(0, groups, toPeople));
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /** How a group's row is dirty; of two rows of a group the second. */
  Optional<GroupDefect> defectOf(int group) {
    return groupPlan.formOf(group);
  }

  /** How one row of a group's people is wrong. */
  Optional<PersonDefect> peopleDefectOf(int group) {
    return peoplePlan.formOf(group);
  }

  /** Writes the rows of some groups, from 0, the last one excluded. */
  PlantedLedger<GroupDefect> writeGroups(int from, int to, OutputStream out) throws IOException {
    PlantedLedger<GroupDefect> ledger = new PlantedLedger<>(GroupDefect.class);
    DemoRow<GroupColumn> row = new DemoRow<>(GroupColumn.GROUP_NAME, NAME_BYTES);
    for (int i = from; i < to; i++) {
      GroupTraits group = GroupTraits.of(i, asOf);
      row.clear();
      GroupBaseColumns.fill(group, row);
      GroupBillColumns.fill(group, row);
      GroupCareColumns.fill(group, row);
      Optional<GroupDefect> defect = defectOf(i);
      defect.ifPresent(each -> GroupDirt.apply(each, group, row));
      boolean twice = defect.filter(GroupDefect.TWO_MANAGERS::equals).isPresent();
      if (twice) {
        append(row, 0, out);
        ledger.clean();
        GroupDirt.second(group, row);
      }
      append(row, defect.filter(GroupDefect.FIELD_MISSING::equals).isPresent() ? -1 : 0, out);
      defect.ifPresentOrElse(ledger::dirty, ledger::clean);
    }
    return ledger;
  }

  /**
   * Writes the people of some groups, from 0, the last one excluded; before the first group and
   * behind the last one those whose group nobody knows.
   */
  PlantedLedger<PersonDefect> writePeople(int from, int to, OutputStream out) throws IOException {
    PlantedLedger<PersonDefect> ledger = new PlantedLedger<>(PersonDefect.class);
    DemoRow<PersonColumn> row = new DemoRow<>(PersonColumn.NAME, NAME_BYTES);
    long orphans =
        Math.max(
            Math.min(HANDFUL, groups / GROUPS_PER_ONE),
            StrictMath.round(groups * ORPHANS_PER_GROUP));
    for (long i = 0; from == 0 && i < orphans / 2; i++) {
      orphan(Long.toString(FIRST_OLD_ID + i * ID_STEP), i, row, out);
      ledger.dirty(PersonDefect.ORPHAN);
    }
    for (int i = from; i < to; i++) {
      peopleOf(i, row, ledger, out);
    }
    for (long i = orphans / 2; to == groups && i < orphans; i++) {
      orphan(GroupTraits.groupId(groups + i * ID_STEP), i, row, out);
      ledger.dirty(PersonDefect.ORPHAN);
    }
    return ledger;
  }

  private void peopleOf(
      int group, DemoRow<PersonColumn> row, PlantedLedger<PersonDefect> ledger, OutputStream out)
      throws IOException {
    GroupPeople people = new GroupPeople(GroupTraits.of(group, asOf));
    Optional<PersonDefect> defect = peopleDefectOf(group);
    int count = people.count();
    for (int place = 0; place < count; place++) {
      row.clear();
      people.fill(GroupTraits.groupId(group), place, row);
      int here = place;
      Optional<PersonDefect> wrong = defect.filter(each -> GroupPeople.placeOf(each) == here);
      wrong.ifPresent(each -> people.spoil(each, peoplePlan.indexOf(group, each), row));
      append(row, 0, out);
      wrong.ifPresentOrElse(ledger::dirty, ledger::clean);
    }
  }

  private void orphan(String groupId, long index, DemoRow<PersonColumn> row, OutputStream out)
      throws IOException {
    GroupPeople people = new GroupPeople(GroupTraits.of(FIRST_ORPHAN + index, asOf));
    row.clear();
    people.fill(groupId, GroupPeople.KEY_PERSON, row);
    append(row, 0, out);
  }

  private static void append(DemoRow<?> row, int extraFields, OutputStream out) throws IOException {
    out.write(row.encoded(extraFields), 0, row.length());
  }
}
