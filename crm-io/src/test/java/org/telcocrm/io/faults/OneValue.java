package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.telcocrm.io.extract.RejectCode;

/** A file of one record, {@code A|value}: what becomes of the value. */
final class OneValue {

  private OneValue() {}

  /** Two columns, delimited so that commas can stand in numbers. */
  static String layout(String column) {
    return Reading.layout("", "{\"name\": \"id\"}, " + column).replace("\",\"", "\"|\"");
  }

  static String money(String keys) {
    return layout("{\"name\": \"fee\", \"fact\": \"bill_m0\", " + keys + '}');
  }

  static String date(String keys) {
    return layout("{\"name\": \"open\", \"fact\": \"open_date\", " + keys + '}');
  }

  static Reading read(String layout, String value) throws IOException {
    return Reading.of(layout, "A|" + value + '\n');
  }

  static void assertRejected(String layout, String value, RejectCode code) throws IOException {
    Reading all = read(layout, value);

    assertThat(all.codes()).as(value).containsExactly(code);
    assertThat(all.accepted()).as(value).isEmpty();
  }
}
