package ecsconformance.client;

import ecsconformance.wire.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;

/**
 * Finds any number of secrets in a text, in one walk through it: a run of a control endpoint has hundreds of accounts, and
 * the secret of each may turn up in an answer to any other. Safe for threads.
 */
final class SecretIndex {

    /** Shorter ones would match by chance inside words, so they count only where they stand alone. */
    static final int SHORTEST = 4;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    private static final int MARKS = 1 << 16;

    private final Map<Long, Set<String>> byStart = new ConcurrentHashMap<>();
    /** A bit for each start, since to ask the map at every place of every text is dear. */
    private final AtomicLongArray marks = new AtomicLongArray(MARKS / Long.SIZE);

    private final List<String> alone = new CopyOnWriteArrayList<>();

    void add(String secret) {
        if (secret.length() < SHORTEST) {
            if (!secret.isBlank() && !alone.contains(secret)) {
                alone.add(secret);
            }
            return;
        }
        SecretEncodings.of(secret).stream()
                .filter(spelling -> spelling.length() >= SHORTEST)
                .forEach(spelling -> {
                    long start = start(spelling);
                    byStart.computeIfAbsent(start, key -> new ConcurrentSkipListSet<>(LONGEST_FIRST))
                            .add(spelling);
                    int mark = mark(start);
                    marks.accumulateAndGet(mark / Long.SIZE, 1L << mark, (all, one) -> all | one);
                });
    }

    /** The text with the mark in the place of each secret; the same object where there is none. */
    String without(String text, String mark) {
        return withoutAlone(withoutSpelled(text, mark), mark);
    }

    private String withoutSpelled(String text, String mark) {
        if (byStart.isEmpty()) {
            return text;
        }
        StringBuilder clean = null;
        int copied = 0;
        long start = 0;
        for (int end = 1; end <= text.length(); end++) {
            start = start << 16 | text.charAt(end - 1);
            int at = end - SHORTEST;
            String found = at < copied ? null : foundAt(text, at, start);
            if (found != null) {
                clean = clean == null ? new StringBuilder(text.length()) : clean;
                clean.append(text, copied, at).append(mark);
                copied = at + found.length();
            }
        }
        return clean == null ? text : clean.append(text, copied, text.length()).toString();
    }

    private String foundAt(String text, int at, long start) {
        int mark = mark(start);
        if ((marks.get(mark / Long.SIZE) & 1L << mark) == 0) {
            return null;
        }
        Set<String> candidates = byStart.get(start);
        if (candidates != null) {
            for (String candidate : candidates) {
                if (text.startsWith(candidate, at)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private String withoutAlone(String text, String mark) {
        String clean = text;
        for (String secret : alone) {
            int at = clean.indexOf(secret);
            while (at >= 0) {
                int end = at + secret.length();
                boolean standsAlone = (at == 0 || !Character.isLetterOrDigit(clean.charAt(at - 1)))
                        && (end == clean.length() || !Character.isLetterOrDigit(clean.charAt(end)));
                clean = standsAlone ? clean.substring(0, at) + mark + clean.substring(end) : clean;
                at = clean.indexOf(secret, at + (standsAlone ? mark.length() : 1));
            }
        }
        return clean;
    }

    private static int mark(long start) {
        return (int) (start * 0x9E3779B97F4A7C15L >>> 48) & MARKS - 1;
    }

    /** The first four characters; four of them are as long as a number. */
    private static long start(String text) {
        return text.substring(0, SHORTEST).chars().asLongStream().reduce(0, (start, each) -> start << 16 | each);
    }

    /** The ways a secret may be written in an answer that echoes it. */
    private static final class SecretEncodings {

        private SecretEncodings() {}

        static Set<String> of(String secret) {
            Set<String> spellings = new LinkedHashSet<>();
            spellings.add(secret);
            String encoded = PercentEncoding.encode(secret);
            // Forms write a space as a plus sign. A string to sign holds parameters encoded twice.
            for (String once : List.of(encoded, encoded.replace("%20", "+"))) {
                for (String cased : List.of(once, lowerCaseHex(once))) {
                    String twice = PercentEncoding.encode(cased);
                    spellings.addAll(List.of(cased, twice, lowerCaseHex(twice)));
                }
            }
            String quoted = secret.replace("\\", "\\\\").replace("\"", "\\\"");
            spellings.add(quoted);
            spellings.add(quoted.replace("/", "\\/"));
            spellings.add(quoted.replace("=", "\\u003d").replace("&", "\\u0026"));
            spellings.add(quoted.replace("=", "\\u003d")
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e"));
            String marked = secret.replace("&", "&amp;").replace("<", "&lt;");
            spellings.addAll(List.of(
                    marked,
                    marked.replace(">", "&gt;"),
                    marked.replace(">", "&gt;").replace("\"", "&quot;")));
            spellings.addAll(byteByByte(secret.getBytes(StandardCharsets.UTF_8)));
            spellings.addAll(characterByCharacter(secret));
            for (int before = 0; before < 3; before++) {
                String base64 = base64(secret.getBytes(StandardCharsets.UTF_8), before);
                spellings.add(base64);
                spellings.add(base64.replace('+', '-').replace('/', '_'));
            }
            return spellings;
        }

        /** Every byte in hexadecimal: bare, and as percent signs also where none is needed. */
        private static List<String> byteByByte(byte[] secret) {
            HexFormat lower = HexFormat.of();
            HexFormat percent = HexFormat.of().withPrefix("%");
            return List.of(
                    lower.formatHex(secret),
                    lower.withUpperCase().formatHex(secret),
                    percent.formatHex(secret),
                    percent.withUpperCase().formatHex(secret));
        }

        /** Every character as an escape of JSON or a reference of XML. */
        private static List<String> characterByCharacter(String secret) {
            HexFormat lower = HexFormat.of();
            HexFormat upper = lower.withUpperCase();
            return List.of(
                    each(secret, letter -> "\\u" + lower.toHexDigits(letter)),
                    each(secret, letter -> "\\u" + upper.toHexDigits(letter)),
                    each(secret, letter -> "&#" + (int) letter + ";"),
                    each(secret, letter -> "&#x" + Integer.toHexString(letter) + ";"),
                    each(secret, letter -> "&#x" + Integer.toHexString(letter).toUpperCase(Locale.ROOT) + ";"));
        }

        private static String each(String secret, Function<Character, String> form) {
            StringBuilder all = new StringBuilder(secret.length() * 6);
            for (int at = 0; at < secret.length(); at++) {
                all.append(form.apply(secret.charAt(at)));
            }
            return all.toString();
        }

        /** The characters that are the same whatever stands before and after the secret in the encoded text. */
        private static String base64(byte[] secret, int before) {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            String encoded = Base64.getEncoder().encodeToString(shifted);
            return encoded.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
        }

        private static String lowerCaseHex(String encoded) {
            String[] parts = encoded.split("(?=%)", -1);
            return String.join(
                    "",
                    Arrays.stream(parts)
                            .map(part -> part.startsWith("%")
                                    ? part.substring(0, 3).toLowerCase(Locale.ROOT) + part.substring(3)
                                    : part)
                            .toList());
        }
    }
}
