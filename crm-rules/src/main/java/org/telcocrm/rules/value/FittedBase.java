package org.telcocrm.rules.value;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;

/**
 * What a value policy learnt from a base: peers by cell, and the quantile cuts of the mean bill.
 *
 * @param customers how many customers with a known contribution were seen
 * @param currency ISO 4217 code of the base's money
 * @param highFrom mean bill in minor units from which the top share begins
 * @param midFrom mean bill in minor units from which the middle share begins
 * @param cells what is known of each peer cell
 */
public record FittedBase(
    long customers, String currency, long highFrom, long midFrom, Map<String, Cell> cells)
    implements Serializable {

  /**
   * What is known of one peer cell.
   *
   * @param customers how many
   * @param meanMinor mean monthly contribution in minor units, half a unit rounded up
   * @param upperQuartileMinor lowest contribution of the bucket (see Histogram) that holds the
   *     upper quartile, in minor units
   */
  public record Cell(long customers, long meanMinor, long upperQuartileMinor)
      implements Serializable {}

  /** Copies the cells. */
  public FittedBase {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  Optional<Cell> cell(String name) {
    return Optional.ofNullable(cells.get(name));
  }

  Node write() {
    Node.Builder peers = Node.object();
    new TreeMap<>(cells)
        .forEach(
            (name, cell) ->
                peers.put(
                    name,
                    Node.object()
                        .put("customers", cell.customers())
                        .put("mean", cell.meanMinor())
                        .put("upperQuartile", cell.upperQuartileMinor())
                        .build()));
    return Node.object()
        .put("customers", customers)
        .put("currency", currency)
        .put("highFrom", highFrom)
        .put("midFrom", midFrom)
        .put("cells", peers.build())
        .build();
  }

  static FittedBase read(NodeReader reader) {
    FittedBase base =
        new FittedBase(
            reader.whole("customers"),
            reader.text("currency"),
            reader.whole("highFrom"),
            reader.whole("midFrom"),
            reader.map("cells", (inner, name) -> readCell(inner.object(name))));
    reader.end();
    return base;
  }

  private static Cell readCell(NodeReader reader) {
    Cell cell =
        new Cell(reader.whole("customers"), reader.whole("mean"), reader.whole("upperQuartile"));
    reader.end();
    return cell;
  }
}
