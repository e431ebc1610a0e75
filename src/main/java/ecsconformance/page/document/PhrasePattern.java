package ecsconformance.page.document;

import java.util.regex.Pattern;

/** Patterns for text that mixes Latin words and ideographs. */
public final class PhrasePattern {

    /** Whether an ideograph and a letter have a border between them depends on the Java; here they always have. */
    private static final String BORDER = "(?:(?<=\\\\w)(?!\\\\w)|(?<!\\\\w)(?=\\\\w))";

    private PhrasePattern() {}

    /** A pattern in which {@code \b} is the border of a word of ASCII letters. */
    public static Pattern of(String expression) {
        return Pattern.compile(expression.replaceAll("\\\\b", BORDER), Pattern.MULTILINE);
    }
}
