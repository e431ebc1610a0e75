package ecsconformance.architecture.example.wire;

import com.github.tomakehurst.wiremock.http.Request;
import ecsconformance.architecture.example.emulator.Adapter;

/** Knows its own user and a library that is not its business. */
public final class Leaking {

    public String both(Request request, Adapter adapter) {
        return request.getUrl() + adapter.url(request);
    }
}
