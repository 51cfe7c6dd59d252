package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What speaks for one service type, and what it is offered. Immutable and thread-safe.
 *
 * @param type the type
 * @param direction which calls must dominate: the gate
 * @param kinds kinds of organisation that fit
 * @param sizes sizes that fit
 * @param traits any of them is the trait
 * @param bundle codes of services advised, for example {@code G06}, in order
 */
public record OrientationType(
    ServiceOrientation type,
    Direction direction,
    Set<BusinessKind> kinds,
    Set<SizeClass> sizes,
    Set<OrientationTrait> traits,
    List<String> bundle)
    implements Serializable {

  /** Which calls dominate (主叫为主, 被叫为主). */
  public enum Direction {
    /** 主叫为主: calls made. */
    OUTGOING,
    /** 被叫为主: calls taken. */
    INCOMING
  }

  /** Copies the sets. */
  public OrientationType {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(direction, "direction");
    kinds = copy(kinds, BusinessKind.class);
    sizes = copy(sizes, SizeClass.class);
    traits = copy(traits, OrientationTrait.class);
    bundle = List.copyOf(bundle);
  }

  static <E extends Enum<E>> Set<E> copy(Collection<E> constants, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(constants);
    return Collections.unmodifiableSet(copy);
  }
}
