package ecsconformance.emulator.readings;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.AccountChecks.ResourceGroupExists;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.FormChecks.ArchitectureForm;
import ecsconformance.emulator.check.FormChecks.DescriptionForm;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.FormChecks.ImageVersionForm;
import ecsconformance.emulator.check.FormChecks.Length;
import ecsconformance.emulator.check.FormChecks.PlatformForm;
import ecsconformance.emulator.check.FormChecks.TokenForm;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The choices that the page leaves about the parameters that stand alone. */
final class RequestReadings {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_DESCRIPTION = 256;

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("name-colon", "a colon in an image name",
            Choice.of("allowed", "is allowed"),
            Choice.of("forbidden", "is refused", names(name -> name.contains(":")))),
        Reading.of("name-dot", "a full stop in an image name",
            Choice.of("allowed", "is allowed"),
            Choice.of("forbidden", "is refused", names(name -> name.contains(".")))),
        Reading.of("name-blank", "a blank inside an image name",
            Choice.of("forbidden", "is refused"),
            Choice.of("allowed", "is allowed",
                change(it -> it.altered(ImageNameForm.class,
                        form -> form.seeing(request -> request.with("ImageName",
                                request.text("ImageName").map(name -> name.replace(' ', '_')))))))),
        Reading.of("name-length", "what the length of an image name is counted in",
            Choice.of("characters", "characters"),
            Choice.of("units", "units of UTF-16", names(name -> Length.UNITS.of(name) > LONGEST_NAME))),
        Reading.of("name-empty", "an image name or a description that is sent empty",
            Choice.of("absent", "counts as left out"),
            Choice.of("malformed", "is too short",
                sentEmpty("ImageName", ImageNameForm.class, Refusals.IMAGE_NAME_MALFORMED),
                sentEmpty("Description", DescriptionForm.class, Refusals.DESCRIPTION_MALFORMED))),
        Reading.of("value-empty", "another parameter that is sent empty",
            Choice.of("absent", "counts as left out"),
            Choice.of("malformed", "has a value that is not valid",
                sentEmpty("ImageVersion", ImageVersionForm.class, Refusals.IMAGE_VERSION_MALFORMED),
                sentEmpty("Architecture", ArchitectureForm.class, Refusals.ARCHITECTURE_MALFORMED),
                sentEmpty("Platform", PlatformForm.class, Refusals.PLATFORM_MALFORMED),
                sentEmpty("ResourceGroupId", ResourceGroupExists.class, Refusals.RESOURCE_GROUP_NOT_FOUND),
                sentEmpty("\\S+Device", MappingForm.class, Refusals.DEVICE_MALFORMED),
                sentEmpty("\\S+Size", MappingForm.class, Refusals.SIZE_NOT_SUPPORTED),
                sentEmpty("\\S+DiskType", MappingForm.class, Refusals.DISK_TYPE_NOT_SUPPORTED))),
        Reading.of("description-length", "what the length of a description is counted in",
            Choice.of("characters", "characters"),
            Choice.of("units", "units of UTF-16", descriptions(Length.UNITS))),
        Reading.of("image-version", "ImageVersion, which only an example and an error row know",
            Choice.of("read", "is checked by its form"),
            Choice.of("ignored", "is ignored", change(it -> it.without(ImageVersionForm.class)))),
        Reading.of("token-length", "a ClientToken of more than 64 characters",
            Choice.of("refused", "is refused"),
            Choice.of("taken", "is taken as it is", change(it -> it.without(TokenForm.class)))),
        Reading.of("token-empty", "a ClientToken that is sent empty",
            Choice.of("none", "is none"),
            Choice.of("refused", "is refused",
                sentEmpty("ClientToken", TokenForm.class, Refusals.TOKEN_NOT_SUPPORTED))),
        Reading.of("token-conflict", "the code for a token used again with other parameters",
            Choice.of("error-row", "403 InvalidParamter.Conflict"),
            Choice.of("linked-page", "400 IdempotentParameterMismatch",
                tokenConflict(400, "IdempotentParameterMismatch")),
            Choice.of("common-table", "403 InvalidIdempotenceParameter.Mismatch",
                tokenConflict(403, "InvalidIdempotenceParameter.Mismatch"))),
        Reading.of("architecture-elsewhere",
            "an unknown architecture or platform where no data snapshot is the system disk",
            Choice.of("refused", "is refused"),
            Choice.of("ignored", "is ignored",
                change(it -> it.when(RequestReadings::namesNoSystemDisk,
                        some -> some.without(ArchitectureForm.class).without(PlatformForm.class))))));
    // spotless:on

    private RequestReadings() {}

    /** No data snapshot can be the system disk then. */
    private static boolean namesNoSystemDisk(CreateImageRequest request, int n) {
        return request.method() != CreateImageRequest.Method.MAPPING
                || request.mapping().stream()
                        .noneMatch(
                                disk -> disk.diskType().filter("system"::equals).isPresent());
    }

    private static Change<?> names(Predicate<String> forbidden) {
        Check<CreateImageRequest> more =
                Check.of(request -> request.has("ImageName", forbidden), Refusals.IMAGE_NAME_MALFORMED);
        return change(it -> it.altered(ImageNameForm.class, form -> form.and(more)));
    }

    private static Change<?> sentEmpty(
            String parameter, Class<? extends Check<CreateImageRequest>> type, Refusal refusal) {
        Predicate<String> named = Pattern.compile(parameter).asMatchPredicate();
        Check<CreateImageRequest> more = Check.of(
                request -> request.parameters().entrySet().stream()
                        .anyMatch(sent -> sent.getValue().isEmpty() && named.test(sent.getKey())),
                refusal);
        return change(it -> it.altered(type, form -> form.and(more)));
    }

    private static Change<?> descriptions(Length unit) {
        Check<CreateImageRequest> more = Check.of(
                request -> request.has("Description", text -> unit.of(text) > LONGEST_DESCRIPTION),
                Refusals.DESCRIPTION_MALFORMED);
        return change(it -> it.altered(DescriptionForm.class, form -> form.and(more)));
    }

    private static Change<?> tokenConflict(int status, String code) {
        return RefusalChange.instead(
                Refusals.TOKEN_CONFLICT,
                Refusals.TOKEN_CONFLICT.withStatus(status).withCode(code));
    }
}
