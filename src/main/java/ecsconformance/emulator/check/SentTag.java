package ecsconformance.emulator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tag of a request. Key and value are paired by N whatever the spelling; where both spellings differ, the one that is
 * not deprecated counts.
 */
public record SentTag(int n, Optional<String> key, Optional<String> value) {

    private static final Pattern NAME = Pattern.compile("Tag\\.(\\d{1,4})\\.([Kk]ey|[Vv]alue)");

    public static List<SentTag> of(Map<String, String> parameters) {
        TreeSet<Integer> numbers = parameters.keySet().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        List<SentTag> tags = new ArrayList<>();
        for (int n : numbers) {
            String prefix = "Tag." + n + ".";
            tags.add(new SentTag(
                    n,
                    Optional.ofNullable(parameters.getOrDefault(prefix + "Key", parameters.get(prefix + "key"))),
                    Optional.ofNullable(parameters.getOrDefault(prefix + "Value", parameters.get(prefix + "value")))));
        }
        return List.copyOf(tags);
    }
}
