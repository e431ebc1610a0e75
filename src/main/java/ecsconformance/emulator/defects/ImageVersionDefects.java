package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.wrong;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.FormChecks.ImageVersionForm;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code image-version.*} catch. */
final class ImageVersionDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("image-version.dotted", "a version has numbers of up to three digits with dots", "image-version.example",
                change(it -> it.instead(ImageVersionForm.class,
                    new ImageVersionForm(Pattern.compile("\\d{1,3}(\\.\\d{1,3})*")))))),
        wrong("image-version.malformed", Refusals.IMAGE_VERSION_MALFORMED, 404, "InvalidVersion.Malformed"))
        .flatMap(List::stream).toList();
    // spotless:on

    private ImageVersionDefects() {}
}
