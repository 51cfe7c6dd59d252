package org.telcocrm.io.guess;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.label.Texts;

/**
 * By which names of columns a fact is known: its code and its Chinese or English name, whatever
 * their case, blanks, underscores and brackets. Immutable.
 */
final class FactNames {

  /** What a code says of time: {@code port_query_90d}, {@code complaints_3m}. */
  private static final Pattern WINDOW = Pattern.compile(".*_(\\d+)([dm])");

  /** The month of a series: {@code data_mb_m0}. */
  private static final Pattern MONTH = Pattern.compile(".*_(m\\d)");

  /** Common names of columns that are near to a fact, but may mean something else. */
  private static final Map<String, String> NEAR =
      Map.ofEntries(
          Map.entry("monthlycharge", "bill_average"),
          Map.entry("monthlycharges", "bill_average"),
          Map.entry("monthlyrevenue", "bill_average"),
          Map.entry("monthlybill", "bill_average"),
          Map.entry("averagebill", "bill_average"),
          Map.entry("arpu", "bill_average"),
          Map.entry("月均收入", "bill_average"),
          Map.entry("月均消费", "bill_average"),
          Map.entry("tenure", "tenure_months"),
          Map.entry("monthsinservice", "tenure_months"),
          Map.entry("在网时长", "tenure_months"),
          Map.entry("在网月数", "tenure_months"));

  /** Shorter Chinese names stand inside too many others. */
  private static final int MIN_PART = 2;

  private final Map<String, List<Fact>> exact = new HashMap<>();
  private final Map<String, Fact> chinese = new HashMap<>();
  private final Map<String, Fact> codes = new HashMap<>();

  FactNames(Collection<Fact> facts) {
    Texts zh = Texts.core(Locale.CHINESE);
    Texts en = Texts.core(Locale.ENGLISH);
    for (Fact fact : facts) {
      codes.put(fact.code(), fact);
      add(fact.code(), fact);
      add(en.of("fact", fact.code()), fact);
      String name = plain(zh.of("fact", fact.code()));
      add(name, fact);
      variants(name, fact).forEach(each -> add(each, fact));
      if (name.codePoints().anyMatch(c -> c >= 0x80) && name.length() >= MIN_PART) {
        chinese.put(name, fact);
      }
    }
  }

  private void add(String name, Fact fact) {
    List<Fact> known = exact.computeIfAbsent(plain(name), key -> new ArrayList<>());
    if (!known.contains(fact)) {
      known.add(fact);
    }
  }

  /** A Chinese name with what extracts add to it: 标志, 次数, the time it counts, its month. */
  private static List<String> variants(String name, Fact fact) {
    List<String> names = new ArrayList<>(List.of(name));
    if (fact.type() == Fact.Type.FLAG) {
      String bare = name.startsWith("是否") ? name.substring(2) : name;
      names.addAll(List.of(bare, bare + "标志", bare + "标识", "是否" + bare));
    }
    if (fact.unit().equals("times") && !name.endsWith("次数")) {
      names.add(name + "次数");
    }
    List<String> all = new ArrayList<>(names);
    Matcher window = WINDOW.matcher(fact.code());
    Matcher month = MONTH.matcher(fact.code());
    for (String each : names) {
      if (window.matches() && !each.startsWith("近")) {
        for (String unit : window.group(2).equals("d") ? List.of("天", "日") : List.of("月")) {
          all.add("近" + window.group(1) + unit + each);
        }
      }
      if (month.matches() && !each.endsWith(month.group(1))) {
        all.add(each + month.group(1));
      }
    }
    return all;
  }

  /** Letters and digits only, full-width ones as ASCII, in lower case. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "")
        .replaceAll("(?<=\\d)个月", "月")
        .toLowerCase(Locale.ROOT);
  }

  /** The fact whose name a column bears, if no column gives it yet. */
  Optional<Fact> fact(String name, Set<Fact> given) {
    return exact.getOrDefault(plain(name), List.of()).stream()
        .filter(fact -> !given.contains(fact))
        .findFirst();
  }

  /** A fact that the column may be about, because its name is near or holds the fact's. */
  Optional<Fact> near(String name, Set<Fact> given) {
    String plain = plain(name);
    Optional<Fact> usual =
        Optional.ofNullable(NEAR.get(plain)).map(codes::get).filter(fact -> !given.contains(fact));
    return usual.or(
        () ->
            chinese.entrySet().stream()
                .filter(each -> plain.contains(each.getKey()) && !given.contains(each.getValue()))
                .max(
                    Comparator.comparingInt(
                            (Map.Entry<String, Fact> each) -> each.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue));
  }
}
