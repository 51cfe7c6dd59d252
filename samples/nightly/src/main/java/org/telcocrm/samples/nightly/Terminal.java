package org.telcocrm.samples.nightly;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether people watch, and what their terminal can show. */
final class Terminal {

  private static final char HANZI = '东';

  private Terminal() {}

  /** Whether input and output are a terminal, no file and no pipe. */
  static boolean isPresent() {
    return console() != null;
  }

  /** The terminal's own charset if it can show Chinese, else UTF-8. */
  static Charset charset() {
    Console console = console();
    Charset own = console == null ? StandardCharsets.UTF_8 : console.charset();
    return own.newEncoder().canEncode(HANZI) ? own : StandardCharsets.UTF_8;
  }

  /**
   * Newer Java versions hand out a console even where there is no terminal, unless asked not to.
   */
  @SuppressWarnings("SystemConsoleNull") // the property makes it null again
  private static @Nullable Console console() {
    System.setProperty("jdk.console", "java.base");
    return System.console();
  }
}
