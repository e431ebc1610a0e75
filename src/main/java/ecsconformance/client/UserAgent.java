package ecsconformance.client;

import java.util.Optional;

/** Names the suite, the run and the purpose to whoever reads the endpoint's log. */
final class UserAgent {

    private static final int LONGEST = 100;

    private final String product;
    private final String runId;

    UserAgent(String runId) {
        this.product = "conformance/"
                + Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
                        .orElse("dev");
        this.runId = plain(runId);
    }

    /** For example {@code conformance/1.0 (run 4f2a; snapshot.age)}. */
    String of(String purpose) {
        return product + " (run " + runId + "; " + plain(purpose) + ")";
    }

    /** Keeps the characters that may stand in the comment of a header, and not too many of them. */
    private static String plain(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._:@/ *-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
