package org.telcocrm.samples.consumer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.PurposeGate;

/** A host's own gate: the library's, and no calls at night. */
public final class QuietGate {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final LocalTime LAST = LocalTime.of(20, 0);

  private QuietGate() {}

  /** Whether the customer may be reached for this purpose, this way, now. */
  public static boolean isAllowed(
      Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant now) {
    LocalTime time = now.atZone(BEIJING).toLocalTime();
    boolean night = time.isBefore(FIRST) || !time.isBefore(LAST);
    boolean disturbs = channel == ConsentChannel.CALL || channel == ConsentChannel.VISIT;
    return !(night && disturbs) && PurposeGate.allow(purpose, channel, acts, now).isAllowed();
  }
}
