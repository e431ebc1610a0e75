package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages depend on each other as the architecture says, and every class keeps the house rules. */
final class ArchitectureTest {

    private static final String ROOT = "ecsconformance";
    private static final String OFFENDERS = "ecsconformance.architecture.example";

    /** Raised as the suite grows: an import that finds fewer classes has lost a part of it. */
    private static final int FEWEST_CLASSES = 300;

    private final JavaClasses suite = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private final JavaClasses offenders = new ClassFileImporter().importPackages(OFFENDERS);

    @Test
    void all_classes_of_the_suite_are_seen() {
        assertThat(suite.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(suite.contain(ecsconformance.cli.Main.class)).isTrue();
        assertThat(suite).allSatisfy(type -> assertThat(type.getName()).doesNotContain(".architecture."));
    }

    @TestFactory
    Stream<DynamicTest> the_layers_hold() {
        return new Layers(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(suite)));
    }

    @TestFactory
    Stream<DynamicTest> the_house_rules_hold() {
        return new HouseRules(ROOT)
                .all().values().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(suite)));
    }

    @Test
    void one_class_at_most_knows_WireMock() {
        assertThat(usersOfWireMock(suite)).hasSizeLessThanOrEqualTo(1);
        assertThat(usersOfWireMock(offenders)).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> every_house_rule_finds_its_offender() {
        return new HouseRules(OFFENDERS)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(violations(rule.getValue())).isNotEmpty()));
    }

    @Test
    void the_layers_find_their_offenders() {
        List<String> found = new Layers(OFFENDERS)
                .all().stream().flatMap(rule -> violations(rule).stream()).toList();

        assertThat(found)
                .anyMatch(line -> line.contains("example.steps.") && line.contains("example.emulator."))
                .anyMatch(line -> line.contains("example.steps.") && line.contains("com.fasterxml.jackson"))
                .anyMatch(line -> line.contains("example.steps.") && line.contains("io.restassured"))
                .anyMatch(line -> line.contains("example.steps.") && line.contains("example.client.Sender"))
                .anyMatch(line -> line.contains("example.wire.") && line.contains("com.github.tomakehurst"))
                .anyMatch(line -> line.contains("example.stray.") && line.contains("does not reside"))
                .anyMatch(line -> line.contains("Cycle detected"));
    }

    private List<String> violations(ArchRule rule) {
        return rule.evaluate(offenders).getFailureReport().getDetails();
    }

    private static List<String> usersOfWireMock(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(name -> name.startsWith("com.github.tomakehurst")))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .distinct()
                .toList();
    }
}
