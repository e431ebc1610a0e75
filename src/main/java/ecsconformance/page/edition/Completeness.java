package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.Unplaced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a page, compared with the edition before it.
 *
 * @param missing parts that the edition before has and this one has not, in words; the end, if the file is cut off
 * @param words   the number of clauses of each part, now and before
 * @param gone    clauses of the edition before that are not there
 */
public record Completeness(List<String> missing, List<String> words, List<String> gone) {

    private static final List<Part> PARTS = List.of(
            new Part("usage/", "notes on usage"),
            new Part("parameter/", "request parameters"),
            new Part("response/", "response parameters"),
            new Part("example/", "examples"),
            new Part("error/", "error codes"));

    /** A part of a page, in words, and the beginning of the ids of its clauses. */
    private record Part(String prefix, String words) {}

    public Completeness {
        missing = List.copyOf(missing);
        words = List.copyOf(words);
        gone = List.copyOf(gone);
    }

    /** @param content of the file that the page was read from */
    public static Completeness of(Edition edition, Contract base, byte[] content) {
        List<String> missing = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Part part : PARTS) {
            long now = clauses(edition.contract(), part.prefix()).size();
            long before = clauses(base, part.prefix()).size();
            words.add(now + " " + part.words() + (now == before ? "" : " (" + before + " in " + base.edition() + ")"));
            if (now == 0 && before > 0) {
                missing.add(part.words());
            }
        }
        if (breaksOff(content)) {
            missing.add("end: it breaks off within its last row or example");
        }
        edition.page().unplaced().stream()
                .filter(it -> it.reason().equals(Unplaced.SECOND_PAGE))
                .forEach(it -> missing.add("end of its own: " + it.reason() + " on line " + it.line()));
        Set<String> now = new HashSet<>(clauses(edition.contract(), ""));
        List<String> gone =
                clauses(base, "").stream().filter(id -> !now.contains(id)).toList();
        List<String> errors = clauses(base, "error/");
        long last = errors.stream().filter(gone::contains).count();
        List<String> tail = errors.subList(errors.size() - (int) last, errors.size());
        if (last > 1
                && last < errors.size()
                && gone.containsAll(tail)
                && new String(content, StandardCharsets.UTF_8).strip().endsWith("|")) {
            missing.add("end: it breaks off before the last " + last + " error codes of " + base.edition());
        }
        return new Completeness(missing, words, gone);
    }

    /** Tells whether the file ends within a row, and not with its line, or within a block of code. */
    private static boolean breaksOff(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        String last = lines.get(lines.size() - 1);
        String before = lines.size() > 1 ? lines.get(lines.size() - 2) : "";
        boolean row = content[content.length - 1] != '\n'
                && last.startsWith("|")
                && (!last.endsWith("|") || last.split("\\|").length < before.split("\\|").length)
                && before.matches("\\|.*\\|\\s*");
        return row || lines.stream().filter(line -> line.startsWith("```")).count() % 2 == 1;
    }

    private static List<String> clauses(Contract contract, String prefix) {
        return contract.clauses().stream()
                .filter(clause -> !clause.beside())
                .map(Clause::id)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }
}
