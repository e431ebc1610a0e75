package ecsconformance.result.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.result.NamedResult;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.Samples;
import ecsconformance.result.Shard;
import ecsconformance.result.Verdict;
import ecsconformance.result.merge.Merge.Unmergeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MergeTest {

    private final RuleResult a = Samples.rule("image.a", RuleVerdict.PASSED);
    private final RuleResult b = Samples.rule("image.b", RuleVerdict.PASSED);
    private final String whole = Shard.wholeOf(List.of(a, b));
    private final NamedResult first = part(1, 2, a);
    private final NamedResult second = part(2, 2, b);

    @Test
    void the_parts_in_any_order_are_the_whole_run() throws Exception {
        Result merged = Merge.of(List.of(second, first));

        assertThat(merged.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(merged.rules()).extracting(RuleResult::id).containsExactly("image.a", "image.b");
        assertThat(merged.run().requests()).isEqualTo(2);
        assertThat(merged.run().shard()).isEmpty();
        assertThat(merged.run().selection()).isEmpty();
        assertThat(merged.exchanges()).extracting(RecordedExchange::id).containsExactly("shard-1-x1", "shard-2-x1");
        assertThat(merged.rules().get(1).scenarios().get(0).exchanges()).containsExactly("shard-2-x1");
        assertThat(merged.summary().rules().passed()).isEqualTo(2);
    }

    @Test
    void without_all_shards_it_is_incomplete_and_never_conformant() throws Exception {
        Result merged = Merge.of(List.of(first));

        assertThat(merged.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(merged.run().complete()).isFalse();
        assertThat(merged.run().problem()).contains("shard 2/2 is missing");
        assertThat(merged.exitCode(true)).isEqualTo(3);
    }

    @Test
    void a_part_that_did_not_come_to_its_end_makes_the_whole_incomplete() throws Exception {
        Result broken = Samples.of(List.of(b), List.of(), Optional.of("the endpoint stopped answering"))
                .of(new Shard(2, 2, whole));

        assertThat(Merge.of(List.of(first, new NamedResult("p2", broken))).run().problem())
                .contains("p2 is incomplete: the endpoint stopped answering");
    }

    @Test
    void rules_that_were_lost_on_the_way_make_the_whole_incomplete() throws Exception {
        Result merged = Merge.of(List.of(first, part(2, 2)));

        assertThat(merged.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(merged.run().problem())
                .hasValueSatisfying(it -> assertThat(it).contains("exactly the rules"));
    }

    @Test
    void a_file_that_is_no_part_or_there_twice_is_named() {
        refused(Stream.of(first, new NamedResult("plain", Samples.conformant())), "plain is not the result of a shard");
        refused(Stream.of(first, first), "shard 1/2 is there more than once: in p1 and p1");
        refused(Stream.of(first, part(2, 2, a)), "rule image.a is there more than once: in p1 and p2");
        refused(Stream.of(), "no part");
    }

    @Test
    void parts_of_different_runs_are_named_with_their_difference() {
        Result it = second.result();
        refused(Stream.of(first, part(2, 3, b)), "p1 is a shard out of 2, p2 is a shard out of 3");
        refused(
                Stream.of(
                        first,
                        second(
                                new Suite(
                                        it.suite().name(),
                                        it.suite().version(),
                                        new Suite.ContractInfo("CreateImage", "2014-05-26", "2020-01-01", "sha256:11")),
                                it.target())),
                "p1 is judged by 2019-05-08 sha256:00, p2 is judged by 2020-01-01 sha256:11");
        refused(
                Stream.of(
                        first,
                        second(it.suite(), new TargetInfo("demo", "https://other.example.com", "cn-x", List.of()))),
                "p2 is about cn-x at https://other.example.com");
        refused(
                Stream.of(first, new NamedResult("p2", Samples.of(b).of(new Shard(2, 2, "sha256:other")))),
                "p2 is of the rules sha256:other");
    }

    @Test
    void only_emulators_in_the_shards_own_processes_may_have_other_ports() throws Exception {
        refused(
                Stream.of(
                        at(first, "demo", "http://127.0.0.1:8080", false),
                        at(second, "demo", "http://127.0.0.1:8081", false)),
                "p2 is about cn-hangzhou at http://127.0.0.1:8081");
        refused(
                Stream.of(
                        at(first, "demo", "http://127.0.0.1:8080", true),
                        at(second, "demo", "http://127.0.0.1:8080", false)),
                "p2 is embedded false");
        assertThat(Merge.of(List.of(
                                at(first, "demo", "http://127.0.0.1:8080", true),
                                at(second, "demo", "http://127.0.0.1:8081", true)))
                        .verdict())
                .isEqualTo(Verdict.CONFORMANT);
    }

    @Test
    void parts_of_targets_with_different_names_are_parts_of_different_runs() {
        refused(Stream.of(first, at(second, "demo 2", "http://127.0.0.1:8080", false)), "p2 is named demo 2");
    }

    @Test
    void a_part_may_begin_a_day_after_the_others_and_no_later() throws Exception {
        assertThat(Merge.of(List.of(later(second, "PT24H"), first)).verdict()).isEqualTo(Verdict.CONFORMANT);
        refused(Stream.of(later(second, "PT24H4S"), first), "p2 began at 2026-01-03T03:04:09.678Z, more than 24 hours");
        refused(Stream.of(later(first, "PT240H"), second), "p1 began");
    }

    private static NamedResult at(NamedResult part, String name, String endpoint, boolean embedded) {
        Result it = part.result();
        return new NamedResult(
                part.name(),
                with(
                        it,
                        it.suite(),
                        new TargetInfo(name, endpoint, "cn-hangzhou", List.of("core"), embedded),
                        it.run()));
    }

    private static NamedResult later(NamedResult part, String pause) {
        RunInfo run = part.result().run();
        RunInfo moved = new RunInfo(
                run.id(),
                run.startedAt().plus(Duration.parse(pause)),
                run.finishedAt().plus(Duration.parse(pause)),
                run.complete(),
                run.requests(),
                run.seed(),
                run.selection(),
                run.problem(),
                run.notes(),
                run.nonce(),
                run.offered(),
                run.extent(),
                run.shard());
        return new NamedResult(
                part.name(),
                with(part.result(), part.result().suite(), part.result().target(), moved));
    }

    private static Result with(Result it, Suite suite, TargetInfo target, RunInfo run) {
        return new Result(suite, target, run, it.verdict(), it.summary(), it.rules(), it.exchanges(), it.resources());
    }

    private NamedResult second(Suite suite, TargetInfo target) {
        return new NamedResult(
                "p2", with(second.result(), suite, target, second.result().run()));
    }

    private NamedResult part(int index, int of, RuleResult... rules) {
        return new NamedResult("p" + index, Samples.of(rules).of(new Shard(index, of, whole)));
    }

    private static void refused(Stream<NamedResult> parts, String words) {
        assertThatThrownBy(() -> Merge.of(parts.toList()))
                .isInstanceOf(Unmergeable.class)
                .hasMessageContaining(words);
    }
}
