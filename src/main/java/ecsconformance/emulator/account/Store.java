package ecsconformance.emulator.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The resources of one kind of an account, by id, in the order of their creation. */
public final class Store<T> {

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Function<T, String> id;
    private final Function<T, String> region;

    Store(Function<T, String> id, Function<T, String> region) {
        this.id = id;
        this.region = region;
    }

    /** Adds the resource or replaces the one of the same id. */
    public T put(T resource) {
        byId.put(id.apply(resource), resource);
        return resource;
    }

    public void remove(String resourceId) {
        byId.remove(resourceId);
    }

    /** The resource, wherever it is. */
    public Optional<T> named(String resourceId) {
        return Optional.ofNullable(byId.get(resourceId));
    }

    /** The resource as a request for that region sees it. */
    public Optional<T> find(String resourceId, String ofRegion) {
        return named(resourceId).filter(resource -> region.apply(resource).equals(ofRegion));
    }

    /** All of the region that fit. */
    public List<T> all(String ofRegion, Predicate<T> fits) {
        return byId.values().stream()
                .filter(resource -> region.apply(resource).equals(ofRegion))
                .filter(fits)
                .toList();
    }
}
