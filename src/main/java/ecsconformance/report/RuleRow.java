package ecsconformance.report;

import ecsconformance.report.Findings.Failure;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A rule in the page's table.
 *
 * @param why  the line under its title that says what is wrong; empty where nothing is
 * @param search words that the search finds beside those of the row: clauses and RequestIds
 * @param packed whether the data is packed with gzip and Base64: where the rule passed, since few will ever open it, and
 *               where it is much
 * @param data everything that the opened rule shows, as JSON for a data block
 */
public record RuleRow(RuleResult rule, Optional<Why> why, String search, boolean packed, String data) {

    /** So many characters of a rule that needs a person lie open, for whoever reads the page's source. */
    private static final int MOST_OPEN = 8_192;

    /** The documented outcome against the one that came, or only the reason. */
    public record Why(Optional<String> expected, Optional<String> actual, Optional<String> reason) {}

    /** @param longest how much of a text of an exchange is kept */
    static RuleRow of(RuleResult rule, Findings findings, Hints hints, int longest) {
        String json = json(rule, findings, hints, longest);
        boolean packed = rule.verdict() == RuleVerdict.PASSED || json.length() > MOST_OPEN;
        return new RuleRow(rule, why(rule, findings), search(rule, findings), packed, packed ? packed(json) : json);
    }

    private static String search(RuleResult rule, Findings findings) {
        Stream<String> requests = rule.scenarios().stream()
                .flatMap(scenario -> findings.exchanges(scenario).stream())
                .map(RecordedExchange::requestId)
                .filter(id -> !id.isEmpty());
        return Stream.concat(rule.sources().stream(), requests)
                .map(PlainText::of)
                .collect(Collectors.joining(" "));
    }

    static Optional<Why> why(RuleResult rule, Findings findings) {
        return switch (rule.verdict()) {
            case PASSED -> Optional.empty();
            case FAILED -> {
                Failure failure = findings.failure(rule);
                yield Optional.of(new Why(
                        failure.expected().map(PlainText::of),
                        failure.actual().map(PlainText::of),
                        failure.reason().map(PlainText::of)));
            }
            default ->
                rule.reason()
                        .map(reason -> new Why(Optional.empty(), Optional.empty(), Optional.of(PlainText.of(reason))));
        };
    }

    private static String packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The ids of the exchanges that show the failures. */
    private static List<String> judged(RuleResult rule, Findings findings) {
        return rule.scenarios().stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .flatMap(scenario -> findings.judgedExchange(scenario).stream())
                .map(RecordedExchange::id)
                .toList();
    }

    private static String json(RuleResult rule, Findings findings, Hints hints, int longest) {
        return ScriptJson.of(
                json -> json.object("rule", rule, ResultJson::write)
                        .texts("hints", rule.verdict() == RuleVerdict.FAILED ? hints.of(rule) : List.of())
                        .texts("judged", judged(rule, findings))
                        .objects(
                                "exchanges",
                                rule.scenarios().stream()
                                        .flatMap(scenario -> findings.exchanges(scenario).stream())
                                        .toList(),
                                ResultJson::write),
                longest);
    }

    /** Tells where to look in an implementation that fails a rule: keys of the page's words, by area and by kind of clause. */
    static final class Hints {

        private final Words words;

        Hints(Words words) {
            this.words = words;
        }

        /** The most particular first; the last one holds for every rule. */
        List<String> of(RuleResult rule) {
            Stream<String> kinds =
                    rule.sources().stream().map(source -> "hint.clause." + source.replaceFirst("/.*", ""));
            return Stream.of(Stream.of("hint.area." + rule.area()), kinds, Stream.of("hint.any"))
                    .flatMap(keys -> keys)
                    .distinct()
                    .filter(words::has)
                    .toList();
        }
    }
}
