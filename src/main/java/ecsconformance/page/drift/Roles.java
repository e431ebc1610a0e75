package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells whether the names of a sentence have changed their roles: "send A, never B" is not "send B, never A". */
final class Roles {

    private static final Pattern PARTS = Pattern.compile("[，；]|[,;]\\s|\\bbut\\b|(?<=\\S)而(?=[不非])");
    private static final Pattern DENIED =
            PhrasePattern.of("不|无法|未|勿|禁止|除非?|\\b(?:not|never|cannot|no|except|unless|without|instead of)\\b|n't\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])(?<!^)[A-Z][\\w.]*\\w");

    private static final Pattern ANY_NAME = Pattern.compile("(?<![\\w.])[A-Z][\\w.]*\\w");
    private static final Pattern LIST = PhrasePattern.of("#\\W{0,4}(?:[、,和或与及]|\\band\\b|\\bor\\b)");

    private Roles() {}

    /** Whether two sentences of the same words give their names other roles. */
    static boolean differ(String before, String after) {
        if (exchanged(before, after)) {
            return true;
        }
        Map<String, Boolean> denied = denied(before);
        return denied(after).entrySet().stream()
                .anyMatch(name -> denied.containsKey(name.getKey())
                        && !denied.get(name.getKey()).equals(name.getValue()));
    }

    /** Whether names have changed places that are not two of a list. */
    private static boolean exchanged(String before, String after) {
        boolean same = ANY_NAME.matcher(before)
                .replaceAll("#")
                .equals(ANY_NAME.matcher(after).replaceAll("#"));
        return same && !LIST.matcher(ANY_NAME.matcher(before).replaceAll("#")).find();
    }

    private static Map<String, Boolean> denied(String sentence) {
        Map<String, Boolean> denied = new TreeMap<>();
        for (String part : PARTS.split(sentence)) {
            boolean not = DENIED.matcher(part).find();
            NAME.matcher(part).results().forEach(name -> denied.merge(name.group(), not, Boolean::logicalOr));
        }
        return denied;
    }
}
