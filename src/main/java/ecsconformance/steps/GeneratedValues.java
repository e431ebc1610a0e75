package ecsconformance.steps;

import ecsconformance.fixture.RunCleanup;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that nobody else uses: names, tokens and ids of one scenario. */
public final class GeneratedValues {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String LOWER_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ASCII = LETTERS + "0123456789-";

    /** The bits that {@link Random} takes of a seed. */
    private static final long SEEDS = 1L << 48;

    private final long seed;
    private final Random random;
    private final String runId;
    private String token;
    private String firstName;

    public GeneratedValues(RunServices services) {
        this.seed = Math.floorMod(services.random().nextLong(), SEEDS);
        this.random = new Random(seed);
        this.runId = services.runId();
    }

    /** From which all of them follow, in the order in which they are asked for. */
    long seed() {
        return seed;
    }

    /** A name that every reading of the page allows and that shows which run it belongs to. */
    String name() {
        String name = RunCleanup.prefix(runId) + draw(LOWER_AND_DIGITS, 10);
        firstName = firstName == null ? name : firstName;
        return name;
    }

    /** The name of the scenario's first request. */
    String firstName() {
        return firstName;
    }

    /** The mark that tells the scenario's images from others' if their names do not; the same at every call. */
    String mark() {
        return Long.toString(seed, Character.MAX_RADIX);
    }

    /** The scenario's ClientToken: the same at every call. */
    String token() {
        if (token == null) {
            token = anotherToken();
        }
        return token;
    }

    /** A ClientToken that no call has yet. */
    String anotherToken() {
        return RunCleanup.PREFIX + draw(LOWER_AND_DIGITS, 51);
    }

    /** An id in the form of real ones that belongs to nothing. */
    String id(String kind) {
        return kind + "-bp1" + draw(LOWER_AND_DIGITS, 17);
    }

    String letters(int count) {
        return draw(LETTERS, count);
    }

    /** The same at every call, so that it can be compared with what is read again. */
    static String lettersInOrder(int count) {
        return LETTERS.repeat(count / LETTERS.length() + 1).substring(0, count);
    }

    /** Of the characters that every reading of "Chinese" has in common, U+4E00 to U+9FA5. */
    String chinese(int count) {
        return random.ints(count, 0x4E00, 0x9FA6)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String ascii(int count) {
        return draw(ASCII, count);
    }

    private String draw(String alphabet, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
