package org.telcocrm.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs the first example of README.md and compares what it prints with what stands
 * there.
 */
class ReadmeExampleTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(import .*?)```\n.*?```text\n(.*?)```", Pattern.DOTALL);

  /** What a reader of the README would have to import. */
  private static final String FRAME =
      """
      import java.time.*;
      import java.util.*;
      import org.telcocrm.core.fact.*;
      import org.telcocrm.core.id.*;
      import org.telcocrm.core.money.*;
      import org.telcocrm.core.product.*;
      import org.telcocrm.rules.assessment.*;
      import org.telcocrm.rules.assessor.*;
      import org.telcocrm.rules.policy.*;
      import org.telcocrm.rules.table.*;

      class SnippetNUMBER {
        static void run(LocalDate asOf, CustomerAssessor assessor) {
          CODE
        }
      }
      """;

  @Test
  void otherSnippets_compile(@TempDir Path folder) throws IOException {
    Matcher snippet =
        Pattern.compile("```java\n((?!import ).*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "README.md")));
    int count = 0;
    while (snippet.find()) {
      count++;
      Path source =
          Files.writeString(
              folder.resolve("Snippet" + count + ".java"),
              FRAME.replace("NUMBER", "" + count).replace("CODE", snippet.group(1)));
      int compiled =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-d",
                  folder.toString(),
                  source.toString());
      assertThat(compiled).as("snippet of README.md compiles: %s", snippet.group(1)).isZero();
    }
    assertThat(count).isEqualTo(2);
  }

  @Test
  void firstExample_printsWhatTheReadmeSays(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path readme = Path.of("..", "README.md");
    String text = Files.readString(readme);
    Matcher example = EXAMPLE.matcher(text);
    assertThat(example.find()).as("README.md has an example and its output").isTrue();
    Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));
    String classPath = System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int compiled =
        compiler.run(
            null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());
    assertThat(compiled).as("README.md's example compiles").isZero();

    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dstdout.encoding=UTF-8",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    folder + System.getProperty("path.separator") + classPath,
                    "Example"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(
          readme, text.substring(0, example.start(2)) + printed + text.substring(example.end(2)));
    }
    assertThat(printed)
        .as("run this test with -Dcrm.update=true to write the output anew")
        .isEqualTo(example.group(2));
  }
}
