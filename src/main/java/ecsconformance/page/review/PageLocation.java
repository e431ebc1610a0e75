package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.ResponseLine;
import java.util.Locale;

/**
 * A place on a page.
 *
 * @param clause its id, or a part of the page such as {@code errors}
 * @param line   0 where there is no page but the contract alone
 */
public record PageLocation(String clause, int line) {

    boolean isError() {
        return clause.startsWith("error/");
    }

    static PageLocation of(ParameterLine row) {
        return new PageLocation(row.clause(), row.line());
    }

    static PageLocation of(ResponseLine row) {
        return new PageLocation("response/" + row.value().name(), row.line());
    }

    static PageLocation of(Example example) {
        return of(example, example.line());
    }

    static PageLocation of(Example example, int line) {
        return new PageLocation("example/" + example.kind().name().toLowerCase(Locale.ROOT), line);
    }
}
