package org.telcocrm.io.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes an input through its stages: chunks are read one after another, worked on side by side, put
 * in order, and delivered one after another. What is delivered does not depend on the number of
 * threads. Memory: one lane for each chunk in flight.
 */
final class ChunkPipeline {

  /** Lanes beyond the threads, so that nobody waits for someone else's delivery. */
  private static final int SPARE = 2;

  /** What the stages do. Each is called by one thread at a time, but for the work. */
  interface Stages {

    /** Reads the next chunk; false at the end. Where chunks depend on another, its records too. */
    boolean next(Lane lane) throws IOException;

    /** Reads the records of a chunk, if the stage before did not. Side by side. */
    void read(Lane lane);

    /** Numbers records and finds duplicates. In the order of the input. */
    void place(Lane lane) throws IOException;

    /** Makes something of the records. Side by side. */
    void work(Lane lane) throws IOException;

    /** Delivers. In the order of the input. */
    void deliver(Lane lane) throws IOException;
  }

  /** A chunk on its way. */
  static final class Lane {

    final ExtractChunk chunk;
    final ChunkReader reader;
    final ChunkHandler handler;

    /** Where the input stands behind the chunk. */
    long endLines;

    @Nullable String endId;

    Lane(ExtractChunk chunk, ChunkReader reader, ChunkHandler handler) {
      this.chunk = chunk;
      this.reader = reader;
      this.handler = handler;
    }
  }

  private final String name;
  private final Stages stages;
  private final Object reading = new Object();
  private final Deque<Lane> free = new ArrayDeque<>();
  private final Map<Long, Lane> finished = new HashMap<>();
  private long read;
  private boolean ended;
  private long placed;
  private long delivered;
  private boolean delivering;
  private @Nullable Throwable failure;

  ChunkPipeline(String name, Stages stages) {
    this.name = name;
    this.stages = stages;
  }

  /** Takes everything through, on this thread or on so many of its own. */
  void run(int threads, Supplier<Lane> lanes) throws IOException {
    if (threads == 1) {
      Lane lane = lanes.get();
      while (stages.next(lane)) {
        stages.read(lane);
        stages.place(lane);
        stages.work(lane);
        stages.deliver(lane);
      }
      return;
    }
    for (int i = 0; i < threads + SPARE; i++) {
      free.add(lanes.get());
    }
    List<Thread> workers = new ArrayList<>();
    for (int i = 1; i <= threads; i++) {
      Thread worker = new Thread(this::work, "crm-extract-" + i);
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
    join(workers);
    rethrow();
  }

  private void join(List<Thread> workers) {
    for (Thread worker : workers) {
      boolean joined = false;
      while (!joined) {
        try {
          worker.join();
          joined = true;
        } catch (InterruptedException e) {
          fail(new InterruptedIOException(name + " was interrupted"));
          workers.forEach(Thread::interrupt);
        }
      }
    }
  }

  private void rethrow() throws IOException {
    Throwable thrown = failure;
    if (thrown instanceof IOException e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  private void work() {
    try {
      while (true) {
        Lane lane = lane();
        if (lane == null) {
          return;
        }
        long index;
        synchronized (reading) {
          if (ended) {
            return;
          }
          // Stays so if the next line throws: its bytes are gone, and nobody may read on behind.
          ended = true;
          if (!stages.next(lane)) {
            return;
          }
          ended = false;
          index = read++;
        }
        stages.read(lane);
        if (!place(lane, index)) {
          return;
        }
        stages.work(lane);
        finish(lane, index);
      }
    } catch (InterruptedException e) {
      fail(new InterruptedIOException(name + " was interrupted"));
    } catch (Throwable e) { // Whatever a host's rules throw reaches the host's thread.
      fail(e);
    }
  }

  private synchronized @Nullable Lane lane() throws InterruptedException {
    while (free.isEmpty() && failure == null) {
      wait();
    }
    return failure == null ? free.removeFirst() : null;
  }

  private synchronized boolean place(Lane lane, long index)
      throws IOException, InterruptedException {
    while (placed != index && failure == null) {
      wait();
    }
    if (failure != null) {
      return false;
    }
    stages.place(lane);
    placed++;
    notifyAll();
    return true;
  }

  /** Delivers all chunks whose turn it is, unless another thread is at it and will see this one. */
  private void finish(Lane lane, long index) throws IOException {
    Lane next;
    synchronized (this) {
      finished.put(index, lane);
      if (delivering) {
        return;
      }
      next = finished.remove(delivered);
      delivering = next != null;
    }
    while (next != null) {
      stages.deliver(next);
      synchronized (this) {
        delivered++;
        free.addFirst(next);
        next = failure == null ? finished.remove(delivered) : null;
        delivering = next != null;
        notifyAll();
      }
    }
  }

  private synchronized void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
    notifyAll();
  }
}
