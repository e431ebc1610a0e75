package ecsconformance.page.review;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.Checks.PageCheck;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what it is for, and nothing on a page that only looks like it. */
final class ChecksTest {

    private final RuleCatalogue rules = new RuleCatalogue(List.of());

    @ParameterizedTest
    @MethodSource("ecsconformance.page.review.InventedCase#all")
    void a_check_tells_what_is_wrong_from_what_is_nearly_like_it(InventedCase invented) {
        assertThat(found(invented.wrongPage())).contains(invented.check());
        assertThat(found(invented.nearPage())).doesNotContain(invented.check());
    }

    @Test
    void every_check_there_is_has_such_a_page() throws IOException {
        List<InventedCase> cases = InventedCase.all().toList();
        List<PageCheck> checks = Checks.of(cases.get(0).wrongPage().page()).toList();
        List<Subject> pages =
                cases.stream().map(it -> Subject.of(it.wrongPage())).toList();

        assertThat(checks).hasSizeGreaterThan(50);
        assertThat(checks)
                .allSatisfy(check -> assertThat(pages.stream()
                                .anyMatch(page -> check.find(page).findAny().isPresent()))
                        .as("check %d of the list finds something", checks.indexOf(check))
                        .isTrue());
    }

    @Test
    void a_finding_has_a_place_a_statement_and_a_reason_and_its_line_is_on_the_page() throws IOException {
        assertThat(InventedCase.all().flatMap(it -> Review.of(it.wrongPage(), rules, "PaintFence").findings().stream()))
                .allSatisfy(it -> {
                    assertThat(it.finding().places()).isNotEmpty();
                    assertThat(it.finding().line()).isPositive();
                    assertThat(it.finding().statement()).doesNotContain("Optional", "null", "[]");
                    assertThat(it.finding().reason())
                            .endsWith(it.finding().reason().endsWith("?") ? "?" : ".");
                });
    }

    private Set<String> found(Edition edition) {
        return Review.of(edition, rules, "PaintFence").findings().stream()
                .map(it -> it.finding().check())
                .collect(Collectors.toSet());
    }
}
