package ecsconformance.result.waiver;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A known deviation, with the person who is responsible for it and the last day on which it counts.
 *
 * @param rule    id of the rule it excuses
 * @param link    the page on which the deviation is followed up
 * @param expires the last day on which it holds, by UTC
 * @param failure the failure it covers as {@code scenario: what came back}, in which {@code *} stands for anything
 */
public record Waiver(String rule, String owner, String reason, URI link, LocalDate expires, String failure) {

    /** Tells whether the whole text of a failure fits. */
    public boolean covers(String text) {
        return Pattern.compile(Pattern.quote(failure).replace("*", "\\E.*\\Q"), Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
