package ecsconformance.page.review;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.PublishedPages;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The review finds the ambiguities that people found by hand on the published page. The numbers are those of the list of ambiguities
 * that the rules go by, too.
 */
final class ReviewedQuirksTest {

    /** Number, check, clause; the last word says whether the rows alone, without the sentences of the page, show it. */
    private static final List<String> QUIRKS = List.of(
            "Q1 order-of-checks errors rows",
            "Q2 wrong-word error/400/InvalidImageName.Duplicated rows",
            "Q2 unfilled-placeholder error/403/InvalidSystemSnapshot.Missing rows",
            "Q4 method-unsaid example/request rows",
            "Q5 format-unsaid example/xml rows",
            "Q6 undeclared-parameter example/request rows",
            "Q8 foreign-field usage/security-lock page",
            "Q11 description-adds error/403/IncorrectDiskStatus page",
            "Q13 priority-without-validation usage/priority rows",
            "Q21 inclusive-or-exclusive error/403/InvalidSnapshot.TooOld rows",
            "Q22 day-without-zone usage/method-2/age rows",
            "Q25 choice-without-default parameter/DiskDeviceMapping.N.Device page",
            "Q29 given-or-default usage/method-3/empty-disk page",
            "Q33 fixed-but-optional parameter/Action rows",
            "Q34 unanswered-limit parameter/RegionId rows",
            "Q36 alphabets-differ parameter/ImageName page",
            "Q37 wrong-word parameter/ImageName page",
            "Q38 alphabet-undefined parameter/ImageName rows",
            "Q40 length-without-unit parameter/Description rows",
            "Q41 unreachable-prefix parameter/ImageName rows",
            "Q43 default-outside-limits parameter/ImageName rows",
            "Q44 uniqueness-unsaid error/400/InvalidImageName.Duplicated rows",
            "Q45 alphabets-differ parameter/Description page",
            "Q50 unanswered-limit parameter/DiskDeviceMapping.N.DiskType rows",
            "Q51 needed-but-optional parameter/Architecture page",
            "Q54 case-unsaid parameter/Platform rows",
            "Q57 unanswered-limit parameter/ClientToken rows",
            "Q59 same-description parameter/SnapshotId page",
            "Q61 same-cause error/400/MissingParameter rows",
            "Q62 and-for-or error/400/MissingParameter page",
            "Q64 description-adds error/400/InvalidImageVersion.Malformed page",
            "Q66 ranges-differ parameter/DiskDeviceMapping.N.Device page",
            "Q70 index-without-range parameter/DiskDeviceMapping.N.Size rows",
            "Q72 index-gaps parameter/DiskDeviceMapping.N.Size rows",
            "Q75 unanswered-relation parameter/DiskDeviceMapping.N.Size page",
            "Q80 unexplained-error error/400/OperationDenied/3 rows",
            "Q83 several-meanings error/403/OperationDenied/1 rows",
            "Q83 lost-count error/400/OperationDenied/2 page",
            "Q84 vague-refusal error/403/OperationDenied/1 rows",
            "Q86 misspelled-code error/403/InvalidParamter.Conflict rows",
            "Q87 unexplained-error error/403/QuotaExceed.Image rows",
            "Q88 unexplained-error error/403/InvalidAccountStatus.NotEnoughBalance rows",
            "Q89 parent-and-child error/403/IncorrectDiskStatus rows",
            "Q93 unexplained-error error/403/UserNotInTheWhiteList rows",
            "Q96 index-spelling error/400/InvalidSize.ValueNotSupported rows",
            "Q97 sibling-status error/400/IncorrectInstanceStatus rows",
            "Q98 missing-stop error/403/InvalidSnapshotId.NotReady page",
            "Q102 token-lifetime parameter/ClientToken rows",
            "Q106 unanswered-limit parameter/Tag.N.Key rows",
            "Q111 joined-prohibition parameter/Tag.N.Key page",
            "Q112 case-unsaid parameter/Tag.N.Key rows",
            "Q114 pairs-unsaid parameter/Tag.N.Value rows",
            "Q118 case-only-names parameter/Tag.N.key rows",
            "Q118 old-spelling-without-limits parameter/Tag.N.key rows",
            "Q120 deprecated-without-end parameter/Tag.N.value rows",
            "Q123 example-against-table response/RequestId rows",
            "Q125 answer-order example/json page",
            "Q126 example-against-priority example/request rows",
            "Q126 unsendable-example example/request page",
            "Q132 unhappy-end usage/available page");

    /** A page of the same kind must not be buried in findings that were not here when they were all read. */
    private static final int MOST = 80;

    private final Contract contract = Contract.load(getClass().getClassLoader());
    private final RuleCatalogue rules = RuleCatalogue.load(getClass().getClassLoader());

    @Test
    void the_page_is_found_to_have_what_people_found() throws IOException {
        Set<String> found = found(page());

        assertThat(QUIRKS.stream().map(ReviewedQuirksTest::finding)).allMatch(found::contains);
        assertThat(QUIRKS.stream().map(it -> it.split(" ")[0]).distinct().count())
                .isGreaterThanOrEqualTo(25);
    }

    @Test
    void a_page_of_our_own_wording_shows_what_it_has_of_them() throws IOException {
        Edition own = new Documents(contract)
                .edition(
                        "own.md",
                        PublishedPages.own(PublishedPages.ZH).getBytes(StandardCharsets.UTF_8),
                        contract.edition());

        assertThat(found(own))
                .contains(
                        "order-of-checks errors",
                        "misspelled-code error/403/InvalidParamter.Conflict",
                        "unanswered-limit parameter/RegionId",
                        "alphabet-undefined parameter/ImageName",
                        "index-spelling error/400/InvalidDevice.InUse",
                        "joined-prohibition parameter/ImageName",
                        "token-lifetime parameter/ClientToken",
                        "ranges-differ parameter/DiskDeviceMapping.N.Device");
        assertThat(found(own)).noneMatch(it -> it.startsWith("contradicted") || it.startsWith("requirement-differs"));
    }

    @Test
    void the_contract_shows_by_itself_what_its_rows_show() {
        Set<String> found = found(Documents.of(contract));

        assertThat(QUIRKS.stream().filter(it -> it.endsWith(" rows")).map(ReviewedQuirksTest::finding))
                .hasSizeGreaterThan(30)
                .allMatch(found::contains);
    }

    @Test
    void the_findings_are_few_and_the_gravest_comes_first() throws IOException {
        List<Review.Reviewed> findings =
                Review.of(page(), rules, contract.operation()).findings();

        assertThat(findings).hasSizeLessThanOrEqualTo(MOST);
        assertThat(findings)
                .isSortedAccordingTo(Comparator.comparing(Review.Reviewed::harm)
                        .thenComparing(it -> it.finding().severity()));
        assertThat(findings)
                .filteredOn(it -> !it.finding().check().equals("order-of-checks"))
                .allSatisfy(it ->
                        assertThat(it.rules()).as(it.finding().statement()).isNotEmpty());
    }

    private Edition page() throws IOException {
        return new Documents(contract)
                .edition("page.md", Files.readAllBytes(PublishedPages.path(PublishedPages.ZH)), contract.edition());
    }

    private Set<String> found(Edition edition) {
        return Review.of(edition, rules, contract.operation()).findings().stream()
                .flatMap(it ->
                        it.finding().places().stream().map(place -> it.finding().check() + " " + place.clause()))
                .collect(Collectors.toSet());
    }

    private static String finding(String quirk) {
        String[] words = quirk.split(" ");
        return words[1] + " " + words[2];
    }
}
