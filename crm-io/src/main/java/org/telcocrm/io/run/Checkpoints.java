package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractPosition;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Writes down how far a run came, in two files by turns: if one is torn, the other still holds.
 *
 * <p>A checkpoint is written behind the run's back, by a thread that first makes sure that the
 * results up to there survive the machine; while it works, no other is begun.
 */
final class Checkpoints implements Closeable {

  static final int FORMAT_VERSION = 2;
  private static final List<String> NAMES = List.of("checkpoint.0", "checkpoint.1");

  private final ResultDirectory directory;
  private final ResultFiles files;
  private final Node.Obj run;
  private final long every;
  private long lastRecords;
  private int turn;
  private @Nullable Thread writer;
  private volatile @Nullable IOException failure;

  /**
   * Checkpoints of one run.
   *
   * @param run what the run reads and applies: a checkpoint holds for an equal run only
   * @param every records between two checkpoints
   */
  Checkpoints(
      ResultDirectory directory, ResultFiles files, Node.Obj run, long every, long records) {
    this.directory = directory;
    this.files = files;
    this.run = run;
    this.every = every;
    this.lastRecords = records;
  }

  /** Whether a directory holds a checkpoint, of whatever run. */
  static boolean exist(ResultDirectory directory) {
    return NAMES.stream().anyMatch(name -> Files.exists(directory.own(name)));
  }

  /** Deletes all checkpoints of a directory. */
  static void delete(ResultDirectory directory) throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(directory.own(name));
    }
  }

  /** The latest valid checkpoint of an equal run. */
  static Optional<Checkpoint> latest(ResultDirectory directory, Node.Obj run, Layout layout)
      throws IOException {
    Checkpoint latest = null;
    for (String name : NAMES) {
      Checkpoint each = read(directory.own(name), run, layout);
      if (each != null
          && (latest == null
              || each.position().counts().read() > latest.position().counts().read())) {
        latest = each;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static @Nullable Checkpoint read(Path file, Node.Obj run, Layout layout)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    if (end < 0 || !text.substring(0, end).equals(checkSum(text.substring(end + 1)))) {
      return null; // Torn while it was written, or damaged since: the other file counts.
    }
    try {
      NodeReader reader = NodeReader.of(CrmJson.parse(text.substring(end + 1)));
      if (reader.integer("formatVersion") != FORMAT_VERSION || !reader.node("run").equals(run)) {
        return null;
      }
      Map<String, Long> lengths = reader.map("files", NodeReader::whole);
      return new Checkpoint(ExtractPosition.read(reader.object("position"), layout), lengths);
    } catch (PolicyException e) {
      return null;
    }
  }

  private static String checkSum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  /**
   * Writes a checkpoint if it is time for one.
   *
   * @throws IOException if an earlier one could not be written
   */
  void reached(ExtractPosition position) throws IOException {
    throwFailure();
    long records = position.counts().read();
    if (records - lastRecords < every || (writer != null && writer.isAlive())) {
      return;
    }
    lastRecords = records;
    files.flush();
    Checkpoint checkpoint = new Checkpoint(position, files.lengths());
    Path file = directory.own(NAMES.get(turn));
    turn = 1 - turn;
    Thread next = new Thread(() -> write(checkpoint, file), "crm-checkpoint");
    next.setDaemon(true);
    next.start();
    writer = next;
  }

  private void write(Checkpoint checkpoint, Path file) {
    try {
      files.force();
      Node.Builder lengths = Node.object();
      checkpoint.lengths().forEach((name, length) -> lengths.put(name, length.longValue()));
      String text =
          CrmJson.write(
              Node.object()
                  .put("formatVersion", FORMAT_VERSION)
                  .put("run", run)
                  .put("position", checkpoint.position().write())
                  .put("files", lengths.build())
                  .build());
      byte[] bytes = (checkSum(text) + '\n' + text).getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  /**
   * Waits for the checkpoint that is being written.
   *
   * @throws IOException if it cannot be written
   */
  @Override
  public void close() throws IOException {
    Thread last = writer;
    boolean interrupted = false;
    while (last != null && last.isAlive()) {
      try {
        last.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    throwFailure();
  }

  /** Tells of a failure once. */
  private void throwFailure() throws IOException {
    IOException thrown = failure;
    if (thrown != null) {
      failure = null;
      throw thrown;
    }
  }
}
