package org.telcocrm.core.directory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telcocrm.core.directory.ShortNumberFinding.Kind;

/**
 * Which short numbers an enterprise may give out (短号编号方案): length, leading digit, no clash, and no
 * number that begins another.
 *
 * <p>Example: {@code ShortNumberPlan.ofDefaults().check(directory.extensions(day))} is empty if all
 * may be. Immutable and thread-safe.
 *
 * @param minLength fewest digits, 1 or more
 * @param maxLength most digits, at least {@code minLength}
 * @param leadingDigits the digits a number may begin with, each once, for example {@code "6"}
 * @param reserved numbers nobody may have and no number may begin, emergency calls for example
 */
public record ShortNumberPlan(
    int minLength, int maxLength, String leadingDigits, List<Extension> reserved)
    implements Serializable {

  /** Checks the lengths and that a leading digit is allowed. */
  public ShortNumberPlan {
    reserved = List.copyOf(reserved);
    if (minLength < 1 || maxLength < minLength) {
      throw new IllegalArgumentException(
          "lengths of short numbers must be 1 or more and in order but were "
              + minLength
              + " to "
              + maxLength);
    }
    if (leadingDigits.isEmpty() || leadingDigits.chars().anyMatch(c -> c < '0' || c > '9')) {
      throw new IllegalArgumentException(
          "leadingDigits must be one or more digits but was \"" + leadingDigits + '"');
    }
  }

  /**
   * 3 to 6 digits beginning with 6; 110, 119, 120 and 122 are reserved. A proposal: the seeds name
   * the service and no plan.
   *
   * @return the plan
   */
  public static ShortNumberPlan ofDefaults() {
    return new ShortNumberPlan(
        3,
        6,
        "6",
        List.of(
            Extension.of("110"), Extension.of("119"), Extension.of("120"), Extension.of("122")));
  }

  /**
   * Checks numbers against the plan and against each other.
   *
   * @param extensions the numbers of one enterprise, in any order; one that stands twice clashes
   *     with itself
   * @return what is wrong, in order of the numbers; empty if all may be given out
   */
  public List<ShortNumberFinding> check(Collection<Extension> extensions) {
    TreeSet<Extension> dialled = new TreeSet<>(reserved);
    dialled.addAll(extensions);
    List<Extension> sorted = extensions.stream().sorted().toList();
    List<ShortNumberFinding> findings = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Extension each = sorted.get(i);
      if (i > 0 && each.equals(sorted.get(i - 1))) {
        findings.add(new ShortNumberFinding(Kind.CLASH, each, each));
      } else {
        checkForm(each, findings);
        checkOthers(each, dialled, findings);
      }
    }
    return List.copyOf(findings);
  }

  private void checkForm(Extension each, List<ShortNumberFinding> findings) {
    int length = each.digits().length();
    if (length < minLength || length > maxLength) {
      findings.add(new ShortNumberFinding(Kind.LENGTH, each, null));
    }
    if (leadingDigits.indexOf(each.digits().charAt(0)) < 0) {
      findings.add(new ShortNumberFinding(Kind.LEADING_DIGIT, each, null));
    }
    if (reserved.contains(each)) {
      findings.add(new ShortNumberFinding(Kind.CLASH, each, each));
    }
  }

  /** Numbers that it begins follow it directly; reserved numbers that begin it are looked up. */
  private void checkOthers(
      Extension each, SortedSet<Extension> dialled, List<ShortNumberFinding> findings) {
    for (Extension other : dialled.tailSet(each)) {
      if (!other.digits().startsWith(each.digits())) {
        break;
      }
      if (!other.equals(each)) {
        findings.add(new ShortNumberFinding(Kind.PREFIX, each, other));
      }
    }
    for (Extension other : reserved) {
      if (each.digits().startsWith(other.digits()) && !each.equals(other)) {
        findings.add(new ShortNumberFinding(Kind.PREFIX, other, each));
      }
    }
  }
}
