package ecsconformance.page.review;

import ecsconformance.page.document.Unplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows that the reader could not place, or only by a guess; lines that follow each other are one finding. */
final class UnplacedRow implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        List<List<Unplaced>> runs = new ArrayList<>();
        for (Unplaced line : subject.page().unplaced()) {
            if (runs.isEmpty() || !follows(line, runs.get(runs.size() - 1))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(line);
        }
        return runs.stream().map(UnplacedRow::finding);
    }

    private static boolean follows(Unplaced line, List<Unplaced> run) {
        Unplaced last = run.get(run.size() - 1);
        return line.line() <= last.line() + 1
                && line.placed() == last.placed()
                && line.reason().equals(last.reason());
    }

    private static Finding finding(List<Unplaced> run) {
        Unplaced first = run.get(0);
        return Finding.at(
                new PageLocation("layout", first.line()),
                "unplaced-row",
                first.placed() ? Severity.REMARK : Severity.DEFECT,
                "Not as its table promises: " + first.reason()
                        + (run.size() > 1
                                ? ", to line " + run.get(run.size() - 1).line()
                                : ""),
                first.placed()
                        ? "It was read by a guess, as a person would."
                        : "Nothing could be made of it, so nothing on it is compared.");
    }
}
