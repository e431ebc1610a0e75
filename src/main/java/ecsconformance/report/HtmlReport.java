package ecsconformance.report;

import ecsconformance.result.Result;
import java.io.Writer;

/**
 * One self-contained page: verdict, figures, and every rule with its evidence.
 *
 * @param explored whether the page of an exploration lies beside it, and so is linked
 */
public record HtmlReport(boolean explored) implements Report {

    public HtmlReport() {
        this(false);
    }

    @Override
    public void write(Result result, Writer out) {
        PageTemplate page = PageTemplate.named("index");
        page.write(IndexView.of(result, page.words(), explored), out);
    }
}
