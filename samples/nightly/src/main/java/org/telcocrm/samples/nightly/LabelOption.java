package org.telcocrm.samples.nightly;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A column of the input and the text that means "left".
 *
 * @param column the input's own name
 * @param value the text
 */
record LabelOption(String column, String value) {

  static LabelOption of(String text) {
    int sign = text.lastIndexOf('=');
    if (sign < 1 || sign == text.length() - 1) {
      throw new TypeConversionException(
          "a label must be COLUMN=VALUE, for example Churn=Yes, but was \"" + text + '"');
    }
    return new LabelOption(text.substring(0, sign), text.substring(sign + 1));
  }

  /** Reads {@code Churn=Yes}. */
  static final class Converter implements ITypeConverter<LabelOption> {

    @Override
    public LabelOption convert(String text) {
      return LabelOption.of(text);
    }
  }
}
