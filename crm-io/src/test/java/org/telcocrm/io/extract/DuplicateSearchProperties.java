package org.telcocrm.io.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The search on disk and a model in memory that reads like the rule find the same duplicates. */
class DuplicateSearchProperties {

  /** What is offered of a record; the number counts only if it is valid. */
  record Offer(int skipped, String id, boolean valid, @Nullable String number, double date) {}

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void search_findsWhatTheModelFinds(
      @ForAll("offers") List<Offer> offers, @ForAll("memory") int memory) throws IOException {
    assertThat(search(true, offers, memory)).isEqualTo(model(true, offers));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void searchOfNumbersAlone_findsWhatTheModelFinds(
      @ForAll("offers") List<Offer> offers, @ForAll("memory") int memory) throws IOException {
    assertThat(search(false, offers, memory)).isEqualTo(model(false, offers));
  }

  @Example
  void search_example() throws IOException {
    List<Offer> offers =
        List.of(
            new Offer(0, "B", true, "139", 9),
            new Offer(0, "A", false, null, 0),
            new Offer(0, "A", true, "138", 5),
            new Offer(1, "A", false, null, 0),
            new Offer(0, "A", true, "138", 7),
            new Offer(0, "C", true, "138", Double.NaN));
    Map<Long, DuplicateCode> expected =
        Map.of(
            5L, DuplicateCode.DUPLICATE_KEY,
            6L, DuplicateCode.DUPLICATE_KEY,
            7L, DuplicateCode.DUPLICATE_ACTIVE_NUMBER);

    assertThat(model(true, offers)).isEqualTo(expected);
    assertThat(search(true, offers, 1)).isEqualTo(expected);
  }

  /** A law about files is empty if all stays in memory. */
  @Example
  void search_ofManyIdsInLittleMemory_writesFiles() throws IOException {
    Path folder = Files.createTempDirectory("duplicates");
    try (DuplicateSearch search = new DuplicateSearch(true, 1, folder)) {
      for (int i = 1; i <= 1_000; i++) {
        byte[] id = Integer.toString(i).getBytes(UTF_8);
        search.id(i, id, 0, id.length, true);
      }
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder).isEmptyDirectory();
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Integer> memory() {
    return Arbitraries.of(1, 700, 4_000, 20_000, 1 << 20);
  }

  @Provide
  Arbitrary<List<Offer>> offers() {
    Arbitrary<String> ids = keys("K", 60);
    Arbitrary<Optional<String>> numbers = keys("138", 40).optional(0.8);
    Arbitrary<Double> dates =
        Arbitraries.oneOf(
            Arbitraries.of(Double.NaN, -0.0, Double.NEGATIVE_INFINITY),
            Arbitraries.integers().between(0, 4).map(Integer::doubleValue));
    Arbitrary<Boolean> valid = Arbitraries.of(true, true, true, false);
    return Combinators.combine(Arbitraries.of(0, 0, 0, 1, 7_000), ids, valid, numbers, dates)
        .as(
            (gap, id, isValid, number, date) ->
                new Offer(gap, id, isValid, number.orElse(null), date))
        .list()
        .ofMaxSize(300);
  }

  /** Mostly short keys, sometimes one that is longer than the buffers. */
  private static Arbitrary<String> keys(String prefix, int distinct) {
    return Arbitraries.integers()
        .between(0, distinct)
        .map(i -> prefix.repeat(i % 17 == 16 ? 600 : i % 5) + i);
  }

  private static SortedMap<Long, DuplicateCode> search(
      boolean exactIds, List<Offer> offers, int memory) throws IOException {
    SortedMap<Long, DuplicateCode> found = new TreeMap<>();
    Path folder = Files.createTempDirectory("duplicates");
    try (DuplicateSearch search = new DuplicateSearch(exactIds, memory, folder)) {
      long record = 0;
      for (Offer each : offers) {
        record += 1 + each.skipped();
        byte[] id = each.id().getBytes(UTF_8);
        if (exactIds) {
          search.id(record, id, 0, id.length, each.valid());
        }
        if (each.valid() && each.number() != null) {
          byte[] number = each.number().getBytes(UTF_8);
          search.number(record, number, 0, number.length, each.date());
        }
      }
      try (Verdicts verdicts = search.finish()) {
        read(verdicts, new TreeMap<>());
        read(verdicts, found);
      }
    }
    assertThat(folder).isEmptyDirectory();
    Files.delete(folder);
    return found;
  }

  private static void read(Verdicts verdicts, SortedMap<Long, DuplicateCode> found)
      throws IOException {
    try (Verdicts.Cursor each = verdicts.open()) {
      for (; each.next() != Long.MAX_VALUE; each.advance()) {
        assertThat(found.isEmpty() || found.lastKey() < each.next()).isTrue();
        found.put(each.next(), each.code());
      }
    }
  }

  private static SortedMap<Long, DuplicateCode> model(boolean exactIds, List<Offer> offers) {
    SortedMap<Long, DuplicateCode> result = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    Map<String, List<Claim>> claims = new HashMap<>();
    long record = 0;
    for (Offer each : offers) {
      record += 1 + each.skipped();
      if (exactIds && ids.contains(each.id())) {
        result.put(record, DuplicateCode.DUPLICATE_KEY);
      } else if (each.valid()) {
        ids.add(each.id());
        if (each.number() != null) {
          claims
              .computeIfAbsent(each.number(), number -> new ArrayList<>())
              .add(new Claim(record, each.date()));
        }
      }
    }
    for (List<Claim> rivals : claims.values()) {
      Claim keeper = rivals.get(0);
      for (Claim each : rivals) {
        keeper = each.isLaterThan(keeper) ? each : keeper;
      }
      for (Claim each : rivals) {
        if (each.record() != keeper.record()) {
          result.put(each.record(), DuplicateCode.DUPLICATE_ACTIVE_NUMBER);
        }
      }
    }
    return result;
  }

  private record Claim(long record, double date) {

    boolean isLaterThan(Claim other) {
      double earliest = Double.NEGATIVE_INFINITY;
      return (Double.isNaN(date) ? earliest : date)
          > (Double.isNaN(other.date) ? earliest : other.date);
    }
  }
}
