package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;

/** The README's table of result files names their columns. */
class ResultFilesReadmeTest {

  private static final String LAYOUT =
      """
      {"formatVersion": 1, "name": "x", "subject": "SUBJECT", "delimiter": ",", "id": "id", "owner": "owner",
       "columns": [{"name": "id"}, {"name": "owner"}, FURTHER]}
      """;

  @TempDir private Path folder;

  private static Layout layout(String subject, String further) {
    String text = LAYOUT.replace("SUBJECT", subject).replace("FURTHER", further);
    return LayoutJson.parse(text, LayoutCatalog.standard());
  }

  private Path file(String name, String line) throws IOException {
    return Files.writeString(folder.resolve(name), line + '\n');
  }

  private Map<String, String> headers(ExtractRun run, String out, String of) throws IOException {
    run.run();
    Map<String, String> headers = new HashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString();
        headers.put(
            name.equals("assessments.csv") ? name + of : name, Files.readAllLines(file).get(0));
      }
    }
    return headers;
  }

  private static Map<String, String> readme() throws IOException {
    Map<String, String> rows = new HashMap<>();
    String text = Files.readString(Path.of("README.md"));
    int from = text.indexOf("### The files of a run");
    Matcher row =
        Pattern.compile("(?m)^\\| (`[a-z_]+\\.csv`[^|]*) \\| [^|]* \\| (`.*`) \\|$")
            .matcher(text.substring(from, text.indexOf("\n#", from + 1)));
    while (row.find()) {
      String header =
          Pattern.compile("`([a-z_]+)`")
              .matcher(row.group(2))
              .results()
              .map(each -> each.group(1))
              .reduce((left, right) -> left + ',' + right)
              .orElseThrow();
      for (String name : row.group(1).split(", ", -1)) {
        rows.put(name.replace("`", ""), header);
      }
    }
    return rows;
  }

  @Test
  void headerLines_areThoseOfTheReadme() throws IOException {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Map<String, String> written =
        headers(
            ExtractRun.builder()
                .input(file("customers.csv", "U1,C1,10"))
                .layout(
                    layout(
                        "INDIVIDUAL",
                        "{\"name\": \"bill\", \"fact\": \"bill_average\", \"scale\": \"YUAN\"}"))
                .asOf(asOf)
                .out(folder.resolve("individuals"))
                .build(),
            "individuals",
            "");
    written.putAll(
        headers(
            ExtractRun.builder()
                .input(file("groups.csv", "G1,G1,10"))
                .layout(layout("GROUP", "{\"name\": \"members\", \"fact\": \"members\"}"))
                .people(
                    file("people.csv", "P1,G1,KEY_PERSON"),
                    layout("INDIVIDUAL", "{\"name\": \"role\", \"fact\": \"member_role\"}"))
                .asOf(asOf)
                .out(folder.resolve("groups"))
                .build(),
            "groups",
            " of groups"));

    assertThat(readme()).isEqualTo(written);
  }

  /** What stands in the text around the table. */
  @Test
  void everyFileOfARun_isNamed() throws IOException {
    String text = Files.readString(Path.of("README.md"));
    ExtractRun.builder()
        .input(file("customers.csv", "U1,C1,10"))
        .layout(layout("INDIVIDUAL", "{\"name\": \"sms\", \"fact\": \"sms\"}"))
        .asOf(LocalDate.of(2026, 3, 31))
        .out(folder.resolve("out"))
        .report(true)
        .build()
        .run();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(each -> "`" + each.getFileName() + "`"))
          .hasSize(7)
          .allMatch(text::contains);
    }
  }
}
