package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer or effect of a target that no reading of the page allows.
 *
 * @param step      of the trial, from 0
 * @param clauses   that speak of it; empty where none can be named
 * @param expected  all that was allowed
 * @param shape     the part that divergences of one cause have in common
 */
record Divergence(int step, List<String> clauses, List<String> expected, String actual, String shape) {

    Divergence {
        clauses = clauses.stream().distinct().sorted().toList();
        expected = expected.stream().distinct().toList();
    }

    /** Whether the other is very likely of the same cause. */
    boolean isLike(Divergence other) {
        return shape.equals(other.shape) && clauses.equals(other.clauses);
    }

    /**
     * The part of an answer that has not the documented form, whatever it says.
     *
     * @param requestIds those that came before, with the ClientToken of the call; grows
     */
    static Optional<Divergence> ofForm(int step, Request request, JudgedCall heard, Map<String, String> requestIds) {
        if (!request.makesAnImage() || !request.manner().isRight()) {
            return Optional.empty();
        }
        if (heard.kind() == JudgedCall.Kind.UNREADABLE) {
            return different(step, "common/format", "an answer in the documented form", heard.words(), "unreadable");
        }
        if (heard.kind() != JudgedCall.Kind.GRANTED && heard.kind() != JudgedCall.Kind.REFUSED) {
            return Optional.empty();
        }
        boolean granted = heard.kind() == JudgedCall.Kind.GRANTED;
        // A format in small letters may be taken for none at all.
        String asked = request.manner() != Request.Manner.ORDINARY
                ? heard.format()
                : heard.style().substring(heard.style().lastIndexOf(' ') + 1);
        if (!heard.format().equals(asked)) {
            return different(step, "common/format", "an answer in " + asked, heard.format(), "format");
        }
        String root = granted ? "CreateImageResponse" : "Error";
        if (asked.equals("XML") && !heard.root().equals(root)) {
            return different(step, "example/xml", "the root element " + root, heard.root(), "root");
        }
        if (granted && heard.id().isBlank()) {
            return different(step, "response/ImageId", "an ImageId", "none", "ImageId");
        }
        if (!granted && !heard.message()) {
            return different(step, "common/errors", "a refusal with a Message", "one without", "Message");
        }
        // The repeat of a request by its token may have the RequestId of the first answer.
        String token = heard.sent().getOrDefault("ClientToken", "");
        String before = requestIds.putIfAbsent(heard.requestId(), token);
        if (heard.requestId().isBlank() || before != null && (token.isEmpty() || !before.equals(token))) {
            return different(
                    step, "response/RequestId", "a RequestId of its own", "none, or one that came before", "RequestId");
        }
        return Optional.empty();
    }

    private static Optional<Divergence> different(
            int step, String clause, String expected, String actual, String shape) {
        return Optional.of(new Divergence(step, List.of(clause), List.of(expected), actual, shape));
    }

    /** Answers that nothing explains in this world, nor in any other that was left. */
    static Divergence ofAnswers(Oracle oracle, World world, int step, List<Request> requests, List<JudgedCall> heard) {
        if (heard.size() > 1) {
            List<String> clauses = heard.stream().anyMatch(it -> it.sent().containsKey("ClientToken"))
                    ? List.of("parameter/ClientToken", "common/idempotency")
                    : List.of("error/400/InvalidImageName.Duplicated", "common/errors");
            return new Divergence(
                    step,
                    clauses,
                    List.of("answers that some order of the calls explains"),
                    heard.stream()
                            .map(JudgedCall::words)
                            .sorted()
                            .distinct()
                            .toList()
                            .toString(),
                    "race");
        }
        Request request = requests.get(0);
        JudgedCall answer = heard.get(0);
        if (request.manner() != Request.Manner.ORDINARY) {
            return new Divergence(
                    step,
                    request.manner().clauses(),
                    List.of(request.manner().words()),
                    answer.words(),
                    request.manner() + " " + shape(answer));
        }
        if (!request.makesAnImage()) {
            return new Divergence(
                    step,
                    List.of("usage/available"),
                    List.of(request.operation() + " takes the image"),
                    answer.words(),
                    request.operation());
        }
        AllowedAnswers.Allowed allowed = oracle.documented(world, answer.sent()).allowed();
        Set<String> expected = new LinkedHashSet<>();
        allowed.refusals().forEach(it -> expected.add("refused with " + it.status() + " " + it.code()));
        oracle.others(world, answer.sent()).orElse(List.of()).forEach(it -> {
            it.allowed().refusals().forEach(one -> expected.add("refused with " + one.status() + " " + one.code()));
            if (it.allowed().isAccepted() && allowed.earlier().isEmpty()) {
                expected.add("an image is created");
            }
        });
        List<String> clauses = new ArrayList<>(oracle.clauses(allowed.refusals()));
        if (allowed.isAccepted()) {
            expected.add(allowed.earlier().isPresent() ? "the image of the request before" : "an image is created");
            clauses.add(
                    allowed.earlier().isPresent()
                            ? "common/idempotency"
                            : Oracle.usage(AllowedAnswers.method(answer.sent())));
            clauses.addAll(oracle.clauses(List.of(new Refusal(answer.status(), answer.code(), ""))));
        }
        boolean vague =
                allowed.refusals().size() > 1 && answer.kind() == JudgedCall.Kind.REFUSED && answer.status() < 500;
        return new Divergence(step, vague ? List.of() : clauses, List.copyOf(expected), answer.words(), shape(answer));
    }

    private static String shape(JudgedCall heard) {
        return heard.kind()
                + (heard.kind() == JudgedCall.Kind.REFUSED ? " " + heard.status() + " " + heard.code() : "");
    }
}
