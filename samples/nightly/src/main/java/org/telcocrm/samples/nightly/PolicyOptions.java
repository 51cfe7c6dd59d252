package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import picocli.CommandLine.Option;

/** Which policies, and which churn rates they know. */
final class PolicyOptions {

  @Option(
      names = "--policies",
      paramLabel = "FILE|DIR",
      description = "Policies in place of the default ones of the same kind.")
  private @Nullable Path policies;

  @Option(
      names = "--prior",
      paramLabel = "RATE",
      converter = PriorOption.Converter.class,
      description = "Known churn rate, for all or as PREPAID=.025,FIXED=.01,...")
  private @Nullable PriorOption prior;

  boolean hasPrior() {
    return prior != null;
  }

  PolicySet policies() throws IOException {
    PolicySet set = read(policies);
    return prior == null ? set : prior.apply(set);
  }

  /** The default policies, or those with some replaced. */
  static PolicySet read(@Nullable Path policies) throws IOException {
    PolicySet set = PolicySet.ofDefaults();
    return policies == null ? set : PolicyFiles.load(set, policies, PolicyKinds.standard());
  }
}
