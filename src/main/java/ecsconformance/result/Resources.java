package ecsconformance.result;

import java.util.List;

/** The resources that the run created at the endpoint, and those that it could not remove, by id. */
public record Resources(long created, long deleted, List<String> leaked) {

    public Resources {
        leaked = List.copyOf(leaked);
    }
}
