package org.telcocrm.core.contact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * What a channel is good for and what one contact costs (渠道能力). Immutable and thread-safe.
 *
 * @param channel the channel
 * @param canInform whether it can tell
 * @param canSell whether it can sell, if only in part
 * @param canSign whether a contract can be concluded on it
 * @param cost what one contact costs, at least 0
 */
public record ChannelProfile(
    Channel channel, boolean canInform, boolean canSell, boolean canSign, Money cost)
    implements Serializable {

  /** Checks the cost. */
  public ChannelProfile {
    Objects.requireNonNull(channel, "channel");
    if (cost.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "cost of channel " + channel + " must not be negative but was " + cost);
    }
  }

  /**
   * The channels of defaults 12, which are proposals.
   *
   * @return one profile per channel of that table, in the order of {@link Channel}
   */
  public static List<ChannelProfile> defaults() {
    return List.of(
        new ChannelProfile(Channel.SMS, true, true, true, Money.fen(3)),
        new ChannelProfile(Channel.APP_PUSH, true, true, true, Money.fen(1)),
        new ChannelProfile(Channel.OUTBOUND_CALL, true, true, true, Money.fen(150)),
        new ChannelProfile(Channel.HALL, true, true, true, Money.fen(800)),
        new ChannelProfile(Channel.MANAGER, true, true, true, Money.fen(8_000)),
        new ChannelProfile(Channel.WEB, true, true, true, Money.fen(2)),
        new ChannelProfile(Channel.BILL_INSERT, true, true, false, Money.fen(5)));
  }
}
