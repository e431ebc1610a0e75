package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells which names of a sentence stand in a part that denies something: "send A, never B" is not "send B, never A". */
final class Roles {

    private static final Pattern PARTS = Pattern.compile("[，；]|[,;]\\s|\\bbut\\b|(?<=\\S)而(?=[不非])");
    private static final Pattern DENIED =
            PhrasePattern.of("不|无法|未|勿|禁止|除非?|\\b(?:not|never|cannot|no|except|unless|without|instead of)\\b|n't\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])(?<!^)[A-Z][\\w.]*\\w");

    private Roles() {}

    /** Whether two sentences of the same words deny other names. */
    static boolean differ(String before, String after) {
        Map<String, Boolean> denied = denied(before);
        return denied(after).entrySet().stream()
                .anyMatch(name -> denied.containsKey(name.getKey())
                        && !denied.get(name.getKey()).equals(name.getValue()));
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
