package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Where the bins of recency, frequency and money begin: learnt from a base, or set by hand.
 *
 * <p>A value at a cut belongs to the bin above it. What lies beyond the base's smallest or largest
 * value belongs to the first or last bin. Cuts may be equal, where many customers are: the bin
 * between them is empty. Immutable and thread-safe.
 *
 * @param customers how many customers they were learnt from; 0 if set by hand
 * @param currency ISO 4217 currency of the money
 * @param recencyDays cuts of the days since the last purchase, one fewer than bins, not descending
 * @param orders cuts of the number of purchases
 * @param monetaryMinor cuts of the money in minor units
 */
public record RfmCuts(
    long customers,
    Currency currency,
    List<BigDecimal> recencyDays,
    List<BigDecimal> orders,
    List<BigDecimal> monetaryMinor)
    implements Serializable {

  /** Copies the cuts and refuses descending ones and lists of different lengths. */
  public RfmCuts {
    Objects.requireNonNull(currency, "currency");
    recencyDays = checked("recencyDays", recencyDays);
    orders = checked("orders", orders);
    monetaryMinor = checked("monetaryMinor", monetaryMinor);
    if (customers < 0) {
      throw new PolicyException("cuts.customers", "must not be negative but was " + customers);
    }
    if (recencyDays.size() != orders.size() || orders.size() != monetaryMinor.size()) {
      throw new PolicyException(
          "cuts",
          "must be equally many of recencyDays, orders and monetaryMinor but were "
              + recencyDays.size()
              + ", "
              + orders.size()
              + " and "
              + monetaryMinor.size());
    }
  }

  /** Without trailing zeros, so that equal cuts are equal lists. */
  private static List<BigDecimal> checked(String name, List<BigDecimal> cuts) {
    List<BigDecimal> stripped = new ArrayList<>();
    for (BigDecimal each : cuts) {
      BigDecimal cut = each.signum() == 0 ? BigDecimal.ZERO : each.stripTrailingZeros();
      if (!stripped.isEmpty() && cut.compareTo(stripped.get(stripped.size() - 1)) < 0) {
        throw new PolicyException("cuts." + name, "must not descend but were " + plain(cuts));
      }
      stripped.add(cut);
    }
    return List.copyOf(stripped);
  }

  private static List<String> plain(List<BigDecimal> cuts) {
    return cuts.stream().map(BigDecimal::toPlainString).toList();
  }

  int bins() {
    return orders.size() + 1;
  }

  /** The bin of a value, from 1: how many cuts it reaches, and one. */
  static int bin(List<BigDecimal> cuts, long value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    int bin = 1;
    while (bin <= cuts.size() && exact.compareTo(cuts.get(bin - 1)) >= 0) {
      bin++;
    }
    return bin;
  }

  Node write() {
    return Node.object()
        .put("customers", customers)
        .put("currency", currency.getCurrencyCode())
        .put("recencyDays", numbers(recencyDays))
        .put("orders", numbers(orders))
        .put("monetaryMinor", numbers(monetaryMinor))
        .build();
  }

  private static Node numbers(List<BigDecimal> cuts) {
    return Node.list(cuts.stream().map(Node.Num::new).toList());
  }

  static RfmCuts read(NodeReader reader) {
    RfmCuts cuts =
        new RfmCuts(
            reader.whole("customers"),
            currency(reader),
            numbers(reader, "recencyDays"),
            numbers(reader, "orders"),
            numbers(reader, "monetaryMinor"));
    reader.end();
    return cuts;
  }

  private static Currency currency(NodeReader reader) {
    String code = reader.text("currency");
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("currency", "must be an ISO 4217 code but was \"" + code + '"');
    }
  }

  private static List<BigDecimal> numbers(NodeReader reader, String name) {
    Node node = reader.node(name);
    if (!(node instanceof Node.Arr list)) {
      throw reader.refuse(name, "must be a list of numbers but was " + node.canonical());
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (Node each : list.elements()) {
      if (!(each instanceof Node.Num number)) {
        throw reader.refuse(name, "must be a list of numbers but was " + node.canonical());
      }
      numbers.add(number.value());
    }
    return numbers;
  }
}
