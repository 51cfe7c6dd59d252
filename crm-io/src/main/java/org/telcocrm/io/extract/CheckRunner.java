package org.telcocrm.io.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.io.check.CheckedRecord;
import org.telcocrm.io.layout.CheckUse;
import org.telcocrm.io.layout.Layout;

/** Runs the layout's checks on one record after another. */
final class CheckRunner implements CheckedRecord {

  /** Takes what a check found. */
  interface Findings {
    void find(String code, @Nullable ColumnReader column, String field);
  }

  private final List<CheckUse> checks;
  private final Map<String, ColumnReader> columns;
  private final Map<Fact, ColumnReader> byFact = new HashMap<>();
  private final RowFacts facts;
  private final Findings findings;
  private @Nullable CheckUse current;

  CheckRunner(Layout layout, Map<String, ColumnReader> columns, RowFacts facts, Findings findings) {
    this.checks = layout.checks();
    this.columns = columns;
    this.facts = facts;
    this.findings = findings;
    columns.values().forEach(each -> each.column.fact().ifPresent(fact -> byFact.put(fact, each)));
  }

  void run() {
    for (CheckUse use : checks) {
      current = use;
      use.check().check(this);
    }
  }

  private CheckUse use() {
    if (current == null) {
      throw new IllegalStateException("a checked record must be used during its check only");
    }
    return current;
  }

  private ColumnReader column(String role) {
    ColumnReader column = columns.get(use().column(role));
    if (column == null || !use().check().roles().contains(role)) {
      throw new IllegalArgumentException(
          "check " + use().check().name() + " must declare the role " + role + " but does not");
    }
    return column;
  }

  @Override
  public FactReader facts() {
    return facts;
  }

  @Override
  public Optional<String> text(String role) {
    return Optional.ofNullable(column(role).text);
  }

  @Override
  public List<String> parameter(String name) {
    return use().parameters().getOrDefault(name, List.of());
  }

  @Override
  public void find(String code, Fact about) {
    findings.find(code, byFact.get(about), about.code());
  }

  @Override
  public void find(String code, String role) {
    findings.find(code, column(role), role);
  }

  @Override
  public void forget(Fact fact) {
    facts.forget(fact);
  }
}
