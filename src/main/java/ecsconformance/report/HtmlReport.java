package ecsconformance.report;

import ecsconformance.result.Result;
import java.io.Writer;

/** One self-contained page: verdict, figures, and every rule with its evidence. */
public final class HtmlReport implements Report {

    @Override
    public void write(Result result, Writer out) {
        PageTemplate page = PageTemplate.named("index");
        page.write(IndexView.of(result, page.words()), out);
    }
}
