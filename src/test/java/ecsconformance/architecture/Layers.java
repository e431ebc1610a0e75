package ecsconformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packages and libraries that each package may know, as ArchUnit rules over a root package. */
final class Layers {

    /** One package, the packages of ours that it may use beside itself, and why no more. */
    private record Layer(String name, String because, String... uses) {}

    /** The packages of a library, the packages of ours that may use them, and why no others. */
    private record Library(List<String> packages, String because, String... users) {}

    private static final List<Layer> LAYERS = List.of(
            new Layer("contract", "what is documented is known without any way of asking an endpoint"),
            new Layer("wire", "a call and a reply are values that stand alone"),
            new Layer("input", "a file that a user wrote is read without knowing its subject", "wire"),
            new Layer("endpoint", "a target is described, not used, by its settings", "wire", "input"),
            new Layer("client", "the client carries calls and judges nothing", "wire", "endpoint", "input"),
            new Layer("fixture", "a state is provided through calls only", "wire", "endpoint", "client"),
            new Layer("steps", "a sentence translates words, calls a port or compares", "wire", "client", "fixture"),
            new Layer(
                    "result", "the record of a run is read without the means of running", "contract", "wire", "input"),
            new Layer(
                    "report",
                    "a report is a view of a finished result and its exchanges",
                    "result",
                    "contract",
                    "wire"),
            new Layer("page", "the documentation side sends nothing", "contract", "result"),
            new Layer(
                    "run",
                    "a run composes the suite against any endpoint, so it knows no emulator and no report format",
                    "contract",
                    "input",
                    "endpoint",
                    "client",
                    "fixture",
                    "steps",
                    "result",
                    "wire"),
            new Layer(
                    "explore",
                    "a search judges any endpoint by the emulator's own checks, in the same process",
                    "contract",
                    "input",
                    "endpoint",
                    "client",
                    "fixture",
                    "result",
                    "emulator",
                    "wire"),
            new Layer(
                    "accountfile",
                    "an account of the emulator is filled from a file",
                    "input",
                    "endpoint",
                    "emulator",
                    "wire"),
            new Layer(
                    "selftest",
                    "a defect is judged by the result of a run",
                    "run",
                    "emulator",
                    "result",
                    "report",
                    "contract",
                    "endpoint",
                    "client",
                    "wire"),
            new Layer(
                    "junit",
                    "the library is a front end beside the command line, and the suite knows neither",
                    "run",
                    "result",
                    "report",
                    "contract",
                    "fixture",
                    "endpoint",
                    "input"),
            new Layer("emulator", "a table shared with the features would agree with itself when it is wrong", "wire"));

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    List.of("io.restassured..", "org.apache.http..", "groovy..", "org.codehaus.groovy.."),
                    "HTTP is sent in one place",
                    "client"),
            new Library(
                    List.of("com.github.tomakehurst..", "org.wiremock.."),
                    "the emulator is one function behind one adapter",
                    "emulator"),
            new Library(
                    List.of("io.cucumber.plugin..", "io.cucumber.core..", "io.cucumber.junit.."),
                    "events of a run are turned into a result in one place",
                    "run"),
            new Library(List.of("org.junit.."), "a run starts it, and the library is run by it", "run", "junit"),
            new Library(
                    List.of("io.cucumber.gherkin..", "io.cucumber.messages.."),
                    "features are read as documents in one place, and written as Cucumber's messages in another",
                    "contract",
                    "run",
                    "report"),
            new Library(
                    List.of("io.cucumber.java..", "io.cucumber.datatable..", "io.cucumber.cucumberexpressions.."),
                    "sentences have their glue in one place",
                    "steps"),
            new Library(
                    List.of("io.qameta.allure.."),
                    "the adapter listens to a run, and its results are written as a report",
                    "run",
                    "report"),
            new Library(List.of("gg.jte.."), "HTML is written in one place", "report"),
            new Library(List.of("picocli.."), "the command line is a skin over the suite", "cli"),
            new Library(List.of("org.snakeyaml.."), "YAML is what users write: targets, waivers, accounts", "input"));

    /** Layers with packages of their own below them. */
    private static final List<String> SPLIT = List.of("run", "result", "page", "emulator");

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        LAYERS.forEach(layer -> rules.add(usesOnly(layer)));
        LIBRARIES.forEach(library -> rules.add(confined(library)));
        rules.add(everyPackageIsALayer());
        rules.add(stepsReadNoJson());
        rules.add(portsOnly());
        rules.add(noCycles(".(*).."));
        SPLIT.forEach(layer -> rules.add(noCycles("." + layer + ".(*)..")));
        return List.copyOf(rules);
    }

    private ArchRule usesOnly(Layer layer) {
        String[] allowed = Stream.concat(Stream.of(layer.name()), Stream.of(layer.uses()))
                .map(this::inside)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(layer.name()))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
                .because(layer.because())
                .allowEmptyShould(true);
    }

    private ArchRule confined(Library library) {
        String[] users = Stream.of(library.users()).map(this::inside).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages().toArray(String[]::new))
                .because(library.because())
                .allowEmptyShould(true);
    }

    private ArchRule everyPackageIsALayer() {
        String[] known = Stream.concat(LAYERS.stream().map(Layer::name), Stream.of("cli"))
                .map(this::inside)
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(known).because("a package outside the table is held by no rule");
    }

    private ArchRule stepsReadNoJson() {
        return noClasses()
                .that()
                .resideInAPackage(inside("steps"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("a sentence compares values that wire has read")
                .allowEmptyShould(true);
    }

    private ArchRule portsOnly() {
        DescribedPredicate<JavaClass> sender = resideInAPackage(inside("client"))
                .and(DescribedPredicate.describe(
                        "send with RestAssured",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getPackageName())
                                .anyMatch(name -> name.startsWith("io.restassured"))));
        return noClasses()
                .that()
                .resideInAnyPackage(inside("steps"), inside("fixture"))
                .should()
                .dependOnClassesThat(sender)
                .because("steps and fixtures know the client by its port")
                .allowEmptyShould(true);
    }

    private ArchRule noCycles(String parts) {
        return slices().matching(root + parts)
                .should()
                .beFreeOfCycles()
                .because("a part that needs its own user cannot be read alone")
                .allowEmptyShould(true);
    }

    private String inside(String layer) {
        return root + "." + layer + "..";
    }
}
