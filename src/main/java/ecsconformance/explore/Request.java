package ecsconformance.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of a trial.
 *
 * @param cells  the value of each parameter, in the words of the features' tables: {@code the system snapshot}
 * @param manner the manner in which it is sent
 * @param style  the number of one of the target's ways to travel, modulo their number
 */
record Request(String operation, Map<String, String> cells, Manner manner, int style) {

    static final String CREATE_IMAGE = "CreateImage";
    /** No call: everything that was made is looked at once it is ready. */
    static final String LOOK = "Look";
    /** A value that refers to a step. */
    private static final Pattern MADE = Pattern.compile("(the (?:image|snapshot) of step )(\\d+)");

    Request {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    static Request of(String operation, Map<String, String> cells) {
        return new Request(operation, cells, Manner.ORDINARY, 0);
    }

    static Request look() {
        return of(LOOK, Map.of());
    }

    Request with(String parameter, String cell) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(parameter, cell);
        return new Request(operation, more, manner, style);
    }

    /** With all the cells in place of its own; one of {@code (none)} leaves the parameter out. */
    Request with(Map<String, String> some) {
        Request changed = this;
        for (Map.Entry<String, String> cell : some.entrySet()) {
            changed = cell.getValue().equals("(none)")
                    ? changed.without(cell.getKey())
                    : changed.with(cell.getKey(), cell.getValue());
        }
        return changed;
    }

    Request without(String parameter) {
        return without(parameter::equals);
    }

    Request without(Predicate<String> parameters) {
        Map<String, String> fewer = new LinkedHashMap<>(cells);
        fewer.keySet().removeIf(parameters);
        return new Request(operation, fewer, manner, style);
    }

    Request styled(int other) {
        return new Request(operation, cells, manner, other);
    }

    /** The same, where the steps that it refers to have other numbers. */
    Request renumbered(IntUnaryOperator numbers) {
        Request renumbered = this;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Matcher step = MADE.matcher(cell.getValue());
            if (step.matches()) {
                int number = numbers.applyAsInt(Integer.parseInt(step.group(2)));
                renumbered = renumbered.with(cell.getKey(), step.group(1) + Math.max(number, 0));
            }
        }
        return renumbered;
    }

    boolean makesAnImage() {
        return operation.equals(CREATE_IMAGE);
    }

    /** The manner in which a request is sent: as it should be, or wrongly in one respect, with the answers allowed then. */
    enum Manner {
        ORDINARY("", "", true),
        UNSIGNED("common/signature", ".*", false),
        WRONG_SECRET("common/signature", "Signature.*|IncompleteSignature|InvalidSignature.*", false),
        CHANGED("common/signature", "Signature.*|IncompleteSignature|Invalid.*|Content.*", false),
        UNKNOWN_KEY("common/signature", "InvalidAccessKeyId.*", false),
        DAY_BEHIND("common/timestamp", "InvalidTimeStamp.*|InvalidTimestamp.*|IllegalTimestamp.*", false),
        DAY_AHEAD("common/timestamp", "InvalidTimeStamp.*|InvalidTimestamp.*|IllegalTimestamp.*", false),
        SAME_NONCE("common/nonce", "SignatureNonceUsed.*", true),
        UNKNOWN_VERSION("common/parameters", ".*Version.*|InvalidParameter.*|InvalidAction.*", true),
        SMALL_FORMAT("common/format", "", true),
        NO_FORMAT("common/format", "", true),
        UNKNOWN_ACTION("parameter/Action", ".*", false),
        LONGER_ACTION("parameter/Action", ".*", false),
        SHORTER_ACTION("parameter/Action", ".*", false),
        PREFIXED_ACTION("parameter/Action", ".*", false),
        NO_ACTION("parameter/Action", ".*", true);

        private final String clause;
        private final String codes;
        private final boolean mayBeAccepted;

        Manner(String clause, String codes, boolean mayBeAccepted) {
            this.clause = clause;
            this.codes = codes;
            this.mayBeAccepted = mayBeAccepted;
        }

        List<String> clauses() {
            return List.of(clause);
        }

        /** Whether such a request may also be answered like any other. */
        boolean mayBeAccepted() {
            return mayBeAccepted;
        }

        /** Whether nobody could tell beforehand what is made, so that it is not written down. */
        boolean namesNoOperation() {
            return name().endsWith("_ACTION");
        }

        boolean isRefusal(JudgedCall heard) {
            return heard.kind() == JudgedCall.Kind.REFUSED
                    && heard.status() / 100 == 4
                    && heard.code().matches(codes);
        }

        /** Whether the request is as good as any other. */
        boolean isRight() {
            return codes.isEmpty();
        }

        String words() {
            return isRight()
                    ? "an answer like any other"
                    : "refused with 4xx " + codes.replace(".*", "*").replace("|", " or 4xx ")
                            + (mayBeAccepted ? ", or answered like any other" : "");
        }
    }
}
