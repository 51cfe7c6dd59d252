package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Mask;

/**
 * What somebody gets to see of each field (脱敏策略): how sensitive it is, how much of that degree is
 * hidden, and in which form.
 *
 * <p>Example: {@code MaskingPolicy.ofDefaults().mask("msisdn", "13723231234")} is {@code
 * "137****1234"}; the same policy with {@code masking(PERSONAL, NONE)}, for staff who may see it,
 * gives the number. A field nobody classified is {@link Sensitivity#SENSITIVE} and hidden whole
 * unless nothing of that degree is. Immutable and thread-safe.
 */
public final class MaskingPolicy implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final SortedMap<String, Sensitivity> fields;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final SortedMap<String, Mask> masks;

  private final EnumMap<Sensitivity, Masking> maskings;

  private MaskingPolicy(Builder builder) {
    this.fields = new TreeMap<>(builder.fields);
    this.masks = new TreeMap<>(builder.masks);
    this.maskings = new EnumMap<>(builder.maskings);
  }

  /**
   * Public and internal fields are shown, personal and sensitive ones in part.
   *
   * <p>The forms of name, mobile number, document number and bank card are Hutool's (domain file
   * 06); those of the other numbers are the masks of {@code org.telcocrm.core.id}. Which fields are
   * sensitive follows PIPL article 28 (accounts of money, whereabouts) and GB/T 35273-2020 annex B
   * (documents). Birthday and e-mail have no form: they are hidden whole.
   *
   * @return the policy
   */
  public static MaskingPolicy ofDefaults() {
    Builder builder =
        builder()
            .masking(Sensitivity.PUBLIC, Masking.NONE)
            .masking(Sensitivity.INTERNAL, Masking.NONE)
            .masking(Sensitivity.PERSONAL, Masking.PARTIAL)
            .masking(Sensitivity.SENSITIVE, Masking.PARTIAL)
            .field("credit_code", Sensitivity.PUBLIC)
            .field("organisation_code", Sensitivity.PUBLIC)
            .field("customer_id", Sensitivity.INTERNAL)
            .field("group_name", Sensitivity.INTERNAL)
            .field("birth_date", Sensitivity.PERSONAL)
            .field("sex", Sensitivity.PERSONAL)
            .field("email", Sensitivity.PERSONAL)
            .field("location", Sensitivity.SENSITIVE);
    return personal(sensitive(builder)).build();
  }

  private static Builder personal(Builder builder) {
    return builder
        .field("name", Sensitivity.PERSONAL, Mask.familyName())
        .field("msisdn", Sensitivity.PERSONAL, IdentifierKind.MSISDN.mask())
        .field("phone", Sensitivity.PERSONAL, IdentifierKind.MSISDN.mask())
        .field("short_number", Sensitivity.PERSONAL, IdentifierKind.SHORT_NUMBER.mask())
        .field("broadband_account", Sensitivity.PERSONAL, IdentifierKind.BROADBAND_ACCOUNT.mask())
        .field("imei", Sensitivity.PERSONAL, IdentifierKind.IMEI.mask())
        .field("iccid", Sensitivity.PERSONAL, IdentifierKind.ICCID.mask())
        .field("imsi", Sensitivity.PERSONAL, IdentifierKind.IMSI.mask())
        .field("address", Sensitivity.PERSONAL, Mask.ends(6, 0));
  }

  private static Builder sensitive(Builder builder) {
    return builder
        .field("resident_id", Sensitivity.SENSITIVE, IdentifierKind.RESIDENT_ID.mask())
        .field("id_number", Sensitivity.SENSITIVE, IdentifierKind.RESIDENT_ID.mask())
        .field("certificate", Sensitivity.SENSITIVE, IdentifierKind.CERTIFICATE.mask())
        .field("bank_card", Sensitivity.SENSITIVE, Mask.cardGroups());
  }

  /**
   * Starts a policy that knows no field and hides all of everything.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How sensitive a field is.
   *
   * @param field its code
   * @return as classified, else {@link Sensitivity#SENSITIVE}
   */
  public Sensitivity sensitivity(String field) {
    return fields.getOrDefault(field, Sensitivity.SENSITIVE);
  }

  /**
   * How much is hidden of the fields of a degree.
   *
   * @param sensitivity the degree
   * @return as set, else {@link Masking#FULL}
   */
  public Masking masking(Sensitivity sensitivity) {
    return maskings.getOrDefault(sensitivity, Masking.FULL);
  }

  /**
   * The fields that are classified.
   *
   * @return their codes in order
   */
  public SortedSet<String> fields() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(fields.keySet()));
  }

  /**
   * How a field is shown where {@linkplain Masking#PARTIAL part of it} is.
   *
   * @param field its code
   * @return the form; empty if the field is hidden whole then
   */
  public Optional<Mask> form(String field) {
    return Optional.ofNullable(masks.get(field));
  }

  /**
   * What may be seen of a text.
   *
   * @param field the code of its field
   * @param text the clear text
   * @return the text, its masked form, or three stars
   */
  public String mask(String field, String text) {
    return switch (masking(sensitivity(field))) {
      case NONE -> text;
      case PARTIAL -> masks.getOrDefault(field, Mask.full()).apply(text);
      case FULL -> Mask.full().apply(text);
    };
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.fields.putAll(fields);
    builder.masks.putAll(masks);
    builder.maskings.putAll(maskings);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MaskingPolicy that
        && fields.equals(that.fields)
        && masks.equals(that.masks)
        && maskings.equals(that.maskings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, masks, maskings);
  }

  /** How much is hidden of each degree. */
  @Override
  public String toString() {
    return maskings.toString();
  }

  /** Collects a policy. Not thread-safe. */
  public static final class Builder {

    private final SortedMap<String, Sensitivity> fields = new TreeMap<>();
    private final SortedMap<String, Mask> masks = new TreeMap<>();
    private final Map<Sensitivity, Masking> maskings = new EnumMap<>(Sensitivity.class);

    private Builder() {
      for (Sensitivity each : Sensitivity.values()) {
        maskings.put(each, Masking.FULL);
      }
    }

    /**
     * Sets how much is hidden of the fields of a degree.
     *
     * @param sensitivity the degree
     * @param masking how much
     * @return this builder
     */
    public Builder masking(Sensitivity sensitivity, Masking masking) {
      maskings.put(sensitivity, Objects.requireNonNull(masking, "masking"));
      return this;
    }

    /**
     * Classifies a field that is shown whole or not at all.
     *
     * @param field its code, not blank
     * @param sensitivity how sensitive it is
     * @return this builder
     * @throws IllegalArgumentException if the code is blank
     */
    public Builder field(String field, Sensitivity sensitivity) {
      if (field.isBlank()) {
        throw new IllegalArgumentException("field to mask must not be blank");
      }
      fields.put(field, Objects.requireNonNull(sensitivity, "sensitivity"));
      masks.remove(field);
      return this;
    }

    /**
     * Classifies a field that can be shown in part.
     *
     * @param field its code, not blank
     * @param sensitivity how sensitive it is
     * @param mask the form of {@link Masking#PARTIAL}
     * @return this builder
     * @throws IllegalArgumentException if the code is blank
     */
    public Builder field(String field, Sensitivity sensitivity, Mask mask) {
      field(field, sensitivity);
      masks.put(field, Objects.requireNonNull(mask, "mask"));
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy; the builder may be used further without changing it
     */
    public MaskingPolicy build() {
      return new MaskingPolicy(this);
    }
  }
}
