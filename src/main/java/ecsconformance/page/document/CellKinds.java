package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which a cell shows which column it is of. */
final class CellKinds {

    private static final Set<String> YES = Set.of("是", "yes", "true", "required", "必选", "必填", "y");
    private static final Set<String> NO = Set.of("否", "no", "false", "optional", "可选", "选填", "n", "not required");
    private static final Set<String> TYPES = Set.of(
            "string", "integer", "long", "boolean", "float", "double", "number", "array", "object", "map", "struct");

    /** The types of an answer that has fields. */
    private static final Set<String> WHOLE = Set.of("object", "array", "struct");

    /** Words that say nothing without their title, and their opposites. */
    private static final Map<String, String> OPPOSITES =
            Map.of("是", "否", "否", "是", "yes", "No", "no", "Yes", "true", "false", "false", "true", "y", "N", "n", "Y");

    private CellKinds() {}

    /** The other answer to the opposite question; a word that answers both stays. */
    static String opposite(String cell) {
        String word = ClauseText.normal(cell).toLowerCase(Locale.ROOT);
        return OPPOSITES.getOrDefault(word, cell);
    }

    static boolean isYes(String word) {
        return YES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it says that something is required, or that it is not. */
    static boolean isRequirement(String word) {
        return isYes(word) || NO.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isType(String word) {
        return TYPES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A type or a status stands in no table but those of parameters, fields and errors. */
    static boolean isOfARow(String cell) {
        return isType(cell.strip()) || ErrorLine.status(cell).isPresent();
    }

    static boolean isWhole(String type) {
        return WHOLE.contains(type.toLowerCase(Locale.ROOT));
    }
}
