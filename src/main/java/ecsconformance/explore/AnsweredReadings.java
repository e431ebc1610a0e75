package ecsconformance.explore;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which readings of the page an answer shows, or an image that was made. */
record AnsweredReadings(Oracle oracle, ExplorationRecord recording) {

    /** The readings that an answer shows: those of which not every choice explains it. */
    List<BoundReadings.Shown> shown(World world, int step, JudgedCall heard) {
        boolean judged = heard.kind() == JudgedCall.Kind.GRANTED || heard.kind() == JudgedCall.Kind.REFUSED;
        if (!judged || world.isTokenOfDeletedImage(heard.sent())) {
            return List.of();
        }
        return shown(world, step, heard.sent(), envelope -> explains(envelope.allowed(), world, heard));
    }

    /** The same of an image that was made. */
    List<BoundReadings.Shown> shown(
            World world, int step, Map<String, String> sent, Predicate<Oracle.Envelope> explaining) {
        List<Oracle.Envelope> others = oracle.isPlain(world, sent)
                ? List.of()
                : oracle.others(world, sent, false).orElse(List.of());
        if (others.isEmpty()) {
            return List.of();
        }
        Oracle.Envelope usual = oracle.documented(world, sent);
        List<Oracle.Envelope> fitting = Stream.concat(Stream.of(usual), others.stream())
                .filter(explaining)
                .toList();
        List<Refusal> refusals = Stream.concat(Stream.of(usual), others.stream())
                .flatMap(it -> it.allowed().refusals().stream())
                .toList();
        List<String> clauses =
                refusals.isEmpty() ? List.of(Oracle.usage(AllowedAnswers.method(sent))) : oracle.clauses(refusals);
        return others.stream()
                .flatMap(it -> it.choices().keySet().stream())
                .distinct()
                .map(reading -> new BoundReadings.Shown(
                        step,
                        reading,
                        situation(reading, usual.allowed(), world, sent),
                        fitting.stream()
                                .map(it -> it.choices()
                                        .getOrDefault(
                                                reading, oracle.choices(reading).get(0)))
                                .collect(Collectors.toSet()),
                        clauses))
                .filter(it -> !it.choices().isEmpty())
                .toList();
    }

    private static boolean explains(AllowedAnswers.Allowed allowed, World world, JudgedCall heard) {
        if (heard.kind() == JudgedCall.Kind.REFUSED) {
            return allowed.refusals().stream().anyMatch(it -> Explanations.is(it, heard));
        }
        boolean earlier = world.account().images().named(heard.id()).isPresent();
        return allowed.isAccepted() && allowed.earlier().map(heard.id()::equals).orElse(!earlier);
    }

    private String situation(String reading, AllowedAnswers.Allowed usual, World world, Map<String, String> sent) {
        Map<String, String> triggers = new TreeMap<>();
        oracle.triggers(reading, world, sent).forEach((name, value) -> triggers.put(name, word(value)));
        String codes = usual.refusals().stream().map(Refusal::code).sorted().collect(Collectors.joining(" "));
        return String.join(" ", reading, AllowedAnswers.method(sent).name(), triggers.toString(), codes);
    }

    /** The same word for values that were made up alike. */
    private String word(String value) {
        return recording.resources().stream()
                .filter(it -> it.id().equals(value))
                .map(ExplorationRecord.Arrangement::fixture)
                .findFirst()
                .orElse(value.replaceAll("[a-z]{10,}", "...") + (value.length() > 60 ? value.length() : ""));
    }
}
