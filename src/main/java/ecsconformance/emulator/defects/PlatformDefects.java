package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.listed;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.asking;
import static ecsconformance.emulator.defects.EffectChanges.changed;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.refusing;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.FormChecks.PlatformForm;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code platform.*} catch. */
final class PlatformDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("platform-form.with-an-architecture-only", "a platform is looked at only where an architecture is sent",
                "platform.malformed",
                change(it -> it.when(Case.sending("Architecture").not(), some -> some.without(PlatformForm.class)))),
            of("platform.missing", "any platform is taken", "platform.malformed", without(PlatformForm.class)),
            listed("platform.begins-like", "a platform need only begin like one of the list", "platform.malformed",
                PlatformForm.class, value -> PlatformForm.VALUES.stream().noneMatch(value::startsWith)),
            listed("platform.part-of", "a part of a platform is enough", "platform.malformed", PlatformForm.class,
                value -> PlatformForm.VALUES.stream().noneMatch(it -> it.startsWith(value))),
            listed("platform.holds", "a platform need only hold one of the list", "platform.malformed",
                PlatformForm.class, value -> PlatformForm.VALUES.stream().noneMatch(value::endsWith)),
            listed("platform.without-blanks", "the blanks in a platform do not count", "platform.malformed",
                PlatformForm.class, value -> PlatformForm.VALUES.stream().noneMatch(it ->
                    it.replace(" ", "").equals(value.replace(" ", "")))),
            listed("platform.of-later-editions", "any Windows Server is a platform", "platform.malformed",
                PlatformForm.class,
                value -> !value.matches("Windows Server \\d{4}") && !PlatformForm.VALUES.contains(value)),
            of("platform.one-word", "a platform has one word", "platform.malformed",
                refusing(PlatformForm.class, request -> is(request, "Platform", ".* .*"), Refusals.PLATFORM_MALFORMED)),
            of("platform.no-coreos", "CoreOS is no platform", "platform.malformed",
                refusing(PlatformForm.class, request -> is(request, "Platform", "CoreOS"),
                    Refusals.PLATFORM_MALFORMED)),
            of("image-platform.first-word", "an image has the first word of its platform", "platform.kept",
                asking(sent -> changed(sent, "Platform", text -> text.split(" ", 2)[0]))),
            of("image-platform.centos-as-redhat", "CentOS becomes RedHat", "platform.kept",
                asking(sent -> changed(sent, "Platform", text -> text.replace("CentOS", "RedHat")))),
            of("describe-images.platform-constant", "DescribeImages shows one platform", "platform.kept",
                image(it -> it.with("Platform", "Others Linux")))),
        wrong("platform.malformed", Refusals.PLATFORM_MALFORMED, 404, "InvalidPlatform"))
        .flatMap(List::stream).toList();
    // spotless:on

    private PlatformDefects() {}
}
