package ecsconformance.result;

import java.util.List;

/** What the run created at the endpoint, and what it could not remove, by id. */
public record Resources(long created, long deleted, List<String> leaked) {

    public Resources {
        leaked = List.copyOf(leaked);
    }
}
