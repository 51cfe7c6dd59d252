package org.telcocrm.io.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.rules.action.ActionPolicy;

/**
 * What the action planner sees: the facts of an assessment, and how many findings ask for a check.
 */
final class PlanRow implements FactReader {

  /** Findings about who the customer is (资料核实): a branch can mend them. */
  private static final Set<String> WHO =
      Set.of(
          FindingCode.BIRTH_DATE_UNKNOWN.name(),
          FindingCode.ID_PLACEHOLDER.name(),
          FindingCode.ID_15_DIGITS.name(),
          FindingCode.ID_UNIT_CODE.name(),
          FindingCode.ID_TYPE_MISMATCH.name(),
          FindingCode.ID_CHECKSUM.name());

  private final FactReader facts;
  private final FactSchema schema;
  private final long findings;

  PlanRow(FactReader facts, FactSchema schema, List<Finding> findings) {
    this.facts = facts;
    this.schema = schema;
    this.findings = findings.stream().filter(each -> WHO.contains(each.code())).count();
  }

  /** The schema of an assessment's facts and the findings behind them. */
  static FactSchema schema(FactSchema assessed) {
    return assessed.plus(List.of(ActionPolicy.DATA_FINDINGS));
  }

  @Override
  public FactSchema schema() {
    return schema;
  }

  @Override
  public CustomerId customer() {
    return facts.customer();
  }

  @Override
  public LocalDate asOf() {
    return facts.asOf();
  }

  @Override
  public double numericAt(int index) {
    return index < facts.schema().facts().size() ? facts.numericAt(index) : findings;
  }
}
