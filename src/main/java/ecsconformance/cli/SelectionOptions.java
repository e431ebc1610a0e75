package ecsconformance.cli;

import ecsconformance.run.selection.Rerun;
import ecsconformance.run.selection.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose rules. */
final class SelectionOptions {

    @Option(names = "--rule", paramLabel = "ID", description = "only this rule; * matches any text; repeatable")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            description = "tag expression, for example '@must and not @ambiguous'")
    private String tags;

    Selection selection(Collection<String> profiles) {
        return selection(profiles, Optional.empty());
    }

    /** @param earlier the rest of an earlier run */
    Selection selection(Collection<String> profiles, Optional<Rerun> earlier) {
        return new Selection(List.copyOf(profiles), rules, Optional.ofNullable(tags), earlier);
    }
}
