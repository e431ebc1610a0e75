package ecsconformance.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes what a finished run leaves. One output that cannot be written takes neither the others nor the verdict with it. */
final class Outputs {

    private final List<Runnable> outputs;

    Outputs(Runnable... outputs) {
        this.outputs = List.of(outputs);
    }

    /**
     * Writes each.
     *
     * @param verdict says on the terminal what came of the run, whatever could not be written
     * @throws Unwritable with everything that could not be
     */
    void writeAll(Runnable verdict) {
        List<String> unwritten = new ArrayList<>();
        Runnable last = outputs.get(outputs.size() - 1);
        for (Runnable output : outputs) {
            if (output == last) {
                verdict.run();
            }
            try {
                output.run();
            } catch (Unwritable refused) {
                unwritten.add(refused.getMessage());
            }
        }
        if (!unwritten.isEmpty()) {
            throw new Unwritable(String.join("; ", unwritten));
        }
    }
}
