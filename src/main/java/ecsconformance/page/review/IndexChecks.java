package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.PhrasePattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks parameters that repeat with an index. */
final class IndexChecks {

    private static final Pattern GAPS_SAID =
            Pattern.compile("连续|consecutive|contiguous|依次递增|从 ?1 ?开始|sequential order|starts? (?:from|with|at) 1\\b");
    private static final Pattern SMALL_INDEX = Pattern.compile("[A-Z]\\w*\\.n\\b[\\w.]*");
    private static final Pattern KEY_TWICE = Pattern.compile(
            "(?i)duplicate ?\\.?(?:tag)?key|\\bkeys?\\b[^.\\n]{0,60}\\brepeated\\b|\\bkeys?\\b[^.]{0,60}\\bunique\\b|重复的键|unique key|键.{0,4}唯一|same (?:tag ?)?key|(?:键|Key)(?:不能|不得|不可以?|不允许)?(?:重复|相同)|相同的?(?:标签)?(?:键|Key)");
    private static final Pattern PAIRS_SAID = Pattern.compile(
            "成对|一一对应|(?:一旦|如果|若)传入标签值|(?:只|仅)(?:传入?|指定|填写)[^。]{0,6}(?:键|Key)|标签值[^\\n]{0,12}可以?不(?:传|填|指定)|in pairs|must match|\\bonly (?:the |a )?(?:tag )?keys?\\b|\\bwithout (?:a |the )?(?:tag )?values?\\b");
    /** The notes give the range, as in {@code n of Label.n is from 1 to 9}. */
    private static final Pattern RANGE_OF_INDEX = Pattern.compile(
            "(?<![\\w.])(\\w+(?:\\.\\w+)*)\\.[nN](?![\\w.])(?=[^。\\n]{0,40}?\\d+\\s*(?:~|-|\u2013|,|，|至|到|to|and)\\s*\\d)");
    /** A sentence gives the range without a name: the largest N is 9. */
    private static final Pattern RANGE_OF_N = PhrasePattern.of(
            "(?<![\\w.])[Nn](?!\\w)[^。.\\n]{0,12}?(?:取值|取|最[大小]|范围|从|为|是|可|\\branges?\\b|\\b(?:can|may|must) be\\b|\\bis\\b|\\bstarts\\b|[:：≤<])[^。\\n]{0,25}?\\d"
                    + "|\\d\\s*[≤<]=?\\s*[Nn](?!\\w)|(?i)\\b(?:maximum|largest|values?) (?:value )?(?:of|for) N\\b[^.\\n]{0,20}\\d");
    /** The page counts them in words, as in {@code a maximum of 9 labels} for {@code Label.N}. */
    private static final Pattern COUNT = PhrasePattern.of(
            "(?i)(?:maximum of|up to|at most|no more than|limit of|exceeds?|more than)\\s+(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|twenty|fifty|hundred) (?:[a-z]+ ){0,2}?([a-z]\\w*)"
                    + "|(?:最多|不超过|不能超过|至多|上限|超过)[^。\\n]{0,12}?\\d+\\s*[个对]?\\s*([A-Za-z]\\w*)");
    /** A number of things in Chinese, whose word is not that of the parameter's name. */
    private static final Pattern COUNT_OF_THINGS =
            Pattern.compile("(?:最多|至多|不超过|不能超过|不得超过|上限|超过)[^。\\n]{0,12}?\\d+\\s*[个块条台张项组对]");

    private IndexChecks() {}

    private static List<ParameterLine> members(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.name().contains(".N."))
                .toList();
    }

    /** Finds repeated parameters, if the page says nothing about gaps in their index. */
    static Stream<Finding> indexGaps(Subject subject) {
        List<ParameterLine> rows = members(subject);
        return rows.isEmpty() || GAPS_SAID.matcher(subject.page().guidance()).find()
                ? Stream.empty()
                : Stream.of(Finding.told(
                        "index-gaps",
                        subject.places(rows),
                        rows.stream()
                                .map(row -> row.name().replaceFirst("\\.N\\..*", ".N"))
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    /** Finds messages that spell the index of a parameter otherwise than the table. */
    static Stream<Finding> indexSpelling(Subject subject) {
        List<Subject.ErrorAt> rows = subject.errors().stream()
                .filter(it -> PhrasePattern.found(SMALL_INDEX, it.message())
                        .anyMatch(name -> subject.rows().declares(name.replaceFirst("\\.$", ""))))
                .toList();
        return Finding.toldOf(Subject.places(rows), "index-spelling", rows.size());
    }

    /** Finds repeated parameters without a range of the index. */
    static Stream<Finding> indexWithoutRange(Subject subject) {
        List<ParameterLine> members = members(subject);
        String text = subject.page().guidance();
        Set<String> ranged = PhrasePattern.found(RANGE_OF_INDEX, text).collect(Collectors.toSet());
        String elsewhere = Stream.concat(
                        subject.page().notes().stream().map(Passage::text),
                        subject.errors().stream().map(Subject.ErrorAt::words))
                .collect(Collectors.joining("\n"));
        if (RANGE_OF_N.matcher(elsewhere).find()
                || COUNT_OF_THINGS.matcher(elsewhere).find()) {
            return Stream.empty();
        }
        List<String> counted =
                PhrasePattern.found(COUNT, text + "\n" + elsewhere).toList();
        return Subject.alike(members, RowIndex::group).stream()
                .filter(rows -> rows.stream()
                        .allMatch(row -> row.facts().index().isEmpty()
                                && !isIndex(row)
                                && !RANGE_OF_N.matcher(row.description()).find()
                                && !COUNT_OF_THINGS.matcher(row.description()).find()))
                .filter(rows -> {
                    String group = RowIndex.group(rows.get(0));
                    List<String> words =
                            List.of(AnsweredParameters.phrase(group).split(" "));
                    return !ranged.contains(group)
                            && counted.stream()
                                    .map(it -> it.toLowerCase(Locale.ROOT))
                                    .noneMatch(it -> words.stream().anyMatch(it::startsWith));
                })
                .map(rows -> Finding.told("index-without-range", subject.places(rows), RowIndex.group(rows.get(0))));
    }

    /** A member that gives the number of the thing bounds how many there may be. */
    private static boolean isIndex(ParameterLine row) {
        return row.leaf().endsWith("Index") && row.facts().value().isPresent();
    }

    /** Finds pairs of key and value, if the page does not explain one without the other, or a key sent twice. */
    static Stream<Finding> pairsUnsaid(Subject subject) {
        String everything = subject.page().guidance()
                + subject.errors().stream().map(Subject.ErrorAt::words).collect(Collectors.joining("\n"));
        boolean paired = PAIRS_SAID.matcher(everything).find();
        boolean twice = KEY_TWICE.matcher(everything).find();
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Key") && row.name().contains(".N."))
                .flatMap(key -> subject.rows().named(key.name().replaceFirst("Key$", "Value")).stream()
                        .limit(1)
                        .filter(value -> !paired || !twice)
                        .map(value -> Finding.told(
                                "pairs-unsaid",
                                subject.places(List.of(key, value)),
                                Stream.of(
                                                paired ? "" : key.name() + " without " + value.name(),
                                                twice ? "" : "the same " + key.name() + " twice")
                                        .filter(unsaid -> !unsaid.isEmpty())
                                        .collect(Collectors.joining(" or ")))));
    }
}
