package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * Reads the cells of a parameter table. {@code (none)} leaves the parameter out, {@code (empty)} sends it empty,
 * {@code the …} is the id of a fixture named before, a few phrases describe made-up values, and anything else, in
 * double quotes or bare, is sent as it stands.
 */
public final class CellValues {

    private static final Pattern COUNTED =
            Pattern.compile("(\\d+) (letters in order|letters?|Chinese characters?|ASCII characters?)");
    private static final Pattern AFFIX = Pattern.compile("text (starting with|containing|ending with) \"(.*)\"");
    static final Pattern SIZE = Pattern.compile("(?:(\\d+) GiB (more|less) than )?(the .+ snapshot.*)'s size");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");
    private static final Pattern CHANGED = Pattern.compile("(.+) (and a letter more|without its end|in capitals)");
    private static final int SMALLEST_SIZE = 5;
    private static final int LARGEST_SIZE = 2000;

    private final ScenarioFixtures fixtures;
    private final GeneratedValues generated;
    private final Map<String, UnaryOperator<String>> phrases;

    public CellValues(ScenarioFixtures fixtures, GeneratedValues generated) {
        this.fixtures = fixtures;
        this.generated = generated;
        this.phrases = Map.ofEntries(
                Map.entry("an unknown snapshot", cell -> generated.id("s")),
                Map.entry("an unknown instance", cell -> generated.id("i")),
                Map.entry("an unknown resource group", cell -> generated.id("rg")),
                Map.entry("a unique name", cell -> generated.name()),
                Map.entry("a token", cell -> generated.token()),
                Map.entry("the token", cell -> generated.token()),
                Map.entry("the name", cell -> generated.firstName()),
                Map.entry("the region", cell -> fixtures.account().region()),
                Map.entry("another token", cell -> generated.ascii(32)),
                Map.entry("(empty)", cell -> ""));
    }

    /** The value to send, or empty to leave the parameter out. */
    Optional<String> of(String cell) {
        if (cell == null || cell.equals("(none)")) {
            return Optional.empty();
        }
        Matcher changed = CHANGED.matcher(cell);
        if (changed.matches()) {
            return of(changed.group(1)).map(text -> changed(text, changed.group(2)));
        }
        if (phrases.containsKey(cell)) {
            return Optional.of(phrases.get(cell).apply(cell));
        }
        Matcher quoted = QUOTED.matcher(cell);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        return Optional.of(size(cell)
                .or(() -> reference(cell))
                .or(() -> counted(cell))
                .or(() -> affix(cell))
                .orElse(cell));
    }

    /** A text that only resembles the one it is made of; a scenario for which it is the very same is inconclusive. */
    private static String changed(String text, String change) {
        String changed = switch (change) {
            case "without its end" -> text.substring(0, text.length() - 1);
            case "in capitals" -> text.toUpperCase(Locale.ROOT);
            default -> text + "x";
        };
        if (changed.equals(text)) {
            throw new TestAbortedException("\"" + text + "\" has no small letters");
        }
        return changed;
    }

    private Optional<String> reference(String cell) {
        return Fixture.byReference(cell)
                .map(fixture -> fixtures.resource(fixture).id());
    }

    private Optional<String> counted(String cell) {
        Matcher counted = COUNTED.matcher(cell);
        if (!counted.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(counted.group(1));
        return Optional.of(
                switch (counted.group(2)) {
                    case "letters in order" -> GeneratedValues.lettersInOrder(count);
                    case "letter", "letters" -> generated.letters(count);
                    case "Chinese character", "Chinese characters" -> generated.chinese(count);
                    default -> generated.ascii(count);
                });
    }

    private Optional<String> affix(String cell) {
        Matcher affix = AFFIX.matcher(cell);
        if (!affix.matches()) {
            return Optional.empty();
        }
        String unique = generated.letters(12);
        String text = affix.group(2);
        return Optional.of(
                switch (affix.group(1)) {
                    case "starting with" -> text + unique;
                    case "ending with" -> unique + text;
                    default -> unique + text + generated.letters(4);
                });
    }

    private Optional<String> size(String cell) {
        Matcher size = SIZE.matcher(cell);
        if (!size.matches()) {
            return Optional.empty();
        }
        Fixture fixture = Fixture.byReference(size.group(3))
                .orElseThrow(() -> new IllegalArgumentException("no fixture is called \"" + size.group(3) + "\""));
        int gib = ComparableValues.size(fixtures.resource(fixture));
        int wanted = wanted(size, gib);
        noSize(fixture, gib, wanted, cell).ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
        return Optional.of(Integer.toString(wanted));
    }

    /** The value that a cell asks for, of a snapshot of so many GiB. */
    static int wanted(Matcher size, int gib) {
        int change = size.group(1) == null ? 0 : Integer.parseInt(size.group(1));
        return "less".equals(size.group(2)) ? gib - change : gib + change;
    }

    /** The reason, where no request can ask for the size that a cell makes of the snapshot's. */
    static Optional<String> noSize(Fixture fixture, int gib, int wanted, String cell) {
        boolean possible = wanted >= (wanted < gib ? 1 : SMALLEST_SIZE) && wanted <= LARGEST_SIZE;
        return possible
                ? Optional.empty()
                : Optional.of("fixture " + fixture.id() + " has " + gib + " GiB, and \"" + cell
                        + "\" is not a valid size: declare a snapshot of another size");
    }

    /** The facts of a fixture that are known and may be compared; a scenario that needs another is inconclusive. */
    static final class ComparableValues {

        private ComparableValues() {}

        /** Of a snapshot, in GiB. */
        static int size(Resource snapshot) {
            return snapshot.size().orElseThrow(() -> unknown(snapshot));
        }

        /** Of an instance, at least one. */
        static List<Resource.Disk> disks(Resource instance) {
            if (instance.disks().isEmpty()) {
                throw unknown(instance);
            }
            return instance.disks();
        }

        private static TestAbortedException unknown(Resource resource) {
            return new TestAbortedException(resource.unmeasured().orElseThrow());
        }
    }
}
