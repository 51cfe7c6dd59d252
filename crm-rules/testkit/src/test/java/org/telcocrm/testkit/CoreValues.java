package org.telcocrm.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.lifecycle.CustomerLifecycle;
import org.telcocrm.core.lifecycle.LifecycleEvent;
import org.telcocrm.core.lifecycle.LifecycleStage;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.view.FactDerivation;

/** Values of crm-core as the kit makes them, with all they hold; the same in every run. */
final class CoreValues {

  private static final int EACH = 40;
  private static final long SEED = 7;
  private static final String ROOM = "org.telcocrm.core.";

  private final Map<Class<?>, Set<Object>> byType = new LinkedHashMap<>();

  /** Each value made, and all values inside it. */
  private final List<Set<Object>> graphs = new ArrayList<>();

  private CoreValues() {}

  /** Makes them: to be called inside of jqwik. */
  static CoreValues make() {
    CoreValues values = new CoreValues();
    CrmArbitraryProvider.types().stream()
        .filter(type -> type.getName().startsWith(ROOM))
        .sorted(Comparator.comparing(Class::getName))
        .forEach(type -> values.addAllOf(Arbitraries.defaultFor(type)));
    values.addAllOf(DecisionArbitraries.decisions(MoneyArbitraries.yuan()));
    values.addAllOf(HistoryArbitraries.histories(IdentifierArbitraries.identifiers()));
    values.addAllOf(
        Arbitraries.of(CustomerLifecycle.machine())
            .flatMap(LifecycleArbitraries::courses)
            .map(course -> new Object[] {course, course.machine().transitions().toArray()}));
    values.addAllOf(
        LifecycleArbitraries.steps(
            CustomerLifecycle.machine(), LifecycleStage.class, LifecycleEvent.class));
    values.addAllOf(StructureArbitraries.rollUps());
    values.addAllOf(ViewArbitraries.keys(Money.class));
    values.addAllOf(
        MasterArbitraries.plans().map(plan -> plan.candidates(MasterField.NAME).toArray()));
    values.addAllOf(
        Arbitraries.of(
            DerivedFacts.standard(),
            DerivedFacts.standard().bind(FactDerivation.standard().schema()),
            FactCatalog.standard(),
            FactDerivation.standard()));
    return values;
  }

  private void addAllOf(Arbitrary<?> arbitrary) {
    RandomGenerator<?> generator = arbitrary.generator(EACH);
    Random random = new Random(SEED);
    for (int i = 0; i < EACH; i++) {
      Object made = generator.next(random).value();
      Set<Object> graph = new LinkedHashSet<>();
      collect(made, graph);
      graphs.add(graph);
      for (Object each : graph) {
        byType.computeIfAbsent(each.getClass(), any -> new LinkedHashSet<>()).add(each);
      }
    }
  }

  private static void collect(Object value, Set<Object> graph) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> collect(each, graph));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(each -> collect(each, graph));
    } else if (value instanceof Object[] array) {
      collect(List.of(array), graph);
    } else if (value instanceof Map<?, ?> map) {
      collect(map.keySet(), graph);
      collect(map.values(), graph);
    } else if (value.getClass().getName().startsWith(ROOM)
        && !(value instanceof Enum<?>)
        && !value.getClass().getSimpleName().endsWith("Builder")
        && graph.add(value)) {
      Arrays.stream(value.getClass().getMethods())
          .filter(CoreValues::isAccessor)
          .sorted(Comparator.comparing(Method::toGenericString))
          .forEach(accessor -> collectFrom(value, accessor, graph));
    }
  }

  private static boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && Modifier.isPublic(method.getDeclaringClass().getModifiers())
        && method.getDeclaringClass().getName().startsWith(ROOM)
        && !method.getReturnType().isPrimitive();
  }

  private static void collectFrom(Object value, Method accessor, Set<Object> graph) {
    try {
      Object held = accessor.invoke(value);
      if (held != null) {
        collect(held, graph);
      }
    } catch (InvocationTargetException | IllegalAccessException e) {
      // Not every question has an answer for every value.
      return;
    }
  }

  Set<Class<?>> types() {
    return byType.keySet();
  }

  /** The values of a type, of its subtypes too. */
  List<Object> of(Class<?> type) {
    return byType.entrySet().stream()
        .filter(each -> type.isAssignableFrom(each.getKey()))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  /** Each value made and all values inside it. */
  List<Set<Object>> graphs() {
    return graphs;
  }
}
