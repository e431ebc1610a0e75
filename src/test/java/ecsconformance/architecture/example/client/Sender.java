package ecsconformance.architecture.example.client;

import io.restassured.response.Response;

/** Sends with RestAssured, as a class of this package may. */
public final class Sender {

    public int status(Response response) {
        return response.statusCode();
    }
}
