package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.usage.UsageMonth;
import org.telcocrm.core.view.Customer360;

/**
 * The row of a wide extract (宽表) that an operator's own job would write for a customer: every
 * column computed here a second time, in plain loops, from the definitions of columns and windows,
 * and with nothing of {@code FactDerivation}.
 */
final class WideRow {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final Map<String, String> cells = new TreeMap<>();
  private final Customer360 view;
  private final LocalDate asOf;
  private final YearMonth m0;

  private WideRow(Customer360 view) {
    this.view = view;
    this.asOf = view.asOf();
    YearMonth month = YearMonth.of(asOf.getYear(), asOf.getMonthValue());
    this.m0 = asOf.getDayOfMonth() == month.lengthOfMonth() ? month : month.minusMonths(1);
    person(view.customer());
    if (view.isKnown(Customer360.Part.SUBSCRIPTIONS)) {
      lines();
    }
    bills();
    payments();
    owed();
    usage();
    if (view.isKnown(Customer360.Part.INTERACTIONS)) {
      contacts();
    }
  }

  /** The cell of each fact that is known, by the fact's code. */
  static Map<String, String> of(Customer360 view) {
    return new WideRow(view).cells;
  }

  /** The columns of a layout that reads such rows; their order is that of the facts. */
  static String columns(List<Fact> facts) {
    StringBuilder columns = new StringBuilder("{\"name\": \"id\"}");
    for (Fact fact : facts) {
      String rest =
          switch (fact.type()) {
            case NUMBER -> "";
            case MONEY -> ", \"scale\": \"FEN\"";
            case DATE -> ", \"pattern\": \"yyyyMMdd\"";
            case FLAG -> ", \"values\": {\"0\": false, \"1\": true}, \"fallback\": \"REJECT\"";
            case CHOICE -> ", \"values\": {" + levels(fact) + "}, \"fallback\": \"REJECT\"";
          };
      columns.append(", {\"name\": \"%1$s\", \"fact\": \"%1$s\"%2$s}".formatted(fact.code(), rest));
    }
    return columns.toString();
  }

  private static String levels(Fact fact) {
    List<String> all =
        ((ChoiceFact<?>) fact)
            .levels().stream().map(level -> "\"%1$s\": \"%1$s\"".formatted(level)).toList();
    return String.join(", ", all);
  }

  private void put(String code, Object value) {
    cells.put(code, value.toString());
  }

  private void put(String code, LocalDate day) {
    cells.put(code, DAY.format(day));
  }

  private void put(String code, boolean yes) {
    cells.put(code, yes ? "1" : "0");
  }

  private void add(String code, long more) {
    cells.merge(
        code,
        Long.toString(more),
        (one, other) -> Long.toString(Math.addExact(Long.parseLong(one), Long.parseLong(other))));
  }

  private void most(String code, int value) {
    cells.merge(
        code,
        Integer.toString(value),
        (one, other) -> Integer.toString(Math.max(Integer.parseInt(one), Integer.parseInt(other))));
  }

  private void person(Customer person) {
    person.birthDate().ifPresent(day -> put("birth_date", day));
    person.realName().ifPresent(yes -> put("real_name", yes.booleanValue()));
    person.marketingConsent().ifPresent(yes -> put("marketing_consent", yes.booleanValue()));
    person.groupMember().ifPresent(yes -> put("group_member", yes.booleanValue()));
    person.memberRole().ifPresent(role -> put("member_role", role));
  }

  private boolean inNet(Subscription line) {
    boolean state =
        Arrays.asList(
                SubscriptionState.ACTIVE, SubscriptionState.ONE_WAY, SubscriptionState.STOPPED)
            .contains(line.state());
    return line.inNet().orElse(state) && isOpened(line);
  }

  private boolean isOpened(Subscription line) {
    return line.openDate().map(day -> day.compareTo(asOf) <= 0).orElse(true);
  }

  private void lines() {
    int mobiles = 0;
    int broadbands = 0;
    int phones = 0;
    Subscription main = null;
    for (Subscription line : view.subscriptions()) {
      if (!inNet(line)) {
        continue;
      }
      mobiles += line.kind() == ServiceKind.MOBILE ? 1 : 0;
      broadbands += line.kind() == ServiceKind.BROADBAND ? 1 : 0;
      phones += line.kind() == ServiceKind.FIXED_LINE ? 1 : 0;
      line.extraSims().ifPresent(cards -> add("extra_sims", cards));
      line.familyNet().ifPresent(in -> most("family_net", in ? 1 : 0));
      line.valueAddedServices().ifPresent(services -> add("vas_count", services.count()));
      line.valueAddedServices().ifPresent(services -> add("vas_unused", services.unused()));
      line.valueAddedServices()
          .ifPresent(services -> add("vas_unconfirmed", services.unconfirmed()));
      if (main == null || isOlder(line, main)) {
        main = line;
      }
    }
    put("has_broadband", mobiles >= 1 && broadbands >= 1);
    put("has_phone", phones >= 1);
    put("linked_lines", mobiles + phones >= 2);
    if (main == null) {
      leftLast().ifPresent(this::main);
    } else {
      main(main);
    }
  }

