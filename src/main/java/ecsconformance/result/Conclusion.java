package ecsconformance.result;

import java.util.Locale;
import java.util.Optional;

/**
 * The claim of a result, the same in every format. It never claims more than the rules that were run have shown. Only a
 * run of all rules of its profiles is conformant; a run of some of them is a selection that passed.
 *
 * @param words for example {@code selection passed}
 * @param rules the part of the edition's rules, where it is not every one, for example {@code 6 of 155 rules}
 */
public record Conclusion(Kind kind, String words, Optional<String> rules) {

    /** The name of the emulator inside this process where it was the one judged. */
    public static final String EMBEDDED = "the embedded emulator, since no endpoint was named";

    /** The ways to end; each has a colour of its own, but those of a part of the rules share one. */
    public enum Kind {
        CONFORMANT,
        /** All rules of some profiles have passed. */
        PROFILES,
        /** The rules that were chosen have passed. */
        SELECTION,
        PARTIAL,
        NON_CONFORMANT,
        ERROR;

        /** As a key for words and styles, for example {@code non-conformant}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Conclusion of(Result result) {
        // Of a result that does not say how many rules there were, nobody knows whether these are all.
        boolean selection =
                result.run().selection().isPresent() || result.run().extent().isEmpty();
        boolean someProfiles = result.run()
                .extent()
                .filter(extent -> result.rules().size() < extent.rules())
                .isPresent();
        Optional<String> rules = selection || someProfiles ? Optional.of(rules(result)) : Optional.empty();
        if (result.verdict() != Verdict.CONFORMANT) {
            String scope = selection ? " selection" : someProfiles ? " in " + profiles(result) : "";
            return new Conclusion(
                    Kind.valueOf(result.verdict().name()), result.verdict().word() + scope, rules);
        }
        if (selection) {
            return new Conclusion(Kind.SELECTION, "selection passed", rules);
        }
        return someProfiles
                ? new Conclusion(Kind.PROFILES, result.verdict().word() + " in " + profiles(result), rules)
                : new Conclusion(Kind.CONFORMANT, result.verdict().word(), rules);
    }

    /** For example {@code selection passed: 6 of 155 rules}. */
    public String sentence() {
        return words + rules.map(it -> ": " + it).orElse("");
    }

    /** The word for one profile in such a result: that of a part is not conformant. */
    public String of(Verdict profile) {
        boolean part = profile == Verdict.CONFORMANT && words.contains("selection");
        return part ? "passed" : profile.word();
    }

    private static String rules(Result result) {
        int run = result.rules().size();
        return run
                + result.run().extent().map(extent -> " of " + extent.rules()).orElse("")
                + (run == 1 && result.run().extent().isEmpty() ? " rule" : " rules");
    }

    private static String profiles(Result result) {
        return String.join(", ", result.target().profiles());
    }
}
