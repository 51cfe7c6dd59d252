package org.telcocrm.io.layout;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;

/** Collects what a column is. Every setter answers the builder itself. Not thread-safe. */
public final class LayoutColumnBuilder {

  final String name;
  FieldPlace place = new FieldPlace.ByName("");
  boolean optional;
  @Nullable Fact fact;
  Fact.@Nullable Type type;
  TextRule text = TextRule.ofDefaults();
  ValueRule value = ValueRule.ofDefaults();
  @Nullable Boolean personal;

  LayoutColumnBuilder(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /** Says where the column stands; by default it is found by its name or its turn. */
  public LayoutColumnBuilder place(FieldPlace newPlace) {
    this.place = Objects.requireNonNull(newPlace, "place");
    return this;
  }

  /** Allows a header to lack the column. */
  public LayoutColumnBuilder optional(boolean newOptional) {
    this.optional = newOptional;
    return this;
  }

  /** Says which fact the column gives. */
  public LayoutColumnBuilder fact(Fact newFact) {
    this.fact = Objects.requireNonNull(newFact, "fact");
    return this;
  }

  /**
   * Says what a column of text holds, for whoever reads the layout: nothing is checked. A column
   * with a fact or a pattern has its type from there.
   */
  public LayoutColumnBuilder type(Fact.Type newType) {
    this.type = Objects.requireNonNull(newType, "type");
    return this;
  }

  /** Says how numbers and money are scaled; required for money. */
  public LayoutColumnBuilder scale(Scale scale) {
    this.value = value.withScale(scale);
    return this;
  }

  /** Rounds money that is no whole minor unit; without it such money is invalid. */
  public LayoutColumnBuilder rounding(RoundingMode rounding) {
    this.value = value.withRounding(rounding);
    return this;
  }

  /** Says how dates are written; required for dates. */
  public LayoutColumnBuilder pattern(DatePattern pattern) {
    this.value = value.withPattern(pattern);
    return this;
  }

  /** Sets the code map; required for flags. */
  public LayoutColumnBuilder codes(CodeMap codes) {
    this.value = value.withCodes(codes);
    return this;
  }

  /** Says what can be true, in the fact's unit; by default everything. */
  public LayoutColumnBuilder range(ValueRange range) {
    this.value = value.withRange(range);
    return this;
  }

  /** Says what an invalid value does to its record; by default it rejects it. */
  public LayoutColumnBuilder onInvalid(InvalidValue onInvalid) {
    this.value = value.withOnInvalid(onInvalid);
    return this;
  }

  /** Rejects records without a value here. */
  public LayoutColumnBuilder mandatory(boolean mandatory) {
    this.value = value.withMandatory(mandatory);
    return this;
  }

  /** Lists texts that mean unknown. */
  public LayoutColumnBuilder missing(Collection<String> texts) {
    this.text = text.withMissing(texts);
    return this;
  }

  /** Lists default stuffing: unknown, with a finding. */
  public LayoutColumnBuilder unknownValues(Collection<String> texts) {
    this.text = text.withUnknownValues(texts);
    return this;
  }

  /** Says whether blanks around the text do not count; by default they do not. */
  public LayoutColumnBuilder pad(boolean pad) {
    this.text = text.withPad(pad);
    return this;
  }

  /** Says whether full-width letters and digits count as ASCII; by default they do not. */
  public LayoutColumnBuilder fullWidth(boolean fullWidth) {
    this.text = text.withFullWidth(fullWidth);
    return this;
  }

  /** Says at how many bytes the source cuts the text; 0 if it does not. */
  public LayoutColumnBuilder textBytes(int textBytes) {
    this.text = text.withTextBytes(textBytes);
    return this;
  }

  /** Says that the text is a mobile number and how it is normalised. */
  public LayoutColumnBuilder msisdn(MsisdnRule msisdn) {
    this.text = text.withMsisdn(msisdn).withFullWidth(msisdn.fullWidth() || text.fullWidth());
    return this;
  }

  /**
   * Says whether rejects and findings mask the text strongly ({@code true}) or show it as it stands
   * ({@code false}); see {@link LayoutColumn#isDeclaredImpersonal}.
   */
  public LayoutColumnBuilder personal(boolean newPersonal) {
    this.personal = newPersonal;
    return this;
  }

  /**
   * Ends the column.
   *
   * @return the column
   * @throws LayoutException if two settings contradict each other
   */
  public LayoutColumn build() {
    return new LayoutColumn(this);
  }
}