  /** The job writes the row of a user that left, with the state that says so. */
  private Optional<Subscription> leftLast() {
    Subscription last = null;
    for (Subscription line : view.subscriptions()) {
      if (isOpened(line) && (last == null || leftAfter(line, last))) {
        last = line;
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean leftAfter(Subscription line, Subscription than) {
    boolean gone = line.state() == SubscriptionState.CANCELLED;
    boolean otherGone = than.state() == SubscriptionState.CANCELLED;
    if (gone != otherGone) {
      return otherGone;
    }
    LocalDate since = line.stateSince().orElse(LocalDate.MIN);
    LocalDate otherSince = than.stateSince().orElse(LocalDate.MIN);
    if (!since.equals(otherSince)) {
      return since.isAfter(otherSince);
    }
    LocalDate opened = line.openDate().orElse(LocalDate.MIN);
    LocalDate otherOpened = than.openDate().orElse(LocalDate.MIN);
    if (!opened.equals(otherOpened)) {
      return opened.isAfter(otherOpened);
    }
    return line.id().value().compareTo(than.id().value()) < 0;
  }

  private static boolean isOlder(Subscription line, Subscription than) {
    LocalDate day = line.openDate().orElse(LocalDate.MAX);
    LocalDate other = than.openDate().orElse(LocalDate.MAX);
    return day.isBefore(other)
        || (day.equals(other) && line.id().value().compareTo(than.id().value()) < 0);
  }

  private void main(Subscription main) {
    put("service_kind", main.kind());
    put("state", main.state());
    main.stateSince().ifPresent(day -> put("state_since", day));
    main.cancelTag().ifPresent(tag -> put("cancel_tag", tag));
    main.prepaid().ifPresent(yes -> put("prepay", yes.booleanValue()));
    main.brand().ifPresent(brand -> put("brand", brand));
    main.openDate().ifPresent(day -> put("open_date", day));
    main.plan().ifPresent(plan -> put("plan_fee", plan.monthlyFee().minorUnits()));
    main.plan().ifPresent(plan -> put("plan_minutes", plan.minutes()));
    main.plan().ifPresent(plan -> put("plan_mb", plan.megabytes()));
    if (main.isContractFree()) {
      put("contract_kind", ContractKind.NONE);
    }
    if (main.contract().isPresent()) {
      Contract contract = main.contract().get();
      if (contract.start().compareTo(asOf) <= 0) {
        put("contract_kind", contract.kind());
        put("contract_end", contract.end());
        if (contract.end().compareTo(asOf) >= 0) {
          put("contract_term_months", term(contract));
        }
      }
    }
  }

  /** Months counted one by one: how often a month can be added to the first day. */
  private static int term(Contract contract) {
    int months = 0;
    while (!contract.start().plusMonths(months + 1L).isAfter(contract.end().plusDays(1))) {
      months++;
    }
    return months;
  }

  private void bills() {
    for (Account account : view.accounts()) {
      for (Bill bill : account.bills()) {
        long age = bill.month().until(m0, ChronoUnit.MONTHS);
        if (age <= 5) {
          add("bill_m" + age, bill.total().minorUnits());
        }
        if (age == 0) {
          bill.overPlanFee().ifPresent(fee -> add("over_plan_fee", fee.minorUnits()));
          bill.valueAddedFee().ifPresent(fee -> add("vas_fee", fee.minorUnits()));
        }
      }
    }
  }

  private void payments() {
    LocalDate last = null;
    for (Account account : view.accounts()) {
      if (account.isPaymentsKnown()) {
        add("topups", 0);
        add("paid_m0", 0);
        add("topups_90d", 0);
      }
      for (Payment payment : account.payments()) {
        long ago = ChronoUnit.DAYS.between(payment.date(), asOf);
        if (ago < 0) {
          continue;
        }
        boolean inM0 =
            payment.date().getYear() == m0.getYear() && payment.date().getMonth() == m0.getMonth();
        add("topups", inM0 ? 1 : 0);
        add("paid_m0", inM0 ? payment.amount().minorUnits() : 0);
        add("topups_90d", ago < 90 ? 1 : 0);
        last = last == null || payment.date().isAfter(last) ? payment.date() : last;
      }
    }
    if (last != null) {
      put("last_topup", last);
    }
  }

  private void owed() {
    String method = "";
    for (Account account : view.accounts()) {
      account.balance().map(Money::minorUnits).ifPresent(fen -> add("balance", fen));
      account.arrears().ifPresent(due -> add("arrears", due.amount().minorUnits()));
      account.arrears().ifPresent(due -> most("arrears_months", due.months()));
      account.stopsIn12Months().ifPresent(stops -> add("stops_12m", stops));
      if (account.paymentMethod().isPresent()) {
        String own = account.paymentMethod().get().name();
        method = method.isEmpty() || method.equals(own) ? own : "two methods";
      }
    }
    if (!method.isEmpty() && !method.equals("two methods")) {
      put("payment_method", method);
    }
  }

  private void usage() {
    for (UsageMonth month : view.usageMonths()) {
      long age = month.month().until(m0, ChronoUnit.MONTHS);
      if (age > 2) {
        continue;
      }
      month.outgoingMinutes().ifPresent(minutes -> addEighths("out_min_m" + age, minutes));
      month.dataMb().ifPresent(mb -> addEighths("data_mb_m" + age, mb));
      if (age == 0) {
        month.incomingMinutes().ifPresent(minutes -> addEighths("in_min_m0", minutes));
        month.sms().ifPresent(messages -> add("sms", messages));
        month.activeDays().ifPresent(days -> most("active_days", days));
        month.roamingDays().ifPresent(days -> most("intl_roam_days", days));
      }
    }
  }

  /** Amounts of the generated usage are whole eighths, so their decimal sums are exact. */
  private void addEighths(String code, double value) {
    cells.merge(
        code,
        new BigDecimal(value).toPlainString(),
        (one, other) -> new BigDecimal(one).add(new BigDecimal(other)).toPlainString());
  }

  private void contacts() {
    LocalDate day = asOf.plusDays(1);
    count("complaints_3m", InteractionKind.COMPLAINT, day.minusMonths(3));
    count("faults_3m", InteractionKind.FAULT_REPORT, day.minusMonths(3));
    count("port_query_90d", InteractionKind.PORT_QUERY, day.minusDays(90));
    count("port_code_90d", InteractionKind.PORT_CODE, day.minusDays(90));
    count("rival_hotline_calls", InteractionKind.RIVAL_HOTLINE_CALL, day.minusDays(90));
    put("billing_dispute_open", false);
    put("reminder_logged", false);
    add("hotline_m0", 0);
    add("dissatisfied_6m", 0);
    most("complaint_open_days", 0);
    most("fault_open_hours", 0);
    LocalDate newest = LocalDate.MIN;
    for (Interaction contact : view.interactions()) {
      boolean inM0 =
          contact.date().getYear() == m0.getYear() && contact.date().getMonth() == m0.getMonth();
      add("hotline_m0", contact.kind() == InteractionKind.HOTLINE_CALL && inM0 ? 1 : 0);
      long ago = ChronoUnit.DAYS.between(contact.date(), asOf);
      boolean open = ago >= 0 && contact.closed().map(end -> end.isAfter(asOf)).orElse(true);
      if (open) {
        switch (contact.kind()) {
          case BILLING_DISPUTE -> put("billing_dispute_open", true);
          case COMPLAINT -> most("complaint_open_days", (int) ago);
          case FAULT_REPORT -> most("fault_open_hours", hoursUntilMidnight(contact, ago));
          default -> {}
        }
      }
      if (contact.kind() == InteractionKind.REMINDER
          && ago >= 0
          && !contact.date().isBefore(m0.atDay(1))) {
        put("reminder_logged", true);
      }
      LocalDate answered = contact.closed().orElse(contact.date());
      if (contact.grade().isEmpty() || answered.isAfter(asOf)) {
        continue;
      }
      int grade = contact.grade().getAsInt();
      add("dissatisfied_6m", grade <= 2 && !answered.isBefore(day.minusMonths(6)) ? 1 : 0);
      if (answered.isAfter(newest)) {
        put("last_csat", grade);
        newest = answered;
      } else if (answered.equals(newest) && grade < Integer.parseInt(cells.get("last_csat"))) {
        put("last_csat", grade);
      }
    }
  }

  /** Minutes of the whole days and of the first, and a begun hour is an hour. */
  private static int hoursUntilMidnight(Interaction fault, long daysAgo) {
    int before = fault.time().map(time -> time.getHour() * 60 + time.getMinute()).orElse(0);
    return ((int) (daysAgo + 1) * 1440 - before + 59) / 60;
  }

  private void count(String code, InteractionKind kind, LocalDate from) {
    add(code, 0);
    for (Interaction contact : view.interactions()) {
      boolean inside = !contact.date().isBefore(from) && !contact.date().isAfter(asOf);
      add(code, contact.kind() == kind && inside ? 1 : 0);
    }
  }
}
