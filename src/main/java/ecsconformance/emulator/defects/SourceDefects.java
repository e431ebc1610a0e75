package ecsconformance.emulator.defects;

import static ecsconformance.emulator.defects.CheckChanges.wrong;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code source.*} catch. */
final class SourceDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        wrong("source.missing", Refusals.SOURCE_MISSING, 404, "MissingSource"),
        wrong("source.empty", Refusals.ALL_EMPTY, 403, "AllEmpty"))
        .flatMap(List::stream).toList();
    // spotless:on

    private SourceDefects() {}
}
