package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.operation.Operations.seam;
import static ecsconformance.emulator.operation.Operations.showing;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Template;
import java.util.List;
import java.util.Optional;

/** What can go wrong with what a request causes and with what is shown of it. */
public final class EffectDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "priority.mapping-before-instance",
                    "a mapping goes before an instance",
                    "priority.instance",
                    CreateImage.UNDERSTANDING.change(before -> sent -> {
                        CreateImageRequest request = before.apply(sent);
                        return request.mapping().isEmpty() ? request : request.with("InstanceId", Optional.empty());
                    })),
            of(
                    "image-description.lost",
                    "the description does not reach the image",
                    "image.shown",
                    ImageMaking.SEAM.change(
                            making -> making.asking(request -> request.with("Description", Optional.empty())))),
            of(
                    "image-platform.default",
                    "the default platform is Customized Linux",
                    "image.architecture",
                    ImageMaking.SEAM.change(making -> making.asking(request -> request.with(
                            "Platform", request.text("Platform").or(() -> Optional.of("Customized Linux")))))),
            of(
                    "instance-snapshots.last-disk-missing",
                    "the last disk of an instance gets no snapshot",
                    "instance.snapshots",
                    ImageMaking.SEAM.change(
                            making -> making.photographing(disks -> disks.subList(0, disks.size() - 1)))),
            of(
                    "instance-snapshots.in-spite-of-a-refusal",
                    "the disks get their snapshots although the request is refused",
                    "account.balance",
                    seam("CreateImage").change(operation -> (account, parameters) -> {
                        Answer answer = operation.answer(account, parameters);
                        if (answer instanceof Answer.Refused) {
                            account.instances()
                                    .find(parameters.text("InstanceId").orElse(""), parameters.region())
                                    .ifPresent(instance -> ImageMaking.DOCUMENTED.photographed(
                                            new Template(instance, account.disksOf(instance)), account));
                        }
                        return answer;
                    })),
            of(
                    "describe-images.description-hidden",
                    "DescribeImages shows no description",
                    "image.shown",
                    showing("DescribeImages", page -> page.each("Images", image -> image.with("Description", "")))),
            of(
                    "image-disks.system-only",
                    "an image of a mapping holds its system disk only",
                    "mapping.default-devices",
                    ImageMaking.SEAM.change(making -> making.holding(disks -> disks.subList(0, 1)))));

    private EffectDefects() {}
}
