package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page as read: its values, each with its line, and the rows and lines that could not be placed.
 *
 * @param name      of the file
 * @param operation that it documents, where it says
 * @param parts     the kinds of content this document can have at all: metadata has no prose
 * @param unplaced  rows and lines that are nowhere else, and those that were placed by a guess
 * @param headings  in their order, each with the part of the page that it begins
 * @param titles    of headings and columns, where they say more than which part or column they are of
 * @param places    the place of each line of a Markdown page, in their order; empty for metadata
 */
public record Page(
        String name,
        Language language,
        Optional<String> operation,
        Set<Part> parts,
        List<ParameterLine> parameters,
        List<ResponseLine> response,
        List<ErrorLine> errors,
        List<Passage> passages,
        List<Example> examples,
        List<Unplaced> unplaced,
        List<LineKind> places,
        List<Passage> headings,
        List<Passage> titles) {

    /** A kind of content. */
    public enum Part {
        PROSE,
        PARAMETERS,
        RESPONSE,
        EXAMPLES,
        ERRORS
    }

    /** The place of a line in the page as read. */
    public enum LineKind {
        /** A line of blanks, or of marks such as a rule or the end of a row. */
        EMPTY,
        HEADING,
        /** The titles of a table, and the line below them. */
        TITLES,
        /** A row of a table, or a line of one of its cells. */
        ROW,
        /** A line inside of a fence, or one of its marks. */
        FENCE,
        PROSE,
        /** The line has no place: the list of unplaced lines has it. */
        UNPLACED
    }

    public Page {
        places = List.copyOf(places);
        headings = List.copyOf(headings);
        titles = List.copyOf(titles);
        parts = Set.copyOf(parts);
        parameters = List.copyOf(parameters);
        response = List.copyOf(response);
        errors = List.copyOf(errors);
        passages = List.copyOf(passages);
        examples = List.copyOf(examples);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Whether it is a page of this family: it has a row that a table of parameters or of error codes has, read without a
     * guess, and more such rows than rows that have no place.
     */
    public boolean isReadable() {
        Set<Integer> odd = unplaced.stream().map(Unplaced::line).collect(Collectors.toSet());
        long asked = parameters.stream()
                .filter(row -> !odd.contains(row.line()))
                .filter(row -> row.requirement() || !row.value().type().isEmpty())
                .count();
        long refused = errors.stream()
                .filter(row -> !odd.contains(row.line()))
                .filter(row -> row.status().isPresent() || !row.message().isEmpty())
                .count();
        long read = Math.max(parameters.size(), asked) + Math.max(errors.size(), refused) + response.size();
        boolean rows = !parameters.isEmpty()
                || errors.stream().anyMatch(row -> row.status().isPresent());
        return rows && (asked + refused > 0 || !headings.isEmpty()) && read >= lost().size();
    }

    /** The rows and lines that have no place among the values. */
    public List<Unplaced> lost() {
        return unplaced.stream().filter(it -> !it.placed()).toList();
    }

    public Optional<ParameterLine> parameter(String name) {
        return parameters.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The clause ids of the parameters, in their order; the first row of a name has no number. */
    public List<String> parameterClauses() {
        return numbered(parameters.stream().map(ParameterLine::clause).toList(), false);
    }

    /** The clause ids of the fields of the response, in their order. */
    public List<String> responseClauses() {
        return numbered(
                response.stream().map(row -> "response/" + row.value().name()).toList(), false);
    }

    /** The clause ids of the error rows, in their order: a status and code that repeat are numbered. */
    public List<String> errorClauses() {
        return numbered(errors.stream().map(ErrorLine::clause).toList());
    }

    /** Ids with {@code /1}, {@code /2} … where one repeats; no two are the same. */
    public static List<String> numbered(List<String> ids) {
        return numbered(ids, true);
    }

    private static List<String> numbered(List<String> ids, boolean firstToo) {
        Map<String, Integer> times = new HashMap<>();
        ids.forEach(id -> times.merge(id, 1, Integer::sum));
        Set<String> taken = new HashSet<>(ids);
        Map<String, Integer> seen = new HashMap<>();
        List<String> numbered = new ArrayList<>();
        for (String id : ids) {
            int number = seen.merge(id, 1, Integer::sum);
            boolean plain = times.get(id) == 1 || number == 1 && !firstToo;
            while (!plain && !taken.add(id + "/" + number)) {
                number = seen.merge(id, 1, Integer::sum);
            }
            numbered.add(plain ? id : id + "/" + number);
        }
        return numbered;
    }

    /** The rules of usage: prose of the notes that is more than a lead to a list. */
    public List<Passage> notes() {
        return statements().stream()
                .filter(passage -> passage.section() == Section.NOTES)
                .toList();
    }

    /** The passages of the introduction and of the notes that do not only lead over to others. */
    public List<Passage> statements() {
        return passages.stream()
                .filter(passage -> passage.section() == Section.NOTES || passage.section() == Section.INTRODUCTION)
                .filter(passage -> !passage.leadsOver())
                .toList();
    }

    /** Everything a person reads of the binding text: notes and descriptions of parameters. */
    public String guidance() {
        StringBuilder text = new StringBuilder();
        passages.stream()
                .filter(passage -> passage.section() != Section.DEBUG && passage.section() != Section.ERRORS)
                .forEach(passage -> text.append(passage.text()).append('\n'));
        parameters.forEach(row -> text.append(row.description()).append('\n'));
        return text.toString();
    }
}
