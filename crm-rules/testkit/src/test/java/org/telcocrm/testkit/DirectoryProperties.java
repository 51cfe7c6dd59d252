package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.directory.DirectoryEntry;
import org.telcocrm.core.directory.EnterpriseDirectory;
import org.telcocrm.core.directory.Extension;
import org.telcocrm.core.directory.ShortNumberFinding;
import org.telcocrm.core.directory.ShortNumberPlan;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;

/** People change, the extension stays (换人分机号不换), and each number has one answer a day. */
class DirectoryProperties {

  private static final Msisdn FIRST = new Msisdn("13800130001");
  private static final Msisdn NEW = new Msisdn("13900130009");

  @Provide
  Arbitrary<LocalDate> days() {
    return HistoryArbitraries.days();
  }

  @Provide
  Arbitrary<List<Extension>> extensions() {
    return DirectoryArbitraries.extensions().list().ofMaxSize(7).withoutEdgeCases();
  }

  /** Both ways of looking up tell the same. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void lookingUp_isTheSameBothWays(
      @ForAll EnterpriseDirectory directory, @ForAll("days") LocalDate at, @ForAll long seed) {
    for (DirectoryEntry entry : directory.entries()) {
      boolean holds = entry.validity().contains(at);
      assertThat(
              directory.resolve(entry.extension(), at).filter(entry.number()::equals).isPresent())
          .isEqualTo(
              directory
                  .extension(entry.number(), at)
                  .filter(entry.extension()::equals)
                  .isPresent());
      if (holds) {
        assertThat(directory.resolve(entry.extension(), at)).contains(entry.number());
        assertThat(directory.extensions(at)).contains(entry.extension());
        assertThat(directory.isInGroupCall(entry.number(), entry.number(), at)).isTrue();
      }
      assertThat(directory.isInGroupCall(entry.number(), NEW, at)).isFalse();
    }
    assertThat(directory.extensions(at)).allMatch(each -> directory.resolve(each, at).isPresent());
    List<DirectoryEntry> shuffled = new ArrayList<>(directory.entries());
    shuffled.addAll(directory.entries());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(EnterpriseDirectory.of(directory.group(), shuffled)).isEqualTo(directory);
    covers("somebody reached", !directory.extensions(at).isEmpty(), 30);
    covers("an extension twice", directory.entries().size() > distinct(directory), 10);
  }

  private static long distinct(EnterpriseDirectory directory) {
    return directory.entries().stream().map(DirectoryEntry::extension).distinct().count();
  }

  /** From the day on the new one is reached, before it whoever was, and nobody else is touched. */
  @Property(tries = 300)
  void reassigned_keepsThePast(
      @ForAll EnterpriseDirectory directory,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate day) {
    Extension extension = Extension.of("6001");
    EnterpriseDirectory later = directory.reassign(extension, NEW, from);
    if (day.isBefore(from)) {
      assertThat(later.resolve(extension, day)).isEqualTo(directory.resolve(extension, day));
    } else {
      assertThat(later.resolve(extension, day)).contains(NEW);
    }
    Extension other = Extension.of("6002");
    assertThat(later.resolve(other, day)).isEqualTo(directory.resolve(other, day));
    assertThat(Collections.frequency(later.entries(), later.entries().get(0))).isEqualTo(1);
  }

  @Example
  void reassigned_example() {
    LocalDate april = LocalDate.of(2026, 4, 1);
    Extension post = Extension.of("6001");
    EnterpriseDirectory directory =
        EnterpriseDirectory.of(
            CustomerId.of("G1"), List.of(new DirectoryEntry(post, FIRST, Validity.always())));
    EnterpriseDirectory later = directory.reassign(post, NEW, april);
    assertThat(later.resolve(post, april.minusDays(1))).contains(FIRST);
    assertThat(later.resolve(post, april)).contains(NEW);
    assertThat(later.extension(FIRST, april)).isEmpty();
    assertThat(later.isInGroupCall(FIRST, NEW, april)).isFalse();
    assertThat(later.toString()).isEqualTo("directory of G1 with 2 entries");
  }

  /** Each number that is not found wrong fits the plan, and stands in nobody's way. */
  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void check_findsWhatIsWrong(
      @ForAll ShortNumberPlan plan, @ForAll("extensions") List<Extension> extensions) {
    List<ShortNumberFinding> findings = plan.check(extensions);
    assertThat(plan.check(extensions.stream().sorted(Collections.reverseOrder()).toList()))
        .isEqualTo(findings);
    for (Extension each : extensions) {
      String digits = each.digits();
      boolean length = digits.length() < plan.minLength() || digits.length() > plan.maxLength();
      boolean leading = plan.leadingDigits().indexOf(digits.charAt(0)) < 0;
      boolean clash = plan.reserved().contains(each) || Collections.frequency(extensions, each) > 1;
      boolean begins =
          begins(each, extensions)
              || begins(each, plan.reserved())
              || plan.reserved().stream().anyMatch(other -> begins(other, List.of(each)));
      assertThat(found(findings, each, ShortNumberFinding.Kind.LENGTH)).isEqualTo(length);
      assertThat(found(findings, each, ShortNumberFinding.Kind.LEADING_DIGIT)).isEqualTo(leading);
      assertThat(found(findings, each, ShortNumberFinding.Kind.CLASH)).isEqualTo(clash);
      assertThat(
              findings.stream()
                  .filter(finding -> finding.kind() == ShortNumberFinding.Kind.PREFIX)
                  .anyMatch(finding -> names(finding, each)))
          .isEqualTo(begins || extensions.stream().anyMatch(other -> begins(other, List.of(each))));
    }
    for (ShortNumberFinding.Kind each : ShortNumberFinding.Kind.values()) {
      covers(each.name(), findings.stream().anyMatch(finding -> finding.kind() == each), 20);
    }
    covers("all right", findings.isEmpty(), 8);
  }

  private static boolean names(ShortNumberFinding finding, Extension extension) {
    return finding.extension().equals(extension)
        || finding.other().filter(extension::equals).isPresent();
  }

  private static boolean begins(Extension extension, List<Extension> others) {
    return others.stream()
        .anyMatch(each -> !each.equals(extension) && each.digits().startsWith(extension.digits()));
  }

  private static boolean found(
      List<ShortNumberFinding> findings, Extension extension, ShortNumberFinding.Kind kind) {
    return findings.stream()
        .anyMatch(each -> each.kind() == kind && each.extension().equals(extension));
  }

  @Example
  void check_example() {
    assertThat(
            ShortNumberPlan.ofDefaults()
                .check(
                    List.of(
                        Extension.of("6001"),
                        Extension.of("600"),
                        Extension.of("60"),
                        Extension.of("710"))))
        .extracting(ShortNumberFinding::toString)
        .containsExactly(
            "LENGTH 60",
            "PREFIX 60 of 600",
            "PREFIX 60 of 6001",
            "PREFIX 600 of 6001",
            "LEADING_DIGIT 710");
  }

  @Example
  void refusedExtensions_areRefused() {
    DirectoryArbitraries.refusedExtensions()
        .allValues()
        .orElseThrow()
        .forEach(
            text ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> Extension.of(text))
                    .withMessageStartingWith("extension must be 1 to 8 digits but was \""));
  }
}
