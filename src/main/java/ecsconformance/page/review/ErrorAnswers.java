package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.regex.Pattern;

/** Tells whether an error row answers a parameter. */
final class ErrorAnswers {

    private ErrorAnswers() {}

    /** Whether any error row names the parameter in its code or its message. */
    static boolean exist(Subject subject, ParameterLine row) {
        String leaf = row.leaf().replaceFirst("Id$", "");
        Pattern inCode = Pattern.compile("(?:Invalid|Incorrect|Missing\\w*\\.|Unsupported|Duplicate\\.)"
                + Pattern.quote(joined(row, leaf)) + "(?:Id|Name|Key)?(?:[.A-Z]|$).*");
        Pattern inMessage = Pattern.compile(
                "(?i)(?<![\\w.])(?:" + Pattern.quote(row.name()) + "|" + spelledOut(row) + ")(?![\\w])");
        return subject.errors().stream()
                .anyMatch(it -> inCode.matcher(it.row().code()).find()
                        || inMessage.matcher(it.row().message()).find());
    }

    /** The name as a sentence may write it: {@code image name} for {@code ImageName}; one word alone names anything. */
    private static String spelledOut(ParameterLine row) {
        String[] words = row.name().replaceAll("\\.N(?=\\.|$)", "").split("(?<=[a-z0-9])(?=[A-Z])|\\.");
        return words.length < 2 ? Pattern.quote(row.name()) : String.join("[\\s_-]+", words);
    }

    /** {@code TagKey} for {@code Tag.N.Key}, whose last word alone says nothing; {@code Device} stands for itself. */
    static String joined(ParameterLine row, String leaf) {
        boolean common = leaf.matches("(?i)key|value|name|id|type");
        String first = row.name().replaceFirst("\\..*", "");
        return common && !first.equals(row.name()) ? first + leaf : leaf;
    }
}
