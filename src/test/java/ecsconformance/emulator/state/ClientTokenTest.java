package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClientTokenTest {

    private static final int AT_ONCE = 16;

    private final OneScope scope = new OneScope();
    private final String snapshot = scope.id("snapshot-system");

    @Test
    void a_repeat_answers_the_first_image_and_makes_none() {
        String first = scope.image("SnapshotId", snapshot, "ImageName", "once", "ClientToken", "t");
        String second = scope.image("SnapshotId", snapshot, "ImageName", "once", "ClientToken", "t");

        assertThat(second).isEqualTo(first);
        assertThat(scope.images()).hasSize(1);
    }

    @Test
    void a_repeat_of_method_1_makes_no_further_snapshots() {
        String instance = scope.id("instance-running");
        String first = scope.image("InstanceId", instance, "ClientToken", "t");
        int snapshots = scope.snapshots().size();

        assertThat(scope.image("InstanceId", instance, "ClientToken", "t")).isEqualTo(first);
        assertThat(scope.snapshots()).hasSize(snapshots);
    }

    @Test
    void other_parameters_under_a_used_token_are_refused_and_the_first_still_hold() {
        String first = scope.image("SnapshotId", snapshot, "ClientToken", "t");

        assertThat(scope.refused("CreateImage", "SnapshotId", snapshot, "ImageName", "other", "ClientToken", "t")
                        .code())
                .isEqualTo("InvalidParamter.Conflict");
        assertThat(scope.image("SnapshotId", snapshot, "ClientToken", "t")).isEqualTo(first);
        assertThat(scope.images()).hasSize(1);
    }

    @Test
    void tokens_that_differ_in_case_are_two() {
        String small = scope.image("SnapshotId", snapshot, "ClientToken", "token");
        String capital = scope.image("SnapshotId", snapshot, "ClientToken", "TOKEN");

        assertThat(capital).isNotEqualTo(small);
    }

    @Test
    void a_refusal_does_not_use_the_token_up() {
        scope.refused("CreateImage", "SnapshotId", "s-none", "ClientToken", "t");
        scope.refused("CreateImage", "SnapshotId", snapshot, "ImageName", "1", "ClientToken", "t");

        assertThat(scope.image("SnapshotId", snapshot, "ClientToken", "t")).isNotEmpty();
    }

    @Test
    void an_empty_token_is_none() {
        String first = scope.image("SnapshotId", snapshot, "ClientToken", "");

        assertThat(scope.image("SnapshotId", snapshot, "ClientToken", "")).isNotEqualTo(first);
    }

    @Test
    void a_token_has_at_most_64_ascii_characters() {
        assertThat(scope.image("SnapshotId", snapshot, "ClientToken", "t".repeat(64)))
                .isNotEmpty();
        for (String token : List.of("t".repeat(65), "tökén", "令牌")) {
            assertThat(scope.refused("CreateImage", "SnapshotId", snapshot, "ClientToken", token)
                            .code())
                    .isEqualTo("InvalidClientToken.ValueNotSupported");
        }
    }

    @Test
    void simultaneous_requests_with_one_token_make_one_image() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch all = new CountDownLatch(AT_ONCE);
            Callable<String> request = () -> {
                all.countDown();
                all.await();
                return scope.image("SnapshotId", snapshot, "ImageName", "once", "ClientToken", "t");
            };
            List<Future<String>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> pool.submit(request))
                    .toList();

            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(scope.images()).hasSize(1);
    }

    @Test
    void scopes_have_their_own_tokens() {
        OneScope other = scope.beside();
        String here = scope.image("SnapshotId", snapshot, "ClientToken", "t");
        String there =
                other.image("SnapshotId", other.id("snapshot-system"), "Description", "more", "ClientToken", "t");

        assertThat(there).isNotEqualTo(here);
    }
}
