package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.telcocrm.io.run.RunCancelledException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a failure says to people, and the exit code it means. */
final class Failure {

  static final int TOO_MANY_REJECTS = 1;
  static final int WRONG_USAGE = 2;
  static final int INPUT_OUTPUT = 3;

  private final int code;
  private final String message;
  private final Throwable cause;

  private Failure(int code, String message, Throwable cause) {
    this.code = code;
    this.message = message;
    this.cause = cause;
  }

  static Failure of(Throwable cause) {
    if (cause instanceof ParameterException e) {
      return new Failure(WRONG_USAGE, usage(e), e);
    }
    if (cause instanceof UncheckedIOException e && e.getCause() != null) {
      return of(e.getCause());
    }
    if (cause instanceof IOException e) {
      return new Failure(INPUT_OUTPUT, file(e), e);
    }
    if (cause instanceof RunCancelledException) {
      return new Failure(INPUT_OUTPUT, said(cause), cause);
    }
    // Layouts, policies, options: whatever the library refuses at its door.
    if (cause instanceof IllegalArgumentException) {
      return new Failure(WRONG_USAGE, said(cause), cause);
    }
    String bug = "this should not happen: " + cause.getClass().getSimpleName() + ": " + said(cause);
    return new Failure(INPUT_OUTPUT, bug + ". Maybe report it with what --debug shows", cause);
  }

  private static String usage(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return said(e) + ". Maybe see " + command + " --help";
  }

  private static String file(IOException e) {
    if (e instanceof FileSystemException f) {
      return f.getFile() + ": " + reason(f);
    }
    return said(e);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory. Maybe the path is misspelt";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "exists already. Maybe choose another place or add --overwrite";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied. Maybe the file belongs to someone else";
    }
    if (e instanceof NotDirectoryException) {
      return "is no directory";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private static String said(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** One line: whatever a message holds, a log reader must find one failure in one line. */
  String line(CommandSpec command) {
    StringBuilder line = new StringBuilder(command.qualifiedName()).append(": ");
    message
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString().stripTrailing();
  }

  int print(CommandSpec command, boolean debug) {
    command.commandLine().getErr().println(line(command));
    if (debug) {
      cause.printStackTrace(command.commandLine().getErr());
    }
    return code;
  }
}
