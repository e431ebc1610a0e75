package ecsconformance.contract;

import java.util.regex.Pattern;

/** A rule's id, {@code <area>.<name>} in lower-case kebab; unique and stable for ever. */
public record RuleId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no rule id: it is <area>.<name>, lower-case words joined by hyphens");
        }
    }

    /** The part before the dot. */
    public String area() {
        return value.substring(0, value.indexOf('.'));
    }

    /** Tells whether the whole id fits a pattern in which {@code *} stands for any run of characters, also none. */
    public boolean matches(String pattern) {
        return value.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    @Override
    public String toString() {
        return value;
    }
}
