package ecsconformance.emulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.catalogue.Choices.UnknownChoice;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import ecsconformance.emulator.http.HttpService.LoggedResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the control protocol over a cloud: {@code POST /scopes}, {@code POST /scopes/{scope}/fixtures} and
 * {@code DELETE /scopes/{scope}} below the base path, and below {@code /reading/NAME=CHOICE} and {@code /defect/NAME}, any number
 * of them in a row, in which case opened scopes behave so. 201 and 204 on success; 400 for bad JSON and an unknown fixture, 404 for
 * an unknown scope or path, 405 for another method, 413 for a body that is too large, 422 for what cannot be arranged; every
 * one of them with {@code {"error": "..."}}. Thread-safe.
 */
public final class ControlApi {

    private static final Set<String> SWITCHES = Set.of("defect", "reading");
    private static final String JSON = "application/json;charset=utf-8";

    private final String base;
    private final Cloud cloud;
    private final Choices choices;
    private final ControlJson json = new ControlJson();

    /**
     * @param base    the path in front of {@code /scopes}, such as {@code /control}
     * @param choices for the scopes that ask for nothing else
     */
    public ControlApi(String base, Cloud cloud, Choices choices) {
        this.base = base;
        this.cloud = cloud;
        this.choices = choices;
    }

    /** True where the path is this protocol's. */
    public boolean owns(String path) {
        return path.equals(base) || path.startsWith(base + "/");
    }

    /** Answers one request; never throws. */
    public LoggedResponse answer(HttpRequest request) {
        try {
            return answered(route(request), "");
        } catch (RuntimeException unexpected) {
            return answered(
                    error(500, "the request could not be carried out"),
                    unexpected.getClass().getSimpleName());
        }
    }

    private static LoggedResponse answered(HttpResponse response, String error) {
        return new LoggedResponse(response, "", "control", "", error);
    }

    private HttpResponse route(HttpRequest request) {
        if (request.tooLarge()) {
            return error(413, "the body is larger than " + HttpRequest.LARGEST_BODY + " bytes");
        }
        List<String> path = List.of(request.path().substring(base.length()).split("/", -1));
        Choices chosen = choices;
        while (path.size() > 2 && SWITCHES.contains(path.get(1))) {
            try {
                chosen = path.get(1).equals("defect")
                        ? chosen.defect(decoded(path.get(2)))
                        : chosen.reading(decoded(path.get(2)));
            } catch (UnknownChoice unknown) {
                return error(400, unknown.getMessage());
            }
            path = path.subList(2, path.size());
        }
        return route(request, path, chosen.behaviour());
    }

    private HttpResponse route(HttpRequest request, List<String> path, Behaviour behaviour) {
        if (path.size() < 2 || path.size() > 4 || !path.get(1).equals("scopes")) {
            return unknownPath();
        }
        if (path.size() == 2) {
            return request.verb().equals("POST") ? open(request, behaviour) : onlyAllowed("POST");
        }
        if (path.size() == 3) {
            return request.verb().equals("DELETE") ? close(decoded(path.get(2))) : onlyAllowed("DELETE");
        }
        if (!path.get(3).equals("fixtures")) {
            return unknownPath();
        }
        return request.verb().equals("POST") ? arrange(decoded(path.get(2)), request) : onlyAllowed("POST");
    }

    private HttpResponse open(HttpRequest request, Behaviour behaviour) {
        Optional<String> run = json.textField(request.body(), "run");
        if (run.isEmpty()) {
            return error(400, "the body must be a JSON object with the text \"run\"");
        }
        Cloud.Scope scope = cloud.openScope(run.get(), behaviour);
        return created(Node.Fields.none()
                .with("scope", scope.scope())
                .with("accessKeyId", scope.accessKeyId())
                .with("accessKeySecret", scope.accessKeySecret())
                .with("regionId", scope.regionId()));
    }

    private HttpResponse arrange(String scope, HttpRequest request) {
        Optional<String> fixture = json.textField(request.body(), "fixture");
        if (fixture.isEmpty()) {
            return error(400, "the body must be a JSON object with the text \"fixture\"");
        }
        Cloud.Arranged arranged = cloud.arrange(scope, fixture.get());
        if (arranged instanceof Cloud.Arranged.Made made) {
            return created(Node.Fields.none().with("id", made.id()).with("attributes", made.attributes()));
        }
        if (arranged instanceof Cloud.Arranged.Impossible impossible) {
            return error(422, impossible.reason());
        }
        return arranged instanceof Cloud.Arranged.UnknownScope
                ? error(404, "there is no such scope")
                : error(400, "there is no such fixture");
    }

    private HttpResponse close(String scope) {
        return cloud.closeScope(scope)
                ? new HttpResponse(204, Map.of(), new byte[0])
                : error(404, "there is no such scope");
    }

    private HttpResponse created(Node.Fields body) {
        return HttpResponse.of(201, JSON, json.text(body));
    }

    private HttpResponse unknownPath() {
        return error(
                404,
                "there is no such path; there are " + base + "/scopes, " + base + "/scopes/{scope} and " + base
                        + "/scopes/{scope}/fixtures");
    }

    private HttpResponse onlyAllowed(String verb) {
        return error(405, "the method here is " + verb).with("Allow", verb);
    }

    private HttpResponse error(int status, String reason) {
        return HttpResponse.of(status, JSON, json.text(Node.Fields.none().with("error", reason)));
    }

    /** A segment that cannot be decoded names no scope, which is what its raw form does too. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    /** The JSON of the control protocol. Unlike an answer of the API, a list is a plain array here. */
    private static final class ControlJson {

        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        /** The text of one field of a JSON object; empty where the body is no such object or the field no such text. */
        Optional<String> textField(byte[] body, String name) {
            try {
                JsonNode value = mapper.readTree(body).path(name);
                return value.isTextual() && !value.textValue().isBlank()
                        ? Optional.of(value.textValue())
                        : Optional.empty();
            } catch (IOException malformed) {
                return Optional.empty();
            }
        }

        String text(Node node) {
            try {
                return mapper.writeValueAsString(json(node));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static JsonNode json(Node node) {
            if (node instanceof Node.Fields fields) {
                ObjectNode object = NODES.objectNode();
                fields.parts().forEach((name, part) -> object.set(name, json(part)));
                return object;
            }
            if (node instanceof Node.Items items) {
                ArrayNode array = NODES.arrayNode();
                items.items().forEach(item -> array.add(json(item)));
                return array;
            }
            if (node instanceof Node.Number number) {
                return NODES.numberNode(number.value());
            }
            if (node instanceof Node.Flag flag) {
                return NODES.booleanNode(flag.value());
            }
            return NODES.textNode(((Node.Text) node).value());
        }
    }
}
