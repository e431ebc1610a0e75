package ecsconformance.steps;

import ecsconformance.steps.Claims.Claim;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what the text of a step sends at least and what it claims, from the notes on the step methods. */
public final class StepCatalogue {

    private static final List<Class<?>> GLUE = List.of(
            FixtureSteps.class,
            RequestSteps.class,
            OutcomeSteps.class,
            EffectSteps.class,
            AttributeSteps.class,
            UseSteps.class,
            WireSteps.class);

    private final List<Sentence> sentences;

    public StepCatalogue() {
        this(List.of());
    }

    /** @param more classes with step methods beside the suite's own */
    public StepCatalogue(List<Class<?>> more) {
        this.sentences = Stream.concat(GLUE.stream(), more.stream())
                .flatMap(glue -> Arrays.stream(glue.getMethods()))
                .flatMap(StepCatalogue::sentence)
                .sorted(Comparator.comparingInt((Sentence sentence) -> sentence.literal)
                        .reversed())
                .toList();
    }

    /** The operations; empty where the step sends nothing by itself. */
    public List<String> of(String stepText) {
        return sentence(stepText).map(Sentence::operations).orElse(List.of());
    }

    /** The facts that the step claims of the answers; empty if it judges none. */
    public List<Claim> claims(String stepText) {
        return sentence(stepText).map(Sentence::claims).orElse(List.of());
    }

    List<Needs> needs(String stepText) {
        return sentence(stepText).map(Sentence::needs).orElse(List.of()).stream()
                .filter(it -> stepText.startsWith(it.beginning()) && stepText.endsWith(it.ending()))
                .toList();
    }

    private Optional<Sentence> sentence(String stepText) {
        return sentences.stream()
                .filter(sentence -> sentence.pattern.matcher(stepText).matches())
                .findFirst();
    }

    private static Stream<Sentence> sentence(Method method) {
        return Stream.of(
                        method.getAnnotation(Given.class) == null
                                ? null
                                : method.getAnnotation(Given.class).value(),
                        method.getAnnotation(When.class) == null
                                ? null
                                : method.getAnnotation(When.class).value(),
                        method.getAnnotation(Then.class) == null
                                ? null
                                : method.getAnnotation(Then.class).value())
                .filter(Objects::nonNull)
                .map(expression -> Sentence.of(expression, method));
    }

    /** A step sentence, the number of its fixed characters, and what is noted beside it. */
    private record Sentence(
            Pattern pattern, int literal, List<String> operations, List<Claim> claims, List<Needs> needs) {
        static Sentence of(String expression, Method method) {
            String[] fixed = expression.split("\\{[a-z]+}", -1);
            String pattern =
                    String.join(".+", Arrays.stream(fixed).map(Pattern::quote).toList());
            int literal = Arrays.stream(fixed).mapToInt(String::length).sum();
            Sends sends = method.getAnnotation(Sends.class);
            Claims claims = method.getAnnotation(Claims.class);
            return new Sentence(
                    Pattern.compile(pattern),
                    literal,
                    sends == null ? List.of() : List.of(sends.value()),
                    claims == null ? List.of() : List.of(claims.value()),
                    List.of(method.getAnnotationsByType(Needs.class)));
        }
    }
}
