package ecsconformance.spec.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises which value holds where a parameter is left out. A default told in a sentence is none that can be named, and
 * neither is one that differs from case to case.
 */
final class DefaultValue {

    private static final Pattern EMPTY =
            Pattern.compile("默认值?[：:为]\\s*(?:空|null)|[Dd]efault value: (?:null|empty)|(?:is|are) empty by default");
    private static final Pattern NUMBER =
            Phrase.of("默认[^。，,\\n]{0,14}?为\\s*(\\d+)" + "|[Dd]efault size is (\\d+)|\\bis (\\d+)(?: \\w+)? by default");
    private static final Pattern WORD = Pattern.compile(
            "默认值[：:为]\\s*([A-Za-z0-9][\\w.-]*)"
                    + "|默认为\\s*([A-Za-z][\\w.-]*+)(?!\\s*的)|[Dd]efault value:\\s*([A-Za-z0-9][\\w-]*)\\s*(?:[.,]|$)",
            Pattern.MULTILINE);

    private DefaultValue() {}

    static Optional<String> in(String description) {
        if (EMPTY.matcher(description).find()) {
            return Optional.of("");
        }
        List<String> told = Stream.of(WORD, NUMBER)
                .flatMap(pattern -> pattern.matcher(description).results())
                .map(DefaultValue::group)
                .distinct()
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    private static String group(MatchResult match) {
        int group = 1;
        while (match.group(group) == null) {
            group++;
        }
        return match.group(group);
    }
}
