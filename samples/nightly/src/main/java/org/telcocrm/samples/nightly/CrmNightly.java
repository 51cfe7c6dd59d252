package org.telcocrm.samples.nightly;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code crm-nightly}: assesses a monthly extract, or makes and assesses a demo.
 *
 * <p>Exit codes: 0 done · 1 done, but too many rejects · 2 wrong usage, layout or policy · 3 input
 * or output failure. A failure is one line on the error stream, with {@code --debug} its stack too.
 */
@Command(
    name = CrmNightly.NAME,
    description = "Assesses an operator's monthly extract: value, churn, services, actions.",
    subcommands = {
      DemoCommand.class,
      AssessCommand.class,
      EvaluateCommand.class,
      FitCommand.class,
      SimulateCommand.class,
      PoliciesCommand.class,
      LayoutCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = CrmNightly.Version.class)
public final class CrmNightly implements Runnable {

  static final String NAME = "crm-nightly";

  private static final String DEBUG = "--debug";
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  @SuppressWarnings("UnusedVariable") // listed in the help; read from the arguments, see run
  private boolean debug;

  private CrmNightly() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args command and options
   */
  public static void main(String[] args) {
    // Before the first logger: the libraries below say nothing unless something is wrong.
    System.setProperty(LOG_LEVEL, System.getProperty(LOG_LEVEL, "warn"));
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    System.exit(run(out, err, args));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, Terminal.charset());
  }

  /**
   * Runs the command.
   *
   * @param out gets what was asked for
   * @param err gets one line for a failure
   * @param args command and options
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    boolean debug = Arrays.asList(args).contains(DEBUG);
    CommandLine line =
        new CommandLine(new CrmNightly())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(
                (e, given) -> Failure.of(e).print(e.getCommandLine().getCommandSpec(), debug))
            .setExecutionExceptionHandler(
                (e, command, parsed) -> Failure.of(e).print(command.getCommandSpec(), debug));
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "a command is required but none was given");
    }
  }

  /** Says which edition this is. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = CrmNightly.class.getPackage().getImplementationVersion();
      return new String[] {NAME + " " + (version == null ? "development" : version)};
    }
  }
}
