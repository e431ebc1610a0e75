package ecsconformance.explore;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Resource;
import ecsconformance.fixture.RunCleanup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives values to the words that the features' tables have for them. What is made up ends with a number, so that two
 * requests can have the same: {@code a unique name 3}.
 */
final class FeatureValues {

    static final String EMPTY = "(empty)";
    private static final String THE_IMAGE = "the image that was there";

    /** The key of the image that was there before anything was sent. */
    static final int BEFORE = -1;
    /** The key of the first instance's system disk. */
    static final int SYSTEM_DISK = -2;

    /** Texts of neighbouring trials have nothing in common. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(?: (\\d+))?");
    private static final Pattern COUNTED =
            Pattern.compile("(\\d+) (letters?|Chinese characters?|ASCII characters?)(?: \\d+)?");
    private static final Pattern AFFIX =
            Pattern.compile("text (starting with|containing|ending with) \"(.*)\"(?: \\d+)?");
    private static final Pattern SIZE = Pattern.compile("(?:(\\d+) GiB (more|less) than )?(the .+ snapshot.*)'s size");
    private static final Pattern CHANGED = Pattern.compile("(.+) (and a letter more|without its end)");
    private static final Pattern MADE = Pattern.compile("the (?:image|snapshot) of step (\\d+)");

    private final String run;
    /** Tells this run's texts from those of others that use the account. */
    private final int others;

    private final String region;
    private final long account;
    private final Map<Fixture, Resource> resources;
    private final Map<Integer, String> made;

    /**
     * @param account tells the trial from all others, so that names differ
     * @param made    ids of what was made, by the step; grows as the trial goes on
     */
    FeatureValues(String run, Arranged.Complete arranged, long account, Map<Integer, String> made) {
        this.run = run;
        this.others = arranged.account().exclusive() ? 0 : run.hashCode();
        this.region = arranged.account().region();
        this.account = account;
        this.resources = arranged.resources().stream().collect(Collectors.toMap(Resource::fixture, it -> it));
        this.made = made;
    }

    /** The fixture that a value refers to. */
    static Optional<Fixture> fixture(String cell) {
        Matcher size = SIZE.matcher(cell);
        Matcher changed = CHANGED.matcher(cell);
        return Fixture.byReference(size.matches() ? size.group(3) : changed.matches() ? changed.group(1) : cell);
    }

    /** The words without their number, as a feature has them. */
    static String plain(String cell) {
        return cell.matches(
                        "(a unique name|a token|the token in capitals|an unknown .*|\\d+ (letters?|(Chinese|ASCII) characters?)|text .*\") \\d+")
                ? cell.replaceFirst(" \\d+$", "")
                : cell;
    }

    /** The words with a number that tells them from others, where they stand for a text that is made up and have none. */
    static String numbered(String cell, String number) {
        boolean madeUp = !plain(cell + " 0").equals(cell + " 0");
        return madeUp && plain(cell).equals(cell) ? cell + " " + number : cell;
    }

    /** Whether it stands for the image that was there before, and no look has shown it. */
    boolean isUnseen(String cell) {
        return cell.equals(THE_IMAGE) && !made.containsKey(BEFORE);
    }

    /** The value that is sent. */
    String value(String cell) {
        Matcher size = SIZE.matcher(cell);
        if (size.matches()) {
            return size(size);
        }
        Matcher changed = CHANGED.matcher(cell);
        if (changed.matches()) {
            String text = value(changed.group(1));
            return changed.group(2).equals("without its end") ? text.substring(0, text.length() - 1) : text + "x";
        }
        Optional<Fixture> fixture = Fixture.byReference(cell);
        if (fixture.isPresent()) {
            return resources.get(fixture.get()).id();
        }
        Matcher step = MADE.matcher(cell);
        if (step.matches()) {
            return made.getOrDefault(Integer.valueOf(step.group(1)), "nothing");
        }
        if (cell.equals(THE_IMAGE)) {
            return made.getOrDefault(BEFORE, "nothing");
        }
        if (cell.equals("the instance's system disk")) {
            return made.getOrDefault(SYSTEM_DISK, "nothing");
        }
        return cell.equals(EMPTY) ? "" : madeUp(cell);
    }

    private String madeUp(String cell) {
        Matcher counted = COUNTED.matcher(cell);
        if (counted.matches()) {
            return counted(Integer.parseInt(counted.group(1)), counted.group(2), cell);
        }
        Matcher affix = AFFIX.matcher(cell);
        if (affix.matches()) {
            String unique = counted(12, "letters", cell);
            return switch (affix.group(1)) {
                case "containing" -> unique + affix.group(2) + "x";
                case "ending with" -> unique + affix.group(2);
                default -> affix.group(2) + unique;
            };
        }
        Matcher numbered = NUMBERED.matcher(cell);
        String words = numbered.matches() ? numbered.group(1) : cell;
        return switch (words) {
            case "the region" -> region;
            case "a unique name" -> RunCleanup.prefix(run) + counted(16, "letters", cell);
            case "the token in capitals" ->
                value(cell.replace("the token in capitals", "a token")).toUpperCase(Locale.ROOT);
            case "a token" -> "conformance-" + counted(40, "letters", cell);
            case "an unknown snapshot" -> "s-bp1" + counted(17, "letters", cell);
            case "an unknown instance" -> "i-bp1" + counted(17, "letters", cell);
            case "an unknown resource group" -> "rg-bp1" + counted(17, "letters", cell);
            default -> cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        };
    }

    private String counted(int count, String what, String cell) {
        Random random = new Random((account << 32 ^ cell.hashCode()) * MIX ^ others);
        int first = what.startsWith("Chinese") ? 0x4E00 : 0;
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < count; place++) {
            if (first > 0) {
                text.appendCodePoint(first + random.nextInt(5000));
            } else {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return text.toString();
    }

    private String size(Matcher size) {
        Fixture fixture = Fixture.byReference(size.group(3)).orElseThrow();
        String usual = fixture.id().startsWith("snapshot-data") ? "20" : "40";
        int gib = Integer.parseInt(resources.get(fixture).attributes().getOrDefault("size", usual));
        int change = size.group(1) == null ? 0 : Integer.parseInt(size.group(1));
        return Integer.toString("less".equals(size.group(2)) ? gib - change : gib + change);
    }
}
