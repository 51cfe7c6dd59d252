package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.credit.DunningStep.Action;
import org.telcocrm.rules.credit.DunningStep.From;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * What is done when, until money comes (催缴规则): steps in their order. Immutable and thread-safe.
 *
 * <p>An exemption (免催免停) lets every step wait until its end; a dispute lets those wait that take
 * something away. A step that a person must approve is due, and says so.
 *
 * @param steps in order; codes unique; a step counted from the one before needs a restricting one
 *     before it
 */
public record DunningRules(List<DunningStep> steps) implements Serializable {

  /** Checks codes and what steps count from. */
  public DunningRules {
    steps = List.copyOf(steps);
    if (steps.stream().map(DunningStep::code).distinct().count() < steps.size()) {
      throw new IllegalArgumentException("codes of steps must be unique but were " + steps);
    }
    boolean restricted = false;
    for (DunningStep step : steps) {
      if (step.from() == From.STEP_BEFORE && !restricted) {
        throw new IllegalArgumentException(
            "a step counted from the one before must have a restricting one before it but "
                + step.code()
                + " has none");
      }
      restricted |= step.action().isRestricting();
    }
  }

  /**
   * The regulator's rules for individuals (电信条例; defaults 6.3): reminders 3 days before the due
   * day, 1 and 7 after it; a stop when more than 30 days late; an end after 60 further days unpaid.
   *
   * @return the rules
   */
  public static DunningRules regulation() {
    return new DunningRules(
        List.of(
            step("REMIND_BEFORE", Action.REMIND, From.DUE, -3),
            step("REMIND_1", Action.REMIND, From.DUE, 1),
            step("REMIND_7", Action.REMIND, From.DUE, 7),
            step("STOP", Action.STOP, From.DUE, 31),
            step("CANCEL", Action.CANCEL, From.STEP_BEFORE, 61)));
  }

  /**
   * An operator's own rules for individuals (defaults 6.3, proposals): reminders at 80 % of the
   * credit and at its end; one-way a day later, stop 3 days after that, then 30 days to the
   * pre-cancellation and 90 to the end.
   *
   * @return the rules
   */
  public static DunningRules operator() {
    return new DunningRules(
        List.of(
            step("REMIND_LOW", Action.REMIND, From.CREDIT_LOW, 0),
            step("REMIND_EXHAUSTED", Action.REMIND, From.CREDIT_EXHAUSTED, 0),
            step("ONE_WAY", Action.ONE_WAY, From.CREDIT_EXHAUSTED, 1),
            step("STOP", Action.STOP, From.STEP_BEFORE, 3),
            step("PRE_CANCEL", Action.PRE_CANCEL, From.STEP_BEFORE, 30),
            step("CANCEL", Action.CANCEL, From.STEP_BEFORE, 90)));
  }

  /**
   * Rules for groups (defaults 6.3, proposals): reminders 10 days before the due day (联络人) and 1
   * after it (联络人, 关键人, manager's task); one-way not before the extra months end; a stop that the
   * manager approves; never an end by itself.
   *
   * @return the rules
   */
  public static DunningRules group() {
    return new DunningRules(
        List.of(
            step("REMIND_CONTACT", Action.REMIND, From.DUE, -10),
            step("REMIND_KEY_PERSON", Action.REMIND, From.DUE, 1),
            step("ONE_WAY", Action.ONE_WAY, From.EXTENDED_DUE, 1),
            new DunningStep("STOP", Action.STOP, From.EXTENDED_DUE, 1, true)));
  }

  private static DunningStep step(String code, Action action, From from, int days) {
    return new DunningStep(code, action, from, days, false);
  }

  /** Where a step stands. Grows only in a major version. */
  public enum Status {
    /** It is due (应执行). */
    DUE,
    /** It comes later (未到期). */
    LATER,
    /** It waits for a dispute or an exemption (暂缓). */
    BLOCKED
  }

  /**
   * One step of an account.
   *
   * @param step the step
   * @param status {@link Status#DUE}, {@link Status#LATER} or {@link Status#BLOCKED}
   * @param on the day from which it is due; if blocked by an exemption, the day after it, and
   *     {@link LocalDate#MAX} without an end
   */
  public record Next(DunningStep step, Status status, LocalDate on) implements Serializable {

    /** Checks that everything is given. */
    public Next {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(on, "on");
    }
  }

