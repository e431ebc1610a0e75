package ecsconformance.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The rules that every class keeps, whatever its package, by a short name. */
final class HouseRules {

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("final", closedTypes()),
                Map.entry("names", names()),
                Map.entry("print", printing()),
                Map.entry("stack traces", stackTraces()),
                Map.entry("sleep", sleeping()),
                Map.entry("static fields", finalStatics()),
                Map.entry("static values", immutableStatics()),
                Map.entry("records", publicRecordsWithoutArrays()),
                Map.entry("clock", clock()),
                Map.entry("stopwatch", stopwatch()),
                Map.entry("environment", environment()));
    }

    private static ArchRule closedTypes() {
        return classes()
                .that(DescribedPredicate.describe(
                        "have a name in the source", type -> !type.isAnonymousClass() && !type.isLocalClass()))
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be final, abstract, sealed, an interface, a record or an enum", HouseRules::isClosed)))
                .because("a class that was not designed to be extended is not");
    }

    private static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT)
                || type.isInterface()
                || type.isEnum()
                || type.reflect().isSealed();
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Context)(\\$.*)?")
                .because("a type is named after what it is in the domain");
    }

    private ArchRule printing() {
        return noClasses()
                .that(outsideCli())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what the user sees is printed by the command line");
    }

    private static ArchRule stackTraces() {
        return noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("printStackTrace")).and(target(owner(assignableTo(Throwable.class)))))
                .because("a failure ends in a sentence or in the record of the run");
    }

    private static ArchRule sleeping() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("sleep"))
                        .and(target(owner(assignableTo(Thread.class).or(assignableTo(TimeUnit.class))))))
                .because("waiting is for an event or for a due time, never for a while");
    }

    private static ArchRule finalStatics() {
        return fields().that(writtenBySource())
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("scenarios run side by side and share nothing");
    }

    private static ArchRule immutableStatics() {
        return fields().that(writtenBySource())
                .and()
                .areStatic()
                .should(new HoldAnImmutableValue())
                .because("a constant that can change is shared state");
    }

    private static ArchRule publicRecordsWithoutArrays() {
        return fields().that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are public records", HouseRules::isPublicRecord))
                .and()
                .areNotStatic()
                .should()
                .notHaveRawType(DescribedPredicate.describe("an array", JavaClass::isArray))
                .because("an array inside a value can be changed from outside")
                .allowEmptyShould(true);
    }

    private ArchRule clock() {
        DescribedPredicate<JavaClass> timed =
                assignableTo(TemporalAccessor.class).or(assignableTo(Clock.class));
        return noClasses()
                .that(outsideFrontEnds())
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(rawParameterTypes(new Class<?>[0])))
                        .and(target(owner(timed))))
                .orShould()
                .callMethodWhere(target(nameMatching("system.*|tick.*")).and(target(owner(assignableTo(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("time comes in through a Clock, so that a run can be repeated to the byte");
    }

    private ArchRule stopwatch() {
        return noClasses()
                .that(outsideCli())
                .and()
                .resideOutsideOfPackages(root + ".run..", root + ".client..", root + ".emulator")
                .should()
                .callMethod(System.class, "nanoTime")
                .because(
                        "durations are measured where calls are sent, where they are answered, and where a run is timed");
    }

    private ArchRule environment() {
        return noClasses()
                .that(outsideFrontEnds())
                .should()
                .callMethodWhere(target(nameMatching("getenv|getProperty|getProperties|setProperty"))
                        .and(target(owner(assignableTo(System.class)))))
                .because("settings are read once, by a front end, into one value");
    }

    private DescribedPredicate<JavaClass> outsideCli() {
        return DescribedPredicate.not(resideInAPackage(root + ".cli.."));
    }

    /** The command line and the library begin a run, and so bring it the time and the environment. */
    private DescribedPredicate<JavaClass> outsideFrontEnds() {
        return outsideCli().and(DescribedPredicate.not(resideInAPackage(root + ".junit..")));
    }

    private static boolean isPublicRecord(JavaClass type) {
        // The bytes of an HTTP message go straight from and to the server and are never kept.
        return type.isRecord()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().endsWith(".emulator.http");
    }

    private static DescribedPredicate<JavaField> writtenBySource() {
        return DescribedPredicate.describe(
                "are written in the source", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
