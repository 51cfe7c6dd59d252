package org.telcocrm.io;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessment.RuleTexts;

/** The house plan of shared/design.md, kept by the compiler's own output. */
class ArchitectureTest {

  private static final String CORE = "org.telcocrm.core..";
  private static final String RULES = "org.telcocrm.rules..";
  private static final String IO = "org.telcocrm.io..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.telcocrm.core", "org.telcocrm.rules", "org.telcocrm.io");

  @Test
  void everyModule_isLookedAt() {
    for (String module : List.of(CORE, RULES, IO)) {
      assertThat(HOUSE.that(resideInAPackage(module))).as(module).isNotEmpty();
    }
  }

  @Test
  void dependencies_pointOneWay() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RULES, IO)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(RULES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(IO)
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "rules", "io"})
  void packages_haveNoCycles(String module) {
    slices().matching("org.telcocrm." + module + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void core_dependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", CORE)
        .check(HOUSE);
  }

  @Test
  void rules_dependOnCoreAndGuavaAlone() {
    classes()
        .that()
        .resideInAPackage(RULES)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "com.google.common..", CORE, RULES)
        .check(HOUSE);
  }

  /** No I/O, logging, threads or chance in core and rules; texts are read from our own jars. */
  @Test
  void coreAndRules_useNoInputOutputLoggingOrThreads() {
    noClasses()
        .that(
            resideInAnyPackage(CORE, RULES)
                .and(not(describe("texts", ArchitectureTest::readsTexts))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .or(resideInAnyPackage("java.util.logging..", "java.util.concurrent.."))
                .or(describe("chance", each -> RANDOM.contains(each.getName())))
                .or(type(Thread.class))
                .and(not(type(Serializable.class))))
        .check(HOUSE);
  }

  private static boolean readsTexts(JavaClass each) {
    String outermost = each.getName().replaceAll("\\$.*", "");
    return Set.of(Texts.class.getName(), RuleTexts.class.getName()).contains(outermost);
  }

  private static final Set<String> RANDOM =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  /** The date is part of the input, and a text means the same everywhere. */
  @Test
  void coreAndRules_askForNoClockZoneOrLocale() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, RULES)
        .should()
        .accessTargetWhere(describe("it asks the machine", ArchitectureTest::asksTheMachine))
        .check(HOUSE);
  }

  /** Calls and method references alike. */
  private static boolean asksTheMachine(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    return switch (owner) {
      case "java.lang.System" ->
          Set.of("currentTimeMillis", "nanoTime", "getProperty", "getenv").contains(name);
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      default ->
          owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
    };
  }

  @Test
  void guava_standsInNoSignatureOfTheRules() {
    classes()
        .that()
        .resideInAPackage(RULES)
        .should(
            new ArchCondition<JavaClass>("show no Guava type") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (JavaMember member : item.getMembers()) {
                  if (isShown(item, member)) {
                    involved(member).stream()
                        .filter(each -> each.getPackageName().startsWith("com.google"))
                        .forEach(
                            each ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        member, member.getDescription() + " shows " + each)));
                  }
                }
              }
            })
        .check(HOUSE);
  }

  private static boolean isShown(JavaClass item, JavaMember member) {
    return item.getModifiers().contains(JavaModifier.PUBLIC)
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static List<JavaClass> involved(JavaMember member) {
    List<JavaType> types = new ArrayList<>();
    if (member instanceof JavaField field) {
      types.add(field.getType());
    } else if (member instanceof JavaCodeUnit unit) {
      types.add(unit.getReturnType());
      types.addAll(unit.getParameterTypes());
    }
    return types.stream().flatMap(each -> each.getAllInvolvedRawTypes().stream()).toList();
  }

  /** Hosts implement interfaces; a class they could extend is a promise nobody meant. */
  @Test
  void publicClasses_areClosed() {
    DescribedPredicate<JavaClass> open =
        describe(
            "open to any subclass",
            each -> {
              Class<?> type = each.reflect();
              return !type.isInterface()
                  && !type.isEnum()
                  && !type.isSealed()
                  && !Modifier.isFinal(type.getModifiers());
            });
    noClasses().that().arePublic().should(ArchConditions.be(open)).check(HOUSE);
  }

  @Test
  void names_areOfTheDomain() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto)(\\$.*)?")
        .check(HOUSE);
  }

  @Test
  void everyPackage_isNullMarkedAndExplained() throws ClassNotFoundException {
    Set<String> packages = new TreeSet<>();
    HOUSE.forEach(each -> packages.add(each.getPackageName()));

    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
    }
  }
}
