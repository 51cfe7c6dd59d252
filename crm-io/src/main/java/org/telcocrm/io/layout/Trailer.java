package org.telcocrm.io.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The line of a file, mostly its last, that says what the file holds (尾记录, 控制总数): how many records,
 * and the totals of amounts. A line that begins with the prefix is the trailer and no record. A
 * file whose totals differ, or that has no trailer or several, is incomplete; a differing amount
 * alone is a finding only, if amounts of some records could not be read.
 *
 * <pre>{@code
 * 13800000001|1250
 * 13800000002|990
 * TRL|2|2240
 * }</pre>
 *
 * <p>is {@code new Trailer("TRL|", new FieldPlace.Position(2), Map.of("bill", new
 * FieldPlace.Position(3)))}.
 *
 * @param prefix what the line begins with, of at least one character
 * @param count where the number of records stands, header and trailer not counted
 * @param amounts where the total of a column of money stands, in the column's unit
 */
public record Trailer(String prefix, FieldPlace count, Map<String, FieldPlace> amounts) {

  /** Copies the map. */
  public Trailer {
    if (prefix.isBlank() || prefix.indexOf('\n') >= 0 || prefix.indexOf('\r') >= 0) {
      throw new LayoutException(
          "trailer must have a prefix that is neither blank nor has line ends but was \""
              + prefix
              + '"');
    }
    amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
  }

  Stream<FieldPlace> places() {
    return Stream.concat(Stream.of(count), amounts.values().stream());
  }
}
