package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.run.JobBuilder;
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

  PolicySet policies(Layout layout) throws IOException {
    PolicySet set = read(policies, layout);
    return prior == null ? set : prior.apply(set);
  }

  /** The default policies for whom the layout is about, or those with some replaced. */
  static PolicySet read(@Nullable Path policies, Layout layout) throws IOException {
    PolicySet set = JobBuilder.defaultPolicies(layout);
    return policies == null ? set : PolicyFiles.load(set, policies, PolicyKinds.standard());
  }
}
