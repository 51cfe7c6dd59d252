package org.telcocrm.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.SubscriptionId;

/**
 * Keys of customers, accounts and subscriptions, and mobile numbers.
 *
 * <p>Example: {@code IdArbitraries.customerIds().list().uniqueElements().ofSize(100)}.
 */
public final class IdArbitraries {

  private static final int LONGEST = 64;
  private static final long NUMBERS = 10_000_000_000L;

  private IdArbitraries() {}

  /**
   * Customer keys.
   *
   * @return short codes, texts in any script, and texts of the greatest length
   */
  public static Arbitrary<CustomerId> customerIds() {
    return texts().map(CustomerId::of);
  }

  /**
   * Account keys.
   *
   * @return like {@link #customerIds()}
   */
  public static Arbitrary<AccountId> accountIds() {
    return texts().map(AccountId::of);
  }

  /**
   * Subscription keys.
   *
   * @return like {@link #customerIds()}
   */
  public static Arbitrary<SubscriptionId> subscriptionIds() {
    return texts().map(SubscriptionId::of);
  }

  /**
   * Mobile numbers.
   *
   * @return eleven digits, the first a 1
   */
  public static Arbitrary<Msisdn> msisdns() {
    return Arbitraries.longs()
        .between(0, NUMBERS - 1)
        .map(rest -> new Msisdn(Long.toString(NUMBERS + rest)));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.integers().between(1, 999_999).map(number -> "U" + number)),
        Tuple.of(1, Arbitraries.of("用户1", "a b", "\"q\"", ",", "İ", "€", "𠮷1")),
        Tuple.of(1, Arbitraries.chars().range('a', 'z').map(c -> c.toString().repeat(LONGEST))));
  }
}
