package ecsconformance.architecture.example.steps;

import com.fasterxml.jackson.databind.JsonNode;
import ecsconformance.architecture.example.client.Sender;
import ecsconformance.architecture.example.emulator.Adapter;
import io.restassured.response.Response;

/** Glue that reads JSON, sends HTTP and asks the emulator. */
public final class OverreachingSteps {

    public boolean agrees(JsonNode answer, Response response, Sender sender, Adapter adapter) {
        return answer.isObject() && sender.status(response) == 200 && adapter != null;
    }
}
