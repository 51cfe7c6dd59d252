package org.telcocrm.testkit;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider.SubtypeProvider;
import net.jqwik.api.providers.TypeUsage;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.history.History;
import org.telcocrm.core.history.Version;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.Reversal;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Step;
import org.telcocrm.core.lifecycle.Transition;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.structure.RollUp;
import org.telcocrm.core.view.PartKey;

/** Types with type arguments, and how values of them are made. */
final class GenericTypes {

  /** Of values of any type that jqwik can make. */
  private static final Map<Class<?>, Function<Arbitrary<?>, Arbitrary<?>>> OF_VALUES =
      Map.of(
          Decision.class, DecisionArbitraries::decisions,
          Version.class, HistoryArbitraries::versions,
          History.class, HistoryArbitraries::histories);

  /** Over enums of any kind. */
  private static final Map<Class<?>, Function<TypeUsage, Arbitrary<?>>> OF_ENUMS =
      Map.of(
          Happening.class, GenericTypes::happenings,
          Transition.class, GenericTypes::transitions,
          Reversal.class, GenericTypes::reversals,
          StateMachine.class, GenericTypes::machines,
          Course.class, GenericTypes::courses,
          Step.class, GenericTypes::steps);

  private GenericTypes() {}

  static boolean canProvideFor(TypeUsage target) {
    if (OF_ENUMS.containsKey(target.getRawType())) {
      return !target.getTypeArguments().isEmpty()
          && target.getTypeArguments().stream().allMatch(TypeUsage::isEnum);
    }
    return OF_VALUES.containsKey(target.getRawType())
        || (target.isOfType(RollUp.class) && target.getTypeArgument(0).isOfType(Money.class))
        || (target.isOfType(PartKey.class)
            && Serializable.class.isAssignableFrom(target.getTypeArgument(0).getRawType()));
  }

  static Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    Class<?> type = target.getRawType();
    Set<Arbitrary<?>> all = new LinkedHashSet<>();
    Function<Arbitrary<?>, Arbitrary<?>> ofValues = OF_VALUES.get(type);
    Function<TypeUsage, Arbitrary<?>> ofEnums = OF_ENUMS.get(type);
    if (ofValues != null) {
      subtypes.apply(target.getTypeArgument(0)).forEach(each -> all.add(ofValues.apply(each)));
    } else if (ofEnums != null) {
      all.add(ofEnums.apply(target));
    } else if (target.isOfType(RollUp.class)) {
      all.add(StructureArbitraries.rollUps());
    } else {
      all.add(
          ViewArbitraries.keys(
              target.getTypeArgument(0).getRawType().asSubclass(Serializable.class)));
    }
    return all;
  }

  /** What is asked for stands in the signature of a property: jqwik checks that it fits. */
  @SuppressWarnings("unchecked") // canProvideFor has seen that it is an enum
  private static <S extends Enum<S>> Class<S> enumOf(TypeUsage target, int index) {
    return (Class<S>) target.getTypeArgument(index).getRawType();
  }

  private static <E extends Enum<E>> Arbitrary<?> happenings(TypeUsage target) {
    Class<E> events = enumOf(target, 0);
    return LifecycleArbitraries.happenings(events);
  }

  private static <S extends Enum<S>, E extends Enum<E>> Arbitrary<?> transitions(TypeUsage target) {
    Class<S> states = enumOf(target, 0);
    Class<E> events = enumOf(target, 1);
    return LifecycleArbitraries.transitions(states, events);
  }

  private static <S extends Enum<S>, E extends Enum<E>> Arbitrary<?> reversals(TypeUsage target) {
    Class<S> states = enumOf(target, 0);
    Class<E> events = enumOf(target, 1);
    return LifecycleArbitraries.reversals(states, events);
  }

  private static <S extends Enum<S>, E extends Enum<E>> Arbitrary<?> machines(TypeUsage target) {
    Class<S> states = enumOf(target, 0);
    Class<E> events = enumOf(target, 1);
    return LifecycleArbitraries.machines(states, events);
  }

  private static <S extends Enum<S>, E extends Enum<E>> Arbitrary<?> courses(TypeUsage target) {
    Class<S> states = enumOf(target, 0);
    Class<E> events = enumOf(target, 1);
    return LifecycleArbitraries.machines(states, events).flatMap(LifecycleArbitraries::courses);
  }

  private static <S extends Enum<S>, E extends Enum<E>> Arbitrary<?> steps(TypeUsage target) {
    Class<S> states = enumOf(target, 0);
    Class<E> events = enumOf(target, 1);
    return LifecycleArbitraries.machines(states, events)
        .flatMap(machine -> LifecycleArbitraries.steps(machine, states, events));
  }
}
