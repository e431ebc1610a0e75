package ecsconformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that say nothing, for a terminal, folded by their reasons; all that only lacks fixtures has one reason. */
public final class InconclusiveOutline {

    private static final int LISTED_REASONS = 4;
    private static final int USUAL_LINES = 4;
    private static final int NAMED_FIXTURES = 4;
    private static final int LONGEST_REASON = 2000;
    private static final Pattern MISSING_FIXTURE = Pattern.compile("fixture (\\S+) unavailable(?:: .*)?");

    private final Outline outline;

    public InconclusiveOutline(Outline outline) {
        this.outline = outline;
    }

    /**
     * The first reasons, each with the number of its rules.
     *
     * @param brief a line each, where failures need the room
     */
    void folded(Map<String, List<String>> byReason, boolean brief) {
        Map<String, List<String>> folded = fold(byReason, NAMED_FIXTURES);
        folded.entrySet().stream()
                .limit(LISTED_REASONS)
                .forEach(it -> headline(it.getKey(), it.getValue(), brief ? 1 : USUAL_LINES));
        if (folded.size() > LISTED_REASONS) {
            outline.line("  and " + Figures.counted(folded.size() - LISTED_REASONS, "further reason")
                    + ", printed by --verbose and in the report");
        }
    }

    /** Every reason as it is, with all of its rules. */
    void everything(Map<String, List<String>> byReason) {
        byReason.forEach(this::listed);
    }

    /** Every reason, fixtures under one, with all of its rules. */
    public void foldedWithRules(Map<String, List<String>> byReason) {
        fold(byReason, Integer.MAX_VALUE).forEach(this::listed);
    }

    private void listed(String reason, List<String> rules) {
        headline(reason, rules, Integer.MAX_VALUE);
        if (rules.size() > 1) {
            outline.wrapped(rules);
        }
    }

    private void headline(String reason, List<String> rules, int most) {
        String who = rules.size() == 1 ? rules.get(0) : Figures.counted(rules.size(), "rule");
        outline.headline(Colour.YELLOW, "INCONCLUSIVE", PlainText.of(who + ": " + reason, LONGEST_REASON), most);
    }

    private static Map<String, List<String>> fold(Map<String, List<String>> byReason, int named) {
        Map<String, List<String>> folded = new TreeMap<>();
        Set<String> fixtures = new TreeSet<>();
        List<String> lacking = new ArrayList<>();
        byReason.forEach((reason, ids) -> {
            List<Matcher> missing =
                    Stream.of(reason.split("; ")).map(MISSING_FIXTURE::matcher).toList();
            if (missing.stream().allMatch(Matcher::matches)) {
                missing.forEach(it -> fixtures.add(it.group(1)));
                lacking.addAll(ids);
            } else {
                folded.put(reason, ids);
            }
        });
        if (!lacking.isEmpty()) {
            folded.put("fixtures missing: " + FirstNames.of(fixtures, named), lacking);
        }
        return folded;
    }
}
