package org.telcocrm.io.run;

import java.io.IOException;
import java.util.List;

/**
 * The input is not whole: its trailer is missing or says other totals than were read. Nothing was
 * published.
 */
public final class IncompleteInputException extends IOException {

  private static final long serialVersionUID = 1L;

  IncompleteInputException(String name, List<String> mismatches) {
    super(
        name
            + " is incomplete: by its trailer expected "
            + String.join("; ", mismatches)
            + " (amounts in minor units). Nothing was published. Maybe transfer the file again.");
  }
}
