package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.behaviour.Defect;
import java.util.List;

/** What can go wrong with name, description, version and tags. */
public final class NameDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "image-name-form.missing",
                    "any text is taken as an image name",
                    "image-name.malformed",
                    change(it -> it.without(ImageNameForm.class))),
            of(
                    "image-name-form.longest-plus-one",
                    "an image name may have 129 characters",
                    "image-name.malformed",
                    change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(2, 129)))),
            of(
                    "image-name-form.longest-minus-one",
                    "an image name may have 127 characters only",
                    "image-name.malformed",
                    change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(2, 127)))),
            of(
                    "image-name-alphabet.blank-as-used",
                    "a name with a blank is refused as one that is used already",
                    "image-name.blank",
                    change(it -> it.altered(
                            ImageNameForm.class,
                            form -> Check.<CreateImageRequest>of(
                                            request -> request.text("ImageName")
                                                    .orElse("")
                                                    .contains(" "),
                                            Refusals.IMAGE_NAME_DUPLICATED)
                                    .and(form)))),
            of(
                    "image-name-form.bytes",
                    "the length of an image name is counted in bytes",
                    "image-name.length-unit",
                    change(it -> it.instead(ImageNameForm.class, new ImageNameForm().in(Length.BYTES)))),
            of(
                    "image-name-form.wrong-code",
                    "a malformed image name is refused as a malformed description",
                    "image-name.malformed",
                    Refusing.instead(Refusals.IMAGE_NAME_MALFORMED, Refusals.DESCRIPTION_MALFORMED)),
            of(
                    "description-form.address-anywhere",
                    "a description may hold no web address, not even inside",
                    "description.malformed",
                    change(it -> it.instead(
                            DescriptionForm.class, new DescriptionForm().forbidding(text -> text.contains("http"))))),
            of(
                    "description-form.bytes",
                    "the length of a description is counted in bytes",
                    "description.length-unit",
                    change(it -> it.instead(DescriptionForm.class, new DescriptionForm().in(Length.BYTES)))),
            of(
                    "description-form.of-the-name",
                    "the image name is checked as if it were the description",
                    "description.malformed",
                    change(it -> it.altered(
                            DescriptionForm.class,
                            form -> form.seeing(request -> request.with("Description", request.text("ImageName")))))),
            of(
                    "description-form.status",
                    "a malformed description is refused with 404",
                    "description.malformed",
                    Refusing.instead(Refusals.DESCRIPTION_MALFORMED, Refusals.DESCRIPTION_MALFORMED.withStatus(404))),
            of(
                    "platform-form.with-an-architecture-only",
                    "a platform is looked at only where an architecture is sent",
                    "platform.malformed",
                    change(it ->
                            it.when(Case.sending("Architecture").not(), some -> some.without(PlatformForm.class)))));

    private NameDefects() {}
}