  /**
   * What is to be done for an account.
   *
   * @param open steps that are due, come later or are blocked, in their order
   */
  public record Plan(List<Next> open) implements Serializable {

    /** Copies the steps. */
    public Plan {
      open = List.copyOf(open);
    }

    /**
     * What to do next: of what is due the first step that takes something away, else the newest
     * reminder, for nobody gets three messages on one day; else what is blocked; else what comes
     * first.
     *
     * @return empty if nothing is left to do
     */
    public Optional<Next> next() {
      return first(Status.DUE)
          .or(() -> first(Status.BLOCKED))
          .or(() -> open.stream().min((one, other) -> one.on().compareTo(other.on())));
    }

    private Optional<Next> first(Status status) {
      List<Next> all = open.stream().filter(each -> each.status() == status).toList();
      return all.stream()
          .filter(each -> each.step().action().isRestricting())
          .findFirst()
          .or(() -> all.stream().reduce((earlier, later) -> later));
    }
  }

  /**
   * What is to be done for an account that owes money.
   *
   * @param account what is known of it
   * @param asOf the day; a step whose day it is, is due
   * @param policy the rules, see {@link CreditPolicies#DUNNING}
   * @return every open step, and why the {@linkplain Plan#next next} one is due, later or blocked;
   *     no step, with {@code NOTHING_OWED}, where none has a day from which to count
   */
  public static Decision<Plan> plan(
      DunningCase account, LocalDate asOf, DocumentPolicy<DunningRules> policy) {
    Plan plan = new Plan(policy.rules().open(account, asOf));
    List<Evidence> evidence =
        plan.next()
            .map(next -> evidence(next, account, asOf))
            .orElseGet(() -> List.of(Evidence.of("NOTHING_OWED", "account", "", "")));
    return Decision.of(plan, policy.ref(), asOf, evidence, List.of());
  }

  private List<Next> open(DunningCase account, LocalDate asOf) {
    @Nullable LocalDate before = null;
    List<Next> open = new ArrayList<>();
    for (DunningStep step : steps) {
      Optional<LocalDate> from = account.from(step, Optional.ofNullable(before));
      Optional<LocalDate> due = from.map(day -> day.plusDays(step.days()));
      // What was done before it was due belongs to a debt that was paid since.
      Optional<LocalDate> done =
          account.done(step.code()).filter(day -> due.isPresent() && !day.isBefore(due.get()));
      if (step.action().isRestricting()) {
        before = done.orElse(null);
      }
      if (done.isEmpty() && due.isPresent()) {
        LocalDate on = due.get();
        Status status = on.isAfter(asOf) ? Status.LATER : Status.DUE;
        open.add(blocked(new Next(step, status, on), account, asOf));
      }
    }
    return open;
  }

  private static Next blocked(Next next, DunningCase account, LocalDate asOf) {
    if (next.status() != Status.DUE) {
      return next;
    }
    Optional<DunningExemption> exemption = account.exemption(asOf);
    if (exemption.isPresent()) {
      LocalDate on =
          exemption
              .get()
              .until()
              .filter(until -> until.isBefore(LocalDate.MAX))
              .map(until -> until.plusDays(1))
              .orElse(LocalDate.MAX);
      return new Next(next.step(), Status.BLOCKED, on);
    }
    boolean disputed = account.isDisputed() && next.step().action().isRestricting();
    return disputed ? new Next(next.step(), Status.BLOCKED, next.on()) : next;
  }

  private static List<Evidence> evidence(Next next, DunningCase account, LocalDate asOf) {
    String observed = next.on().equals(LocalDate.MAX) ? "" : next.on().toString();
    List<Evidence> all = new ArrayList<>();
    all.add(
        Evidence.of(
            "STEP_" + next.status(),
            "step",
            next.step().code() + " " + observed,
            next.step().from() + " " + next.step().days()));
    if (next.step().approvalNeeded()) {
      all.add(Evidence.of("APPROVAL_NEEDED", "step", next.step().action().name(), ""));
    }
    if (next.status() == Status.BLOCKED) {
      all.add(
          account
              .exemption(asOf)
              .map(
                  each ->
                      Evidence.of(
                          "EXEMPTED",
                          "exemption",
                          each.reason().name(),
                          each.until().map(LocalDate::toString).orElse("")))
              .orElseGet(() -> Evidence.of("DISPUTED", "dispute", "true", "")));
    }
    return all;
  }
}
