package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.alike;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.AccountChecks.ResourceGroupExists;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code resource-group.*} catch. */
final class ResourceGroupDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("resource-group.missing", "a resource group need not exist", "resource-group.not-found",
                without(ResourceGroupExists.class)),
            of("resource-group.begins-like", "a resource group need only begin like one that exists",
                "resource-group.not-found", alike("ResourceGroupId", (known, sent) -> sent.startsWith(known))),
            of("resource-group.part-of", "a part of a resource group is enough", "resource-group.not-found",
                alike("ResourceGroupId", (known, sent) -> known.startsWith(sent))),
            of("resource-group.method-3-unchecked", "with a mapping a resource group need not exist",
                "resource-group.not-found", without(ResourceGroupExists.class, Case.by(MAPPING))),
            of("resource-group.unsupported", "no resource group is accepted", "resource-group.exists",
                change(it -> it.altered(ResourceGroupExists.class,
                        check -> check.and(Check.of(request -> request.text("ResourceGroupId").isPresent(),
                                Refusals.RESOURCE_GROUP_NOT_FOUND)))))),
        wrong("resource-group.not-found", Refusals.RESOURCE_GROUP_NOT_FOUND, 400, "InvalidResourceGroup"))
        .flatMap(List::stream).toList();
    // spotless:on

    private ResourceGroupDefects() {}
}
