package org.telcocrm.samples.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HandoverSampleTest {

  @Test
  void everythingOfTheLeaverMovesOnce_alsoWhenASuccessorLeaves() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HandoverSample.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "M1001 离职，自 2026-04-01 移交 / leaves, handed over:",
            "  交出 / given: 40 客户 customers, 10 待办 actions, 5 关怀 care occasions",
            "  接收 / taken: M1002 25 客户 customers, 10 待办 actions, 2 关怀 care occasions",
            "  接收 / taken: M1003 15 客户 customers, 0 待办 actions, 3 关怀 care occasions",
            "M1002 离职，自 2026-07-01 移交 / leaves, handed over:",
            "  交出 / given: 25 客户 customers, 0 待办 actions, 0 关怀 care occasions",
            "  接收 / taken: M1004 25 客户 customers, 0 待办 actions, 0 关怀 care occasions",
            "G001 的归属 / owned by:",
            "  2024-01-01 M1001",
            "  2026-03-31 M1001",
            "  2026-04-01 M1002",
            "  2026-07-01 M1004");
  }
}
