package org.telcocrm.core.directory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;

/**
 * The directory of one enterprise (企业通讯录): which extension reaches which number, day by day.
 *
 * <pre>{@code
 * EnterpriseDirectory directory = EnterpriseDirectory.of(group, entries);
 * EnterpriseDirectory later = directory.reassign(Extension.of("6001"), successor, firstDay);
 * later.resolve(Extension.of("6001"), firstDay);              // the successor: 换人分机号不换
 * later.resolve(Extension.of("6001"), firstDay.minusDays(1)); // whoever had the post before
 * }</pre>
 *
 * <p>On a day an extension reaches one number and a number has one extension, so that both ways of
 * looking up have one answer. Immutable and thread-safe.
 */
public final class EnterpriseDirectory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId group;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<DirectoryEntry> entries;

  private EnterpriseDirectory(CustomerId group, List<DirectoryEntry> entries) {
    this.group = group;
    this.entries = entries;
  }

  /**
   * A directory.
   *
   * @param group the enterprise
   * @param entries in any order; a repeated one counts once
   * @return the directory
   * @throws IllegalArgumentException if on some day an extension reaches two numbers or a number
   *     has two extensions
   */
  public static EnterpriseDirectory of(CustomerId group, Collection<DirectoryEntry> entries) {
    Objects.requireNonNull(group, "group");
    List<DirectoryEntry> sorted =
        entries.stream()
            .distinct()
            .sorted(
                Comparator.comparing(DirectoryEntry::extension)
                    .thenComparing(DirectoryEntry::validity)
                    .thenComparing(entry -> entry.number().digits()))
            .toList();
    requireApart("extension", sorted, entry -> entry.extension().digits());
    requireApart("number", sorted, entry -> entry.number().digits());
    return new EnterpriseDirectory(group, sorted);
  }

  private static void requireApart(
      String what, List<DirectoryEntry> entries, Function<DirectoryEntry, String> key) {
    List<DirectoryEntry> sorted =
        entries.stream()
            .sorted(Comparator.comparing(key).thenComparing(DirectoryEntry::validity))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      DirectoryEntry first = sorted.get(i - 1);
      DirectoryEntry second = sorted.get(i);
      if (key.apply(first).equals(key.apply(second))
          && first.validity().overlaps(second.validity())) {
        throw new IllegalArgumentException(
            "entries of one " + what + " must not overlap but were " + first + " and " + second);
      }
    }
  }

  /** The enterprise. */
  public CustomerId group() {
    return group;
  }

  /** All entries, past and planned ones too, by extension, then by time. */
  public List<DirectoryEntry> entries() {
    return entries;
  }

  /**
   * Whom an extension reaches on a day.
   *
   * @param extension the extension
   * @param at the day
   * @return the number, or empty if it reaches nobody
   */
  public Optional<Msisdn> resolve(Extension extension, LocalDate at) {
    return entries.stream()
        .filter(entry -> entry.extension().equals(extension) && entry.validity().contains(at))
        .map(DirectoryEntry::number)
        .findFirst();
  }

  /**
   * The extension of a number on a day.
   *
   * @param number the number
   * @param at the day
   * @return the extension, or empty if the number is not in the directory that day
   */
  public Optional<Extension> extension(Msisdn number, LocalDate at) {
    return entries.stream()
        .filter(entry -> entry.number().equals(number) && entry.validity().contains(at))
        .map(DirectoryEntry::extension)
        .findFirst();
  }

  /**
   * The extensions in use on a day, for {@link ShortNumberPlan#check}.
   *
   * @param at the day
   * @return in order
   */
  public SortedSet<Extension> extensions(LocalDate at) {
    SortedSet<Extension> extensions = new TreeSet<>();
    entries.stream()
        .filter(entry -> entry.validity().contains(at))
        .forEach(entry -> extensions.add(entry.extension()));
    return extensions;
  }

  /**
   * Whether a call on a day stays inside the enterprise (网内呼叫, V网): both numbers are in the
   * directory that day. Whether it is free is the tariff's business.
   *
   * @param caller who calls
   * @param callee who is called
   * @param at the day of the call
   * @return false if one of them is not in the directory that day
   */
  public boolean isInGroupCall(Msisdn caller, Msisdn callee, LocalDate at) {
    return extension(caller, at).isPresent() && extension(callee, at).isPresent();
  }

  /**
   * The directory after an extension passed to another number (换人分机号不换). Who had it before stays
   * known for the days before.
   *
   * @param extension the extension
   * @param number whom it reaches from then on; gives up no other extension by it
   * @param from the first day; what was planned for the extension from that day on is replaced
   * @return the directory
   * @throws IllegalArgumentException if the number has another extension on that day or later
   */
  public EnterpriseDirectory reassign(Extension extension, Msisdn number, LocalDate from) {
    List<DirectoryEntry> later = new ArrayList<>();
    for (DirectoryEntry entry : entries) {
      Validity validity = entry.validity();
      if (!entry.extension().equals(extension) || !validity.until().isAfter(from)) {
        later.add(entry);
      } else if (validity.from().isBefore(from)) {
        later.add(new DirectoryEntry(extension, entry.number(), validity.endedAt(from)));
      }
    }
    later.add(new DirectoryEntry(extension, number, Validity.from(from)));
    return of(group, later);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof EnterpriseDirectory that
            && group.equals(that.group)
            && entries.equals(that.entries));
  }

  @Override
  public int hashCode() {
    return Objects.hash(group, entries);
  }

  /** The enterprise and how many entries; no number. */
  @Override
  public String toString() {
    return "directory of " + group + " with " + entries.size() + " entries";
  }
}
