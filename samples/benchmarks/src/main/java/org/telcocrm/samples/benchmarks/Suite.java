package org.telcocrm.samples.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The library side by side with others: {@code quick}, {@code full}, or JMH. */
@Command(
    name = "benchmarks",
    description = "The library side by side with what else does the same job.",
    footer = "jmh ARGS: passes ARGS to JMH",
    mixinStandardHelpOptions = true)
public final class Suite implements Runnable {

  private static final long QUICK_ROWS = 1_000_000;
  private static final long FULL_ROWS = 5_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Public for picocli. */
  public Suite() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given: quick, full or jmh");
  }

  /**
   * Runs a command.
   *
   * @param args the command and its options; what stands behind {@code jmh} goes to JMH
   * @throws IOException if JMH cannot read or write
   */
  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    CommandLine suite =
        new CommandLine(new Suite())
            .addSubcommand("quick", new SuiteRun(QUICK_ROWS, 5, true))
            .addSubcommand("full", new SuiteRun(FULL_ROWS, 7, false));
    System.exit(suite.execute(args));
  }
}
