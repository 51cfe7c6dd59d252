package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.ShortNumber;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.ownership.Handover;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.Customer360Text;
import org.telcocrm.core.view.FactDerivation;

/**
 * What holds of every public type of crm-core: it survives serialization, refuses null, and shows
 * no personal data. The values are the kit's, with all they hold.
 */
class CoreTypesProperties {

  /** Texts shorter than this can stand in another text by chance. */
  private static final int TELLING = 7;

  /** How many values of a type are compared with each other. */
  private static final int SOME = 20;

  /** Buffers of a batch, texts for a page, a calendar and pure functions: nothing that is sent. */
  private static final Set<Class<?>> STAY_WHERE_THEY_ARE =
      Set.of(
          FactBlock.class,
          FactBlock.Cursor.class,
          Texts.class,
          WorkingDays.class,
          Handover.class,
          Customer360Text.class);

  private static List<Class<?>> values() {
    return CoreTypes.values().stream().filter(each -> !STAY_WHERE_THEY_ARE.contains(each)).toList();
  }

  @Example
  void everyValueClass_isSerializable() {
    assertThat(values()).hasSizeGreaterThan(50).allMatch(Serializable.class::isAssignableFrom);
  }

  /** A type the kit does not make is a type this test says nothing of. */
  @Example
  void everyValueClass_isMade() {
    CoreValues values = CoreValues.make();
    List<String> missing =
        values().stream()
            .filter(each -> !values.types().contains(each))
            .map(Class::getName)
            .toList();
    assertThat(missing).isEmpty();
  }

  @Example
  void everyValue_survivesSerialization() throws Exception {
    CoreValues values = CoreValues.make();
    for (Class<?> type : values()) {
      boolean comparable = overrides(type, "equals", Object.class);
      boolean shown = overrides(type, "toString");
      for (Object each : values.of(type)) {
        Object shipped = Shipping.ship(each);
        if (comparable) {
          assertThat(shipped).isEqualTo(each).hasSameHashCodeAs(each);
        }
        if (shown) {
          assertThat(shipped).hasToString(each.toString());
        }
      }
    }
  }

  /** A value is equal to its like alone, and different ones have different hash codes as a rule. */
  @Example
  void everyValue_isEqualToItsLikeAlone() throws Exception {
    CoreValues values = CoreValues.make();
    for (Class<?> type : values()) {
      if (overrides(type, "equals", Object.class)) {
        List<Object> some = values.of(type).stream().limit(SOME).toList();
        for (Object each : some) {
          assertThat(some.stream().filter(each::equals).toList())
              .as(type.getName())
              .containsExactly(each);
          assertThat(each.equals("another class")).as(type.getName()).isFalse();
        }
        long hashes = some.stream().mapToInt(Object::hashCode).distinct().count();
        assertThat(2 * hashes).as(type.getName()).isGreaterThanOrEqualTo(some.size());
      }
    }
  }

  private static boolean overrides(Class<?> type, String method, Class<?>... parameters)
      throws NoSuchMethodException {
    return type.getMethod(method, parameters).getDeclaringClass() != Object.class;
  }

  /** What derives facts has no {@code equals}: it arrives if it derives the same. */
  @Property(tries = 30)
  void derivations_deriveTheSameAfterShipping(@ForAll Customer360 view) {
    Facts facts = FactDerivation.standard().derive(view);
    DerivedFacts.Bound bound = DerivedFacts.standard().bind(facts.schema());
    assertThat(Shipping.ship(FactDerivation.standard()).derive(view)).isEqualTo(facts);
    assertThat(Shipping.ship(bound).derive(facts)).isEqualTo(bound.derive(facts));
  }

  @Example
  void everyDoor_refusesNull() {
    NullCalls calls = new NullCalls(CoreValues.make());
    List<String> accepted = new ArrayList<>();
    CoreTypes.all().forEach(type -> accepted.addAll(calls.accepted(type)));
    assertThat(accepted).isEmpty();
    assertThat(calls.tried()).isGreaterThan(150);
  }

  /** No value shows the name, number or address of anybody in the same graph. */
  @Example
  void everyValue_isShownMasked() {
    int texts = 0;
    for (Set<Object> graph : CoreValues.make().graphs()) {
      Set<String> personal = new LinkedHashSet<>();
      graph.forEach(each -> addPersonal(each, personal));
      for (Object each : graph) {
        String shown = List.of(each).toString();
        assertThat(personal).as(each.getClass().getName()).noneMatch(shown::contains);
      }
      texts += personal.size();
    }
    assertThat(texts).isGreaterThan(500);
  }

  /** A short number is the extension of a post, known to everybody in the enterprise. */
  private static void addPersonal(Object value, Set<String> texts) {
    if (value instanceof PersonName name && name.full().length() > 1) {
      texts.add(name.full());
    } else if (value instanceof Identifier identifier
        && !(value instanceof ShortNumber)
        && identifier.value().length() >= TELLING) {
      texts.add(identifier.value());
    } else if (value instanceof ContactPoint point && point.text().length() >= TELLING) {
      texts.add(point.text());
    }
  }
}
