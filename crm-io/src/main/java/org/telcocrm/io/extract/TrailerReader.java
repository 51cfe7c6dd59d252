package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.FieldPlace;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.Trailer;

/** Knows the trailer of a file, and compares what it says with what was read. */
final class TrailerReader {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,10})?");

  private final Trailer trailer;
  private final byte[] prefix;
  private final Charset charset;
  private final @Nullable Pattern delimiter;
  private final Map<MoneyFact, FieldPlace> places = new HashMap<>();
  private final Map<MoneyFact, BigDecimal> units = new HashMap<>();
  private final SortedMap<MoneyFact, String> columns = new TreeMap<>();

  private TrailerReader(Layout layout, Trailer trailer) {
    this.trailer = trailer;
    this.charset = layout.format().encoding().charset();
    this.prefix = trailer.prefix().getBytes(charset);
    this.delimiter =
        layout
            .format()
            .delimiter()
            .map(
                each ->
                    Pattern.compile(
                        new String(each.bytes(layout.format().encoding()), charset),
                        Pattern.LITERAL))
            .orElse(null);
    trailer
        .amounts()
        .forEach(
            (name, place) -> {
              LayoutColumn column = layout.column(name).orElseThrow();
              MoneyFact fact = (MoneyFact) column.fact().orElseThrow();
              places.put(fact, place);
              columns.put(fact, name);
              units.put(fact, column.value().scale().minorUnits(layout.currency()));
            });
  }

  /** Empty if the layout has no trailer. */
  static Optional<TrailerReader> of(Layout layout) {
    return layout.trailer().map(each -> new TrailerReader(layout, each));
  }

  /** Whether a line begins as the trailer does. */
  boolean isAt(byte[] bytes, int at) {
    return PlainText.isAt(bytes, at, prefix);
  }

  /** What a line says; whatever it does not say in numbers is left out. */
  ControlTotals read(byte[] bytes, int from, int to) {
    ControlTotals totals = new ControlTotals();
    String line = new String(bytes, from, to - from, charset);
    List<String> fields = delimiter == null ? List.of() : List.of(delimiter.split(line, -1));
    text(trailer.count(), fields, bytes, from, to)
        .filter(text -> text.indexOf('.') < 0)
        .ifPresent(text -> totals.counts().put(ControlTotals.COUNT, new BigInteger(text)));
    places.forEach(
        (fact, place) ->
            text(place, fields, bytes, from, to)
                .flatMap(text -> whole(new BigDecimal(text).multiply(units.get(fact))))
                .ifPresent(total -> totals.amounts().put(fact, total)));
    return totals;
  }

  private Optional<String> text(
      FieldPlace place, List<String> fields, byte[] bytes, int from, int to) {
    String text = "";
    if (place instanceof FieldPlace.Position position && position.number() <= fields.size()) {
      text = fields.get(position.number() - 1);
    } else if (place instanceof FieldPlace.Bytes slice && from + slice.to() <= to) {
      text = new String(bytes, from + slice.from(), slice.to() - slice.from(), charset);
    }
    return Optional.of(text.strip()).filter(each -> NUMBER.matcher(each).matches());
  }

  private static Optional<BigInteger> whole(BigDecimal amount) {
    try {
      return Optional.of(amount.toBigIntegerExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** A finding for each total that is not what was read; for a missing trailer, one of its own. */
  List<Finding> compare(Tally tally) {
    List<Finding> findings = new ArrayList<>();
    ControlTotals said = tally.control;
    if (tally.trailers != 1 || said == null) {
      differ(findings, "trailer", "1", Long.toString(tally.trailers));
      return findings;
    }
    BigInteger read = BigInteger.valueOf(tally.read);
    compare(findings, ControlTotals.COUNT, said.counts().get(ControlTotals.COUNT), read);
    columns.forEach(
        (fact, column) ->
            compare(
                findings, column, said.amounts().get(fact), tally.amounts(fact).totals().read()));
    return findings;
  }

  private static void compare(
      List<Finding> findings, String field, @Nullable BigInteger said, BigInteger read) {
    if (!read.equals(said)) {
      differ(findings, field, said == null ? "no number" : said.toString(), read.toString());
    }
  }

  private static void differ(List<Finding> findings, String field, String said, String read) {
    String code = FindingCode.CONTROL_TOTAL_MISMATCH.name();
    findings.add(new Finding(0, 0, null, field, code, said + " but was " + read));
  }
}
