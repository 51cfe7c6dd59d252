package org.telcocrm.io.run;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.extract.Finding;

/** Collects what an input's trailer says otherwise than its records. */
final class TrailerCheck {

  private final List<String> mismatches = new ArrayList<>();

  void found(Finding finding) {
    if (finding.code().equals(FindingCode.CONTROL_TOTAL_MISMATCH.name())) {
      mismatches.add(finding.field() + ' ' + finding.valueMasked());
    }
  }

  /** Refuses to go on if the input is not what its trailer says. */
  void requireComplete(String name) throws IncompleteInputException {
    if (!mismatches.isEmpty()) {
      throw new IncompleteInputException(name, mismatches);
    }
  }
}
