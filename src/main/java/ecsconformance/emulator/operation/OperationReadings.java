package ecsconformance.emulator.operation;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.Refusals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the page leaves open of the effects. */
public final class OperationReadings {

    public static final List<Reading> ALL = List.of(
            Reading.of(
                    "disk-states",
                    "a disk in a state that stands in the way of its snapshot",
                    Choice.of("at-once", "refuses the request"),
                    Choice.of(
                            "late",
                            "lets the image end as CreateFailed",
                            late(
                                    Refusals.DISK_STATUS,
                                    Refusals.DISK_TRANSFERRING,
                                    Refusals.DEVICE_STATUS_INVALID,
                                    Refusals.CREATING_SNAPSHOT,
                                    Refusals.SYSTEM_SNAPSHOT_MISSING,
                                    Refusals.SNAPSHOT_FAILED))),
            Reading.of(
                    "quotas",
                    "a quota that is used up",
                    Choice.of("at-once", "refuses the request"),
                    Choice.of(
                            "late",
                            "lets the image end as CreateFailed",
                            late(Refusals.IMAGE_QUOTA_EXCEEDED, Refusals.SNAPSHOT_QUOTA_EXCEEDED))),
            Reading.of(
                    "token-of-a-refusal",
                    "the ClientToken of a request that was refused",
                    Choice.of("free", "can be used with other parameters"),
                    Choice.of("used-up", "is used up", TokenDefects.survivingRefusals())));

    private OperationReadings() {}

    private static Change<?> late(Refusal... refusals) {
        return CreateImage.LATE.change(before -> {
            Set<Refusal> all = new HashSet<>(before);
            all.addAll(List.of(refusals));
            return all;
        });
    }
}
