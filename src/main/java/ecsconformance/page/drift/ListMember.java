package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the member that a list in a sentence has lost or gained, where nothing else of the sentence differs. */
final class ListMember {

    private static final String JOINED = "(?:、|以及|和|及(?!时)|与|或者?)";
    private static final String JOINT = "(?<=[\\u4E00-\\u9FFF\\w）])" + JOINED + "(?=[\\u4E00-\\u9FFF\\w（])";
    private static final String ENGLISH_JOINT = ",? (?:and|or) ";
    private static final String NAMED = "[\\w./`*-]+(?: [\\w./`*-]+){0,3}(?: \\([\\w ./-]{1,30}\\))?";
    private static final Pattern MEMBER = PhrasePattern.of("^" + JOINED + "[^，。；]{1,20}$|^[^，。；]{1,20}" + JOINED
            + "$|^(?:,|,? ?\\b(?:and|or)\\b) ?" + NAMED + ",?$|^" + NAMED + "(?:,|,? (?:and|or))$");

    /** The joints at the ends of a member. */
    private static final Pattern JOINTS =
            PhrasePattern.of("^(?:,? ?\\b(?:and|or)\\b ?|, ?|" + JOINED + ")|(?:,? \\b(?:and|or)|,|" + JOINED + ")$");

    private ListMember() {}

    /** Empty where more than one member differs, or where the words of a sentence are not known. */
    static Optional<Detail> between(String before, String after) {
        // A list with a member more has its last comma in another place.
        return member(before, after)
                .or(() -> member(before.replaceAll(JOINT, "、"), after.replaceAll(JOINT, "、"))
                        .or(() ->
                                member(before.replaceAll(ENGLISH_JOINT, ", "), after.replaceAll(ENGLISH_JOINT, ", "))));
    }

    private static Optional<Detail> member(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String less = before.length() < after.length() ? before : after;
        String more = before.length() < after.length() ? after : before;
        int head = DifferingPart.head(less, more);
        int tail = less.length() - head;
        if (!more.endsWith(less.substring(head))) {
            return Optional.empty();
        }
        // The same letters may belong to either side: try each way to cut the member out.
        for (int end = more.length() - tail; head >= 0; head--, end--) {
            String member = more.substring(head, end).strip();
            if (MEMBER.matcher(member).matches()) {
                String named = JOINTS.matcher(member).replaceAll("");
                return Optional.of(
                        new Detail("list", more.equals(before) ? named : "", more.equals(before) ? "" : named, true));
            }
            if (head == 0 || more.charAt(head - 1) != more.charAt(end - 1)) {
                break;
            }
        }
        return Optional.empty();
    }
}
