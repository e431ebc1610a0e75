package ecsconformance.result;

import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.result.Waivers.WaiverOutcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results of every kind, for tests. */
public final class Samples {

    /** Terminal escape, bidirectional control, mark-up of three kinds, a mention, line breaks and an unpaired surrogate. */
    public static final String HOSTILE =
            "\u001b[2Jred\u202Eevil\u2069<script>alert('1')</script> | `x` @octocat [a](http://b) \r\n## ]]> \u0000\uFFFE \uD83D\uDE00 \uD800 end";

    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    private Samples() {}

    /** One rule of that verdict with one scenario of it; without one where it is untested. */
    public static RuleResult rule(String id, RuleVerdict verdict) {
        boolean told = verdict != RuleVerdict.PASSED && verdict != RuleVerdict.FAILED;
        Optional<String> reason = told ? Optional.of("reason of " + id) : Optional.empty();
        List<ScenarioResult> scenarios = switch (verdict) {
            case UNTESTED -> List.of();
            case WAIVED -> List.of(scenario("as documented", 12, RuleVerdict.FAILED, "x1"));
            default -> List.of(scenario("as documented", 12, verdict, "x1", "reason of " + id));
        };
        return new RuleResult(
                id,
                "Title of " + id,
                "must",
                "core",
                List.of("parameter/ImageName"),
                verdict,
                reason,
                Optional.empty(),
                scenarios);
    }

    public static ScenarioResult scenario(String name, int line, RuleVerdict verdict, String exchange) {
        return scenario(name, line, verdict, exchange, "fixture x unavailable");
    }

    private static ScenarioResult scenario(String name, int line, RuleVerdict verdict, String exchange, String why) {
        boolean failed = verdict == RuleVerdict.FAILED;
        return new ScenarioResult(
                name,
                "features/image.feature:" + line,
                verdict,
                verdict == RuleVerdict.INCONCLUSIVE ? Optional.of(why) : Optional.empty(),
                failed ? Optional.of("refused with 400 InvalidImageName.Malformed") : Optional.empty(),
                failed ? Optional.of("success 200 with ImageId m-1") : Optional.empty(),
                34,
                List.of(exchange),
                Optional.of("v1 GET JSON"),
                Optional.of("control"),
                Optional.empty(),
                List.of(new ScenarioResult.Step(
                        "When an image is created",
                        verdict == RuleVerdict.PASSED ? "passed" : "failed",
                        List.of(List.of("ImageName", "(none)")))),
                Optional.of(new ScenarioStart(
                        281474976710655L,
                        "v1 GET JSON",
                        List.of(new ScenarioAccount(
                                "testid",
                                "cn-hangzhou",
                                true,
                                false,
                                List.of(new ScenarioAccount.Resource(
                                        "snapshot-system", "s-1", Map.of("size", "40"))))))));
    }

    public static RecordedExchange exchange(String id, int status, String body, Map<String, String> headers) {
        return new RecordedExchange(
                id,
                "CreateImage",
                "v1 GET JSON",
                "GET",
                "http://127.0.0.1:8080/?Action=CreateImage&ImageName=a%20b",
                Map.of("Action", "CreateImage", "ImageName", "a b"),
                status,
                headers,
                body,
                status == 0 ? Optional.of("no answer: nothing within 30 s") : Optional.empty(),
                status == 0 ? "" : "R-" + id,
                "curl 'http://127.0.0.1:8080/?Action=CreateImage'",
                START,
                3);
    }

    public static RecordedExchange refused(String id) {
        return exchange(
                id,
                400,
                "{\"RequestId\":\"R-" + id + "\",\"Code\":\"InvalidImageName.Malformed\",\"Message\":\"bad\"}",
                Map.of("Content-Type", "application/json"));
    }

    public static Result of(RuleResult... rules) {
        return of(List.of(rules), List.of(refused("x1")), Optional.empty());
    }

