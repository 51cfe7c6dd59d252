package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;

/** Lets threads work through an input chunk by chunk; all contenders that are Java share it. */
final class Workers {

  /** What one thread does with its chunks. */
  interface Work {
    /** Handles the chunk's lines and appends what is to be written. */
    void lines(Chunk chunk, ResultBytes results) throws IOException;
  }

  /** A thread's work that counts. */
  interface Summing extends Work {
    /** What was seen so far, a sum per column. */
    long[] sums();
  }

  private Workers() {}

  /** From file to file. */
  static void write(Extract extract, Path out, int threads, Supplier<Work> work)
      throws IOException {
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      works.add(work.get());
    }
    try (OrderedResults results = new OrderedResults(out)) {
      run(extract, works, results);
    }
  }

  /** Reading alone; answers the sums of all threads. */
  static long[] sum(Extract extract, int threads, Supplier<Summing> work) throws IOException {
    List<Summing> works = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      works.add(work.get());
    }
    run(extract, works, null);
    long[] sums = new long[Column.COUNT];
    for (Summing each : works) {
      long[] part = each.sums();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    return sums;
  }

  private static void run(
      Extract extract, List<? extends Work> works, @Nullable OrderedResults results)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    try (ChunkSource source = new ChunkSource(extract)) {
      List<Future<?>> running = new ArrayList<>();
      for (Work each : works) {
        running.add(
            threads.submit(
                () -> {
                  loop(source, each, results);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a worker failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the workers were interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void loop(ChunkSource source, Work work, @Nullable OrderedResults results)
      throws IOException, InterruptedException {
    Chunk chunk = new Chunk();
    ResultBytes bytes = new ResultBytes();
    boolean done = false;
    try {
      while (source.read(chunk)) {
        bytes.size = 0;
        work.lines(chunk, bytes);
        if (results != null) {
          results.write(chunk.number, bytes);
        }
      }
      done = true;
    } finally {
      if (!done && results != null) {
        results.abandon();
      }
    }
  }
}
