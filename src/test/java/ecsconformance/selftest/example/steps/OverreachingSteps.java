package ecsconformance.selftest.example.steps;

import com.fasterxml.jackson.databind.JsonNode;
import ecsconformance.selftest.example.client.Sender;
import ecsconformance.selftest.example.emulator.Adapter;
import io.restassured.response.Response;

/** Glue that reads JSON, sends HTTP and asks the emulator. */
public final class OverreachingSteps {

    public boolean agrees(JsonNode answer, Response response, Sender sender, Adapter adapter) {
        return answer.isObject() && sender.status(response) == 200 && adapter != null;
    }
}
