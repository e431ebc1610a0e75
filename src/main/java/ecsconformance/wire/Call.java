package ecsconformance.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One call of an operation before it is signed: the operation's name and its own parameters, in the order given.
 * The common parameters (Version, Timestamp, Signature and so on) are added when it is signed.
 */
public record Call(String operation, Map<String, String> parameters) {

    /** The operation of a call that names none. */
    public static final String NO_OPERATION = "";

    public Call {
        Objects.requireNonNull(operation, "operation");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Tells whether it only looks at what is there. */
    public boolean isLookUp() {
        return isLookUp(operation);
    }

    /** Tells whether the operation only looks at what is there. */
    public static boolean isLookUp(String operation) {
        return operation.startsWith("Describe") || operation.startsWith("List");
    }

    public static Call of(String operation) {
        return new Call(operation, Map.of());
    }

    /** This call with the parameter set, replacing an earlier value of the same name. */
    public Call with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
        return new Call(operation, more);
    }

    public Call without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new Call(operation, fewer);
    }

    /** The parameter's value, or null where the call does not carry it. */
    public String parameter(String name) {
        return parameters.get(name);
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }
}
