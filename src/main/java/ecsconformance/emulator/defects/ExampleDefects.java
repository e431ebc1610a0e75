package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.refusing;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.TagForm;
import java.util.List;

/** Deliberate defects that the rules {@code example.*} catch. */
final class ExampleDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("tag-pair.both-spellings", "a tag in both spellings is refused as a repeated key", "example.request",
            refusing(TagForm.class,
                request -> request.text("Tag.1.key").isPresent() && request.text("Tag.1.Key").isPresent(),
                Refusals.TAG_KEY_DUPLICATED)));
    // spotless:on

    private ExampleDefects() {}
}
