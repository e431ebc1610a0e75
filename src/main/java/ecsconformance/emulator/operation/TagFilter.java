package ecsconformance.emulator.operation;

import ecsconformance.emulator.check.TagForm.SentTag;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags in requests other than CreateImage: as a filter, and as what is to be set. */
final class TagFilter {

    private TagFilter() {}

    /** Whether the tags hold every key, and with it the value, that the request filters by. */
    static boolean fits(Parameters parameters, Map<String, String> tags) {
        return SentTag.of(parameters.all()).stream()
                .allMatch(wanted -> tags.containsKey(wanted.key().orElse(""))
                        && wanted.value()
                                .map(tags.get(wanted.key().orElse(""))::equals)
                                .orElse(true));
    }

    static Map<String, String> sent(Parameters parameters) {
        Map<String, String> tags = new LinkedHashMap<>();
        SentTag.of(parameters.all())
                .forEach(tag -> tags.put(tag.key().orElse(""), tag.value().orElse("")));
        return tags;
    }
}
