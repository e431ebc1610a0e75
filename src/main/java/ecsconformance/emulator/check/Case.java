package ecsconformance.emulator.check;

import java.util.Set;

/** Selects some requests, or some disks of their mappings. */
@FunctionalInterface
public interface Case {

    /** @param n of the disk that is looked at; 0 where the request as a whole is */
    boolean holds(CreateImageRequest request, int n);

    /** Requests by these methods. */
    static Case by(CreateImageRequest.Method... methods) {
        Set<CreateImageRequest.Method> some = Set.of(methods);
        return (request, n) -> some.contains(request.method());
    }

    /** The disk with this number in a mapping. */
    static Case disk(int wanted) {
        return (request, n) -> n == wanted;
    }

    /** The requests that send this parameter. */
    static Case sending(String parameter) {
        return (request, n) -> request.text(parameter).isPresent();
    }

    default Case not() {
        return (request, n) -> !holds(request, n);
    }
}
