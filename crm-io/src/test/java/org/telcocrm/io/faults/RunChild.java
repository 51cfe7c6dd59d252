package org.telcocrm.io.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a process of its own: arguments are the folder and the records between checkpoints. */
final class RunChild {

  private RunChild() {}

  /** Runs once; ends with 0 if it ends well. */
  public static void main(String[] args) throws IOException {
    FaultRuns.builder(Path.of(args[0]), Long.parseLong(args[1])).build().run();
  }

  /**
   * Starts the process; what it prints goes to {@code log} beside the input.
   *
   * @param options of the Java machine
   */
  static Process start(Path folder, long checkpointEvery, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(RunChild.class.getName(), folder.toString(), Long.toString(checkpointEvery)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(folder, "child", ".log").toFile())
        .start();
  }

  /** What processes in this folder printed, all of it. */
  static String printed(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : FaultRuns.names(folder)) {
      if (name.endsWith(".log")) {
        all.append(Files.readString(folder.resolve(name)));
      }
    }
    return all.toString();
  }
}
