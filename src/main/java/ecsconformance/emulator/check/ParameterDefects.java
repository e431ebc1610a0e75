package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can go wrong with architecture, platform, version and the form of a token. */
public final class ParameterDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "image-version.dotted",
                    "a version has numbers of up to three digits with dots",
                    "image-version.example",
                    change(it -> it.instead(
                            ImageVersionForm.class, new ImageVersionForm(Pattern.compile("\\d{1,3}(\\.\\d{1,3})*"))))),
            of(
                    "architecture.missing",
                    "any architecture is taken",
                    "architecture.malformed",
                    change(it -> it.without(ArchitectureForm.class))),
            of(
                    "architecture.no-i386",
                    "i386 is no architecture",
                    "architecture.malformed",
                    change(it -> it.instead(ArchitectureForm.class, new ArchitectureForm(Set.of("x86_64"))))),
            of(
                    "architecture.of-a-data-snapshot-only",
                    "an architecture is refused where it is not needed",
                    "architecture.not-needed",
                    change(it -> it.when(
                            Case.by(MAPPING).not(),
                            some -> some.altered(
                                    ArchitectureForm.class,
                                    form -> form.and(Check.of(
                                            request ->
                                                    request.text("Architecture").isPresent(),
                                            Refusals.ARCHITECTURE_MALFORMED)))))),
            of(
                    "architecture.with-an-instance-denied",
                    "with an instance a wrong architecture is denied",
                    "architecture.malformed-unneeded",
                    Refusing.instead(Case.by(INSTANCE), Refusals.ARCHITECTURE_MALFORMED, Refusals.SNAPSHOT_FORBIDDEN)),
            listed(
                    "architecture.begins-like",
                    "an architecture need only begin like one of the two",
                    "architecture.malformed",
                    ArchitectureForm.class,
                    value -> ArchitectureForm.VALUES.stream().noneMatch(value::startsWith)),
            listed(
                    "architecture.part-of",
                    "a part of an architecture is enough",
                    "architecture.malformed",
                    ArchitectureForm.class,
                    value -> ArchitectureForm.VALUES.stream().noneMatch(it -> it.startsWith(value))),
            listed(
                    "architecture.holds",
                    "an architecture need only hold one of the two",
                    "architecture.malformed",
                    ArchitectureForm.class,
                    value -> ArchitectureForm.VALUES.stream().noneMatch(value::endsWith)),
            typed("disk-type.begins-like", "a type need only begin like one of the two", "data.*"),
            typed("disk-type.part-of", "a part of a type is enough", "da|dat|data"),
            typed("disk-type.holds", "a type need only hold one of the two", ".*data"),
            of(
                    "platform.missing",
                    "any platform is taken",
                    "platform.malformed",
                    change(it -> it.without(PlatformForm.class))),
            listed(
                    "platform.begins-like",
                    "a platform need only begin like one of the list",
                    "platform.malformed",
                    PlatformForm.class,
                    value -> PlatformForm.VALUES.stream().noneMatch(value::startsWith)),
            listed(
                    "platform.part-of",
                    "a part of a platform is enough",
                    "platform.malformed",
                    PlatformForm.class,
                    value -> PlatformForm.VALUES.stream().noneMatch(it -> it.startsWith(value))),
            listed(
                    "platform.holds",
                    "a platform need only hold one of the list",
                    "platform.malformed",
                    PlatformForm.class,
                    value -> PlatformForm.VALUES.stream().noneMatch(value::endsWith)),
            of(
                    "platform.one-word",
                    "a platform has one word",
                    "platform.malformed",
                    refusing(
                            PlatformForm.class,
                            request -> TextDefects.is(request, "Platform", ".* .*"),
                            Refusals.PLATFORM_MALFORMED)),
            of(
                    "platform.no-coreos",
                    "CoreOS is no platform",
                    "platform.malformed",
                    refusing(
                            PlatformForm.class,
                            request -> TextDefects.is(request, "Platform", "CoreOS"),
                            Refusals.PLATFORM_MALFORMED)),
            of(
                    "token-form.63",
                    "a token has 63 characters at most",
                    "client-token.length",
                    change(it -> it.instead(TokenForm.class, new TokenForm(63)))),
            of(
                    "token-form.36",
                    "a token is as long as a UUID at most",
                    "client-token.length",
                    change(it -> it.instead(TokenForm.class, new TokenForm(36)))),
            of(
                    "token-form.not-ascii-denied",
                    "a token that is not ASCII is denied",
                    "client-token.not-ascii",
                    Refusing.instead(Refusals.TOKEN_NOT_SUPPORTED, Refusals.SNAPSHOT_FORBIDDEN)),
            of(
                    "token-form.empty-conflicts",
                    "an empty token is one that conflicts",
                    "client-token.empty",
                    refusing(
                            TokenForm.class,
                            request -> "".equals(request.parameters().get("ClientToken")),
                            Refusals.TOKEN_CONFLICT)),
            of(
                    "source-empty.instance-status",
                    "an empty instance beside another source is of a wrong state",
                    "priority.empty-parameter",
                    refusing(
                            SourceNamed.class,
                            request -> "".equals(request.parameters().get("InstanceId"))
                                    && request.method() != CreateImageRequest.Method.EMPTY,
                            Refusals.INSTANCE_STATUS)));

    private ParameterDefects() {}

    /** One of the values that are listed, or another that is not wrong enough. */
    private static Defect listed(
            String name,
            String breaks,
            String owner,
            Class<? extends Check<CreateImageRequest>> form,
            Predicate<String> wrong) {
        String parameter = form.getSimpleName().replace("Form", "");
        return of(
                name,
                breaks,
                owner,
                change(it -> it.altered(
                        form,
                        listed -> listed.sparing(request ->
                                request.text(parameter).filter(wrong.negate()).isPresent()))));
    }

    private static Defect typed(String name, String breaks, String like) {
        String type = "DiskDeviceMapping.2.DiskType";
        return of(
                name,
                breaks,
                "disk-type.invalid",
                change(it -> it.altered(
                        MappingForm.class,
                        form -> form.seeing(request -> TextDefects.is(request, type, like)
                                ? request.with(type, Optional.of("data"))
                                : request))));
    }

    /** A further refusal beside that check. */
    private static Change<?> refusing(
            Class<? extends Check<CreateImageRequest>> beside, Predicate<CreateImageRequest> some, Refusal refusal) {
        return change(it -> it.altered(beside, check -> Check.of(some, refusal).and(check)));
    }
}
