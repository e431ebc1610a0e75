package ecsconformance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.check.RefusalChange;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target may read the page in any of its readings, and must stay with the one that it has shown. */
final class ReadingChangesTest {

    private static final int BUDGET = 700;

    /** Refusals of a code come now so, now otherwise. */
    private static Behaviour alternating(String code, int status, String other) {
        AtomicInteger calls = new AtomicInteger();
        Change<?> change = RefusalChange.SEAM.change(before -> (refusal, request) -> {
            Refusal usual = before.as(refusal, request);
            return usual.code().equals(code) && calls.incrementAndGet() % 2 == 0
                    ? new Refusal(status, other, usual.message())
                    : usual;
        });
        return Behaviour.DOCUMENTED.with(List.of(change));
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidDiskType.ValueNotSupported, 400, OperationDenied, disk-type-invalid",
        "MissingParameter, 400, InvalidParameter.AllEmpty, source-missing"
    })
    void one_that_changes_its_mind_between_two_calls_diverges(String code, int status, String other, String reading) {
        Exploration found =
                new InProcess(alternating(code, status, other)).explorer().explore(1, BUDGET, true);

        assertThat(found.findings()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.expected().get(0)).startsWith("an answer by " + reading + "=");
            assertThat(it.steady()).isTrue();
            assertThat(it.clauses()).isNotEmpty();
            assertThat(it.calls()).hasSize(2);
        });
    }

    @Test
    void one_that_reads_it_by_what_else_is_sent_diverges_and_both_requests_are_told() {
        Change<?> change = RefusalChange.SEAM.change(before -> (refusal, request) -> {
            Refusal usual = before.as(refusal, request);
            return usual.code().equals("InvalidDiskType.ValueNotSupported")
                            && request.text("Description").isPresent()
                    ? new Refusal(400, "OperationDenied", usual.message())
                    : usual;
        });
        Exploration found = new InProcess(Behaviour.DOCUMENTED.with(List.of(change)))
                .explorer()
                .explore(1, BUDGET, true);

        assertThat(found.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.expected().get(0)).contains("disk-type-invalid=");
            assertThat(finding.calls()).hasSize(2);
            assertThat(finding.combination()).anyMatch(it -> it.contains("DiskType"));
        });
    }

    @Test
    void one_that_makes_its_checks_in_any_order_changes_no_reading() {
        AtomicInteger calls = new AtomicInteger();
        Change<?> change = RefusalChange.SEAM.change(before -> (refusal, request) -> {
            Refusal usual = before.as(refusal, request);
            boolean onlyDisk = request.mapping().size() == 1;
            return usual.code().equals("InvalidDiskType.ValueNotSupported")
                            && onlyDisk
                            && calls.incrementAndGet() % 2 == 0
                    ? new Refusal(400, "OperationDenied", "there is no system disk")
                    : usual;
        });
        Exploration found = new InProcess(Behaviour.DOCUMENTED.with(List.of(change)))
                .explorer()
                .explore(1, BUDGET, true);

        assertThat(found.findings()).isEmpty();
    }
}
