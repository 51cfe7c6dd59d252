package org.telcocrm.testkit;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.lifecycle.LifecycleStage;

/** Calls the public constructors and factories of a type with each argument null in turn. */
final class NullCalls {

  private static final int ATTEMPTS = 400;

  private static final List<Object> OTHERS =
      List.of(
          "C1",
          "BOSS",
          "msisdn",
          "13800130001",
          "11010519491231002X",
          "91350100M000100Y43",
          "M000100Y4",
          "490154203237518",
          "8986007512345678901A",
          "460001234567801",
          "E12345678",
          "10086",
          new BigDecimal("1.25"),
          LocalDate.of(2026, 3, 31),
          LocalDate.of(2026, 1, 1),
          YearMonth.of(2026, 3),
          LocalDateTime.of(2026, 3, 31, 10, 0),
          LocalTime.of(10, 0),
          Instant.EPOCH,
          Period.ofMonths(5),
          Currency.getInstance("CNY"),
          String.class);

  private final CoreValues values;
  private Random random = new Random(7);
  private int tried;

  NullCalls(CoreValues values) {
    this.values = values;
  }

  /** How many arguments were null in a call that succeeds without. */
  int tried() {
    return tried;
  }

  /** The calls that took a null. */
  List<String> accepted(Class<?> type) {
    List<String> accepted = new ArrayList<>();
    doors(type).forEach(door -> accepted.addAll(accepted(type, door)));
    return accepted;
  }

  private static Stream<Executable> doors(Class<?> type) {
    return Stream.concat(
        Arrays.stream(type.getConstructors()),
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> Modifier.isStatic(each.getModifiers()))
            .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic()));
  }

  private List<String> accepted(Class<?> type, Executable door) {
    // The order in which a class lists its methods differs from run to run.
    random = new Random(door.toGenericString().hashCode());
    List<String> accepted = new ArrayList<>();
    @Nullable Object @Nullable [] arguments =
        type.isRecord() && isCanonical(type, door) ? held(type) : null;
    if (arguments == null) {
      arguments = valid(door);
    }
    for (int i = 0; arguments != null && i < arguments.length; i++) {
      if (isRefusable(door, i)) {
        @Nullable Object[] one = arguments.clone();
        one[i] = null;
        tried++;
        Throwable thrown = call(door, one);
        if (!(thrown instanceof NullPointerException
            || thrown instanceof IllegalArgumentException)) {
          accepted.add(
              door.toGenericString()
                  + " with argument "
                  + i
                  + " null "
                  + (thrown == null ? "is accepted" : "throws " + thrown));
        }
      }
    }
    return accepted;
  }

  private static boolean isRefusable(Executable door, int parameter) {
    AnnotatedType type = door.getAnnotatedParameterTypes()[parameter];
    return !door.getParameterTypes()[parameter].isPrimitive()
        && !type.isAnnotationPresent(Nullable.class);
  }

  private static boolean isCanonical(Class<?> type, Executable door) {
    return door instanceof Constructor<?>
        && door.getParameterCount() == type.getRecordComponents().length;
  }

  /** What a value made by the kit holds: arguments that fit each other. */
  private @Nullable Object @Nullable [] held(Class<?> type) {
    List<Object> made = values.of(type);
    if (made.isEmpty()) {
      return null;
    }
    return Arrays.stream(type.getRecordComponents())
        .map(
            each -> {
              try {
                return each.getAccessor().invoke(made.get(0));
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(each + " must be readable", e);
              }
            })
        .toArray();
  }

  /** Arguments with which the call succeeds, or null if none were found. */
  private @Nullable Object @Nullable [] valid(Executable door) {
    if (door.getParameterCount() == 0) {
      return null;
    }
    Type[] types = door.getGenericParameterTypes();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      @Nullable Object[] arguments = new @Nullable Object[types.length];
      for (int i = 0; i < types.length; i++) {
        arguments[i] = any(types[i]);
      }
      if (Arrays.stream(arguments).allMatch(each -> each != null)
          && call(door, arguments) == null) {
        return arguments;
      }
    }
    return null;
  }

  private @Nullable Object any(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == List.class || raw == Collection.class || raw == Set.class) {
        Object element = any(generic.getActualTypeArguments()[0]);
        boolean empty = element == null || random.nextInt(3) == 0;
        return raw == Set.class
            ? (empty ? Set.of() : Set.of(element))
            : (empty ? List.of() : List.of(element));
      }
      return raw == Map.class ? Map.of() : any(raw);
    }
    if (type instanceof java.lang.reflect.WildcardType wildcard) {
      return any(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof TypeVariable<?> variable) {
      boolean states = variable.getBounds()[0].getTypeName().startsWith("java.lang.Enum");
      return states ? LifecycleStage.PROSPECT : any(String.class);
    }
    if (!(type instanceof Class<?> raw)) {
      return any(String.class);
    }
    return any(raw);
  }

  private @Nullable Object any(Class<?> type) {
    if (type == int.class) {
      return random.nextInt(20);
    }
    if (type == long.class) {
      return (long) random.nextInt(20);
    }
    if (type == double.class) {
      return random.nextDouble();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    List<Object> all = new ArrayList<>(values.of(type));
    if (type.isEnum()) {
      all.addAll(List.of(type.getEnumConstants()));
    }
    OTHERS.stream().filter(type::isInstance).forEach(all::add);
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private static @Nullable Throwable call(Executable door, @Nullable Object[] arguments) {
    try {
      if (door instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) door).invoke(null, arguments);
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return new AssertionError(door + " could not be called", e);
    }
  }
}
