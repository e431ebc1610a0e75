package ecsconformance.page.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the order of names that a text gives: {@code order:A>B} is the term of a name that goes before another. */
final class NameOrder {

    private static final String NAME = "[A-Z]\\w*(?:\\.\\w+)*";

    /** They tell an order by themselves. */
    private static final Pattern RANKED = Pattern.compile(">| then |大于|高于|优先于");

    /** A list of names is an order where such words stand between them, or the text has announced one. */
    private static final Pattern LISTED =
            Pattern.compile("((?:高到低|following order|descending order)[^A-Z。.;；]{0,40})?(?<!\\w)" + NAME
                    + "((?:(?:\\s*(?:>|、|，|大于|高于|优先于|和|以及)\\s*|,? (?:and )?then |,? and |, )" + NAME + "){1,5})");

    private NameOrder() {}

    static List<String> in(String text) {
        return LISTED.matcher(text)
                .results()
                .filter(it -> it.group(1) != null || RANKED.matcher(it.group(2)).find())
                .map(NameOrder::term)
                .toList();
    }

    private static String term(MatchResult list) {
        String announced = list.group(1) == null ? "" : list.group(1);
        Matcher names = Pattern.compile(NAME).matcher(list.group().substring(announced.length()));
        return names.results().map(MatchResult::group).collect(Collectors.joining(">", "order:", ""));
    }
}
