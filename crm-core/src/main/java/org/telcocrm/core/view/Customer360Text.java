package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;

/**
 * A view in words (360°视图文本): a line for every part with its state, then a line for every conflict.
 *
 * <p>Example, {@code Customer360Text.lines(view, Texts.core(Locale.CHINESE))}:
 *
 * <pre>
 * 360°客户视图 C1 张**，截至2026-03-31
 * 账户：1个，最近账单2026-03 CNY 140.00，余额CNY 60.00，欠费CNY 0.00【BILLING，截至2026-03-31】
 * 接触：缺失，来源故障【CALL_CENTRE】
 * </pre>
 *
 * <p>Names are masked; a part of the host's own shows its {@code toString()}. Words of own parts
 * and sources are {@code part.CODE} and {@code source.CODE}: {@code texts.plus(…)}.
 */
public final class Customer360Text {

  private static final Set<InteractionKind> CASES =
      Set.of(
          InteractionKind.COMPLAINT, InteractionKind.FAULT_REPORT, InteractionKind.BILLING_DISPUTE);

  private final Customer360 view;
  private final Texts texts;

  private Customer360Text(Customer360 view, Texts texts) {
    this.view = view;
    this.texts = texts;
  }

  /**
   * The view, line by line.
   *
   * @param view the view
   * @param texts the words of one language
   * @return a title, every part in the order of {@link Customer360#statuses()}, every conflict
   */
  public static List<String> lines(Customer360 view, Texts texts) {
    return new Customer360Text(view, texts).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        fill("title", Map.of("customer", view.customer().toString(), "date", "" + view.asOf())));
    view.statuses().forEach((part, status) -> lines.add(line(part, status)));
    for (PartConflict each : view.conflicts()) {
      lines.add(
          fill(
              "conflict",
              Map.of(
                  "part", texts.of("part", each.part().code()),
                  "taken", source(each.taken().source()),
                  "taken_date", "" + each.taken().asOf(),
                  "other", source(each.other().source()),
                  "other_date", "" + each.other().asOf(),
                  "keys", String.join(", ", each.differing()))));
    }
    return List.copyOf(lines);
  }

  private String line(ViewPart part, PartStatus status) {
    String name = texts.of("part", part.code());
    if (status instanceof PartStatus.Known known) {
      return fill(
          "known",
          Map.of(
              "part",
              name,
              "content",
              content(part),
              "source",
              source(known.source()),
              "date",
              "" + known.asOf()));
    }
    if (status instanceof PartStatus.Stale stale) {
      return fill(
          "stale",
          Map.of(
              "part",
              name,
              "content",
              content(part),
              "source",
              source(stale.source()),
              "date",
              "" + stale.asOf(),
              "age",
              "" + stale.ageDays(),
              "limit",
              "" + stale.limitDays()));
    }
    PartStatus.Absent absent = (PartStatus.Absent) status;
    String reason = texts.of("absence", absent.reason().name());
    return absent.source().isEmpty()
        ? fill("absent", Map.of("part", name, "reason", reason))
        : fill(
            "absent_from",
            Map.of("part", name, "reason", reason, "source", source(absent.source())));
  }

  private String source(String code) {
    return texts.of("source", code);
  }

  private String content(ViewPart part) {
    if (part instanceof Customer360.Part own) {
      return switch (own) {
        case SUBSCRIPTIONS -> subscriptions();
        case ACCOUNTS -> accounts();
        case USAGE_MONTHS -> usage();
        case INTERACTIONS -> interactions();
      };
    }
    return view.find((PartKey<?>) part).map(Serializable::toString).orElse("");
  }

  private String subscriptions() {
    Map<ServiceKind, Integer> kinds = new EnumMap<>(ServiceKind.class);
    List<Subscription> inNet =
        view.subscriptions().stream().filter(each -> each.isInNetAt(view.asOf())).toList();
    inNet.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    return fill(
        "subscriptions",
        Map.of(
            "count", "" + view.subscriptions().size(),
            "in_net", "" + inNet.size(),
            "kinds",
                kinds.entrySet().stream()
                    .map(
                        each ->
                            fill(
                                "kind",
                                Map.of(
                                    "kind",
                                    texts.of("service_kind", each.getKey().name()),
                                    "count",
                                    "" + each.getValue())))
                    .collect(Collectors.joining(texts.of("view", "separator")))));
  }

  private String accounts() {
    List<Account> accounts = view.accounts();
    Optional<Bill> bill =
        accounts.stream()
            .flatMap(each -> each.bills().stream())
            .max(Comparator.comparing(Bill::month));
    String bills =
        bill.map(
                newest ->
                    newest.month()
                        + " "
                        + sum(
                            accounts.stream()
                                .flatMap(each -> each.bills().stream())
                                .filter(each -> each.month().equals(newest.month()))
                                .map(Bill::total)))
            .orElse(unknown());
    return fill(
        "accounts",
        Map.of(
            "count",
            "" + accounts.size(),
            "bill",
            bills,
            "balance",
            sum(accounts.stream().flatMap(each -> each.balance().stream())),
            "arrears",
            sum(accounts.stream().flatMap(each -> each.arrears().stream()).map(Arrears::amount))));
  }

  private String sum(Stream<Money> amounts) {
    return amounts.reduce(Money::plus).map(Money::toString).orElse(unknown());
  }

  private String unknown() {
    return texts.of("value", "MISSING");
  }

  private String usage() {
    return fill(
        "usage",
        Map.of(
            "count",
            "" + view.usageMonths().size(),
            "newest",
            view.usageMonths().stream()
                .findFirst()
                .map(each -> each.month().toString())
                .orElse(unknown())));
  }

  private String interactions() {
    List<Interaction> until =
        view.interactions().stream().filter(each -> !each.date().isAfter(view.asOf())).toList();
    long open =
        until.stream()
            .filter(each -> CASES.contains(each.kind()) && each.isOpenAt(view.asOf()))
            .count();
    return fill(
        "interactions",
        Map.of(
            "count", "" + until.size(),
            "open", "" + open,
            "newest",
                until.stream()
                    .findFirst()
                    .map(each -> each.date() + " " + texts.of("contact", each.kind().name()))
                    .orElse("-")));
  }

  private String fill(String template, Map<String, String> values) {
    String text = texts.of("view", template);
    for (Map.Entry<String, String> each : values.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text;
  }
}
