package org.telcocrm.io.extract;

import java.io.IOException;
import org.telcocrm.core.id.CustomerId;

/** Counts each outcome and hands it to the host. */
final class Outcomes {

  private final ExtractHandler handler;
  private final Tally tally = new Tally();

  Outcomes(ExtractHandler handler) {
    this.handler = handler;
  }

  Tally tally() {
    return tally;
  }

  void accepted(ExtractRow row) throws IOException {
    tally.accepted++;
    for (Finding finding : row.findings()) {
      tally.found(finding.code());
    }
    handler.accepted(row);
  }

  void rejected(Reject reject) throws IOException {
    tally.rejected(reject.code());
    handler.rejected(reject);
  }

  void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) throws IOException {
    tally.duplicate(code);
    handler.duplicate(place, customer, code);
  }

  void filtered(RecordPlace place, String reason) throws IOException {
    tally.filtered(reason);
    handler.filtered(place, reason);
  }

  void found(Finding finding) throws IOException {
    tally.found(finding.code());
    handler.found(finding);
  }
}
