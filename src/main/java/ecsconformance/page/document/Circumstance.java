package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence that holds in one case only.
 *
 * @param condition the case, in the words of the sentence
 * @param required  whether the parameter must be sent then; empty where the sentence is about something else
 * @param values    the values that the parameter may have then; empty where the sentence lists none
 * @param words     the sentence
 */
public record Circumstance(String condition, Optional<Boolean> required, List<String> values, String words) {

    /** The phrases of {@code page/circumstance.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("circumstance");

    private static final Pattern PART = PhrasePattern.of(PHRASES.get("PART"));
    private static final Pattern OPTIONAL = PhrasePattern.of(PHRASES.get("OPTIONAL"));
    private static final Pattern REQUIRED = PhrasePattern.of(PHRASES.get("REQUIRED"));
    private static final Pattern NOTE = PhrasePattern.of(PHRASES.get("NOTE"));
    private static final Pattern OTHERWISE = PhrasePattern.of(PHRASES.get("OTHERWISE"));

    public Circumstance {
        values = List.copyOf(values);
    }

    /** In the order of the text. */
    public static List<Circumstance> in(String description, String name) {
        return Wording.sentences(description).stream()
                .flatMap(words -> condition(words).stream().flatMap(it -> {
                    String[] parts = OTHERWISE.split(words, 2);
                    Circumstance first = of(it, parts[0], name, words);
                    return parts.length == 1 || required(parts[1]).isEmpty()
                            ? Stream.of(first)
                            : Stream.of(first, of(CaseCondition.OTHERS, parts[1], name, words));
                }))
                .toList();
    }

    private static Circumstance of(String condition, String part, String name, String words) {
        return new Circumstance(condition, required(part), values(part, name), words);
    }

    private static Optional<String> condition(String sentence) {
        String told =
                Terms.PURPOSE.matcher(NOTE.matcher(sentence).replaceFirst("")).replaceAll(" ");
        return Stream.of(Sayings.CONDITION_PART, PART)
                .flatMap(pattern -> PhrasePattern.found(pattern, told))
                .map(part -> CaseCondition.bare(part).replaceFirst("[.。；;]$", ""))
                .filter(it -> it.length() > 1)
                .findFirst();
    }

    private static List<String> values(String sentence, String name) {
        ParameterFacts facts = new StatedLimits(sentence.replaceFirst("^[-+] ", ""), "", name, "").facts();
        return Stream.concat(
                        facts.values().stream(), facts.conditional().stream().flatMap(it -> it.listed().stream()))
                .distinct()
                .toList();
    }

    private static Optional<Boolean> required(String sentence) {
        return OPTIONAL.matcher(sentence).find()
                ? Optional.of(false)
                : REQUIRED.matcher(sentence).find() ? Optional.of(true) : Optional.empty();
    }
}
