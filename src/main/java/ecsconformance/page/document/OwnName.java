package ecsconformance.page.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A description that calls its parameter by name, where others call it "this parameter". */
final class OwnName {

    /** The phrases of {@code page/own-name.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("own-name");

    private static final Pattern OF_ANOTHER = Pattern.compile(PHRASES.get("OF_ANOTHER"));

    private OwnName() {}

    /** @param name of the parameter; empty where it is not known */
    static String replaced(String description, String name) {
        String last = name.replaceFirst("\\.N$", "").replaceFirst(".*\\.", "");
        if (last.length() < 2) {
            return description;
        }
        String own = "(?<![\\w.])" + Pattern.quote(last) + "(?![\\w.])";
        String text = description
                .replaceAll(
                        own + "\\s*(?:参数|字段)?(?=\\s*(?:的?取值(?!为|是)|的?取值(?:为|是)\\s*\\d|(?<=[，,时] ?" + own
                                + ")的?取值[为是]|(?:只能|必须|可以?)(?:取值|设置|为|是)))",
                        "该参数")
                .replaceAll(
                        "(?:(?:[Tt]he )?" + own
                                + "(?: parameter| field)?(?= (?:can|must|may|cannot|ranges)\\b)|(?<=, )(?:the )?" + own
                                + "(?: parameter| field)?(?= is set to\\b)|(?<=\\b(?:[Ss]et|[Ss]pecify) )(?:the )?"
                                + own + "(?: parameter| field)?(?= to\\b))",
                        "this parameter");
        return OF_ANOTHER
                .matcher(text.replaceAll(
                        "(?m)(?<=^|[.;] )[Tt]he (?:[a-z]+ )?" + Pattern.quote(noun(last)) + "(?="
                                + PHRASES.get("COMPARED") + ")",
                        "The value"))
                .replaceAll(" ");
    }

    /** The last word of a name, as a sentence has it. */
    private static String noun(String name) {
        return name.replaceFirst("^.*(?<=[a-z\\d])(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    }
}
