package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.page.coverage.Coverage;
import ecsconformance.page.coverage.CoverageJson;
import ecsconformance.report.FindingList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the gaps between the contract and the rules. */
@Command(
        name = "coverage",
        description = "List the gaps between the page and the rules: clauses without a rule, rules without a clause,"
                + " error rows that nothing else on the page mentions, and rules that no error row answers.",
        exitCodeList = {
            "0:every clause of the page has a rule",
            "1:a clause has none",
            "2:wrong use",
            "3:the output cannot be written"
        })
final class SpecCoverageCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private FindingListOptions sheet = new FindingListOptions();

    @Mixin
    private EditionOption edition = new EditionOption();

    SpecCoverageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Contract contract = edition.contract(session);
        Coverage coverage = Coverage.of(contract, session.catalogue().in(contract.edition()));
        sheet.write(sheet(contract, coverage), out -> new CoverageJson().write(coverage, out), session.terminal());
        return coverage.complete() ? ExitCode.OK : ExitCode.FOUND;
    }

    private static FindingList sheet(Contract contract, Coverage coverage) {
        List<FindingList.Entry> entries = new ArrayList<>();
        coverage.withoutRule().forEach(clause -> entries.add(entry("clause without a rule", clause, "")));
        coverage.withoutClause()
                .forEach(rule -> entries.add(entry("rule without a clause", id(rule), rule.location())));
        coverage.unknownSources().forEach(source -> entries.add(entry("source that is no clause", source, "")));
        coverage.unexplained()
                .forEach(row -> entries.add(entry(
                        "error row that nothing explains", row.clause(), "nothing else mentions " + row.missing())));
        coverage.withoutErrorRow()
                .forEach(rule -> entries.add(entry("rule that no error row answers", id(rule), rule.title())));
        return new FindingList(
                "Coverage of " + contract.operation() + " " + contract.edition(),
                coverage.stated() + " of " + coverage.clauses() + " clauses of the page have a rule",
                List.of(),
                entries);
    }

    private static String id(Rule rule) {
        return rule.id().value();
    }

    private static FindingList.Entry entry(String mark, String place, String title) {
        return new FindingList.Entry(mark, place, title, List.of(), "");
    }
}
