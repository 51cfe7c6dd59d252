package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChunkPipelineTest {

  /**
   * What a reading that fails has taken from the input is gone: who reads on behind it takes the
   * rest of a record for a record, and a checkpoint of that would be believed. The first chunk is
   * held back in its place, so that the failure is known to the thread that met it alone.
   */
  @Test
  void afterAFailedReading_nobodyReadsOn() {
    AtomicInteger readings = new AtomicInteger();
    CountDownLatch third = new CountDownLatch(1);
    ChunkPipeline pipeline =
        new ChunkPipeline(
            "some.dat",
            new ChunkPipeline.Stages() {
              @Override
              public boolean next(ChunkPipeline.Lane lane) throws IOException {
                int reading = readings.incrementAndGet();
                if (reading == 1) {
                  await(new CountDownLatch(1), 100); // The others have a lane and wait meanwhile.
                  return true;
                }
                if (reading == 2) {
                  throw new IOException("Input/output error");
                }
                third.countDown();
                return false;
              }

              @Override
              public void read(ChunkPipeline.Lane lane) {}

              @Override
              public void place(ChunkPipeline.Lane lane) {
                await(third, 1_000);
              }

              @Override
              public void work(ChunkPipeline.Lane lane) {}

              @Override
              public void deliver(ChunkPipeline.Lane lane) {}
            });
    assertThatThrownBy(() -> pipeline.run(3, ChunkPipelineTest::lane))
        .isInstanceOf(IOException.class)
        .hasMessage("Input/output error");
    assertThat(readings).hasValue(2);
  }

  /** The stages of this test look at nothing in it. */
  @SuppressWarnings("NullAway")
  private static ChunkPipeline.Lane lane() {
    return new ChunkPipeline.Lane(null, null, null);
  }

  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
