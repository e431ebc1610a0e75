package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.resource.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the suite itself. */
final class RuleCatalogueTest {

    private static final ClassLoader LOADER = RuleCatalogueTest.class.getClassLoader();

    /** Raised with every rule that is added. */
    private static final int FEWEST_RULES = 129;

    private final RuleCatalogue catalogue = RuleCatalogue.load(LOADER);

    @Test
    void the_suite_has_rules_with_scenarios_and_an_id_each() {
        assertThat(catalogue.rules()).isNotEmpty();
        assertThat(catalogue.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(catalogue.rules().stream().flatMap(rule -> rule.scenarios().stream()))
                .isNotEmpty();
    }

    @Test
    void every_source_is_a_clause() {
        Set<String> clauses =
                Contract.load(LOADER).clauses().stream().map(Clause::id).collect(Collectors.toSet());

        assertThat(catalogue.rules())
                .allSatisfy(rule -> assertThat(clauses).as(rule.location()).containsAll(rule.sources()));
    }

    @Test
    void every_clause_of_the_page_is_stated_by_a_rule_that_has_scenarios() {
        assertThat(clausesOfExecutedRules())
                .containsAll(Contract.load(LOADER).clauses().stream()
                        .filter(clause -> !clause.beside())
                        .map(Clause::id)
                        .toList());
    }

    @Test
    void a_rule_has_scenarios_or_says_why_it_cannot_be_tested() {
        assertThat(catalogue.rules())
                .allSatisfy(rule -> assertThat(rule.scenarios().isEmpty())
                        .as(rule.location())
                        .isEqualTo(rule.untested().isPresent()));
        assertThat(catalogue.rules()).hasSizeGreaterThanOrEqualTo(FEWEST_RULES);
    }

    private Set<String> clausesOfExecutedRules() {
        return catalogue.rules().stream()
                .filter(rule -> !rule.scenarios().isEmpty())
                .flatMap(rule -> rule.sources().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void scenarios_have_the_names_and_places_that_cucumber_reports() throws IOException {
        List<String> reported = FeatureFiles.on(LOADER).entrySet().stream()
                .flatMap(RuleCatalogueTest::reported)
                .toList();

        assertThat(catalogue.rules().stream().flatMap(rule -> rule.scenarios().stream()))
                .extracting(scenario -> scenario.location() + " " + scenario.name())
                .containsExactlyElementsOf(reported);
    }

    private static Stream<String> reported(Map.Entry<String, byte[]> file) {
        Feature feature = new FeatureParser(UUID::randomUUID)
                .parseResource(new Text(file.getKey(), file.getValue()))
                .orElseThrow();
        return feature.getPickles().stream()
                .map(pickle -> file.getKey() + ":" + pickle.getLocation().getLine() + " " + pickle.getName());
    }

    private record Text(String path, byte[] content) implements Resource {

        @Override
        public URI getUri() {
            return URI.create("classpath:" + path);
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
