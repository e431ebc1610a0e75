package ecsconformance.hostile;

import ecsconformance.client.RawServer;
import ecsconformance.suite.EmulatedTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every case, in the places where it is tried. */
final class HostileCases {

    static final String EVERYWHERE = "everywhere";

    /** A case that takes long is tried in the middle of a run once. */
    private static final String SILENT_IN_PART = "a body that drips";
    /** The faults that are tried where the suite only looks, too: each kind of answer that is none, and each that nearly is one. */
    private static final List<String> LOOKING = List.of(
            "reset after the request",
            "empty reply",
            "garbage instead of HTTP",
            "closed in the middle of the body",
            "a whole body, chunked, without its last chunk",
            "Content-Length too short",
            "a body of 1 GiB in chunks",
            "status 204",
            "502 of a gateway",
            "503 that asks for an hour",
            "JSON or XML cut before its end, the length right",
            "an object without fields",
            "a list for ImageId",
            "150,000 values",
            "XML of another root",
            "a billion laughs",
            "error body under status 200",
            "control characters, bidi and markup in a message",
            "a login page",
            "a redirect to another host",
            "an answer that is called text/plain");
    /** The faults that are tried on the control endpoint, too. */
    private static final List<String> CONTROL = List.of(
            "a body of 1 GiB in chunks",
            "garbage instead of HTTP",
            "empty reply",
            "reset after the request",
            "closed in the middle of the body",
            "a body that drips",
            "headers that drip",
            "no answer at all",
            "endless headers",
            "a redirect to another host",
            "a redirect to another host that keeps the method",
            "500 without a body",
            "a gzip bomb of 64 MiB",
            "100,000 nested arrays",
            "an object without fields",
            "a text instead of an object",
            "a login page",
            "bytes that are no UTF-8");

    private final EmulatedTarget emulator;

    private HostileCases(EmulatedTarget emulator) {
        this.emulator = emulator;
    }

    /**
     * @param elsewhere another host, which must not hear of anything
     * @param folder    for keys
     */
    static Stream<HostileCase> all(EmulatedTarget emulator, URI elsewhere, Path folder) {
        HostileCases cases = new HostileCases(emulator);
        List<Fault> faults = new ArrayList<>(HttpFaults.all());
        faults.addAll(BodyFaults.all());
        faults.addAll(ElsewhereFaults.all(elsewhere));
        List<Fault> control = new ArrayList<>(
                faults.stream().filter(fault -> CONTROL.contains(fault.name())).toList());
        control.add(BodyFaults.controlRefusal());
        return Stream.of(
                        new ConnectionCases(emulator.control(), folder).all().stream(),
                        faults.stream().flatMap(cases::inPlaces),
                        control.stream().flatMap(cases::onControl))
                .flatMap(stream -> stream);
    }

    private Stream<HostileCase> inPlaces(Fault fault) {
        return Stream.of(EVERYWHERE, "CreateImage", "DescribeImages")
                .filter(place -> !place.equals("DescribeImages") || LOOKING.contains(fault.name()))
                .filter(place -> !fault.silent()
                        || place.equals(EVERYWHERE)
                        || (place.equals("CreateImage") && fault.name().equals(SILENT_IN_PART)))
                .map(place -> new HostileCase(fault.name(), place, () -> {
                    RawServer server = server(fault, asked -> place.equals(EVERYWHERE) || asked.calls(place));
                    return place(fault, server, server.uri(), emulator.control());
                }));
    }

    private Stream<HostileCase> onControl(Fault fault) {
        return Stream.of("/scopes", "/fixtures")
                .filter(path -> !fault.silent() || path.equals("/scopes"))
                .map(path -> new HostileCase(fault.name(), "control endpoint, " + path, () -> {
                    RawServer server = server(fault, asked -> asked.request().matches("(?s)POST \\S*" + path + " .*"));
                    return place(fault, server, emulator.endpoint(), URI.create(server.uri() + "/control"));
                }));
    }

    private static HostileCase.Place place(Fault fault, RawServer server, URI endpoint, URI control) {
        return new HostileCase.Place(server, new HostileRun.Target(endpoint, control, fault.silent(), ""));
    }

    /** Misbehaves for some requests and has the emulator answer the others. */
    private RawServer server(Fault fault, Predicate<Asked> when) {
        return new RawServer((request, out, socket) -> {
            Asked asked = new Asked(request, emulator.endpoint());
            if (when.test(asked)) {
                fault.conduct().answer(asked, out, socket);
            } else {
                asked.relay(out, socket);
            }
        });
    }
}
