package ecsconformance.cli;

import ecsconformance.report.ComparePage;
import ecsconformance.report.ComparisonJson;
import ecsconformance.report.ComparisonMarkdown;
import ecsconformance.report.ComparisonReport;
import ecsconformance.report.ComparisonText;
import java.util.Locale;

/** The renderings of results side by side. */
enum ComparisonFormat {
    TEXT,
    HTML,
    MD,
    JSON;

    ComparisonReport report() {
        return switch (this) {
            case TEXT -> new ComparisonText();
            case HTML -> new ComparePage();
            case MD -> new ComparisonMarkdown();
            case JSON -> new ComparisonJson();
        };
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
