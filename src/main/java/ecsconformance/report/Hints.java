package ecsconformance.report;

import ecsconformance.result.RuleResult;
import java.util.List;
import java.util.stream.Stream;

/** Tells where to look in an implementation that fails a rule: keys of the page's words, by area and by kind of clause. */
final class Hints {

    private final Words words;

    Hints(Words words) {
        this.words = words;
    }

    /** The most particular first; the last one holds for every rule. */
    List<String> of(RuleResult rule) {
        Stream<String> kinds = rule.sources().stream().map(source -> "hint.clause." + source.replaceFirst("/.*", ""));
        return Stream.of(Stream.of("hint.area." + rule.area()), kinds, Stream.of("hint.any"))
                .flatMap(keys -> keys)
                .distinct()
                .filter(words::has)
                .toList();
    }
}
