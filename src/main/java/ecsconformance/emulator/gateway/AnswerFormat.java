package ecsconformance.emulator.gateway;

import ecsconformance.emulator.gateway.ApiRequest.RefusedRequest;
import ecsconformance.emulator.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/** The format of an answer, with the media type that every known client reads. */
public enum AnswerFormat {
    JSON("application/json;charset=utf-8"),
    XML("text/xml;charset=utf-8");

    private final String contentType;

    AnswerFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Format alone decides where it is there, in any case. */
    static AnswerFormat of(ApiRequest request) throws RefusedRequest {
        Optional<String> stated = request.parameter("Format");
        if (stated.isEmpty()) {
            return withoutFormat(request.http());
        }
        return switch (stated.get().toUpperCase(Locale.ROOT)) {
            case "JSON" -> JSON;
            case "XML" -> XML;
            default -> throw new RefusedRequest(GatewayRefusals.UNKNOWN_FORMAT);
        };
    }

    /** Clients of signature V3 ask by the Accept header; everywhere else XML is the default. */
    public static AnswerFormat withoutFormat(HttpRequest http) {
        boolean v3 = http.header("Authorization").orElse("").startsWith("ACS3");
        String accept = http.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        return v3 && accept.contains("application/json") ? JSON : XML;
    }
}
