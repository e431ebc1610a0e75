package ecsconformance.emulator.check;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the page leaves open of the parameters that stand alone. */
public final class RequestReadings {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_DESCRIPTION = 256;

    public static final List<Reading> ALL = List.of(
            Reading.of(
                    "source-missing",
                    "the code for a request without any source",
                    Choice.of("missing", "MissingParameter"),
                    Choice.of(
                            "all-empty",
                            "InvalidParameter.AllEmpty",
                            Refusing.instead(Refusals.SOURCE_MISSING, Refusals.ALL_EMPTY))),
            Reading.of(
                    "source-empty",
                    "a request whose only source is sent empty",
                    Choice.of("all-empty", "InvalidParameter.AllEmpty"),
                    Choice.of(
                            "missing",
                            "MissingParameter",
                            Refusing.instead(Refusals.ALL_EMPTY, Refusals.SOURCE_MISSING)),
                    Choice.of(
                            "not-found",
                            "the empty id does not exist",
                            Refusing.instead(Refusals.ALL_EMPTY, Refusals.SNAPSHOT_NOT_FOUND),
                            Refusing.instead(sends("InstanceId"), Refusals.ALL_EMPTY, Refusals.INSTANCE_NOT_FOUND))),
            Reading.of(
                    "name-colon",
                    "a colon in an image name",
                    Choice.of("allowed", "is allowed"),
                    Choice.of("forbidden", "is refused", names(name -> name.contains(":")))),
            Reading.of(
                    "name-dot",
                    "a full stop in an image name",
                    Choice.of("allowed", "is allowed"),
                    Choice.of("forbidden", "is refused", names(name -> name.contains(".")))),
            Reading.of(
                    "name-length",
                    "what the length of an image name is counted in",
                    Choice.of("characters", "characters"),
                    Choice.of("units", "units of UTF-16", names(name -> Length.UNITS.of(name) > LONGEST_NAME))),
            Reading.of(
                    "name-empty",
                    "an image name or a description that is sent empty",
                    Choice.of("absent", "counts as left out"),
                    Choice.of(
                            "malformed",
                            "is too short",
                            sentEmpty("ImageName", ImageNameForm.class, Refusals.IMAGE_NAME_MALFORMED),
                            sentEmpty("Description", DescriptionForm.class, Refusals.DESCRIPTION_MALFORMED))),
            Reading.of(
                    "description-length",
                    "what the length of a description is counted in",
                    Choice.of("characters", "characters"),
                    Choice.of("units", "units of UTF-16", descriptions(Length.UNITS))),
            Reading.of(
                    "tag-key-repeated",
                    "a tag key that is sent twice",
                    Choice.of("refused", "is refused"),
                    Choice.of(
                            "last",
                            "has the last of the values",
                            change(it -> it.altered(
                                    TagForm.class, form -> form.seeing(RequestReadings::withoutRepeatedKeys))))),
            Reading.of(
                    "image-version",
                    "ImageVersion, which only an example and an error row know",
                    Choice.of("read", "is checked by its form"),
                    Choice.of("ignored", "is ignored", change(it -> it.without(ImageVersionForm.class)))),
            Reading.of(
                    "token-length",
                    "a ClientToken of more than 64 characters",
                    Choice.of("refused", "is refused"),
                    Choice.of("taken", "is taken as it is", change(it -> it.without(TokenForm.class)))),
            Reading.of(
                    "token-conflict",
                    "the code for a token used again with other parameters",
                    Choice.of("error-row", "403 InvalidParamter.Conflict"),
                    Choice.of(
                            "linked-page",
                            "400 IdempotentParameterMismatch",
                            tokenConflict(400, "IdempotentParameterMismatch")),
                    Choice.of(
                            "common-table",
                            "403 InvalidIdempotenceParameter.Mismatch",
                            tokenConflict(403, "InvalidIdempotenceParameter.Mismatch"))),
            Reading.of(
                    "lower-priority",
                    "a snapshot that a source of higher priority leaves unused",
                    Choice.of("ignored", "need not exist"),
                    Choice.of(
                            "checked",
                            "must exist",
                            change(it -> it.altered(
                                    ImageNameFree.class, free -> free.and(RequestReadings::unusedSnapshot))))),
            Reading.of(
                    "architecture-elsewhere",
                    "an unknown architecture or platform where no data snapshot is the system disk",
                    Choice.of("refused", "is refused"),
                    Choice.of(
                            "ignored",
                            "is ignored",
                            change(it -> it.when(
                                    Case.by(CreateImageRequest.Method.INSTANCE, CreateImageRequest.Method.SNAPSHOT),
                                    some -> some.without(ArchitectureForm.class).without(PlatformForm.class))))));

    private RequestReadings() {}

    private static Case sends(String parameter) {
        return (request, n) -> request.parameters().containsKey(parameter);
    }

    private static Change<?> names(Predicate<String> forbidden) {
        Check<CreateImageRequest> more = Check.of(
                request -> request.text("ImageName").filter(forbidden).isPresent(), Refusals.IMAGE_NAME_MALFORMED);
        return change(it -> it.altered(ImageNameForm.class, form -> form.and(more)));
    }

    private static Change<?> sentEmpty(
            String parameter, Class<? extends Check<CreateImageRequest>> type, Refusal refusal) {
        Check<CreateImageRequest> more = Check.of(
                request -> request.parameters().getOrDefault(parameter, "-").isEmpty(), refusal);
        return change(it -> it.altered(type, form -> form.and(more)));
    }

    private static Change<?> descriptions(Length unit) {
        Check<CreateImageRequest> more = Check.of(
                request -> request.text("Description")
                        .filter(text -> unit.of(text) > LONGEST_DESCRIPTION)
                        .isPresent(),
                Refusals.DESCRIPTION_MALFORMED);
        return change(it -> it.altered(DescriptionForm.class, form -> form.and(more)));
    }

    private static CreateImageRequest withoutRepeatedKeys(CreateImageRequest request) {
        CreateImageRequest kept = request;
        Set<Optional<String>> keys = new HashSet<>();
        for (SentTag tag : request.tags()) {
            if (!keys.add(tag.key())) {
                for (String part : List.of("Key", "key", "Value", "value")) {
                    kept = kept.with("Tag." + tag.n() + "." + part, Optional.empty());
                }
            }
        }
        return kept;
    }

    private static Change<?> tokenConflict(int status, String code) {
        return Refusing.instead(
                Refusals.TOKEN_CONFLICT,
                Refusals.TOKEN_CONFLICT.withStatus(status).withCode(code));
    }

    private static Optional<Refusal> unusedSnapshot(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("SnapshotId")
                        .filter(id ->
                                account.snapshots().find(id, request.region()).isEmpty())
                        .isPresent(),
                Refusals.SNAPSHOT_NOT_FOUND);
    }
}
