package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.cut;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.sending;
import static ecsconformance.emulator.defects.EffectChanges.with;
import static ecsconformance.emulator.gateway.ApiRequest.reaching;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Account.TokenUse;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.FormChecks.TokenForm;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.gateway.AnswerFormat;
import ecsconformance.emulator.operation.ImageCreation;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code client-token.*} catch. */
final class ClientTokenDefects {

    /** As long as a UUID. */
    private static final int TOKEN_COLUMN = 36;

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("token-form.63", "a token has 63 characters at most", "client-token.length",
                change(it -> it.instead(TokenForm.class, new TokenForm(63)))),
            of("token-form.36", "a token is as long as a UUID at most", "client-token.length",
                change(it -> it.instead(TokenForm.class, new TokenForm(36)))),
            of("token-form.not-ascii-denied", "a token that is not ASCII is denied", "client-token.not-ascii",
                RefusalChange.instead(Refusals.TOKEN_NOT_SUPPORTED, Refusals.SNAPSHOT_FORBIDDEN)),
            of("token-form.empty-conflicts", "an empty token is one that conflicts", "client-token.empty",
                refusing(TokenForm.class, request -> "".equals(request.parameters().get("ClientToken")),
                    Refusals.TOKEN_CONFLICT)),
            of("effect.repeat-photographs", "a repeat takes the snapshots of an instance once more",
                "client-token.one-image",
                after((account, request, answer) -> {
                    boolean repeat = request.text("ClientToken")
                            .flatMap(account::tokenUse)
                            .filter(use -> !use.at().equals(account.now()))
                            .isPresent();
                    if (repeat && answer instanceof Answer.Granted) {
                        account.instances()
                                .find(
                                        request.text("InstanceId")
                                                .orElse(""),
                                        request.region())
                                .ifPresent(it -> ImageCreation.DOCUMENTED.snapshotted(
                                        new Template(it, account.disksOf(it)), account));
                    }
                    return answer;
                })),
            of("token.forgotten-when-available", "a token is forgotten once its image is Available",
                "client-token.repeat-later",
                sending((account, sent) -> Optional.ofNullable(sent.get("ClientToken"))
                                .flatMap(account::tokenUse)
                                .flatMap(use ->
                                        account.images().find(use.imageId(), Account.HOME))
                                .filter(image -> image.isReady(account.now()))
                                .isPresent()
                        ? with(sent, Map.of("ClientToken", ""))
                        : sent)),
            of("token.free-after-a-conflict", "a token that was refused for other parameters is free",
                "client-token.conflict",
                after((account, request, answer) -> {
                    if (answer instanceof Answer.Refused refused && refused.refusal().equals(Refusals.TOKEN_CONFLICT)) {
                        request.text("ClientToken")
                                .ifPresent(token -> account.use(token, new TokenUse(Map.of(), "", Instant.MAX)));
                    }
                    return answer;
                })),
            of("token.of-the-last-image", "a token is forgotten once another image is made", "client-token.conflict",
                sending((account, sent) -> Optional.ofNullable(sent.get("ClientToken"))
                                .flatMap(account::tokenUse)
                                .filter(use -> !account.images()
                                        .all(Account.HOME, image -> !image.id().equals(use.imageId()))
                                        .isEmpty())
                                .isPresent()
                        ? with(sent, Map.of("ClientToken", ""))
                        : sent)),
            of("token.one-for-all", "any two requests with a token are repeats", "client-token.another",
                Tokens.SEAM.change(tokens -> tokens.comparing(token -> ""))),
            of("token.name-only", "only the name tells two requests with one token apart", "client-token.conflict",
                comparing("ImageName")),
            of("token.description-only", "only the description tells two requests with one token apart",
                "client-token.conflict", comparing("Description")),
            of("token.source-only", "only the snapshot tells two requests with one token apart",
                "client-token.conflict", comparing("SnapshotId")),
            of("token.values-without-names", "requests with one token are alike whose values are, whatever their names",
                "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) ->
                    used.values().stream().sorted().toList().equals(sent.values().stream().sorted().toList())))),
            of("token.cut-to-64", "a longer token is cut to 64 characters", "client-token.too-long",
                change(it -> it.without(TokenForm.class)),
                Tokens.SEAM.change(tokens -> tokens.comparing(token -> cut(token, 64)))),
            of("token.first-tag-only", "only the first tag tells two requests with one token apart",
                "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) ->
                    withoutMoreTags(used).equals(withoutMoreTags(sent))))),
            of("token.beginnings-only", "only the beginnings of values tell two requests with one token apart",
                "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) ->
                    beginnings(used).equals(beginnings(sent))))),
            of("token.any-case-of-values", "capitals tell two requests with one token not apart",
                "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) ->
                    used.toString().equalsIgnoreCase(sent.toString())))),
            ignoring("token.instance-not-compared", "the instance tells two requests with one token not apart",
                "InstanceId"),
            ignoring("token.platform-not-compared", "the platform tells two requests with one token not apart",
                "Platform"),
            ignoring("token.architecture-not-compared",
                "the architecture tells two requests with one token not apart", "Architecture"),
            ignoring("token.mapped-snapshot-not-compared",
                "a snapshot of a mapping tells two requests with one token not apart",
                "DiskDeviceMapping.1.SnapshotId"),
            of("token-form.letters-and-digits", "a token holds letters, digits and hyphens only", "client-token.length",
                refusing(TokenForm.class, request -> !request.text("ClientToken").orElse("").matches("[A-Za-z0-9-]*"),
                    Refusals.TOKEN_NOT_SUPPORTED)),
            of("token-form.32-at-least", "a token has 32 characters at least", "client-token.length",
                refusing(TokenForm.class, request -> request.has("ClientToken", it -> it.length() < 32),
                    Refusals.TOKEN_NOT_SUPPORTED)),
            of("token.unused-parameter-denied", "a token with another architecture is denied",
                "client-token.unused-parameter", RefusalChange.instead(Case.sending("Architecture"),
                    Refusals.TOKEN_CONFLICT, Refusals.SNAPSHOT_FORBIDDEN)),
            of("token.format-counts", "the format counts as a parameter of a repeat", "client-token.same-request",
                reaching((sent, own) -> {
                    own.put(
                            "Format",
                            AnswerFormat.withoutFormat(sent.http())
                                    + sent.parameter("Format")
                                            .orElse(""));
                    return own;
                })),
            of("token.place-counts", "how a request is sent counts as a parameter of a repeat",
                "client-token.same-request",
                reaching((sent, own) -> {
                    own.put("Verb", sent.http().verb());
                    return own;
                })),
            of("token.forgotten", "a repeat is carried out again", "client-token.repeat",
                Tokens.SEAM.change(tokens -> tokens.knownAfter(Duration.ofDays(1)))),
            of("token.racy", "requests with one token at the same time are all carried out", "client-token.one-image",
                Tokens.SEAM.change(tokens -> tokens.knownAfter(Duration.ofMillis(100)))),
            of("token.any-case", "tokens that differ in case are one", "client-token.another",
                Tokens.SEAM.change(tokens -> tokens.comparing(token -> token.toLowerCase(Locale.ROOT)))),
            of("token.first-63", "tokens are one that have the first 63 characters in common", "client-token.another",
                Tokens.SEAM.change(
                    tokens -> tokens.comparing(token -> token.substring(0, Math.min(63, token.length()))))),
            of("token.any-parameters", "a token answers whatever it is sent with", "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) -> true))),
            of("token.beginning-only", "only the first 36 characters of a token are kept", "client-token.another",
                Tokens.SEAM.change(tokens -> tokens.comparing(token -> cut(token, TOKEN_COLUMN)))),
            of("token.of-all-accounts", "a token of one account is known in all others", "client-token.account",
                AcrossAccounts.SHARED_TOKENS.change(shared -> true)),
            of("effect.snapshot-used-up", "the snapshot is gone once an image was made of it", "client-token.another",
                Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
                    Answer answer = operation.answer(account, parameters);
                    if (answer instanceof Answer.Granted) {
                        parameters.text("SnapshotId").ifPresent(account.snapshots()::remove);
                    }
                    return answer;
                }))),
        wrong("client-token.conflict", Refusals.TOKEN_CONFLICT, 409, "InvalidParameter.Conflict"),
        wrong("client-token.too-long", Refusals.TOKEN_NOT_SUPPORTED, 404, "MalformedToken"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Change<?> comparing(String parameter) {
        return Tokens.SEAM.change(
                tokens -> tokens.repeating((used, sent) -> Objects.equals(used.get(parameter), sent.get(parameter))));
    }

    private static Map<String, String> withoutMoreTags(Map<String, String> sent) {
        Map<String, String> fewer = new HashMap<>(sent);
        fewer.keySet().removeIf(name -> name.startsWith("Tag.") && !name.startsWith("Tag.1."));
        return fewer;
    }

    private static Map<String, String> beginnings(Map<String, String> sent) {
        Map<String, String> shorter = new HashMap<>(sent);
        shorter.replaceAll((name, value) -> cut(value, 4));
        return shorter;
    }

    private static Defect ignoring(String name, String breaks, String parameter) {
        return of(
                name,
                breaks,
                "client-token.conflict",
                Tokens.SEAM.change(tokens -> tokens.repeating(
                        (used, sent) -> with(used, Map.of(parameter, "")).equals(with(sent, Map.of(parameter, ""))))));
    }

    private ClientTokenDefects() {}
}
