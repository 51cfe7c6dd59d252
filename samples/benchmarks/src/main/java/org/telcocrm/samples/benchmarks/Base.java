package org.telcocrm.samples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ServiceKind;

/** A random base of customers: enough rows that no branch predictor learns them. */
final class Base {

  static final int ROWS = 1 << 16;

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.SERVICE_KIND,
          StandardFacts.PREPAY,
          StandardFacts.OPEN_DATE,
          StandardFacts.CONTRACT_END,
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2,
          StandardFacts.OUT_MIN_M0,
          StandardFacts.OUT_MIN_M1,
          StandardFacts.PORT_QUERY_90D,
          StandardFacts.COMPLAINTS_3M,
          StandardFacts.VAS_UNUSED,
          StandardFacts.ARREARS);

  private Base() {}

  /** The same rows for the same seed, on every machine. */
  static List<Facts> rows(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Facts> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Facts.Builder row =
          Facts.builder(SCHEMA, CustomerId.of("U" + i), AS_OF)
              .set(StandardFacts.SERVICE_KIND, ServiceKind.MOBILE)
              .set(StandardFacts.PREPAY, random.nextInt(100) < 30)
              .set(StandardFacts.OPEN_DATE, AS_OF.minusDays(random.nextInt(4000)))
              .set(StandardFacts.OUT_MIN_M0, random.nextInt(400))
              .set(StandardFacts.OUT_MIN_M1, random.nextInt(400))
              .set(StandardFacts.PORT_QUERY_90D, random.nextInt(50) == 0 ? 1 : 0)
              .set(StandardFacts.COMPLAINTS_3M, random.nextInt(30) == 0 ? 1 : 0)
              .set(StandardFacts.VAS_UNUSED, random.nextInt(5) == 0 ? 1 : 0)
              .set(StandardFacts.ARREARS, Money.fen(random.nextInt(10) == 0 ? 4850 : 0))
              .set(StandardFacts.BILL_M0, Money.fen(random.nextInt(20000)))
              .set(StandardFacts.BILL_M1, Money.fen(random.nextInt(20000)));
      if (random.nextInt(20) > 0) {
        row.set(StandardFacts.BILL_M2, Money.fen(random.nextInt(20000)));
      }
      if (random.nextInt(3) == 0) {
        row.set(StandardFacts.CONTRACT_END, AS_OF.plusDays(random.nextInt(700) - 200));
      }
      rows.add(row.build());
    }
    return rows;
  }
}
