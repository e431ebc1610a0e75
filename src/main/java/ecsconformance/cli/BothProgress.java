package ecsconformance.cli;

import ecsconformance.run.Phase;
import ecsconformance.run.Progress;
import ecsconformance.run.ScenarioEnd;

/** Tells two listeners the same. */
record BothProgress(Progress first, Progress second) implements Progress {

    @Override
    public void at(int finished, int total) {
        first.at(finished, total);
        second.at(finished, total);
    }

    @Override
    public void phase(Phase phase) {
        first.phase(phase);
        second.phase(phase);
    }

    @Override
    public void ended(ScenarioEnd end) {
        first.ended(end);
        second.ended(end);
    }
}
