package org.telcocrm.samples.nightly.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** The two files of a month of groups, in memory. */
final class GroupFiles {

  static final Layout GROUPS = layout(DemoGroups.groupsLayout());
  static final Layout PEOPLE = layout(DemoGroups.peopleLayout());

  private final DemoGroups demo;
  private final byte[] groups;
  private final byte[] people;
  private final GroupLedgers ledgers;

  private GroupFiles(DemoGroups demo, byte[] groups, byte[] people, GroupLedgers ledgers) {
    this.demo = demo;
    this.groups = groups;
    this.people = people;
    this.ledgers = ledgers;
  }

  static GroupFiles of(int count, LocalDate asOf) throws IOException {
    DemoGroups demo = DemoGroups.of(count, asOf);
    ByteArrayOutputStream groups = new ByteArrayOutputStream();
    ByteArrayOutputStream people = new ByteArrayOutputStream();
    GroupLedgers ledgers =
        new GroupLedgers(demo.writeGroups(0, count, groups), demo.writePeople(0, count, people));
    return new GroupFiles(demo, groups.toByteArray(), people.toByteArray(), ledgers);
  }

  private static Layout layout(InputStream json) {
    try (json) {
      String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
      return LayoutJson.parse(text, LayoutCatalog.standard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExtractCounts read(byte[] bytes, Layout layout, LocalDate asOf, ExtractHandler handler)
      throws IOException {
    ExtractSource source = ExtractSource.of("demo", () -> new ByteArrayInputStream(bytes));
    try (ExtractReader reader = ExtractReader.open(source, layout, asOf)) {
      return reader.read(handler);
    }
  }

  /** The place of a column in its file, from 0. */
  static <C extends Enum<C>> int indexOf(C column) {
    return List.of(column.getDeclaringClass().getEnumConstants()).indexOf(column);
  }

  DemoGroups demo() {
    return demo;
  }

  byte[] groups() {
    return groups;
  }

  byte[] people() {
    return people;
  }

  GroupLedgers ledgers() {
    return ledgers;
  }
}
