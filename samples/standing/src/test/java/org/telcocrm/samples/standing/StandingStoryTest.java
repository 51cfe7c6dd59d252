package org.telcocrm.samples.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pins what the sample prints. */
class StandingStoryTest {

  @Test
  void run_tellsTheStoryInBothLanguages() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandingStory.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    Path golden = Path.of("src", "test", "resources", "standing.txt");
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(golden, printed);
    }
    assertThat(printed).doesNotContain("{", "}", "reason.", "story.");
    assertThat(printed).contains("合计", "sum +").isEqualTo(Files.readString(golden));
  }
}
