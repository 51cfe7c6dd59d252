package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.io.extract.ExtractInputException;
import org.telcocrm.io.run.RunListener;

/** Inputs that change or lie, and names that lead elsewhere. */
class RunFaultsInputTest {

  private static final int RECORDS = 100;
  private static final Charset UTF = StandardCharsets.UTF_8;

  @TempDir private Path folder;
  private Path input = Path.of("unset");

  @BeforeEach
  void writeInput() throws IOException {
    input = FaultRuns.writeInput(folder, RECORDS);
  }

  /** Changes a file. */
  private interface Change {
    void make() throws IOException;
  }

  /** Runs, and changes the input when a stage begins. */
  private Throwable failureWithChange(RunListener.Stage when, Change change) {
    return FaultRuns.failure(
        folder,
        run ->
            run.listener(
                new RunListener() {
                  @Override
                  public void stage(Stage stage) {
                    if (stage == when) {
                      try {
                        change.make();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }
                  }
                }));
  }

  private void requireRefused(Throwable failure, String message) throws IOException {
    assertThat(failure).isInstanceOf(IOException.class).hasMessageContaining(message);
    assertThat(folder.resolve(FaultRuns.OUT)).doesNotExist();
  }

  @Test
  void inputThatGrows_isNoticed() throws IOException {
    byte[] longer = (Files.readString(input) + FaultRuns.line(500) + '\n').getBytes(UTF);
    for (RunListener.Stage stage : List.of(RunListener.Stage.FIT, RunListener.Stage.APPLY)) {
      FaultRuns.writeInput(folder, RECORDS);
      requireRefused(
          failureWithChange(stage, () -> Files.write(input, longer)), "changed while it was read");
    }
  }

  @Test
  void inputThatShrinks_isNoticed() throws IOException {
    requireRefused(
        failureWithChange(RunListener.Stage.APPLY, () -> FaultRuns.writeInput(folder, RECORDS - 1)),
        "changed while it was read");
  }

  @Test
  void inputThatVanishes_isNoticed() throws IOException {
    Throwable failure = failureWithChange(RunListener.Stage.APPLY, () -> Files.delete(input));
    requireRefused(failure, FaultRuns.INPUT);
  }

  /** As a transfer that keeps sizes and times does: only the content tells. */
  @Test
  void inputReplacedWithSameSizeAndTime_isNoticed() throws IOException {
    FileTime time = Files.getLastModifiedTime(input);
    Path other = folder.resolve("other");
    Files.writeString(other, Files.readString(input).replace("|1000|", "|9999|"));
    assertThat(Files.size(other)).isEqualTo(Files.size(input));
    assertThat(Files.mismatch(other, input)).isPositive();
    Files.setLastModifiedTime(other, time);
    Throwable failure =
        failureWithChange(
            RunListener.Stage.FIT, () -> Files.move(other, input, StandardCopyOption.ATOMIC_MOVE));
    requireRefused(failure, "changed while it was read");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void truncatedGzip_atAnyLength_publishesNothing() throws IOException {
    byte[] whole = gzip(Files.readAllBytes(input));
    for (int length = 2; length < whole.length; length += 1 + whole.length / 40) {
      Files.write(input, Arrays.copyOf(whole, length));
      Throwable failure = FaultRuns.failure(folder, run -> {});
      assertThat(failure)
          .as("first %d of %d bytes", length, whole.length)
          .isInstanceOf(ExtractInputException.class)
          .hasMessageContaining("the compressed data end too early");
      assertThat(FaultRuns.names(folder)).as("first %d bytes", length).doesNotContain("out");
    }
  }

  @Test
  void gzipBomb_publishesNothing() throws IOException {
    byte[] lines = "C1|U1||||M|1|19850607|1|1|1|0\n".repeat(400_000).getBytes(UTF);
    byte[] head = (FaultRuns.HEADER + '\n').getBytes(UTF);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head);
    all.write(lines);
    Files.write(input, gzip(all.toByteArray()));
    requireRefused(FaultRuns.failure(folder, run -> {}), "the compressed data swell from");
  }

  @Test
  void gzipMembers_giveTheResultsOfThePlainInput() throws IOException {
    byte[] plain = Files.readAllBytes(input);
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    Map<String, String> expected = FaultRuns.results(folder);
    int cut = plain.length / 3;
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip(Arrays.copyOf(plain, cut)));
    members.write(gzip(new byte[0]));
    members.write(gzip(Arrays.copyOfRange(plain, cut, plain.length)));
    Files.write(input, members.toByteArray());
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    Map<String, String> actual = FaultRuns.results(folder);
    expected.remove("run.json");
    actual.remove("run.json");
    assertThat(FaultRuns.differences(expected, actual)).isEmpty();
  }

