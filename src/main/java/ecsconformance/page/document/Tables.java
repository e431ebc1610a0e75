package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ResponseField;
import ecsconformance.page.document.Columns.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;

/** Reads rows of tables as what they document; whatever does not fit is noted, in its place or by a guess. */
final class Tables {

    private static final int LONGEST_WORD = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.*-]*");

    private final Parser markdown;
    final List<ParameterLine> parameters = new ArrayList<>();
    final List<ResponseLine> response = new ArrayList<>();
    final List<ErrorLine> errors = new ArrayList<>();
    final List<Unplaced> unplaced = new ArrayList<>();
    private final Names names = new Names();
    /** Whether a table has said which parameters are required. A later one that does not belongs to the answer. */
    private boolean asked;

    private Columns last = new Columns(List.of());

    private Section titledIn = Section.OTHER;

    Tables(Parser markdown) {
        this.markdown = markdown;
    }

    void read(RawTable table) {
        Columns titled = Columns.of(table.header());
        boolean headed = titled.known() > 1;
        if (headed) {
            last = titled;
            titledIn = table.section();
            if (titled.known() < titled.size()) {
                note(table.titles(), Unplaced.OTHER_COLUMN, true);
            }
            if (titled.isFields() && !titled.isRequest() && !asked && table.section() == Section.REQUEST) {
                note(table.titles(), Unplaced.NO_REQUIREMENTS, true);
            }
        }
        Columns columns = headed ? inOrder(titled, table) : piece(table);
        if (!headed && !table.header().isEmpty()) {
            // A header without any of the known titles may be a row whose header is lost.
            String required = word(columns.cell(table.header(), Role.REQUIRED));
            columns =
                    columns.has(Role.REQUIRED) && !CellKinds.isRequirement(required) ? new Columns(List.of()) : columns;
            row(table.section(), columns, table.titles(), false, false);
        }
        for (int at = 0; at < table.rows().size(); at++) {
            Row row = table.rows().get(at);
            Columns again = Columns.of(row.cells());
            if (again.known() > 2 && again.known() == again.size()) {
                last = again;
                titledIn = table.section();
                columns = again;
            } else {
                boolean parent = at + 1 < table.rows().size()
                        && Names.isMember(columns.cell(table.rows().get(at + 1).cells(), Role.NAME));
                row(table.section(), columns, row, headed, parent);
            }
        }
    }

    /** Two titles that stand in each other's place are told by what is below them. */
    private Columns inOrder(Columns titled, RawTable table) {
        List<List<String>> cells = table.rows().stream().map(Row::cells).toList();
        Columns columns = titled.exchanged(Role.REQUIRED, cells, cell -> CellKinds.isRequirement(word(cell)))
                .exchanged(Role.TYPE, cells, cell -> CellKinds.isType(word(cell)));
        if (!columns.equals(titled)) {
            last = columns;
            note(table.titles(), "titles in another order than the cells", true);
        }
        return columns;
    }

    /** A table without titles goes on where the one before it stopped, unless its rows or a known part say otherwise. */
    private Columns piece(RawTable table) {
        Columns shown = Columns.shown(table.rows());
        boolean goesOn = table.section() == titledIn
                || table.section() == Section.OTHER && !shown.roles().isEmpty() && shown.size() == last.size();
        if (goesOn && (last.isErrors() || !shown.isErrors()) && last.size() > 0) {
            return last;
        }
        if (shown.isErrors() || shown.size() > 0 && !table.section().isText()) {
            note(table.rows().get(0), "a table without titles: its cells show what they are", true);
            return shown;
        }
        return new Columns(List.of());
    }

    private void row(Section section, Columns columns, Row read, boolean headed, boolean parent) {
        if (read.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        Row bare = read.withoutBarTooMany(columns.size());
        if (bare != read) {
            note(read, "a bar too many in front of the row", true);
        }
        Row row = columns.upright(bare);
        if (Names.standsForCommon(word(columns.cell(row.cells(), Role.NAME)))) {
            note(row, Unplaced.COMMON_PARAMETERS, true);
        } else if (columns.size() > 2 && row.isTitle(columns.isFields() && (parent || section != Section.REQUEST))) {
            note(row, "one cell in a row of several columns, such as a title between rows", false);
        } else if (columns.isErrors()) {
            error(columns, row);
        } else if (columns.isRequest() && section != Section.RESPONSE
                || (columns.isFields() && section == Section.REQUEST && !asked)) {
            asked |= columns.isRequest();
            parameter(columns, row);
        } else if (columns.isFields() && section != Section.ERRORS) {
            field(columns, row);
        } else {
            boolean other = headed || section.isText() && row.cells().stream().noneMatch(CellKinds::isOfARow);
            note(row, other ? Unplaced.OTHER_TABLE : "a row without a header", false);
        }
    }

    private void error(Columns columns, Row row) {
        List<String> cells = row.cells();
        boolean fits = cells.size() == columns.size();
        Optional<Integer> status = ErrorLine.status(columns.cell(cells, Role.STATUS));
        String code = word(columns.cell(cells, Role.CODE));
        if (fits && (status.isPresent() || !columns.has(Role.STATUS)) && isWord(code, CODE)) {
            add(columns, row, status, code, columns.cell(cells, Role.MESSAGE), columns.cell(cells, Role.DESCRIPTION));
            return;
        }
        guess(columns, row, fits);
    }

    /** Reads a row by the look of its cells: a status, a word that is a code, then the message and its description. */
    private void guess(Columns columns, Row row, boolean fits) {
        List<String> rest = new ArrayList<>(row.cells());
        Optional<String> status =
                rest.stream().filter(cell -> ErrorLine.status(cell).isPresent()).findFirst();
        status.ifPresent(rest::remove);
        String titled = fits ? columns.cell(row.cells(), Role.CODE) : "";
        Optional<String> code = rest.stream()
                .filter(cell -> isWord(word(cell), CODE))
                .findFirst()
                .or(() -> word(titled).isEmpty() || titled.length() > 80 ? Optional.empty() : Optional.of(titled));
        if (code.isEmpty()) {
            note(row, "no error code in the row", false);
            return;
        }
        rest.remove(code.get());
        String message = String.join("|", rest.subList(0, Math.max(Math.min(1, rest.size()), rest.size() - 1)));
        String description = rest.size() < 2 ? "" : rest.get(rest.size() - 1);
        note(row, columns.oddity(row.cells(), status.isPresent(), isWord(word(code.get()), CODE)), true);
        add(columns, row, status.flatMap(ErrorLine::status), word(code.get()), message, description);
    }

    private void add(
            Columns columns, Row row, Optional<Integer> status, String code, String message, String description) {
        errors.add(new ErrorLine(
                row.line(),
                status,
                code,
                ClauseText.normal(message),
                CellText.of(markdown, description).replace('\n', ' '),
                ClauseText.ofRow(columns.ordered(row.cells()))));
    }

    private void parameter(Columns columns, Row row) {
        String name = names.of(word(columns.cell(row.cells(), Role.NAME)), columns.cell(row.cells(), Role.TYPE));
        if (!isWord(name, NAME)) {
            note(row, "no parameter's name in its column", false);
            return;
        }
        if (CellKinds.isType(name)) {
            note(row, "a type stands where the parameter's name belongs", true);
        }
        List<String> cells = filled(columns, row);
        String required = word(columns.cell(cells, Role.REQUIRED));
        boolean told = CellKinds.isRequirement(required);
        if (columns.has(Role.REQUIRED) && !told) {
            note(
                    row,
                    "\"" + required.substring(0, Math.min(20, required.length())) + "\" says neither yes nor no",
                    true);
        }
        String description = CellText.of(markdown, columns.cell(cells, Role.DESCRIPTION));
        String type = word(columns.cell(cells, Role.TYPE));
        String example = word(columns.cell(cells, Role.EXAMPLE));
        parameters.add(new ParameterLine(
                row.line(),
                new Parameter(
                        name,
                        type,
                        CellKinds.isYes(required),
                        example,
                        new StatedLimits(description, type, name, example).facts()),
                told ? CellKinds.isYes(required) ? "yes" : "no" : required,
                description,
                ClauseText.ofRow(columns.ordered(row.cells()))));
    }

    private void field(Columns columns, Row row) {
        String name = Names.own(word(columns.cell(row.cells(), Role.NAME)));
        if (!isWord(name, NAME)) {
            boolean whole = name.isEmpty() && CellKinds.isWhole(word(columns.cell(row.cells(), Role.TYPE)));
            note(row, whole ? Unplaced.WHOLE_ANSWER : "no field's name in its column", whole);
            return;
        }
        List<String> cells = filled(columns, row);
        response.add(new ResponseLine(
                row.line(),
                new ResponseField(name, word(columns.cell(cells, Role.TYPE)), word(columns.cell(cells, Role.EXAMPLE))),
                CellText.of(markdown, columns.cell(cells, Role.DESCRIPTION)),
                ClauseText.ofRow(columns.ordered(row.cells()))));
    }

    /** A bar too many is in the description, which is the last; a cell too few leaves the last ones empty. */
    private List<String> filled(Columns columns, Row row) {
        List<String> cells = row.cells();
        if (cells.size() == columns.size()) {
            return cells;
        }
        note(row, cells.size() + " cells where the table has " + columns.size() + " columns", true);
        if (cells.size() < columns.size()) {
            return cells;
        }
        List<String> joined = new ArrayList<>(cells.subList(0, columns.size() - 1));
        joined.add(String.join("|", cells.subList(columns.size() - 1, cells.size())));
        return joined;
    }

    private void note(Row row, String reason, boolean placed) {
        unplaced.add(new Unplaced(row.line(), ClauseText.ofRow(row.cells()), reason, placed));
    }

    /** Whether a text is a name or a code; none is as long as a sentence. */
    private static boolean isWord(String text, Pattern form) {
        return text.length() < LONGEST_WORD && form.matcher(text).matches();
    }

    private String word(String cell) {
        return CellText.word(markdown, cell);
    }
}
