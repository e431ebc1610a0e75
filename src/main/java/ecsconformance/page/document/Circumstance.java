package ecsconformance.page.document;

import ecsconformance.contract.ParameterFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern VALUE_ITEM = PhrasePattern.of(PHRASES.get("VALUE_ITEM"));
    private static final Pattern NO_CASE = PhrasePattern.of(PHRASES.get("NO_CASE"));
    private static final Pattern SIDE = PhrasePattern.of(PHRASES.get("SIDE"));
    private static final Pattern SUBJECT = PhrasePattern.of(PHRASES.get("SUBJECT"));

    public Circumstance {
        values = List.copyOf(values);
    }

    /** In the order of the text. */
    public static List<Circumstance> in(String description, String name) {
        List<String> sentences = Wording.sentences(description);
        Map<String, List<Circumstance>> sides = sides(sentences).collect(Collectors.groupingBy(Circumstance::words));
        List<Circumstance> all = new ArrayList<>();
        for (String words : sentences) {
            String[] parts = OTHERWISE.split(words, 2);
            if (sides.containsKey(words)) {
                all.addAll(sides.get(words));
            } else if (OTHERWISE.matcher(words).lookingAt()) {
                otherwise(all, words, words);
            } else {
                condition(words).map(it -> of(it, parts[0], name, words)).ifPresent(it -> {
                    all.add(it);
                    if (parts.length > 1) {
                        otherwise(all, parts[1], words);
                    }
                });
            }
        }
        return all;
    }

    /** All other cases are the contrary of the one that was told last. */
    private static void otherwise(List<Circumstance> all, String part, String words) {
        Optional<Boolean> required = required(part);
        if (!all.isEmpty()
                && required.isPresent()
                && !required.equals(all.get(all.size() - 1).required())) {
            all.add(new Circumstance(CaseCondition.OTHERS, required, List.of(), words));
        }
    }

    /** Cases that stand side by side, required in one and not in the other: they need no word for a condition. */
    private static Stream<Circumstance> sides(List<String> sentences) {
        List<Circumstance> sides = sentences.stream()
                .flatMap(words -> SIDE.splitAsStream(words)
                        .map(side -> new Circumstance(subject(side), required(side), List.of(), words)))
                .toList();
        List<Circumstance> told = new ArrayList<>();
        for (int i = 1; i < sides.size(); i++) {
            Circumstance one = sides.get(i - 1);
            Circumstance other = sides.get(i);
            if (!one.condition().isEmpty()
                    && !other.condition().isEmpty()
                    && one.required().isPresent()
                    && other.required().equals(one.required().map(it -> !it))) {
                told.add(one);
                told.add(new Circumstance(
                        other.condition().replaceFirst("^(?=为)", one.condition().replaceFirst("为.*", "")),
                        other.required(),
                        List.of(),
                        other.words()));
            }
        }
        return told.stream().distinct();
    }

    private static String subject(String side) {
        return PhrasePattern.found(SUBJECT, side)
                .findFirst()
                .map(CaseCondition::bare)
                .orElse("");
    }

    private static Circumstance of(String condition, String part, String name, String words) {
        return new Circumstance(condition, required(part), values(part, name), words);
    }

    private static Optional<String> condition(String sentence) {
        if (NO_CASE.matcher(sentence).find()) {
            return Optional.empty();
        }
        String told =
                Terms.PURPOSE.matcher(NOTE.matcher(sentence).replaceFirst("")).replaceAll(" ");
        return Stream.of(Sayings.CONDITION_PART, PART)
                // Where a value works is its meaning.
                .filter(pattern -> pattern != PART || !VALUE_ITEM.matcher(told).lookingAt())
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

    /** A sentence that says both is about more than one case. */
    private static Optional<Boolean> required(String sentence) {
        boolean optional = OPTIONAL.matcher(sentence).find();
        boolean required =
                REQUIRED.matcher(OPTIONAL.matcher(sentence).replaceAll(" ")).find();
        return optional == required ? Optional.empty() : Optional.of(required);
    }
}
