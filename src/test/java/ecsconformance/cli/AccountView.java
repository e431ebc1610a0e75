package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.client.RestAssuredClient;
import ecsconformance.client.Sending;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An emulator's default account as its owner sees it, through the API. */
record AccountView(URI endpoint, Session session) {

    static AccountView of(URI endpoint, Session session) {
        return new AccountView(endpoint, session);
    }

    /** Names of all images and ids of everything else, custom or not. */
    List<String> names() {
        List<String> all = new ArrayList<>();
        for (String plural : List.of("Images", "Snapshots", "Instances", "Disks")) {
            list(plural)
                    .forEach(each -> all.add(each.text(plural.equals("Images") ? "ImageName" : id(plural))
                            .orElseThrow()));
        }
        return all;
    }

    /** The first whose fields hold the word. */
    String id(String plural, String word) {
        return list(plural).stream()
                .filter(each -> each.children().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(field -> field.text().equals(word)))
                .findFirst()
                .flatMap(each -> each.text(id(plural)))
                .orElseThrow();
    }

    private static String id(String plural) {
        return plural.substring(0, plural.length() - 1) + "Id";
    }

    private List<Element> list(String plural) {
        Reply reply = call(
                "Describe" + plural,
                "PageSize",
                "100",
                "Status",
                plural.equals("Images")
                        ? "Creating,Waiting,Available,UnAvailable,CreateFailed"
                        : plural.equals("Snapshots") ? "all" : plural.equals("Disks") ? "All" : "");
        return ((Reply.Success) reply).body().list(plural, plural.substring(0, plural.length() - 1));
    }

    Reply call(String operation, String... namesAndValues) {
        Target target = new TargetComposer()
                .compose(
                        new TargetFlags(
                                Optional.empty(),
                                Optional.of(endpoint),
                                Optional.empty(),
                                Optional.of("testid"),
                                Optional.of("testsecret"),
                                Optional.empty(),
                                java.util.OptionalInt.empty(),
                                java.util.OptionalDouble.empty(),
                                List.of()),
                        Map.of(),
                        Fixture.ids())
                .orElseThrow();
        Call call = Call.of(operation).with("RegionId", "cn-hangzhou");
        for (int at = 0; at < namesAndValues.length; at += 2) {
            call = call.with(namesAndValues[at], namesAndValues[at + 1]);
        }
        try (RestAssuredClient client =
                new RestAssuredClient(target, Map.of(), "view", session.clock(), session.random(), exchange -> {})) {
            Reply reply = client.send(new Sending(
                            call,
                            new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON),
                            target.credentials().orElseThrow(),
                            "view"))
                    .reply();
            assertThat(reply).as(operation).isInstanceOf(Reply.Success.class);
            return reply;
        }
    }
}
