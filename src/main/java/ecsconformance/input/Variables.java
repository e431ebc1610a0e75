package ecsconformance.input;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables into texts: {@code ${NAME}} must be set, {@code ${NAME:-default}} need not be. */
public final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:-([^}]*))?}");

    private final Map<String, String> environment;

    public Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The text with the values in it. */
    public String resolve(String text) throws ValueReader.Unfit {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(resolved, Matcher.quoteReplacement(value(reference)));
        }
        reference.appendTail(resolved);
        if (REFERENCE.matcher(text).replaceAll("").contains("${")) {
            throw new ValueReader.Unfit("has a malformed variable; expected ${NAME} or ${NAME:-default}");
        }
        return resolved.toString();
    }

    private String value(Matcher reference) throws ValueReader.Unfit {
        String name = reference.group(1);
        String value = environment.get(name);
        if (value != null && !value.isEmpty() && Blank.is(value)) {
            throw new ValueReader.Unfit("needs the environment variable " + name + ", which is set but blank");
        }
        if (reference.group(2) != null) {
            return value == null || value.isEmpty() ? reference.group(3) : value;
        }
        if (value == null) {
            throw new ValueReader.Unfit("needs the environment variable " + name
                    + ", which is not set; set it or give a default as ${" + name + ":-default}");
        }
        return value;
    }
}
