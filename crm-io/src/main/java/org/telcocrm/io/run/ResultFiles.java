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

  /**
   * Written at once, and at a multiple of it: a file system takes whole blocks with less work than
   * the same bytes in odd pieces.
   */
  private static final int BLOCK = 1 << 17;

  /** One file, and what waits to be written behind it. */
  private static final class Out {

    final FileChannel channel;
    final ByteBuffer waiting = ByteBuffer.allocateDirect(BLOCK);

    /** With what waits. */
    long length;

    Out(FileChannel channel) {
      this.channel = channel;
    }

    void startAt(long place) throws IOException {
      channel.truncate(place);
      channel.position(place);
      length = place;
      waiting.limit(BLOCK - (int) (place % BLOCK));
    }

    void append(ByteBuffer lines) throws IOException {
      int end = lines.limit();
      while (lines.hasRemaining()) {
        int count = Math.min(lines.remaining(), waiting.remaining());
        lines.limit(lines.position() + count);
        waiting.put(lines);
        lines.limit(end);
        length += count;
        if (!waiting.hasRemaining()) {
          flush();
        }
      }
    }

    void flush() throws IOException {
      waiting.flip();
      while (waiting.hasRemaining()) {
        channel.write(waiting);
      }
      waiting.clear();
      waiting.limit(BLOCK - (int) (length % BLOCK));
    }
  }

  private final Map<Name, Out> outs = new EnumMap<>(Name.class);

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
        Out out = new Out(channel);
        outs.put(name, out);
        long length = known.getOrDefault(name.file, 0L);
        if (channel.size() < length) {
          throw new IOException(
              name.file + " must have " + length + " bytes but has " + channel.size());
        }
        out.startAt(length);
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

  /** Adds whole lines behind the others. */
  void append(Name name, ByteBuffer lines) throws IOException {
    Out out = outs.get(name);
    if (out == null) {
      throw new IllegalStateException(name.file + " must be open but is not");
    }
    out.append(lines);
  }

  /** Writes all that was added. Without it the last lines are lost at {@link #close}. */
  void flush() throws IOException {
    for (Out out : outs.values()) {
      out.flush();
    }
  }

  /** How long each file is, all that was added included. */
  Map<String, Long> lengths() {
    Map<String, Long> result = new LinkedHashMap<>();
    outs.forEach((name, out) -> result.put(name.file, out.length));
    return result;
  }

  /** Makes sure that what was written survives the machine. */
  void force() throws IOException {
    for (Out out : outs.values()) {
      out.channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Out out : outs.values()) {
      try {
        out.channel.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
