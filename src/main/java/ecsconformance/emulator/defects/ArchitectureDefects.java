package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.listed;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.asking;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.FormChecks.ArchitectureForm;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code architecture.*} catch. */
final class ArchitectureDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("architecture.missing", "any architecture is taken", "architecture.malformed",
                without(ArchitectureForm.class)),
            of("architecture.no-i386", "i386 is no architecture", "architecture.malformed",
                change(it -> it.instead(ArchitectureForm.class, new ArchitectureForm(Set.of("x86_64"))))),
            of("architecture.of-a-data-snapshot-only", "an architecture is refused where it is not needed",
                "architecture.not-needed",
                change(it -> it.when(Case.by(MAPPING).not(),
                        some -> some.altered(ArchitectureForm.class,
                            form -> form.and(Check.of(request -> request.text("Architecture").isPresent(),
                                    Refusals.ARCHITECTURE_MALFORMED)))))),
            of("architecture.with-an-instance-denied", "with an instance a wrong architecture is denied",
                "architecture.malformed-unneeded", RefusalChange.instead(Case.by(INSTANCE),
                    Refusals.ARCHITECTURE_MALFORMED, Refusals.SNAPSHOT_FORBIDDEN)),
            listed("architecture.begins-like", "an architecture need only begin like one of the two",
                "architecture.malformed", ArchitectureForm.class,
                value -> ArchitectureForm.VALUES.stream().noneMatch(value::startsWith)),
            listed("architecture.part-of", "a part of an architecture is enough", "architecture.malformed",
                ArchitectureForm.class,
                value -> ArchitectureForm.VALUES.stream().noneMatch(it -> it.startsWith(value))),
            listed("architecture.holds", "an architecture need only hold one of the two", "architecture.malformed",
                ArchitectureForm.class, value -> ArchitectureForm.VALUES.stream().noneMatch(value::endsWith)),
            listed("architecture.hyphen", "a hyphen counts as the line in x86_64", "architecture.malformed",
                ArchitectureForm.class, value -> !ArchitectureForm.VALUES.contains(value.replace('-', '_'))),
            listed("architecture.of-later-editions", "arm64 is an architecture too", "architecture.malformed",
                ArchitectureForm.class,
                value -> !value.equals("arm64") && !ArchitectureForm.VALUES.contains(value)),
            of("image-architecture.constant", "every image is x86_64", "architecture.kept",
                asking(sent -> without(sent, "Architecture"))),
            of("describe-images.architecture-constant", "DescribeImages shows one architecture", "architecture.kept",
                image(it -> it.with("Architecture", "x86_64")))),
        wrong("architecture.malformed", Refusals.ARCHITECTURE_MALFORMED, 404, "InvalidArchitecture"))
        .flatMap(List::stream).toList();
    // spotless:on

    private ArchitectureDefects() {}
}
