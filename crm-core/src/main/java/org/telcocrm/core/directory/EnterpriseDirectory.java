package org.telcocrm.core.directory;

import static java.util.stream.Collectors.groupingBy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /** By extension and by number: calls are classified one by one. */
  private final transient Map<Extension, List<DirectoryEntry>> byExtension;

  private final transient Map<Msisdn, List<DirectoryEntry>> byNumber;

  private EnterpriseDirectory(CustomerId group, List<DirectoryEntry> entries) {
    this.group = group;
    this.entries = entries;
    this.byExtension = entries.stream().collect(groupingBy(DirectoryEntry::extension));
    this.byNumber = entries.stream().collect(groupingBy(DirectoryEntry::number));
  }

  /** The indexes are built anew. */
  private Object readResolve() {
    return new EnterpriseDirectory(group, entries);
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
    return byExtension
        .getOrDefault(Objects.requireNonNull(extension, "extension"), List.of())
        .stream()
        .filter(entry -> entry.validity().contains(at))
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
    return byNumber.getOrDefault(Objects.requireNonNull(number, "number"), List.of()).stream()
        .filter(entry -> entry.validity().contains(at))
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
   * What is wrong with the extensions in use on a day (短号编号校验).
   *
   * @param plan which may be given out
   * @param at the day
   * @return in order of the extensions; empty if all may be given out
   */
  public List<ShortNumberFinding> check(ShortNumberPlan plan, LocalDate at) {
    return plan.check(extensions(at));
  }

  /**
   * Whether a call to a short number on a day stays inside the enterprise (短号网内呼叫): the caller is
   * in the directory that day, and the short number reaches somebody.
   *
   * @param caller who calls
   * @param dialled the extension that is dialled
   * @param at the day of the call
   * @return false if the caller is not in the directory, or the extension reaches nobody
   */
  public boolean isInGroupCall(Msisdn caller, Extension dialled, LocalDate at) {
    return extension(caller, at).isPresent() && resolve(dialled, at).isPresent();
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
    return reassign(
        Map.of(
            Objects.requireNonNull(extension, "extension"),
            Objects.requireNonNull(number, "number")),
        from);
  }

  /**
   * The directory after several extensions passed to other numbers on one day: two people who swap
   * their posts, for example. Who had them before stays known for the days before.
   *
   * @param posts whom each extension reaches from then on; no number twice
   * @param from the first day; what was planned for these extensions from that day on is replaced
   * @return the directory
   * @throws IllegalArgumentException if a number stands twice or has another extension on that day
   *     or later
   */
  public EnterpriseDirectory reassign(Map<Extension, Msisdn> posts, LocalDate from) {
    Objects.requireNonNull(from, "from");
    List<DirectoryEntry> later = new ArrayList<>();
    for (DirectoryEntry entry : entries) {
      Validity validity = entry.validity();
      if (!posts.containsKey(entry.extension()) || !validity.until().isAfter(from)) {
        later.add(entry);
      } else if (validity.from().isBefore(from)) {
        later.add(new DirectoryEntry(entry.extension(), entry.number(), validity.endedAt(from)));
      }
    }
    posts.forEach(
        (extension, number) ->
            later.add(new DirectoryEntry(extension, number, Validity.from(from))));
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
