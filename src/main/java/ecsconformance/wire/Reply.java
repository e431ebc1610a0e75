package ecsconformance.wire;

import java.util.Optional;

/** The reply to one call. A reply that cannot be read is a value too, never an exception. */
public sealed interface Reply {

    /** The most characters of a summary: much of it may be the endpoint's own words. */
    int LONGEST_SUMMARY = 2048;

    /** One line for people: what the endpoint did. */
    String summary();

    /** The names of the fields that an answer has, in alphabetical order, so that equal answers read alike. */
    static String fields(Element body) {
        return body.children().isEmpty()
                ? "none"
                : String.join(", ", body.children().keySet().stream().sorted().toList());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY) + "...";
    }

    /**
     * A 2xx answer without an error code.
     *
     * @param root name of the XML root element; empty for JSON
     */
    record Success(int status, Format format, String root, Element body) implements Reply {

        public Optional<String> requestId() {
            return body.text("RequestId");
        }

        @Override
        public String summary() {
            if (body.child("ImageId").isEmpty()) {
                return cut("success " + status + " without an ImageId, its fields are " + fields(body));
            }
            return "success " + status
                    + body.onlyText("ImageId")
                            .map(id -> id.isBlank() ? " with an empty ImageId" : " with ImageId " + id)
                            .orElse(" with an ImageId that is not one text");
        }
    }

    /**
     * An answer with the documented error envelope, whatever its status: an error body under 200 is a refusal with 200.
     *
     * @param root name of the XML root element; empty for JSON
     */
    record Refusal(int status, Format format, String root, String code, String message, Element body) implements Reply {

        public Optional<String> requestId() {
            return body.text("RequestId");
        }

        @Override
        public String summary() {
            return cut("refused with " + status + " " + code + (message.isEmpty() ? "" : ": " + message));
        }
    }

    /** An HTTP answer that is not in the documented form. */
    record Unreadable(int status, String reason) implements Reply {
        @Override
        public String summary() {
            return cut("unreadable answer with status " + status + ": " + reason);
        }
    }

    /** No HTTP answer at all, or one that was given up. */
    record Unanswered(Cause cause, String reason) implements Reply {
        @Override
        public String summary() {
            return "no answer: " + reason;
        }

        /** Tells whether the call did not even leave for the endpoint, so that nothing can have come of it. */
        public boolean neverSent() {
            return cause == Cause.UNREACHABLE || cause == Cause.PROXY;
        }
    }

    /** The reason why there is no answer. */
    enum Cause {
        UNREACHABLE,
        /** The proxy did not let the call through. */
        PROXY,
        TLS,
        TIMEOUT,
        BROKEN
    }
}