  /** A host's file name from outside must not lead out of the results. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/../../evil",
        "/tmp/evil-of-a-test",
        ".",
        "..",
        "",
        "a/b",
        "a\\b",
        "a\0b",
        "CON",
        "nul.txt",
        ".crm-run",
        "assessments.csv",
        "run.json"
      })
  void extraFile_ofAForbiddenName_isRefused(String name) throws IOException {
    Throwable failure =
        FaultRuns.failure(
            folder,
            run ->
                run.extras(
                    directory -> {
                      Path file = directory.file(name);
                      Path base = folder.toRealPath();
                      if (file.toAbsolutePath().normalize().startsWith(base)) {
                        Files.createDirectories(file.toAbsolutePath().getParent());
                        Files.writeString(file, "evil");
                      }
                    }));
    assertThat(failure)
        .as("extra file named \"%s\"", name)
        .isInstanceOfAny(IllegalArgumentException.class, InvalidPathException.class);
    assertThat(folder.resolve(FaultRuns.OUT)).doesNotExist();
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b'c\"$x", "-out", "out.d", "x.partial", "结果２０２６", "𠮷.lock"})
  void resultsDirectory_ofAnOddName_works(String name) throws IOException {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeThat(names.newEncoder().canEncode(name)).as(names + " has " + name).isTrue();
    Path out = folder.resolve(name);
    assertThat(FaultRuns.failure(folder, run -> run.out(out))).isNull();
    assertThat(FaultRuns.failure(folder, run -> run.out(out))).isNull();
    assertThat(FaultRuns.names(out)).contains("run.json", "rejects.csv");
    assertThat(FaultRuns.names(folder)).containsExactlyInAnyOrder(FaultRuns.INPUT, name);
  }

  @Test
  void resultsDirectory_withTooLongAName_isRefused() throws IOException {
    Throwable failure = FaultRuns.failure(folder, run -> run.out(folder.resolve("x".repeat(250))));
    assertThat(failure).isInstanceOf(IOException.class);
    assertThat(FaultRuns.names(folder)).containsExactly(FaultRuns.INPUT);
  }

  @Test
  void symbolicLinkAsResultsDirectory_isFollowedAndKept() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve(FaultRuns.OUT), real);
    assertThat(FaultRuns.failure(folder, run -> {})).isNull();
    assertThat(folder.resolve(FaultRuns.OUT)).isSymbolicLink();
    assertThat(FaultRuns.names(real)).contains("run.json");
    assertThat(FaultRuns.names(folder)).containsExactly(FaultRuns.INPUT, FaultRuns.OUT, "real");
  }

  /** Someone plants a link where the run keeps its own files. */
  @ParameterizedTest
  @ValueSource(strings = {"out.partial", "out.previous", "out.lock", "out"})
  void plantedSymbolicLink_harmsNothingBehindIt(String name) throws IOException {
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Path letter = Files.writeString(precious.resolve("letter.txt"), "dear");
    boolean toFile = name.endsWith(".lock");
    Files.createSymbolicLink(folder.resolve(name), toFile ? letter : precious);
    Throwable failure = FaultRuns.failure(folder, run -> {});
    assertThat(failure)
        .as("planted " + name)
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(),
            some -> assertThat(some).isInstanceOf(IOException.class));
    assertThat(letter).hasContent("dear");
    assertThat(FaultRuns.names(precious)).containsExactly("letter.txt");
  }

  /** The run makes and removes files of these names: an input there would be lost. */
  @ParameterizedTest
  @ValueSource(strings = {"out.lock", "out.partial", "out.previous", "out"})
  void inputNamedLikeAFileOfTheRun_isRefusedAndKept(String name) throws IOException {
    Path moved = Files.move(input, folder.resolve(name));
    byte[] before = Files.readAllBytes(moved);
    Throwable failure = FaultRuns.failure(folder, run -> run.input(moved));
    assertThat(failure).as("input named " + name).isInstanceOf(IOException.class);
    assertThat(moved).as("input named " + name).hasBinaryContent(before);
  }
}
