package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.form;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.Refusals;
import java.util.List;

/** Deliberate defects that the rules {@code parameter.*} catch. */
final class ParameterDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("image-name.empty-is-used", "an empty image name is refused as one that is used already", "parameter.empty",
            change(it -> it.altered(ImageNameForm.class,
                    form -> form.and(Check.of(request -> "".equals(request.parameters().get("ImageName")),
                            Refusals.IMAGE_NAME_DUPLICATED))))));
    // spotless:on

    private ParameterDefects() {}
}
