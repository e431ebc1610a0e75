package ecsconformance.page.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** A description that calls its parameter by name, where others call it "this parameter". */
final class OwnName {

    private static final String OTHER = "(?<![\\w.])[A-Z][a-z0-9]+(?:[.]?[A-Z][\\w]*)+";

    /** A clause that limits the value of another parameter. */
    private static final Pattern OF_ANOTHER = Pattern.compile(OTHER
            + "(?:参数|字段)?\\s*(?:的?值)?(?:必须|只能|可以?)(?:(?:取值|设置)|[为是])[^，,。；;\\n]*|[时，,][A-Z][a-z]+(?:必须|只能)[为是][^，,。；;\\n]*|(?:the )?"
            + OTHER
            + "(?: parameter| field)? (?:can|must) be set [^,.;\\n]*");

    /** Words that compare a thing with a figure. */
    private static final String COMPARED =
            " (?:can ?not|can|must|should|may) (?:not )?(?:be )?(?:less|smaller|lower|fewer|greater|larger|more|higher|longer|at (?:least|most)|exceed)\\b";

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
                        "(?m)(?<=^|[.;] )[Tt]he (?:[a-z]+ )?" + noun(last) + "(?=" + COMPARED + ")", "The value"))
                .replaceAll(" ");
    }

    /** The last word of a name, as a sentence has it. */
    private static String noun(String name) {
        return name.replaceFirst("^.*(?<=[a-z\\d])(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    }
}
