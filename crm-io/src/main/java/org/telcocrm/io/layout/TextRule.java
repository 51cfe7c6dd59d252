package org.telcocrm.io.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a field is taken before anyone asks what it means.
 *
 * @param pad whether blanks around it do not count
 * @param fullWidth whether full-width letters and digits count as ASCII
 * @param textBytes where the source cuts the text, in bytes; 0 if it does not
 * @param msisdn how the text becomes a mobile number, or null if it is none
 * @param missing texts that mean unknown; an empty one always does
 * @param unknownValues default stuffing: unknown, with a finding
 */
public record TextRule(
    boolean pad,
    boolean fullWidth,
    int textBytes,
    @Nullable MsisdnRule msisdn,
    Set<String> missing,
    Set<String> unknownValues) {

  private static final TextRule DEFAULTS = new TextRule(true, false, 0, null, Set.of(), Set.of());

  /** Copies the sets in their order. */
  public TextRule {
    missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    unknownValues = Collections.unmodifiableSet(new LinkedHashSet<>(unknownValues));
    if (textBytes < 0) {
      throw new LayoutException("textBytes must be at least 0 but was " + textBytes);
    }
  }

  /**
   * Blanks around do not count, nothing else happens.
   *
   * @return the default rule
   */
  public static TextRule ofDefaults() {
    return DEFAULTS;
  }

  /**
   * How the text becomes a mobile number.
   *
   * @return the rule, or empty if the text is no mobile number
   */
  public Optional<MsisdnRule> msisdnRule() {
    return Optional.ofNullable(msisdn);
  }

  /** This rule with another treatment of padding. */
  TextRule withPad(boolean value) {
    return new TextRule(value, fullWidth, textBytes, msisdn, missing, unknownValues);
  }

  /** This rule with another treatment of full-width forms. */
  TextRule withFullWidth(boolean value) {
    return new TextRule(pad, value, textBytes, msisdn, missing, unknownValues);
  }

  /** This rule with another place of the cut. */
  TextRule withTextBytes(int value) {
    return new TextRule(pad, fullWidth, value, msisdn, missing, unknownValues);
  }

  /** This rule for mobile numbers. */
  TextRule withMsisdn(MsisdnRule value) {
    return new TextRule(pad, fullWidth, textBytes, value, missing, unknownValues);
  }

  /** This rule with other texts for unknown. */
  TextRule withMissing(Collection<String> values) {
    return new TextRule(
        pad, fullWidth, textBytes, msisdn, new LinkedHashSet<>(values), unknownValues);
  }

  /** This rule with other default stuffing. */
  TextRule withUnknownValues(Collection<String> values) {
    return new TextRule(pad, fullWidth, textBytes, msisdn, missing, new LinkedHashSet<>(values));
  }
}
