package ecsconformance.explore;

import java.util.List;

/** The manner in which a request is sent: as it should be, or wrongly in one respect, with the answers allowed then. */
enum SendingVariant {
    ORDINARY("", "", true),
    WRONG_SECRET("common/signature", "Signature.*|IncompleteSignature|InvalidSignature.*", false),
    CHANGED("common/signature", "Signature.*|IncompleteSignature|Invalid.*|Content.*", false),
    UNKNOWN_KEY("common/signature", "InvalidAccessKeyId.*", false),
    DAY_BEHIND("common/timestamp", "InvalidTimeStamp.*|InvalidTimestamp.*|IllegalTimestamp.*", false),
    DAY_AHEAD("common/timestamp", "InvalidTimeStamp.*|InvalidTimestamp.*|IllegalTimestamp.*", false),
    SAME_NONCE("common/nonce", "SignatureNonceUsed.*", true),
    UNKNOWN_VERSION("common/parameters", ".*Version.*|InvalidParameter.*|InvalidAction.*", true),
    UNKNOWN_ACTION("parameter/Action", ".*", false),
    NO_ACTION("parameter/Action", ".*", true);

    private final String clause;
    private final String codes;
    private final boolean mayBeAccepted;

    SendingVariant(String clause, String codes, boolean mayBeAccepted) {
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
        return this == UNKNOWN_ACTION || this == NO_ACTION;
    }

    boolean isRefusal(JudgedCall heard) {
        return heard.kind() == JudgedCall.Kind.REFUSED
                && heard.status() / 100 == 4
                && heard.code().matches(codes);
    }

    String words() {
        return "refused with 4xx " + codes.replace(".*", "*").replace("|", " or 4xx ")
                + (mayBeAccepted ? ", or answered like any other" : "");
    }
}
