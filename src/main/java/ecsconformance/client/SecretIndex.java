package ecsconformance.client;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;

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
}
