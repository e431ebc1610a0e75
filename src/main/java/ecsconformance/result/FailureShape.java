package ecsconformance.result;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failure without what is its own: ids, texts and values are left out, so that scenarios which fail alike have equal
 * shapes.
 *
 * @param kind the kind of the failure
 * @param seen the fact that differs: a status and code, a field, the reason why nothing could be read
 * @param due  the documented refusal, or one that is documented beside a success; empty where there is none
 */
record FailureShape(Cause.Kind kind, String seen, String due) {

    private static final Pattern REFUSED = Pattern.compile("refused with (\\d+ \\S+?)(?:: .*)?", Pattern.DOTALL);
    private static final Pattern DUE = Pattern.compile("refused with (\\S+ \\S+?)(?: or \\S+ \\S+?)*(?:, .*)?");
    private static final Pattern ALSO = Pattern.compile(".*?refused with (\\S+ [^\\s,]+).*");
    private static final Pattern LEFT = Pattern.compile("refused, yet (.+?) \\S+(?:, \\S+)* exists");
    private static final Pattern CODELESS = Pattern.compile(
            "unreadable answer with status \\d+: .* without an error code; its fields are (.*)", Pattern.DOTALL);
    private static final Pattern UNREADABLE =
            Pattern.compile("unreadable answer with status (\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern DISK = Pattern.compile("disk \\d+ (\\w+).*", Pattern.DOTALL);
    private static final Pattern DEVICES =
            Pattern.compile("(number of devices|devices of system disks) .*", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("(?:number of )(\\w+).*", Pattern.DOTALL);
    private static final Pattern SEVERAL =
            Pattern.compile("(root element|images of that name|images named|new snapshots by disk).*", Pattern.DOTALL);
    private static final Pattern FIELDS = Pattern.compile(".* without.*, its fields are (.*)", Pattern.DOTALL);

    static FailureShape of(ScenarioResult scenario) {
        String actual = scenario.actual().or(scenario::reason).orElse("");
        String expected = scenario.expected().orElse("");
        Optional<String> due = due(expected);
        if (due.isPresent() && (actual.startsWith("success ") || actual.startsWith("accepted, "))) {
            return new FailureShape(Cause.Kind.ACCEPTED, "", due.get());
        }
        Matcher fields = FIELDS.matcher(actual);
        if (fields.matches()) {
            String what = actual.startsWith("success") ? "an ImageId" : expected.replaceFirst(".* with ", "");
            return new FailureShape(Cause.Kind.FIELD_MISSING, what + " (fields seen: " + fields.group(1) + ")", "");
        }
        Matcher codeless = CODELESS.matcher(actual);
        if (codeless.matches()) {
            return new FailureShape(Cause.Kind.FIELD_MISSING, "a Code (fields seen: " + codeless.group(1) + ")", "");
        }
        Matcher unreadable = UNREADABLE.matcher(actual);
        if (unreadable.matches()) {
            return new FailureShape(Cause.Kind.UNREADABLE, unreadable.group(1) + ": " + plain(unreadable.group(2)), "");
        }
        Matcher left = LEFT.matcher(actual);
        if (left.matches()) {
            return new FailureShape(Cause.Kind.LEFT_BEHIND, left.group(1), "");
        }
        Matcher refused = REFUSED.matcher(actual);
        if (refused.matches()) {
            return refused(refused.group(1), due, expected);
        }
        if (actual.startsWith("success ") || actual.startsWith("accepted, ")) {
            return new FailureShape(
                    Cause.Kind.ACCEPTED,
                    "",
                    expected.contains("an image is created") ? "another image than before" : plain(first(expected)));
        }
        return value(expected, actual)
                .orElseGet(() -> new FailureShape(Cause.Kind.OTHER, plain(actual), plain(expected)));
    }

    /** The refusal of an expectation that allows nothing else; the first one where it has several. */
    private static Optional<String> due(String expected) {
        Matcher due = DUE.matcher(expected);
        boolean only = due.matches() && !expected.contains("an image is created");
        return only ? Optional.of(due.group(1)) : Optional.empty();
    }

    private static FailureShape refused(String pair, Optional<String> due, String expected) {
        if (due.isEmpty()) {
            Matcher also = ALSO.matcher(expected);
            return new FailureShape(Cause.Kind.REFUSED, pair, also.matches() ? also.group(1) : "");
        }
        String code = pair.substring(pair.indexOf(' '));
        return new FailureShape(
                due.get().endsWith(code) ? Cause.Kind.STATUS : Cause.Kind.OTHER_REFUSAL, pair, due.get());
    }

    private static Optional<FailureShape> value(String expected, String actual) {
        Cause.Kind kind = actual.endsWith(" (none)") ? Cause.Kind.FIELD_MISSING : Cause.Kind.VALUE;
        Matcher disk = DISK.matcher(actual);
        if (disk.matches()) {
            return Optional.of(new FailureShape(kind, disk.group(1) + " of a disk", ""));
        }
        if (DEVICES.matcher(actual).matches()) {
            return Optional.of(new FailureShape(Cause.Kind.VALUE, "Device of a disk", ""));
        }
        Matcher counted = COUNTED.matcher(actual);
        if (counted.matches()) {
            String what = counted.group(1);
            return Optional.of(
                    new FailureShape(Cause.Kind.VALUE, what.equals("tags") ? what : "number of " + what, ""));
        }
        Matcher several = SEVERAL.matcher(actual);
        if (several.matches()) {
            return Optional.of(
                    new FailureShape(Cause.Kind.VALUE, several.group(1).replace("by disk", "of the disks"), ""));
        }
        if (actual.startsWith("format ") && expected.startsWith("format ")) {
            String formats =
                    actual.substring("format ".length()) + " instead of " + expected.substring("format ".length());
            return Optional.of(new FailureShape(kind, "format, " + formats, ""));
        }
        String word = actual.split(" ", 2)[0];
        boolean field = !word.isEmpty() && !word.equals("image") && expected.startsWith(word + " ");
        return field ? Optional.of(new FailureShape(kind, word, "")) : Optional.empty();
    }

    /** Of several documented outcomes the first. */
    private static String first(String expected) {
        return expected.replaceFirst("(?s), or .*", "");
    }

    /** The text without ids and numbers. */
    private static String plain(String text) {
        return text.replaceAll("\\b[a-z]{1,3}-[A-Za-z0-9]+", "id")
                .replaceAll("with the RequestId \\S+", "with one RequestId")
                .replaceAll("(?<![\\w-])\\d+\\b", "N")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
