package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.directory.DirectoryEntry;
import org.telcocrm.core.directory.EnterpriseDirectory;
import org.telcocrm.core.directory.Extension;
import org.telcocrm.core.directory.ShortNumberFinding;
import org.telcocrm.core.directory.ShortNumberPlan;
import org.telcocrm.core.id.Msisdn;

/**
 * Directories of enterprises, extensions and the plans they follow.
 *
 * <p>Example: {@code DirectoryArbitraries.refusedExtensions()} gives texts that are none.
 */
public final class DirectoryArbitraries {

  private static final int MOST_ENTRIES = 8;

  private DirectoryArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Extension.class, DirectoryArbitraries::extensions);
    types.put(DirectoryEntry.class, DirectoryArbitraries::entries);
    types.put(EnterpriseDirectory.class, DirectoryArbitraries::directories);
    types.put(ShortNumberPlan.class, DirectoryArbitraries::plans);
    types.put(ShortNumberFinding.class, DirectoryArbitraries::findings);
  }

  /**
   * Extensions: half of them beginning others or reserved by the default plan.
   *
   * @return of 1 to 8 digits
   */
  public static Arbitrary<Extension> extensions() {
    return Arbitraries.oneOf(
            Arbitraries.of("6", "60", "600", "6001", "60012", "110", "1100", "0", "00000000"),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8))
        .map(Extension::of)
        .withoutEdgeCases();
  }

  /**
   * Texts that are no extension.
   *
   * @return empty, too long, or of other signs than ASCII digits
   */
  public static Arbitrary<String> refusedExtensions() {
    return Arbitraries.of("", " ", "600 1", "+6001", "６００１", "٦٠٠١", "60O1", "123456789");
  }

  /**
   * Entries of directories.
   *
   * @return of few extensions and numbers, so that one often follows another
   */
  public static Arbitrary<DirectoryEntry> entries() {
    Arbitrary<Extension> extensions =
        Arbitraries.of("6001", "6002", "6003", "600").map(Extension::of);
    Arbitrary<Msisdn> numbers =
        Arbitraries.of("13800130001", "13800130002", "13800130003", "13800130004").map(Msisdn::new);
    return Combinators.combine(extensions, numbers, PartyArbitraries.validities())
        .as(DirectoryEntry::new)
        .withoutEdgeCases();
  }

  /**
   * Directories.
   *
   * @return past and planned entries too
   */
  public static Arbitrary<EnterpriseDirectory> directories() {
    return Combinators.combine(
            IdArbitraries.customerIds(), entries().list().ofMaxSize(MOST_ENTRIES))
        .as((group, entries) -> EnterpriseDirectory.of(group, apart(entries)))
        .withoutEdgeCases();
  }

  private static List<DirectoryEntry> apart(List<DirectoryEntry> entries) {
    List<DirectoryEntry> apart = new ArrayList<>();
    for (DirectoryEntry entry : entries) {
      if (apart.stream().noneMatch(each -> collide(each, entry))) {
        apart.add(entry);
      }
    }
    return apart;
  }

  private static boolean collide(DirectoryEntry a, DirectoryEntry b) {
    return a.validity().overlaps(b.validity())
        && (a.extension().equals(b.extension()) || a.number().equals(b.number()));
  }

  /**
   * Plans of short numbers: the default one and others.
   *
   * @return with and without reserved numbers
   */
  public static Arbitrary<ShortNumberPlan> plans() {
    Arbitrary<ShortNumberPlan> others =
        Combinators.combine(
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 4),
                Arbitraries.of("6", "67", "0123456789"),
                extensions().list().ofMaxSize(3))
            .as(
                (least, more, leading, all) ->
                    new ShortNumberPlan(least, least + more, leading, all));
    return Arbitraries.oneOf(Arbitraries.just(ShortNumberPlan.ofDefaults()), others)
        .withoutEdgeCases();
  }

  /** What the default plan says of numbers of which one is reserved. */
  private static Arbitrary<ShortNumberFinding> findings() {
    return Combinators.combine(
            extensions().list().ofMaxSize(MOST_ENTRIES), Arbitraries.integers().between(0, 30))
        .as(
            (extensions, which) -> {
              List<Extension> all = new ArrayList<>(extensions);
              all.add(Extension.of("110"));
              List<ShortNumberFinding> findings = ShortNumberPlan.ofDefaults().check(all);
              return findings.get(which % findings.size());
            })
        .withoutEdgeCases();
  }
}
