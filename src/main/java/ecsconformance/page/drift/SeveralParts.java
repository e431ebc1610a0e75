package ecsconformance.page.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what a sentence says more, in some places, where all words of the shorter sentence are in it in their order. */
final class SeveralParts {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]++(?:[./:_-][A-Za-z0-9]++)*+| |\\S");

    /** With more parts it is another sentence. */
    private static final int MOST = 3;
    /** One word more is often the kind of a thing: "in the ready state" for "ready". */
    private static final int LEAST = 2;

    private SeveralParts() {}

    static Optional<Detail> between(String before, String after) {
        boolean longer = before.length() < after.length();
        String less = longer ? before : after;
        List<String> parts = parts(tokens(less), tokens(longer ? after : before));
        String told = String.join(
                " | ",
                parts.stream()
                        .flatMap(part -> DifferingPart.added(less, part, "").stream())
                        .toList());
        return parts.size() > MOST || ContentWords.weight(told) <= LEAST
                ? Optional.empty()
                : Optional.of(
                        longer ? new Detail("part added", "", told, true) : new Detail("part removed", told, "", true));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The parts that the longer text has between the words of the shorter; none where a word of that is not in it. */
    private static List<String> parts(List<String> less, List<String> more) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int at = 0;
        for (String token : more) {
            if (at < less.size() && less.get(at).equals(token)) {
                parts.add(part.toString());
                part.setLength(0);
                at++;
            } else {
                part.append(token);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return at == less.size() ? parts : List.of();
    }
}
