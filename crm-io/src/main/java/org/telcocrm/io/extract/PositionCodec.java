package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;

/** Positions as documents. */
final class PositionCodec {

  private PositionCodec() {}

  static Node.Obj write(ExtractPosition position) {
    Tally tally = position.counts().tally();
    Node.Builder node =
        Node.object().put("byteOffset", position.byteOffset()).put("lines", position.lines());
    if (position.lastId() != null) {
      node.put("lastId", position.lastId());
    }
    return node.put("read", tally.read)
        .put("accepted", tally.accepted)
        .put("duplicate", tally.duplicate)
        .put("rejected", tally.rejected)
        .put("filtered", tally.filtered)
        .put("blank", tally.blank)
        .put("rejects", counts(tally.rejects))
        .put("duplicates", counts(tally.duplicates))
        .put("filters", counts(tally.filters))
        .put("findings", counts(tally.findings))
        .put("stuffed", counts(tally.stuffed))
        .put("amounts", amounts(position.counts()))
        .put("uncounted", tally.uncounted)
        .put("trailers", tally.trailers)
        .put("control", control(tally.control))
        .build();
  }

  private static Node counts(Map<?, Long> counts) {
    Node.Builder node = Node.object();
    counts.forEach((key, count) -> node.put(key.toString(), count.longValue()));
    return node.build();
  }

  private static Node amounts(ExtractCounts counts) {
    Node.Builder node = Node.object();
    counts
        .amounts()
        .forEach(
            (fact, totals) ->
                node.put(
                    fact.code(),
                    Node.object()
                        .put("read", whole(totals.read()))
                        .put("accepted", whole(totals.accepted()))
                        .put("duplicate", whole(totals.duplicate()))
                        .put("rejected", whole(totals.rejected()))
                        .put("filtered", whole(totals.filtered()))
                        .build()));
    return node.build();
  }

  private static Node control(@Nullable ControlTotals control) {
    Node.Builder node = Node.object();
    if (control != null) {
      if (control.count() != null) {
        node.put("count", whole(control.count()));
      }
      Node.Builder amounts = Node.object();
      control.amounts().forEach((fact, total) -> amounts.put(fact.code(), whole(total)));
      node.put("amounts", amounts.build());
    }
    return node.build();
  }

  private static Node whole(BigInteger value) {
    return new Node.Num(new BigDecimal(value));
  }

  static ExtractPosition read(NodeReader reader, Layout layout) {
    Tally tally = new Tally();
    long byteOffset = reader.whole("byteOffset");
    long lines = reader.whole("lines");
    @Nullable String lastId = reader.has("lastId") ? reader.text("lastId") : null;
    tally.read = reader.whole("read");
    tally.accepted = reader.whole("accepted");
    tally.duplicate = reader.whole("duplicate");
    tally.rejected = reader.whole("rejected");
    tally.filtered = reader.whole("filtered");
    tally.blank = reader.whole("blank");
    counts(reader, "rejects").forEach((k, n) -> tally.rejects.put(RejectCode.valueOf(k), n));
    counts(reader, "duplicates")
        .forEach((k, n) -> tally.duplicates.put(DuplicateCode.valueOf(k), n));
    tally.filters.putAll(counts(reader, "filters"));
    tally.findings.putAll(counts(reader, "findings"));
    tally.stuffed.putAll(counts(reader, "stuffed"));
    NodeReader amounts = reader.object("amounts");
    for (MoneyFact fact : ExtractChunk.moneyFacts(layout.schema(), layout)) {
      tally.amounts(fact).set(totals(amounts.object(fact.code())));
    }
    amounts.end();
    tally.uncounted = reader.whole("uncounted");
    tally.trailers = reader.whole("trailers");
    tally.control = control(reader.object("control"), layout);
    reader.end();
    return new ExtractPosition(
        byteOffset, lines, lastId, new ExtractCounts(tally).requireBalanced());
  }

  private static @Nullable ControlTotals control(NodeReader reader, Layout layout) {
    ControlTotals control = null;
    if (reader.has("amounts")) {
      NodeReader totals = reader.object("amounts");
      SortedMap<MoneyFact, BigInteger> amounts = new TreeMap<>();
      for (MoneyFact fact : ExtractChunk.moneyFacts(layout.schema(), layout)) {
        if (totals.has(fact.code())) {
          amounts.put(fact, sum(totals, fact.code()));
        }
      }
      totals.end();
      control = new ControlTotals(reader.has("count") ? sum(reader, "count") : null, amounts);
    }
    reader.end();
    return control;
  }

  private static Map<String, Long> counts(NodeReader reader, String name) {
    return reader.map(name, (values, key) -> values.whole(key));
  }

  private static AmountTotals totals(NodeReader reader) {
    AmountTotals totals =
        new AmountTotals(
            sum(reader, "read"),
            sum(reader, "accepted"),
            sum(reader, "duplicate"),
            sum(reader, "rejected"),
            sum(reader, "filtered"));
    reader.end();
    return totals;
  }

  private static BigInteger sum(NodeReader reader, String name) {
    return reader.number(name).toBigIntegerExact();
  }
}
