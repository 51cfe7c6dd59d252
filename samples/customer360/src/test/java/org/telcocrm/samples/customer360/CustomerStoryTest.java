package org.telcocrm.samples.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.view.PartDelivery;

/** Pins what the sample prints. */
class CustomerStoryTest {

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CustomerStory.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void run_printsTwelvePartsTwoAbsentAndOneStaleInBothLanguages() throws IOException {
    String printed = printed();
    Path golden = Path.of("src", "test", "resources", "customer360.txt");
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(golden, printed);
    }
    assertThat(Sources.all(CustomerStory.AS_OF).stream().map(PartDelivery::part).distinct().count())
        .isEqualTo(12);
    List<String> lines = printed.lines().toList();
    assertThat(lines).filteredOn(line -> line.contains("缺失")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.contains("ABSENT")).hasSize(2);
    assertThat(lines).filteredOn(line -> line.contains("陈旧")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.contains("STALE")).hasSize(1);
    assertThat(printed).isEqualTo(Files.readString(golden));
  }

  @Test
  void run_printsNoClearNameNumberOrBirthday() {
    assertThat(printed()).doesNotContain("三", "丰", "小龙", "0013000", "1986");
  }
}
