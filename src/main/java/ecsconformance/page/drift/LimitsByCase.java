package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Sayings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The limits and defaults of a text, each with the case in which it holds, in whichever sentence it stands. */
record LimitsByCase(List<Limit> limits) {

    private static final Set<String> KINDS = Set.of("bound", "by case", "default", "range of names", "bound of length");

    /** Words with which the same limit is told in one way or another. */
    private static final Pattern WORDS = PhrasePattern.of(
            "(?i)\\b(?:cannot|not|must|should|may|can|be|is|are|an?|the|and|or|empty|up|to|from|between|at|least|most|in|length|long|characters?|valid|values?|range|of|for|exceed|contain|no|more|than|fewer|less|default)\\b"
                    + "|不[能得可]?|可以?|必须|需要?|为空|非空|长度|取?值|范围|默认|最[长短多少大小]|至[少多]|超过|[大小等]于|在|之间|以内|[为是个到至的且并和或]|字符|[\\d\\s\\p{P}~]");

    LimitsByCase {
        limits = List.copyOf(limits);
    }

    /** A limit, and the words of its case, which are empty where it holds always. */
    record Limit(String words, String condition) {

        /** In the same case, or in one of fewer words. */
        boolean isSame(Limit other) {
            if (!words.equals(other.words)) {
                return false;
            }
            Set<String> mine = ContentWords.of(condition);
            Set<String> theirs = ContentWords.of(other.condition);
            return mine.containsAll(theirs) || theirs.containsAll(mine);
        }
    }

    static boolean isOne(String kind) {
        return KINDS.contains(kind);
    }

    static LimitsByCase of(Collection<Said> sentences) {
        List<String> terms = Sayings.of(sentences.stream().map(Said::words).collect(Collectors.joining("\n"))).stream()
                .filter(term -> term.startsWith(Sayings.FACT) && isOne(TermWords.kind(term)))
                .toList();
        List<String> cases = terms.stream()
                .filter(term -> TermWords.kind(term).equals("by case"))
                .flatMap(term -> Stream.of(TermWords.of(term).split("; ")))
                .toList();
        return new LimitsByCase(
                cases.isEmpty()
                        ? terms.stream().map(LimitsByCase::always).toList()
                        : cases.stream().map(LimitsByCase::limit).toList());
    }

    /** A limit without a case, in the words that one with a case has. */
    private static Limit always(String term) {
        return switch (TermWords.kind(term)) {
            case "default" -> new Limit("default " + TermWords.of(term), "");
            case "bound of length" -> new Limit(TermWords.of(term) + " characters", "");
            default -> new Limit(TermWords.of(term), "");
        };
    }

    private static Limit limit(String words) {
        int end = words.lastIndexOf(": ");
        return end < 0 ? new Limit(words, "") : new Limit(words.substring(end + 2), words.substring(0, end));
    }

    /** Whether nothing differs but the words of a limit that both sentences tell. */
    static boolean isSaid(Detail part, Said before, Said after) {
        if (!WORDS.matcher(part.before() + " " + part.after()).replaceAll("").isEmpty()) {
            return false;
        }
        LimitsByCase limits = of(List.of(before));
        return !limits.limits.isEmpty() && limits.equals(of(List.of(after)));
    }

    private boolean isByCase() {
        return limits.stream().anyMatch(limit -> !limit.condition().isEmpty());
    }

    /** The limits that the other text does not have in the same case. */
    private String without(LimitsByCase other) {
        return limits.stream()
                .filter(limit -> other.limits.stream().noneMatch(limit::isSame))
                .map(limit -> limit.condition().isEmpty() ? limit.words() : limit.condition() + ": " + limit.words())
                .collect(Collectors.joining("; "));
    }

    /** The limits that differ between two texts by case, without a kind where none does; empty where none is by case. */
    static Optional<Detail> difference(Collection<Said> before, Collection<Said> after) {
        LimitsByCase old = of(before);
        LimitsByCase young = of(after);
        if (!old.isByCase() && !young.isByCase()) {
            return Optional.empty();
        }
        String gone = old.without(young);
        String come = young.without(old);
        return Optional.of(new Detail(gone.isEmpty() && come.isEmpty() ? "" : "by case", gone, come, true));
    }
}
