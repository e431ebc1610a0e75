package ecsconformance.architecture.example.emulator;

import com.github.tomakehurst.wiremock.http.Request;
import ecsconformance.architecture.example.wire.Leaking;

/** The second class that knows WireMock, in a cycle with the first. */
public final class Adapter {

    public String url(Request request) {
        return new Leaking().both(request, this);
    }
}
