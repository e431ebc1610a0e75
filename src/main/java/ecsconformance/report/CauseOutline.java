package ecsconformance.report;

import ecsconformance.result.Cause;
import ecsconformance.result.RecordedExchange;
import java.util.List;

/** The causes of the failures for a terminal: the first ones in full, the next ones in a line or two each. */
final class CauseOutline {

    /** As many as fit on one screen with the verdict below them. */
    private static final int IN_FULL = 3;

    /** Of the whole summary, as many as somebody reads below the first failures, and of what comes after the causes. */
    private static final int MOST_LINES = 37;

    private static final int LAST_LINES = 6;

    private static final int IN_A_LINE = 5;
    private static final int FEW = 3;
    private static final int NAMED_RULES = 3;

    /** So many lines a value has where there is room, and where there is little. */
    private static final int ROOMY = 4;

    private static final int NARROW = 2;

    /** So many lines has a request, with a long parameter and the whole RequestId. */
    private static final int REQUEST_LINES = 3;

    /** Of a request: a parameter with its value. */
    private static final int LONG_WORD = 40;

    private static final int LONGEST_CURL = 8000;

    private final Outline outline;
    private final Findings findings;
    private final ConsoleDetail detail;

    CauseOutline(Outline outline, Findings findings, ConsoleDetail detail) {
        this.outline = outline;
        this.findings = findings;
        this.detail = detail;
    }

    void add(List<Cause> causes) {
        int inFull = 0;
        int most = detail.verbose() || haveRoom(causes) ? ROOMY : NARROW;
        while (inFull < causes.size() && (detail.verbose() || inFull < IN_FULL)) {
            Outline block = outline.another();
            inFull(causes.get(inFull), most, block);
            if (!fits(block, causes.size() - inFull - 1) && inFull > 0 && !detail.verbose() && !detail.curl()) {
                break;
            }
            outline.add(block);
            inFull++;
        }
        List<Cause> rest = causes.subList(Math.min(inFull, causes.size()), causes.size());
        if (!rest.isEmpty()) {
            outline.gap();
            rest.stream().limit(IN_A_LINE).forEach(it -> shortly(it, linesEach(rest.size())));
        }
        if (rest.size() > IN_A_LINE) {
            outline.line("  and " + Figures.counted(rest.size() - IN_A_LINE, "further cause")
                    + ", printed by --verbose and in the report");
        }
    }

    /** Tells whether there is room for the first causes in full. */
    private boolean haveRoom(List<Cause> causes) {
        Outline block = outline.another();
        causes.stream().limit(IN_FULL).forEach(it -> inFull(it, ROOMY, block));
        return fits(block, Math.max(0, causes.size() - IN_FULL));
    }

    private boolean fits(Outline block, int left) {
        int after = left == 0 ? 0 : 1 + Math.min(IN_A_LINE + 1, left * linesEach(left));
        return outline.lines() + block.lines() + after + LAST_LINES <= MOST_LINES;
    }

    /** Where there are few, nothing of them is cut. */
    private static int linesEach(int causes) {
        return causes <= FEW ? 2 : 1;
    }

    private void inFull(Cause cause, int most, Outline outline) {
        outline.gap();
        outline.headline(Colour.RED, "FAILED", headline(cause));
        outline.folded("scenario", cause.location() + "  " + cause.scenario(), most);
        cause.expected().ifPresent(it -> outline.folded("expected", it, most - 1));
        cause.actual().ifPresent(it -> outline.folded("actual", it, most));
        cause.exchange().flatMap(findings::exchange).ifPresent(it -> exchange(cause.rule(), it, most, outline));
        if (cause.rules().size() > 1 && detail.verbose()) {
            outline.wrapped(cause.rules());
        } else if (cause.rules().size() > 1) {
            outline.folded("rules", rules(cause, detail.width() - Outline.ROW_INDENT.length()), 1);
        }
    }

    private void exchange(String rule, RecordedExchange exchange, int most, Outline outline) {
        // The RequestId has the last line; each line before may end with as much room as a long word takes.
        int lines = Math.max(REQUEST_LINES, most);
        int room = (lines - 1) * (detail.width() - Outline.ROW_INDENT.length()) - (lines - 2) * LONG_WORD;
        outline.folded("request", RequestLine.of(exchange, rule, room), lines);
        if (detail.curl()) {
            outline.row("curl", exchange.curl(), LONGEST_CURL);
            outline.row("", "works as long as the account exists; reproduce --keep makes an account in which it works");
        }
    }

    private void shortly(Cause cause, int most) {
        outline.headline(Colour.RED, "failed", headline(cause), most);
    }

    /** For example {@code c1  answer.success and 34 more rules: answers have no ImageId}. */
    static String headline(Cause cause) {
        String who = cause.rules().size() == 1
                ? cause.rule()
                : cause.rule() + " and " + Figures.counted(cause.rules().size() - 1, "more rule");
        return cause.id() + "  " + PlainText.of(who + ": " + cause.sentence());
    }

    /** The first rules, as many as there is room for, and how many more there are. */
    private static String rules(Cause cause, int room) {
        int shown = Math.min(NAMED_RULES, cause.rules().size());
        while (shown > 1 && TextWidth.of(FirstNames.of(cause.rules(), shown)) > room) {
            shown--;
        }
        return FirstNames.of(cause.rules(), shown);
    }
}
