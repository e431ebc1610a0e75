package ecsconformance.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that the text of every file keeps, whatever it says; {@link #problems} names each place that does not. */
final class SourceStyle {

    static final int LONGEST_JAVA = 250;
    static final int LONGEST_FEATURE = 150;

    // Put together from halves, so that this file does not find itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b");
    private static final Pattern DISABLED_WITHOUT_TEXT = Pattern.compile("@Dis" + "abled(?!\\s*\\(\\s*\"[^\"]+\")\\b");
    /** A sentence of a comment or a title of a feature begins with its subject, not with "What". */
    private static final Pattern HEADLESS = Pattern.compile(
            "^\\s*(?:/\\*\\*?|\\*|//|(?:Feature|Rule|Scenario(?: Outline)?|Examples):)\\s+What\\b[^?]*$");

    private SourceStyle() {}

    static List<String> problems(String path, String text) {
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int longest = path.endsWith(".feature") ? LONGEST_FEATURE : LONGEST_JAVA;
        if (lines.size() > longest) {
            problems.add(path + ": " + lines.size() + " lines, more than " + longest);
        }
        for (int i = 0; i < lines.size(); i++) {
            String place = path + ":" + (i + 1);
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                problems.add(place + ": unfinished: " + lines.get(i).strip());
            }
            if (HEADLESS.matcher(lines.get(i)).find()) {
                problems.add(place + ": a sentence that begins with What: "
                        + lines.get(i).strip());
            }
            if (DISABLED_WITHOUT_TEXT.matcher(lines.get(i)).find()) {
                problems.add(place + ": a test is switched off without a reason");
            }
        }
        return List.copyOf(problems);
    }
}