    public static Result of(List<RuleResult> rules, List<RecordedExchange> exchanges, Optional<String> problem) {
        return new Result(
                new Result.Suite(
                        "CreateImage conformance suite",
                        "0.1.0",
                        new Result.Suite.ContractInfo("CreateImage", "2014-05-26", "2019-05-08", "sha256:00")),
                new Result.TargetInfo("demo", "http://127.0.0.1:8080", "cn-hangzhou", List.of("core")),
                new RunInfo(
                        "run-1",
                        START,
                        START.plusMillis(3210),
                        problem.isEmpty(),
                        exchanges.size(),
                        1,
                        Optional.empty(),
                        problem,
                        List.of("The clocks are 2 s apart."),
                        Optional.of("c0ffee"),
                        Optional.of(new RecordedCapabilities(
                                List.of("CreateImage"),
                                List.of("v1 GET JSON"),
                                List.of(),
                                Duration.ofSeconds(20),
                                Duration.ofMillis(500))),
                        Optional.of(new Extent(
                                rules.size(), List.of(), Extent.planOf(rules, Optional.empty()), "sha256:01")),
                        Optional.empty()),
                Judgement.ofRun(problem.isEmpty(), rules),
                Judgement.summary(rules, List.of("core")),
                rules,
                exchanges,
                new Result.Resources(2, 1, List.of("m-1")));
    }

    public static Result conformant() {
        return of(rule("image.name", RuleVerdict.PASSED), rule("image.silent", RuleVerdict.UNTESTED));
    }

    public static Result partial() {
        return of(rule("image.name", RuleVerdict.PASSED), rule("image.tag", RuleVerdict.INCONCLUSIVE));
    }

    public static Result nonConformant() {
        return of(
                rule("image.name", RuleVerdict.FAILED),
                rule("image.tag", RuleVerdict.INCONCLUSIVE),
                rule("image.size", RuleVerdict.WAIVED));
    }

    public static Result error() {
        return of(
                List.of(rule("image.name", RuleVerdict.PASSED)),
                List.of(exchange("x1", 0, "", Map.of())),
                Optional.of("the endpoint stopped answering"));
    }

    public static Result withFailures(int count) {
        return of(IntStream.rangeClosed(1, count)
                .mapToObj(number -> rule("image.rule-" + number, RuleVerdict.FAILED))
                .toArray(RuleResult[]::new));
    }

    /** Every text that an endpoint can write is hostile. */
    public static Result hostile() {
        ScenarioResult scenario = new ScenarioResult(
                HOSTILE,
                "features/image.feature:12",
                RuleVerdict.FAILED,
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                Optional.of(HOSTILE.repeat(100)),
                1,
                List.of("x1"),
                Optional.empty(),
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                List.of());
        RuleResult failed = new RuleResult(
                "image.name",
                HOSTILE,
                "must",
                "core",
                List.of(HOSTILE),
                RuleVerdict.FAILED,
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                List.of(scenario, scenario));
        RuleResult unclear = new RuleResult(
                "image.tag",
                HOSTILE,
                "must",
                "core",
                List.of(),
                RuleVerdict.INCONCLUSIVE,
                Optional.of(HOSTILE),
                Optional.empty(),
                List.of());
        return of(
                List.of(failed, unclear),
                List.of(exchange("x1", 500, HOSTILE, Map.of("X-" + HOSTILE, HOSTILE))),
                Optional.of(HOSTILE));
    }

    public static Result withWaivers() {
        Result result = of(rule("image.name", RuleVerdict.PASSED), rule("image.size", RuleVerdict.WAIVED));
        List<WaiverOutcome> waivers = List.of(
                waiver(WaiverOutcome.State.USED, "the waiver of somebody covers the failure"),
                waiver(WaiverOutcome.State.EXPIRED, "the waiver of somebody expired"),
                waiver(WaiverOutcome.State.NOT_NEEDED, "the waiver of somebody is not needed"));
        return result.judgedAnew(result.rules(), waivers).of(new Shard(2, 4, "sha256:00"));
    }

    private static WaiverOutcome waiver(WaiverOutcome.State state, String sentence) {
        return new WaiverOutcome(
                "image.size",
                "somebody",
                "known bug",
                URI.create("https://bugs.example.com/7"),
                LocalDate.parse("2026-12-31"),
                "*: success 200*",
                state,
                sentence);
    }

    public static Stream<Result> all() {
        return Stream.of(
                conformant(),
                partial(),
                nonConformant(),
                error(),
                withFailures(60),
                hostile(),
                withWaivers(),
                conformant().with(SampleProof.withDoubts()),
                of());
    }
}
