import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Element;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Pages;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Prints the ids of all images, snapshots, instances and disks of an emulator's default account, one a line. With the
 * suite's jar as class path. Argument: endpoint.
 */
public final class AccountIds {

    private static final WireStyle STYLE = new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON);

    private AccountIds() {}

    public static void main(String[] arguments) {
        URI endpoint = URI.create(arguments[0]);
        for (String kind : new String[] {"Image", "Snapshot", "Instance", "Disk"}) {
            Call call = Call.of("Describe" + kind + "s").with("RegionId", "cn-hangzhou");
            Call every = kind.equals("Image")
                    ? call.with("Status", "Creating,Waiting,Available,UnAvailable,CreateFailed")
                    : call;
            Pages.all(every, kind + "s", kind, page -> body(endpoint, page))
                    .orElseThrow(() -> new IllegalStateException(kind + "s cannot be listed"))
                    .forEach(one -> System.out.println(one.text(kind + "Id").orElseThrow()));
        }
    }

    private static Optional<Element> body(URI endpoint, Call call) {
        SignedCall signed = new RequestSigner()
                .sign(
                        call,
                        STYLE,
                        Credentials.of("testid", "testsecret"),
                        endpoint,
                        new TimeAndNonce(Instant.now(), UUID.randomUUID().toString()));
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(signed.uri()).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new ReplyReader().read(answer.statusCode(), answer.body()) instanceof Reply.Success success
                    ? Optional.of(success.body())
                    : Optional.empty();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("no answer from " + endpoint, failure);
        }
    }
}
