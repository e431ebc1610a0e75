package ecsconformance.page.document;

/**
 * A row or line that the reader could not place, or placed by a guess.
 *
 * @param text   of the row or line, normalised
 * @param placed whether the reader placed it by a guess, so that it is among the page's values
 */
public record Unplaced(int line, String text, String reason, boolean placed) {

    /** The reason of a second row with the operation's name. */
    public static final String SECOND_PAGE = "the page of another operation begins before this row";

    /** The reason of a row that points to the parameters that every operation has. */
    public static final String COMMON_PARAMETERS = "a row that stands for the common parameters";

    /** The reason of a row of a table about something else than parameters, fields and errors, which has titles of its own. */
    public static final String OTHER_TABLE = "a row of a table of no known kind";

    /** The reason of a header with a title that is none of those of the columns which are read. */
    public static final String OTHER_COLUMN = "a column of no known kind: its cells are not read";

    /** The reason of a header without a title that asks whether a parameter is required. */
    public static final String NO_REQUIREMENTS = "no column says which parameters are required";

    /** The reason of a row without a name that stands for the object whose fields the others are. */
    public static final String WHOLE_ANSWER = "a row that stands for the whole answer";
}
