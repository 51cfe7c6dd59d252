package org.telcocrm.samples.nightly;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date of an assessment. Not for {@link EvaluateCommand}, which can do without one. */
final class DateOption {

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "Date of the assessment, for example 2026-03-31.")
  private @Nullable LocalDate asOf;

  LocalDate asOf() {
    return Objects.requireNonNull(asOf);
  }
}
