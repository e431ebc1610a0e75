package ecsconformance.input;

import ecsconformance.wire.Authority;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values, the same from file, environment and flags. Messages never repeat the value. */
public final class ValueReader {

    /** Things at the same time. */
    public static final NumberRange CONCURRENCY = NumberRange.whole(1, 1024);

    /** Requests per second; the slowest is one in a quarter of an hour. */
    public static final NumberRange RATE = NumberRange.of("0.001", "100000");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private ValueReader() {}

    /** The reason why a value is of no use, as the end of a sentence that starts with its name. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        public Unfit(String message) {
            super(message);
        }
    }

    /** For example {@code 150ms}, {@code 5s}, {@code 30m}, {@code 2h}. */
    public static Duration duration(String text) throws Unfit {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new Unfit("is no duration; expected a number with ms, s, m or h, such as 150ms, 5s or 30m");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        if (duration.isZero() || duration.compareTo(Duration.ofDays(7)) > 0) {
            throw new Unfit("must be more than 0 and at most seven days");
        }
        return duration;
    }

    /** An HTTP URL that may have a port and a path, and nothing else. */
    public static URI url(String text) throws Unfit {
        try {
            return url(new URI(text.strip()));
        } catch (URISyntaxException malformed) {
            throw new Unfit("is no URL; expected something like https://ecs.example.com or http://127.0.0.1:9000/base");
        }
    }

    public static URI url(URI url) throws Unfit {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new Unfit("must start with http:// or https://");
        }
        if (url.getRawUserInfo() != null) {
            throw new Unfit("must not hold a user name or password");
        }
        Authority place = Authority.of(url)
                .orElseThrow(
                        () -> new Unfit("has no valid host or port; expected something like http://127.0.0.1:9000"));
        if (url.getHost() == null) {
            expectAddress(place);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new Unfit("must not have a query or fragment");
        }
        return url;
    }

    /** A name with an underscore is none of the Internet's, but containers and private networks have such. */
    private static void expectAddress(Authority place) throws Unfit {
        try {
            InetAddress.getByName(place.host());
        } catch (UnknownHostException unknown) {
            throw new Unfit(
                    "has no valid host: a host with an underscore needs an address, and this one has none here");
        }
    }

    /** A name without blanks, such as that of a region. */
    public static String word(String text) throws Unfit {
        if (Blank.isIn(text)) {
            throw new Unfit("holds a blank; remove it");
        }
        return text;
    }

    public static Path path(String text) throws Unfit {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new Unfit("is no path of a file");
        }
    }

    public static int concurrency(String text) throws Unfit {
        return CONCURRENCY.parse(text).intValueExact();
    }

    public static double rate(String text) throws Unfit {
        return RATE.parse(text).doubleValue();
    }

    /**
     * The numbers that an option, a variable or a key of a file takes. It reads them in one way: digits of ASCII, and for a
     * number that may be broken a point and an exponent.
     *
     * @param whole whether only whole numbers are in it
     */
    public record NumberRange(BigDecimal from, BigDecimal to, boolean whole) {

        private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,40}");
        private static final Pattern BROKEN = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,6})?");

        /** The whole numbers between both, with both. */
        public static NumberRange whole(long from, long to) {
            return new NumberRange(BigDecimal.valueOf(from), BigDecimal.valueOf(to), true);
        }

        /** All numbers between both, with both. */
        static NumberRange of(String from, String to) {
            return new NumberRange(new BigDecimal(from), new BigDecimal(to), false);
        }

        /** @throws ValueReader.Unfit with the range, where the text is no number in it; a minus is none where there is nothing below 0 */
        public BigDecimal parse(String text) throws ValueReader.Unfit {
            boolean form = (whole ? WHOLE : BROKEN).matcher(text).matches();
            if (form && !(text.startsWith("-") && from.signum() >= 0)) {
                BigDecimal number = new BigDecimal(text);
                if (number.compareTo(from) >= 0 && number.compareTo(to) <= 0) {
                    return number;
                }
            }
            throw new ValueReader.Unfit("must be a " + (whole ? "whole " : "") + "number from " + from.toPlainString()
                    + " to " + to.toPlainString());
        }
    }
}
