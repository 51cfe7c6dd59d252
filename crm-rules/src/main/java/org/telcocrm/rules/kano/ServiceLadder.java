package org.telcocrm.rules.kano;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.money.Money;

/** The services of one segment in the order in which they are planned; see {@link ServicePlan}. */
record ServiceLadder(String segment, List<Step> steps) implements Serializable {

  /** A service, what it is to the segment, and its test under the source's schema. */
  record Step(Service service, KanoCategory tier, FulfilmentCheck.Bound test)
      implements Serializable {}

  static ServiceLadder of(String segment, List<Service> services, FactSchema schema) {
    List<Step> steps = new ArrayList<>();
    for (Service service : services) {
      service
          .tier(segment)
          .ifPresent(tier -> steps.add(new Step(service, tier, service.test().bind(schema))));
    }
    // Must-be, one-dimensional, attractive is the enum's order backwards.
    steps.sort(
        Comparator.comparing(Step::tier, Comparator.reverseOrder())
            .thenComparingInt(step -> -step.service.weights().of(step.tier))
            .thenComparing(step -> step.service.code()));
    return new ServiceLadder(segment, List.copyOf(steps));
  }

  ServicePlan plan(FactReader facts, long budget) {
    Fulfilment[] states = new Fulfilment[steps.size()];
    boolean basicsMet = true;
    for (int i = 0; i < states.length; i++) {
      Step step = steps.get(i);
      Fulfilment state = step.test.state(facts);
      states[i] = state;
      basicsMet &= step.tier != KanoCategory.MUST_BE || state != Fulfilment.UNMET;
    }
    Run run = new Run(facts, budget, basicsMet, states.length);
    for (int i = 0; i < states.length; i++) {
      run.add(steps.get(i), states[i]);
    }
    Currency currency = facts.schema().currency();
    return new ServicePlan(
        segment,
        run.planned,
        new Money(currency, budget),
        new Money(currency, run.cost),
        new Money(currency, run.obligations));
  }

  /** One walk down the ladder. */
  private static final class Run {

    private final FactReader facts;
    private final boolean basicsMet;
    private final Money free;
    private final List<PlannedService> planned;
    private long left;
    private long cost;
    private long obligations;

    Run(FactReader facts, long budget, boolean basicsMet, int services) {
      this.facts = facts;
      this.free = new Money(facts.schema().currency(), 0);
      this.planned = new ArrayList<>(services);
      this.left = budget;
      this.basicsMet = basicsMet;
    }

    void add(Step step, Fulfilment state) {
      LeftOut why = state == Fulfilment.MET ? LeftOut.NOT_LEFT_OUT : whyNot(step, state);
      boolean done = state != Fulfilment.MET && why == LeftOut.NOT_LEFT_OUT;
      ServiceAdvice advice = ServiceAdvice.KEEP;
      if (done) {
        advice = step.tier == KanoCategory.MUST_BE ? ServiceAdvice.REMEDY : ServiceAdvice.OFFER;
      } else if (why != LeftOut.NOT_LEFT_OUT) {
        advice = ServiceAdvice.LEAVE_OUT;
      }
      planned.add(
          new PlannedService(
              step.service.code(),
              step.tier,
              state,
              state == Fulfilment.MET && step.test.warns(facts),
              advice,
              why,
              done ? new Money(free.currency(), step.service.monthlyCost()) : free));
    }

    private LeftOut whyNot(Step step, Fulfilment state) {
      boolean exciter = step.tier == KanoCategory.ATTRACTIVE;
      if (exciter && !basicsMet) {
        return LeftOut.BASIC_UNMET;
      }
      // An exciter nobody can test is a thing one can offer; a basic or performance service nobody
      // can test is a question to answer first.
      if (state == Fulfilment.UNKNOWN && !(exciter && !step.test.isDefined())) {
        return LeftOut.UNKNOWN;
      }
      if (step.service.lockedByLaw()) {
        obligations = Math.addExact(obligations, step.service.monthlyCost());
        return LeftOut.NOT_LEFT_OUT;
      }
      return pay(step.service.monthlyCost()) ? LeftOut.NOT_LEFT_OUT : LeftOut.BUDGET;
    }

    private boolean pay(long amount) {
      if (amount > left) {
        left = 0;
        return false;
      }
      left -= amount;
      cost += amount;
      return true;
    }
  }
}
