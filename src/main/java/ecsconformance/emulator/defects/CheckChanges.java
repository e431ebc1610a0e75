package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.DiskChecks.SizeHoldsSnapshot;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.FormChecks.Length;
import ecsconformance.emulator.check.InstanceChecks.DiskConditions;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Changes of checks that defects of several areas are made of. */
final class CheckChanges {

    private CheckChanges() {}

    /** Tells whether the whole value has that form. */
    static boolean is(CreateImageRequest request, String parameter, String form) {
        return request.has(parameter, value -> value.matches(form));
    }

    static boolean is(MappedDisk disk, DiskType type) {
        return disk.snapshot().filter(snapshot -> snapshot.diskType() == type).isPresent();
    }

    static Change<?> name(int fewest, int most) {
        return change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(fewest, most)));
    }

    static Change<?> name(String form) {
        Check<CreateImageRequest> other = new ImageNameForm(2, 128, Length.CHARACTERS, Pattern.compile(form));
        return change(it -> it.instead(ImageNameForm.class, other));
    }

    static Change<?> without(Class<? extends Check<?>> type) {
        return change(it -> it.without(type));
    }

    /** The check is left out for those requests or disks only. */
    static Change<?> without(Class<? extends Check<?>> type, Case some) {
        return change(it -> it.when(some, checks -> checks.without(type)));
    }

    static Change<?> sparing(DiskCondition condition) {
        return change(it -> it.altered(
                DiskConditions.class,
                check -> check.sparing(
                        template -> template.disks().stream().anyMatch(disk -> disk.condition() == condition))));
    }

    static Change<?> sparing(Predicate<List<MappedDisk>> some) {
        return change(it -> it.altered(OneSystemDisk.class, check -> check.sparing(some)));
    }

    /** The two defects of one refusal, named after the rule that states it. */
    static List<Defect> wrong(String owner, Refusal documented, int status, String code) {
        String area = "refusal." + owner;
        return List.of(
                Defect.of(
                        area + ".status",
                        documented.code() + " comes with the status " + status,
                        owner,
                        RefusalChange.instead(documented, documented.withStatus(status))),
                Defect.of(
                        area + ".code",
                        documented.code() + " is called " + code,
                        owner,
                        RefusalChange.instead(documented, documented.withCode(code))));
    }

    /** One of the values that are listed, or another that is not wrong enough. */
    static Defect listed(
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
                change(it ->
                        it.altered(form, listed -> listed.sparing(request -> request.has(parameter, wrong.negate())))));
    }

    /** A further refusal beside that check. */
    static Change<?> refusing(
            Class<? extends Check<CreateImageRequest>> beside, Predicate<CreateImageRequest> some, Refusal refusal) {
        return change(it -> it.altered(beside, check -> Check.of(some, refusal).and(check)));
    }

    static Change<?> refusing(Predicate<List<MappedDisk>> some, Refusal refusal) {
        return change(it ->
                it.altered(OneSystemDisk.class, check -> Check.of(some, refusal).and(check)));
    }

    @FunctionalInterface
    interface TooSmall {

        boolean test(MappedDisk disk, Snapshot snapshot);
    }

    static Change<?> form(MappingForm other) {
        return change(it -> it.instead(MappingForm.class, other));
    }

    /** The form is checked as if that parameter were not there. */
    static Change<?> seeing(String without) {
        return change(it ->
                it.altered(MappingForm.class, form -> form.seeing(request -> request.with(without, Optional.empty()))));
    }

    static Change<?> holding(TooSmall broken) {
        Check<List<MappedDisk>> other = Check.of(
                disks -> disks.stream()
                        .anyMatch(disk -> disk.snapshot()
                                .filter(snapshot -> broken.test(disk, snapshot))
                                .isPresent()),
                Refusals.SIZE_NOT_SUPPORTED);
        return change(it -> it.instead(SizeHoldsSnapshot.class, other));
    }

    static Change<?> device(String form) {
        return form(new MappingForm().naming(form));
    }
}
