package ecsconformance.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Behaviour;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScopesTest {

    private static final int MANY = 2000;

    private final OneScope scope = new OneScope();

    @Test
    void a_scope_has_keys_of_its_own_that_work_until_it_is_closed() {
        String key = scope.scope.accessKeyId();
        assertThat(scope.cloud.principal(key)).isPresent();

        assertThat(scope.cloud.closeScope(scope.scope.scope())).isTrue();

        assertThat(scope.cloud.principal(key)).isEmpty();
        assertThat(scope.refused("DescribeImages").code()).isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(scope.cloud.closeScope(scope.scope.scope())).isFalse();
    }

    @Test
    void a_scope_starts_empty_and_sees_nothing_of_another() {
        OneScope other = scope.beside();
        String snapshot = scope.id("snapshot-system");
        scope.image("SnapshotId", snapshot, "ImageName", "mine");

        assertThat(other.images()).isEmpty();
        assertThat(other.snapshots()).isEmpty();
        assertThat(other.refused("CreateImage", "SnapshotId", snapshot).code()).isEqualTo("InvalidSnapshotId.NotFound");
        assertThat(other.image("SnapshotId", other.id("snapshot-system"), "ImageName", "mine"))
                .isNotEmpty();
    }

    @Test
    void the_default_account_has_the_ordinary_things() {
        assertThat(scope.cloud.principal("testid")).isPresent();
        assertThat(OneScope.list(defaults("DescribeInstances"), "Instances")).hasSize(2);
        assertThat(OneScope.list(defaults("DescribeSnapshots"), "Snapshots")).hasSize(2);
    }

    private Node.Fields defaults(String operation) {
        Answer answer = scope.cloud.call("testid", operation, Map.of("RegionId", "cn-hangzhou"));
        return ((Answer.Granted) answer).body();
    }

    @Test
    void a_call_looks_at_no_more_resources_however_many_scopes_there_are() {
        CountingClock clock = new CountingClock();
        AccountCloud cloud = new AccountCloud(
                clock,
                new Random(1),
                OneScope.READY_AFTER,
                new Cloud.Principal("testid", "testsecret", Optional.empty()),
                Behaviour.DOCUMENTED);
        Set<Long> costs = new HashSet<>();
        List<Cloud.Scope> scopes = new ArrayList<>();
        for (int count = 0; count < MANY; count++) {
            long before = clock.readings;
            Cloud.Scope one = cloud.openScope("a run", Behaviour.DOCUMENTED);
            scopes.add(one);
            Cloud.Arranged.Made made = (Cloud.Arranged.Made) cloud.arrange(one.scope(), "snapshot-system");
            cloud.call(one.accessKeyId(), "CreateImage", Map.of("RegionId", one.regionId(), "SnapshotId", made.id()));
            Answer images = cloud.call(
                    one.accessKeyId(),
                    "DescribeImages",
                    Map.of("RegionId", one.regionId(), "Status", OneScope.EVERY_STATUS));
            assertThat(OneScope.list(((Answer.Granted) images).body(), "Images"))
                    .hasSize(1);
            costs.add(clock.readings - before);
        }

        assertThat(costs).hasSize(1);
        assertThat(scopes.stream().map(Cloud.Scope::accessKeyId).distinct()).hasSize(MANY);
        assertThat(scopes).allMatch(one -> cloud.closeScope(one.scope()));
        assertThat(scopes).allMatch(one -> cloud.principal(one.accessKeyId()).isEmpty());
    }

    /** Counts how often the time is asked for: the status of each resource that is looked at needs it. */
    private static final class CountingClock extends Clock {

        private long readings;

        @Override
        public Instant instant() {
            readings++;
            return Instant.parse("2026-11-24T12:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
