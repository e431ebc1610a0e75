package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.Unplaced;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds slips of the pen, and rows that do not fit their table. */
final class SlipChecks {

    /** A pattern, the wrong word, and the word that is probably meant. */
    private static final List<List<String>> SLIPS = WordList.lines("slips").stream()
            .map(line -> List.of(line.split(" ⇒ ")))
            .toList();

    static final String ON_THE_WIRE = "Error messages appear in responses. A client that compares them meets the slip.";
    private static final String READ = "The reader has to guess.";
    private static final Pattern DANGLING =
            PhrasePattern.of("\\b[A-Z]\\w+\\.N\\.(?![A-Za-z]|\\s*$|\\s*\\n|\\s+[A-Z>(*+-])");
    private static final Pattern JOINED = PhrasePattern.of(
            "不能以\\s*([\\x21-\\x7E]+)\\s*和\\s*([\\x21-\\x7E]+)\\s*开头"
                    + "|(?:must not|cannot) start with (\\S+) and (?!(?:cannot|can|must|may|contains?|it|is|not|do|does|only)\\b)(\\S+)");

    /** Such lines are right as they stand; they only say nothing that the review checks. */
    private static final Set<String> NO_SLIPS = Set.of(
            Unplaced.COMMON_PARAMETERS,
            Unplaced.WHOLE_ANSWER,
            Unplaced.OTHER_TABLE,
            Unplaced.OTHER_COLUMN,
            Unplaced.NO_REQUIREMENTS);

    private SlipChecks() {}

    /** Finds words that are nearly other words. No spelling checker finds these slips. */
    static Stream<Finding> wrongWord(Subject subject) {
        Stream<Finding> inErrors = subject.errors().stream()
                .flatMap(it -> Stream.concat(
                        wrongWordsIn(it.place(), it.message(), ON_THE_WIRE),
                        wrongWordsIn(it.place(), it.description(), READ)));
        Stream<Finding> inRows =
                subject.parameters().stream().flatMap(row -> wrongWordsIn(subject.place(row), row.description(), READ));
        Stream<Finding> inProse =
                subject.page().notes().stream().flatMap(it -> wrongWordsIn(subject.place(it), it.text(), READ));
        return Stream.of(inErrors, inRows, inProse).flatMap(found -> found);
    }

    private static Stream<Finding> wrongWordsIn(PageLocation place, String text, String reason) {
        Stream<Map.Entry<String, String>> known = SLIPS.stream()
                .flatMap(slip -> PhrasePattern.of(slip.get(0))
                        .matcher(text)
                        .results()
                        .limit(1)
                        .map(found -> Map.entry(shown(slip.get(1), found), shown(slip.get(2), found))));
        return Stream.concat(known, ErrorCodeChecks.slips(text))
                .map(slip -> new Finding(
                        "wrong-word",
                        Severity.DEFECT,
                        List.of(place),
                        "\"" + slip.getKey() + "\" where \"" + slip.getValue() + "\" is probably meant",
                        reason));
    }

    private static String shown(String word, MatchResult found) {
        return found.groupCount() == 0 ? word : word.replace("$1", found.group(1));
    }

    /** Finds names that end in a dot. */
    static Stream<Finding> danglingName(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> PhrasePattern.found(DANGLING, row.description())
                        .limit(1)
                        .map(name -> Finding.toldAt(subject.place(row), "dangling-name", row.name(), name)));
    }

    /** Finds forbidden prefixes that "and" joins, although "or" is meant. */
    static Stream<Finding> joinedProhibition(Subject subject) {
        return Stream.concat(
                subject.parameters().stream().flatMap(row -> joinedIn(row.description(), subject.place(row))),
                subject.errors().stream().flatMap(it -> joinedIn(it.description(), it.place())));
    }

    private static Stream<Finding> joinedIn(String text, PageLocation place) {
        return JOINED.matcher(text)
                .results()
                .map(match -> Finding.toldAt(
                        place, "joined-prohibition", PhrasePattern.groups(match).collect(Collectors.joining(" and "))));
    }

    /** Finds descriptions without the full stop that the others have. */
    static Stream<Finding> missingStop(Subject subject) {
        List<Subject.ErrorAt> described = subject.errors().stream()
                .filter(it -> it.description().length() > 3)
                .toList();
        List<Subject.ErrorAt> open = described.stream()
                .filter(it -> !it.description().matches("(?s).*[.。!！?？)）\"”'’]\\s*$"))
                .toList();
        return open.size() * 4 > described.size()
                ? Stream.empty()
                : Finding.toldOf(
                        Subject.places(open),
                        "missing-stop",
                        open.stream().map(it -> it.code()).collect(Collectors.joining(", ")));
    }

    /** Finds lines that could not be read, or only by a guess. Neighbouring lines are one finding. */
    static Stream<Finding> unplacedRow(Subject subject) {
        List<List<Unplaced>> runs = new ArrayList<>();
        List<Unplaced> lines = subject.page().unplaced().stream()
                .filter(it -> !NO_SLIPS.contains(it.reason()))
                .toList();
        for (Unplaced line : lines) {
            if (runs.isEmpty() || !follows(line, runs.get(runs.size() - 1))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(line);
        }
        return runs.stream().map(SlipChecks::unplacedRow);
    }

    private static boolean follows(Unplaced line, List<Unplaced> run) {
        Unplaced last = run.get(run.size() - 1);
        return line.line() <= last.line() + 1
                && line.placed() == last.placed()
                && line.reason().equals(last.reason());
    }

    private static Finding unplacedRow(List<Unplaced> run) {
        Unplaced first = run.get(0);
        return new Finding(
                "unplaced-row",
                first.placed() ? Severity.REMARK : Severity.DEFECT,
                List.of(new PageLocation("layout", first.line())),
                "The line does not fit its table: " + first.reason()
                        + (run.size() > 1
                                ? ", to line " + run.get(run.size() - 1).line()
                                : ""),
                first.placed()
                        ? "The review guessed how to read it."
                        : "The review could not read it and checks nothing in it.");
    }
}
