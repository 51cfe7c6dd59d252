package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.io.faults.FaultyFiles.Kind;

/**
 * What runs write: cells that come back as they were, no personal data, the same bytes anywhere.
 */
class RunFaultsOutputTest {

  private static final String GOOD = "M|1|19850607|100|100|100|0";

  private static final List<String> NAMES = List.of("王小明", "欧阳修", "𠮷田", "Wang Xiaoming");
  private static final List<String> PHONES =
      List.of("13912345678", "+8615098765432", "008618612340000", "8613300001111");
  private static final List<String> IDENTITIES =
      List.of("11010519491231002X", "440524188001010014", "130503670401001");

  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{17}[0-9Xx](?![0-9A-Za-z])");

  @TempDir private Path folder;

  private void write(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(FaultRuns.HEADER));
    all.addAll(lines);
    Files.write(folder.resolve(FaultRuns.INPUT), all, StandardCharsets.UTF_8);
  }

  /** Reads RFC 4180: the first cell of each record behind the header. */
  private static List<String> firstCells(String csv) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int column = 0;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        if (column == 0) {
          cells.add(cell.toString());
        }
        cell.setLength(0);
        column = c == ',' ? column + 1 : 0;
      } else {
        cell.append(c);
      }
    }
    return cells.subList(1, cells.size());
  }

  @Test
  void cellsLikeFormulas_comeBackAsTheyWere() throws IOException {
    List<String> ids =
        List.of(
            "=1+1",
            "@SUM(A1:A9)",
            "+8613",
            "-5",
            "＝1+1",
            "a,b",
            "\"",
            "say \"hi\"",
            "'",
            "x;y",
            "=HYPERLINK(\"h\",\"t\")",
            "客户１",
            "𠮷");
    write(ids.stream().map(id -> "C|" + id + "||||" + GOOD).toList());
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    Map<String, String> results = FaultRuns.results(folder);
    assertThat(firstCells(results.get("assessments.csv"))).containsExactlyElementsOf(ids);
    assertThat(results.get("rejects.csv").lines()).hasSize(1);
  }

  /** Tabs and line ends never reach a cell. */
  @Test
  void controlCharacters_areRejectedAndNotWritten() throws IOException {
    write(List.of("C|a\tb||||" + GOOD, "C|a\0b||||" + GOOD, "C|\u0085||||" + GOOD));
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    Map<String, String> results = FaultRuns.results(folder);
    assertThat(firstCells(results.get("assessments.csv"))).isEmpty();
    results.forEach(
        (name, text) ->
            assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .as("control characters in " + name)
                .isEmpty());
    assertThat(results.get("rejects.csv")).contains("CONTROL_CHAR");
  }

  /** Personal values in every column but the id, and in the id of records that are rejected. */
  private static List<String> dirtyLines() {
    List<String> lines = new ArrayList<>();
    List<String> values = new ArrayList<>(NAMES);
    values.addAll(PHONES);
    values.addAll(IDENTITIES);
    int number = 0;
    for (String value : values) {
      String[] good =
          ("C1|U|" + NAMES.get(0) + "|" + PHONES.get(0) + "|" + IDENTITIES.get(0) + "|" + GOOD)
              .split("\\|", -1);
      for (int column = 0; column < good.length; column++) {
        String[] dirty = good.clone();
        dirty[1] = "U" + number++;
        dirty[column] = column < 2 ? dirty[column] : value;
        lines.add(String.join("|", dirty));
        lines.add("U" + number++ + "|" + value + "|" + String.join("|", dirty));
        lines.add(value + "|" + value);
        dirty[column] = value + "\t";
        lines.add(String.join("|", dirty));
        dirty[1] = value;
        dirty[8] = "1x";
        lines.add(String.join("|", dirty));
      }
    }
    return lines;
  }

  private static List<String> leaks(String where, String text) {
    List<String> all = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean found = PERSONAL.matcher(line).find();
      found |= Stream.of(NAMES, PHONES, IDENTITIES).flatMap(List::stream).anyMatch(line::contains);
      if (found) {
        all.add(where + ", line " + (i + 1) + ": " + line);
      }
    }
    return all;
  }

  @Test
  void dirtyData_leavesNoPersonalDataInAnyOutput() throws Exception {
    write(dirtyLines());
    Process child =
        RunChild.start(folder, 10, List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=trace"));
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> leaks = leaks("log", RunChild.printed(folder));
    assertThat(child.exitValue()).as(RunChild.printed(folder)).isZero();
    Map<String, String> results = new TreeMap<>(FaultRuns.results(folder));
    assertThat(results.get("rejects.csv").lines().count()).isGreaterThan(300);
    results.forEach((name, text) -> leaks.addAll(leaks(name, text)));
    assertThat(leaks).as("%d lines with personal data", leaks.size()).isEmpty();
  }

  @Test
  void failures_nameNoPersonalData() throws IOException {
    write(dirtyLines());
    FaultyFiles files = new FaultyFiles();
    List<String> leaks = new ArrayList<>();
    for (int n = 1; n < 12; n++) {
      for (Kind kind : List.of(Kind.READ, Kind.WRITE)) {
        files.arm(Fault.fail(kind, n, "Input/output error"));
        Throwable failure = FaultRuns.failure(files.wrap(folder), run -> {});
        for (Throwable each = failure; each != null; each = each.getCause()) {
          leaks.addAll(leaks(files.struck(), each.toString()));
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void anyLocaleZoneAndEncoding_giveTheSameBytes() throws Exception {
    List<List<String>> places =
        List.of(
            List.of(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=nu-arab",
                "-Dfile.encoding=GBK",
                "-Dsun.jnu.encoding=GBK",
                "-Duser.timezone=Pacific/Apia"),
            List.of(
                "-Duser.language=th",
                "-Duser.country=TH",
                "-Duser.extensions=ca-buddhist-nu-thai",
                "-Dfile.encoding=US-ASCII",
                "-Dline.separator=\r\n",
                "-Duser.timezone=America/St_Johns"));
    FaultRuns.writeInput(folder, 60);
    Files.writeString(
        folder.resolve(FaultRuns.INPUT),
        "C|客户１𠮷||||" + GOOD + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    List<Path> folders = new ArrayList<>();
    List<Process> children = new ArrayList<>();
    for (List<String> place : places) {
      Path at = FaultRuns.copy(folder, folder.resolve("p" + children.size()));
      folders.add(at);
      children.add(RunChild.start(at, 10, place));
    }
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    Map<String, String> expected = FaultRuns.results(folder);
    assertThat(expected.get("assessments.csv")).contains("客户１𠮷");
    for (int i = 0; i < children.size(); i++) {
      assertThat(children.get(i).waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
      assertThat(children.get(i).exitValue())
          .as("%s: %s", places.get(i), RunChild.printed(folders.get(i)))
          .isZero();
      assertThat(FaultRuns.differences(expected, FaultRuns.results(folders.get(i))))
          .as(places.get(i).toString())
          .isEmpty();
    }
  }
}
