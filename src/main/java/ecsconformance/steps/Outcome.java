package ecsconformance.steps;

import ecsconformance.wire.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outcome that the documentation allows, in the words of a feature. */
public sealed interface Outcome {

    /** Tells whether the reply shows this outcome. */
    boolean isShownBy(Reply reply);

    /** The outcome in words, for the report. */
    String words();

    /** Reads {@code an image is created} or {@code refused with 403 Code or 404 Other.*}. */
    static Outcome of(String words) {
        for (Outcome outcome : List.of(new Created(), new Repeated(), new Used(), new NotServed())) {
            if (words.equals(outcome.words())) {
                return outcome;
            }
        }
        String prefix = "refused with ";
        if (words.startsWith(prefix)) {
            return Refused.with(words.substring(prefix.length()));
        }
        throw new IllegalArgumentException(
                "\"" + words + "\" is no outcome; say \"" + Created.WORDS + "\", \"" + Repeated.WORDS + "\", \""
                        + Used.WORDS + "\", \"" + NotServed.WORDS
                        + "\" or \"refused with STATUS CODE\"");
    }

    /** An image that an earlier answer named; only the conversation can tell. */
    record Repeated() implements Outcome {
        private static final String WORDS = "the image named before";

        @Override
        public boolean isShownBy(Reply reply) {
            return new Created().isShownBy(reply);
        }

        @Override
        public String words() {
            return WORDS;
        }
    }

    /** The operation that needs the image took it. */
    record Used() implements Outcome {
        private static final String WORDS = "the use is allowed";

        @Override
        public boolean isShownBy(Reply reply) {
            return reply instanceof Reply.Success
                    || (reply instanceof Reply.Refusal refusal && refusal.code().equals("DryRunOperation"));
        }

        @Override
        public String words() {
            return WORDS;
        }
    }

    /** No image, in answer to a client of a kind that nobody promised to serve. */
    record NotServed() implements Outcome {
        private static final String WORDS = "such clients are not served";

        @Override
        public boolean isShownBy(Reply reply) {
            return reply instanceof Reply.Refusal || reply instanceof Reply.Unreadable;
        }

        @Override
        public String words() {
            return WORDS;
        }
    }

    /** Any 2xx with an ImageId. */
    record Created() implements Outcome {
        private static final String WORDS = "an image is created";

        @Override
        public boolean isShownBy(Reply reply) {
            return reply instanceof Reply.Success success
                    && !success.body().onlyText("ImageId").orElse("").isBlank();
        }

        @Override
        public String words() {
            return WORDS;
        }
    }

    /** A refusal with one of some pairs of status and code. */
    record Refused(List<StatusAndCode> allowed) implements Outcome {

        public Refused {
            allowed = List.copyOf(allowed);
        }

        static Refused with(String words) {
            return new Refused(
                    Arrays.stream(words.split(" or ")).map(StatusAndCode::of).toList());
        }

        @Override
        public boolean isShownBy(Reply reply) {
            return reply instanceof Reply.Refusal refusal && allowed.stream().anyMatch(pair -> pair.matches(refusal));
        }

        @Override
        public String words() {
            return "refused with "
                    + String.join(
                            " or ", allowed.stream().map(StatusAndCode::words).toList());
        }
    }

    /** A status, in which {@code 4xx} stands for any refusal by the client's fault, and a code with stars for any text. */
    record StatusAndCode(String status, String code) {

        private static final Pattern WORDS = Pattern.compile("(\\dxx|\\d{3}) ([A-Za-z.*]+)");

        static StatusAndCode of(String words) {
            Matcher matcher = WORDS.matcher(words.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("\"" + words + "\" is no status and code");
            }
            return new StatusAndCode(matcher.group(1), matcher.group(2));
        }

        boolean matches(Reply.Refusal refusal) {
            boolean statusFits = status.endsWith("xx")
                    ? refusal.status() / 100 == status.charAt(0) - '0'
                    : refusal.status() == Integer.parseInt(status);
            return statusFits && Pattern.matches(code.replace(".", "\\.").replace("*", ".*"), refusal.code());
        }

        String words() {
            return status + " " + code;
        }
    }
}
