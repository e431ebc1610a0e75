package ecsconformance.page.review;

import ecsconformance.page.document.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds error rows that are there twice, and codes that mean several things. */
final class ErrorMeaningChecks {

    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*(?:\\.\\w+)*");
    /** A message that says nothing, so that the description must. */
    private static final Pattern TEMPLATE = Pattern.compile("[%?\\w{}$. ]{0,4}");

    private ErrorMeaningChecks() {}

    /** Finds an error row that is there twice. */
    static Stream<Finding> repeatedRow(Subject subject) {
        return Subject.alike(
                        subject.errors(),
                        it -> List.of(
                                it.status(),
                                it.code(),
                                digest(it.message()),
                                it.message().length() > 4 ? "" : it.description()))
                .stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> Finding.told(
                        "repeated-row", Subject.places(rows), rows.get(0).code(), rows.size()));
    }

    /**
     * Finds codes that stand for several conditions, or have several statuses. Messages that differ only in the name of a
     * parameter are one condition. Errors of the server do not count.
     */
    static Stream<Finding> severalMeanings(Subject subject) {
        List<Subject.ErrorAt> ofClients = subject.errors().stream()
                .filter(it -> it.status().orElse(0) < 500)
                .toList();
        return Subject.alike(ofClients, Subject.ErrorAt::code).stream()
                .filter(rows -> messages(subject, rows) > 1 || statuses(rows).size() > 1)
                .map(rows -> severalMeanings(subject, rows.get(0).code(), rows));
    }

    private static Finding severalMeanings(Subject subject, String code, List<Subject.ErrorAt> rows) {
        List<String> statuses = statuses(rows);
        return new Finding(
                "several-meanings",
                statuses.size() > 1 ? Severity.CONTRADICTION : Severity.GAP,
                Subject.places(rows),
                messages(subject, rows) == 1
                        ? code + " has the statuses " + String.join(" and ", statuses)
                        : code + " stands for " + messages(subject, rows) + " conditions"
                                + (statuses.isEmpty() ? "" : ", with " + String.join(" and ", statuses)),
                "A client that branches on the code cannot tell which condition it met.");
    }

    /**
     * Counts the conditions that the rows tell apart: by their messages, or by their descriptions where a message is a
     * placeholder alone. Such a row beside one with a message is another condition only if its description is quite another;
     * if its status is another, that is told instead.
     */
    private static long messages(Subject subject, List<Subject.ErrorAt> rows) {
        Map<Boolean, List<Subject.ErrorAt>> byMessage = rows.stream()
                .collect(Collectors.partitioningBy(
                        it -> !TEMPLATE.matcher(it.message()).matches()));
        List<String> causes = byMessage.get(true).stream()
                .map(it -> cause(it.description()))
                .distinct()
                .toList();
        boolean twoStatuses = statuses(rows).size() > 1 && !causes.isEmpty();
        // One description for all is one condition, whatever words their messages have for it.
        long described = rows.stream()
                .map(it -> it.description().isBlank() ? it.message() : cause(it.description()))
                .map(Wording::digest)
                .distinct()
                .count();
        long told = Stream.concat(
                        byMessage.get(true).stream().map(Subject.ErrorAt::message),
                        byMessage.get(false).stream()
                                .filter(it -> !twoStatuses)
                                .map(Subject.ErrorAt::description)
                                .distinct()
                                .filter(it ->
                                        causes.stream().noneMatch(other -> SentenceChecks.areAlike(cause(it), other))))
                .map(it -> NAME.matcher(it)
                        .replaceAll(name -> subject.rows().declaresInAnyCase(name.group()) ? "…" : name.group()))
                .map(ErrorMeaningChecks::digest)
                .distinct()
                .count();
        return described == 1 ? 1 : told;
    }

    /** Returns the first sentence of a description, without the words with which many begin; others give advice. */
    private static String cause(String description) {
        return Wording.withoutLead(description).replaceFirst("(?s)(?:[.。](?=\\s|\\p{IsHan})|，请).*", "");
    }

    /** Returns the digest of a message without the stops at its end. */
    private static String digest(String message) {
        return Wording.digest(message.replaceFirst("[\\s.,;!]+$", ""));
    }

    private static List<String> statuses(List<Subject.ErrorAt> rows) {
        return rows.stream()
                .flatMap(it -> it.status().stream())
                .distinct()
                .map(String::valueOf)
                .toList();
    }
}
