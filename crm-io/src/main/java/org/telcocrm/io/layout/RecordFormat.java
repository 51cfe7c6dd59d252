package org.telcocrm.io.layout;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like, whatever it means: encoding, delimiter or fixed width, header, quotes and
 * limits. Immutable and thread-safe.
 */
public final class RecordFormat {

  private static final int MAX_LINES = 64;
  private static final RecordFormat DEFAULTS = new Builder().build();

  private final TextEncoding encoding;
  private final @Nullable Delimiter delimiter;
  private final int recordWidth;
  private final boolean header;
  private final HeaderMatch headerMatch;
  private final Quote quote;
  private final int multiline;
  private final boolean ignoreExtra;
  private final ReadLimits limits;

  private RecordFormat(Builder builder) {
    this.encoding = builder.encoding;
    this.delimiter = builder.delimiter;
    this.recordWidth = builder.recordWidth;
    this.header = builder.header;
    this.headerMatch = builder.headerMatch;
    this.quote = builder.quote;
    this.multiline = builder.multiline;
    this.ignoreExtra = builder.ignoreExtra;
    this.limits = builder.limits;
    require(
        multiline >= 1 && multiline <= MAX_LINES,
        "multiline must be between 1 and 64 but was " + multiline);
    require(multiline == 1 || quote == Quote.RFC4180, "multiline must be 1 without quote rfc4180");
    require(recordWidth >= 0, "recordWidth must be at least 0 but was " + recordWidth);
    if (delimiter == null) {
      require(!header, "header must be false in a fixed-width file");
      require(quote == Quote.NONE, "quote must be none in a fixed-width file");
    } else {
      require(recordWidth == 0, "recordWidth must not be given with a delimiter");
      byte[] bytes = delimiter.bytes(encoding);
      require(
          quote == Quote.NONE || bytes[0] != '"', "delimiter must not begin with a quotation mark");
    }
  }

  private static void require(boolean valid, String rule) {
    if (!valid) {
      throw new LayoutException(rule);
    }
  }

  /**
   * Comma-separated UTF-8 without header and quotes.
   *
   * @return the default format
   */
  public static RecordFormat ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Starts with the default format.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The encoding.
   *
   * @return UTF-8 unless set
   */
  public TextEncoding encoding() {
    return encoding;
  }

  /**
   * What stands between fields.
   *
   * @return the delimiter, or empty for fixed width
   */
  public Optional<Delimiter> delimiter() {
    return Optional.ofNullable(delimiter);
  }

  /**
   * The width of a fixed-width record without its line end.
   *
   * @return in the unit of its columns; 0 is the end of the last column
   */
  public int recordWidth() {
    return recordWidth;
  }

  /**
   * Whether the first line holds names.
   *
   * @return false unless set
   */
  public boolean hasHeader() {
    return header;
  }

  /**
   * When a name in the header is a column's name.
   *
   * @return {@link HeaderMatch#EXACT} unless set
   */
  public HeaderMatch headerMatch() {
    return headerMatch;
  }

  /**
   * What a quotation mark means.
   *
   * @return {@link Quote#NONE} unless set
   */
  public Quote quote() {
    return quote;
  }

  /**
   * Physical lines a quoted record may span.
   *
   * @return 1 to 64
   */
  public int multiline() {
    return multiline;
  }

  /**
   * Whether more fields than declared are accepted and ignored.
   *
   * @return false unless set
   */
  public boolean ignoresExtra() {
    return ignoreExtra;
  }

  /**
   * What the reader takes before it refuses.
   *
   * @return the limits
   */
  public ReadLimits limits() {
    return limits;
  }

  /**
   * A builder that starts with this format.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.encoding = encoding;
    builder.delimiter = delimiter;
    builder.recordWidth = recordWidth;
    builder.header = header;
    builder.headerMatch = headerMatch;
    builder.quote = quote;
    builder.multiline = multiline;
    builder.ignoreExtra = ignoreExtra;
    builder.limits = limits;
    return builder;
  }

  /** Collects what a file looks like. Every setter answers the builder itself. Not thread-safe. */
  public static final class Builder {

    private TextEncoding encoding = TextEncoding.UTF_8;
    private @Nullable Delimiter delimiter = Delimiter.ofText(",");
    private int recordWidth;
    private boolean header;
    private HeaderMatch headerMatch = HeaderMatch.EXACT;
    private Quote quote = Quote.NONE;
    private int multiline = 1;
    private boolean ignoreExtra;
    private ReadLimits limits = ReadLimits.ofDefaults();

    private Builder() {}

    /** Sets the encoding. */
    public Builder encoding(TextEncoding newEncoding) {
      this.encoding = Objects.requireNonNull(newEncoding, "encoding");
      return this;
    }

    /** Sets what stands between fields. */
    public Builder delimiter(Delimiter newDelimiter) {
      this.delimiter = Objects.requireNonNull(newDelimiter, "delimiter");
      return this;
    }

    /** Makes records of fixed width; 0 is the end of the last column. */
    public Builder fixedWidth(int newRecordWidth) {
      this.delimiter = null;
      this.recordWidth = newRecordWidth;
      return this;
    }

    /** Says whether the first line holds names. */
    public Builder header(boolean newHeader) {
      this.header = newHeader;
      return this;
    }

    /** Says when a name in the header is a column's name. */
    public Builder headerMatch(HeaderMatch newHeaderMatch) {
      this.headerMatch = Objects.requireNonNull(newHeaderMatch, "headerMatch");
      return this;
    }

    /** Says what a quotation mark means. */
    public Builder quote(Quote newQuote) {
      this.quote = Objects.requireNonNull(newQuote, "quote");
      return this;
    }

    /** Sets how many physical lines a quoted record may span, 1 to 64. */
    public Builder multiline(int newMultiline) {
      this.multiline = newMultiline;
      return this;
    }

    /** Says whether more fields than declared are accepted and ignored. */
    public Builder ignoreExtra(boolean newIgnoreExtra) {
      this.ignoreExtra = newIgnoreExtra;
      return this;
    }

    /** Sets the limits. */
    public Builder limits(ReadLimits newLimits) {
      this.limits = Objects.requireNonNull(newLimits, "limits");
      return this;
    }

    /**
     * Ends the format.
     *
     * @return the format
     * @throws LayoutException if two settings contradict each other
     */
    public RecordFormat build() {
      return new RecordFormat(this);
    }
  }
}
