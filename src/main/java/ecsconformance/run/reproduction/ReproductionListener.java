package ecsconformance.run.reproduction;

import ecsconformance.result.RecordedExchange;
import java.util.List;

/** Receives the steps and exchanges of a scenario while it runs. */
public interface ReproductionListener {

    /** Looks away. */
    ReproductionListener NOBODY = new ReproductionListener() {
        @Override
        public void step(String text, List<List<String>> table) {}

        @Override
        public void exchange(RecordedExchange exchange) {}
    };

    /**
     * A step begins.
     *
     * @param table its table, empty where it has none
     */
    void step(String text, List<List<String>> table);

    /** A call was answered. */
    void exchange(RecordedExchange exchange);
}
