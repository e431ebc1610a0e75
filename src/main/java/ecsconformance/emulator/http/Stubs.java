package ecsconformance.emulator.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.BasicResponseRenderer;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.store.InMemoryScenariosStore;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.InMemoryScenarios;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StoreBackedStubMappings;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * WireMock's stubs: one for any request, whose response one transformer has the service make. Of WireMock's server, its
 * administration, its templates and its proxy nothing is there. A stub sees of a request its name alone, so that nothing in
 * it can trouble WireMock. Nothing else of the emulator knows WireMock.
 */
final class Stubs {

    private final StubMappings stubs;
    private final BasicResponseRenderer renderer = new BasicResponseRenderer();
    private final Map<String, HttpRequest> underWay = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    Stubs(HttpService service) {
        Transformer transformer = new Transformer(service, underWay);
        stubs = new StoreBackedStubMappings(
                new InMemoryStubMappingStore(),
                new InMemoryScenarios(new InMemoryScenariosStore()),
                Map.of(),
                Map.of(),
                Map.of(transformer.getName(), transformer),
                null,
                List.of(),
                Map.of());
        stubs.addMapping(new StubMapping(RequestPattern.everything(), new ResponseDefinition()));
    }

    HttpResponse answer(HttpRequest request) {
        String path = "/" + count.incrementAndGet();
        underWay.put(path, request);
        try {
            ServeEvent asked = ServeEvent.of(ImmutableRequest.create()
                    .withAbsoluteUrl("http://emulator" + path)
                    .withMethod(RequestMethod.GET)
                    .withProtocol("HTTP/1.1")
                    .withClientIp("")
                    .withHeaders(HttpHeaders.noHeaders())
                    .withBody(new byte[0])
                    .build());
            return response(renderer.render(stubs.serveFor(asked)));
        } finally {
            underWay.remove(path);
        }
    }

    private static HttpResponse response(Response made) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpHeader header : made.getHeaders().all()) {
            headers.put(header.key(), header.firstValue());
        }
        return new HttpResponse(made.getStatus(), headers, made.getBody());
    }

    /** Lets the service make the response. */
    private record Transformer(HttpService service, Map<String, HttpRequest> underWay)
            implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "emulator";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            HttpResponse answer = service.answer(underWay.get(event.getRequest().getUrl()));
            ResponseDefinitionBuilder response =
                    new ResponseDefinitionBuilder().withStatus(answer.status()).withBody(answer.body());
            answer.headers().forEach((name, value) -> response.withHeader(name, value));
            return response.build();
        }
    }
}
