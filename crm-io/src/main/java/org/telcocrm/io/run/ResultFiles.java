package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results files of a run, written from front to back in the order of the input: {@code
 * assessments.csv}, {@code actions.csv}, {@code rejects.csv}, {@code findings.csv}.
 */
final class ResultFiles implements Closeable {

  /** Which file. */
  enum Name {
    ASSESSMENTS("assessments.csv"),
    ACTIONS("actions.csv"),
    REJECTS("rejects.csv"),
    FINDINGS("findings.csv");

    private final String file;

    Name(String file) {
      this.file = file;
    }
  }

  private static final List<String> ACTION_HEADER =
      List.of("customer_id", "action", "trigger", "owner", "due", "priority", "reasons");
  private static final List<String> FINDING_HEADER =
      List.of("line", "byte_offset", "customer_id", "field", "code", "value_masked");

  private final Map<Name, FileChannel> channels = new EnumMap<>(Name.class);
  private final Map<Name, Long> lengths = new EnumMap<>(Name.class);

  /**
   * Opens the files: fresh ones with their headers, or those of an earlier run, cut where its
   * checkpoint says.
   *
   * @param known lengths by name; empty for fresh files
   */
  ResultFiles(ResultDirectory directory, List<String> header, Map<String, Long> known)
      throws IOException {
    try {
      for (Name name : Name.values()) {
        FileChannel channel =
            FileChannel.open(
                directory.own(name.file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channels.put(name, channel);
        long length = known.getOrDefault(name.file, 0L);
        if (channel.size() < length) {
          throw new IOException(
              name.file + " must have " + length + " bytes but has " + channel.size());
        }
        channel.truncate(length);
        channel.position(length);
        lengths.put(name, length);
      }
      if (known.isEmpty()) {
        headers(header);
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void headers(List<String> assessments) throws IOException {
    List<String> rejects = new ArrayList<>(FINDING_HEADER);
    rejects.add("detail");
    header(Name.ASSESSMENTS, assessments);
    header(Name.ACTIONS, ACTION_HEADER);
    header(Name.REJECTS, rejects);
    header(Name.FINDINGS, FINDING_HEADER);
  }

  private void header(Name name, List<String> cells) throws IOException {
    String line = String.join(",", cells) + '\n';
    append(name, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes whole lines behind the others. */
  void append(Name name, ByteBuffer lines) throws IOException {
    FileChannel channel = channels.get(name);
    if (channel == null) {
      throw new IllegalStateException(name.file + " must be open but is not");
    }
    lengths.merge(name, (long) lines.remaining(), Long::sum);
    while (lines.hasRemaining()) {
      channel.write(lines);
    }
  }

  /** How long each file is. */
  Map<String, Long> lengths() {
    Map<String, Long> result = new LinkedHashMap<>();
    lengths.forEach((name, length) -> result.put(name.file, length));
    return result;
  }

  /** Makes sure that what was written survives the machine. */
  void force() throws IOException {
    for (FileChannel channel : channels.values()) {
      channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (FileChannel channel : channels.values()) {
      try {
        channel.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
