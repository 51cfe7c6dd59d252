package org.telcocrm.core.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;

/**
 * The words of one language for codes: reasons, facts, tiers, services, actions.
 *
 * <p>Keys look like {@code reason.CONTRACT_ENDED}, {@code fact.tenure_months}, {@code level.HIGH}.
 * A reason's text may hold {@code {subject}}, {@code {observed}}, {@code {bound}} and {@code
 * {points}}. English is the root: it stands in where a language has no word; where English has none
 * either, the code itself is shown. The default locale of the machine is never asked. Immutable and
 * thread-safe.
 */
public final class Texts {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern SEVERAL = Pattern.compile("[a-z0-9_]+=[^=,]*(, [a-z0-9_]+=[^=,]*)*");

  private final Locale locale;
  private final Map<String, String> words;

  private Texts(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = words;
  }

  /**
   * The words of this module: names of the standard facts, values, gaps, reasons, and the constants
   * of every enum people read, each under the name of its enum: {@code complaint_state.CLOSED},
   * {@code departure.PORT_OUT}; of an ageing bucket under {@code ageing_days} or {@code
   * ageing_months}.
   *
   * @param locale Chinese for Chinese, anything else for English
   * @return the words
   */
  public static Texts core(Locale locale) {
    return load(Texts.class::getResourceAsStream, "core", locale);
  }

  /**
   * Opens a resource, or answers null where there is none. Write it as {@code
   * HostTexts.class::getResourceAsStream}, so that the resource is looked for in the host's own
   * module.
   */
  @FunctionalInterface
  public interface Resources {

    /**
     * Opens a resource.
     *
     * @param name file name, as given to {@link Texts#load} with {@code .properties} behind it
     * @return the open file, closed by the caller, or null
     */
    @Nullable InputStream open(String name);
  }

  /**
   * Loads {@code name.properties} and, for Chinese, {@code name_zh.properties} over it, both UTF-8.
   *
   * @param resources where the files lie
   * @param name the files' base name
   * @param locale Chinese for Chinese, anything else for English
   * @return the words
   * @throws IllegalArgumentException if there is no root file
   */
  public static Texts load(Resources resources, String name, Locale locale) {
    Map<String, String> words = new TreeMap<>();
    if (!read(resources, name + ".properties", words)) {
      throw new IllegalArgumentException(
          "there must be a file " + name + ".properties but is none");
    }
    if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
      read(resources, name + "_zh.properties", words);
    }
    return new Texts(locale, words);
  }

  private static boolean read(Resources resources, String name, Map<String, String> words) {
    try (InputStream file = resources.open(name)) {
      if (file == null) {
        return false;
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      properties.forEach((key, value) -> words.put((String) key, (String) value));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These words and others; the others win.
   *
   * @param others for example the host's own
   * @return the wider words
   */
  public Texts plus(Texts others) {
    return plus(others.words);
  }

  /**
   * These words and others; the others win.
   *
   * @param others text by key
   * @return the wider words
   */
  public Texts plus(Map<String, String> others) {
    Map<String, String> all = new TreeMap<>(words);
    all.putAll(others);
    return new Texts(locale, all);
  }

  /**
   * The language.
   *
   * @return as asked for
   */
  public Locale locale() {
    return locale;
  }

  /**
   * The word for a key.
   *
   * @param key for example {@code "level.HIGH"}
   * @return empty if there is none
   */
  public Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /**
   * All keys that have a word.
   *
   * @return sorted, unmodifiable
   */
  public Set<String> keys() {
    return Collections.unmodifiableSet(words.keySet());
  }

  /**
   * The word for a code of some kind.
   *
   * @param kind for example {@code "level"}
   * @param code for example {@code "HIGH"}
   * @return the word, or the code where there is none
   */
  public String of(String kind, String code) {
    return words.getOrDefault(kind + "." + code, code);
  }

  /**
   * A reason in words, for example {@code "合约已到期 62 天，尚无新约"}. A code without words takes those of
   * its family, the longest beginning that has some: {@code reason.FITTED_*} stands for every code
   * that begins with {@code FITTED_}.
   *
   * @param evidence the reason
   * @return its text with values filled in; without points
   */
  public String of(Evidence evidence) {
    String subject = subject(evidence.subject());
    String template = template("reason." + evidence.reason());
    if (template == null) {
      return evidence.reason() + " " + subject + " " + evidence.observed();
    }
    return template
        .replace("{subject}", subject)
        .replace("{observed}", value(evidence.observed()))
        .replace("{size}", size(evidence.observed()))
        .replace("{percent}", percent(evidence.observed()))
        .replace("{bound}", bound(evidence.bound()))
        .replace("{points}", Integer.toString(evidence.points()));
  }

  private @Nullable String template(String key) {
    String own = words.get(key);
    for (int end = key.lastIndexOf('_');
        own == null && end > 0;
        end = key.lastIndexOf('_', end - 1)) {
      own = words.get(key.substring(0, end + 1) + '*');
    }
    return own;
  }

  /** A fact, a service, or what happened over which channel, {@code "COMPLAINED HOTLINE"}. */
  private String subject(String code) {
    return find("fact." + code)
        .or(() -> find("service." + code))
        .orElseGet(
            () ->
                Arrays.stream(code.split(" ", -1))
                    .map(part -> find("contact_event." + part).orElseGet(() -> of("channel", part)))
                    .collect(Collectors.joining(" ")));
  }

  /**
   * A gap in words, for example {@code "欠费金额: 未知"}.
   *
   * @param gap what was not known
   * @return its text
   */
  public String of(Gap gap) {
    return of("gap", gap.kind().name()).replace("{subject}", of("fact", gap.subject()));
  }

  /**
   * A value as people read it: a word where there is one, a number with at most two decimals, and
   * of several facts ({@code "sms=0, star=3"}) each with its name.
   */
  private String value(String canonical) {
    Optional<String> word = find("value." + canonical).or(() -> find("level." + canonical));
    if (word.isPresent()) {
      return word.get();
    }
    if (SEVERAL.matcher(canonical).matches()) {
      List<String> parts = new ArrayList<>();
      for (String part : canonical.split(", ", -1)) {
        int equals = part.indexOf('=');
        parts.add(of("fact", part.substring(0, equals)) + " " + value(part.substring(equals + 1)));
      }
      return String.join(", ", parts);
    }
    return decimal(canonical).map(number -> plain(number, 2)).orElse(canonical);
  }

  /** A condition as people write it: {@code "≥ 3 且 < 5"} for {@code ">= 3 and < 5"}. */
  private String bound(String canonical) {
    boolean compares = canonical.startsWith("<") || canonical.startsWith(">");
    return compares
        ? canonical
            .replace(">=", "≥")
            .replace("<=", "≤")
            .replace(" and ", ' ' + of("line", "and") + ' ')
        : value(canonical);
  }

  private static String size(String canonical) {
    return decimal(canonical).map(number -> plain(number.abs(), 2)).orElse(canonical);
  }

  private static String percent(String canonical) {
    return decimal(canonical)
        .map(number -> plain(number.abs().movePointRight(2), 0) + "%")
        .orElse(canonical);
  }

  private static String plain(BigDecimal number, int decimals) {
    BigDecimal rounded =
        number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_EVEN) : number;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static Optional<BigDecimal> decimal(String canonical) {
    return DECIMAL.matcher(canonical).matches()
        ? Optional.of(new BigDecimal(canonical))
        : Optional.empty();
  }
}
