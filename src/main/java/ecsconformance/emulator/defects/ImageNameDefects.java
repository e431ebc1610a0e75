package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.check.CreateImageRequest.Method.SNAPSHOT;
import static ecsconformance.emulator.defects.AnswerChanges.refused;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.name;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.image;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.AccountChecks.ImageNameFree;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.FormChecks.Length;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code image-name.*} catch. */
final class ImageNameDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("image-name-form.missing", "any text is taken as an image name", "image-name.malformed",
                without(ImageNameForm.class)),
            of("image-name.taken-again-beside-a-description", "a name is not looked for where a description is sent",
                "image-name.duplicated",
                change(it -> it.when(Case.sending("Description"), some -> some.without(ImageNameFree.class)))),
            of("image-name.taken-again-beside-a-token", "a name is not looked for where a token is sent",
                "image-name.duplicated",
                change(it -> it.when(Case.sending("ClientToken"), some -> some.without(ImageNameFree.class)))),
            of("image-name-form.longest-plus-one", "an image name may have 129 characters", "image-name.malformed",
                change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(2, 129)))),
            of("image-name-form.longest-minus-one", "an image name may have 127 characters only",
                "image-name.malformed", change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(2, 127)))),
            of("image-name-alphabet.blank-as-used", "a name with a blank is refused as one that is used already",
                "image-name.blank",
                change(it -> it.altered(
                        ImageNameForm.class,
                        form -> Check.<CreateImageRequest>of(
                                        request -> request.text("ImageName")
                                                .orElse("")
                                                .contains(" "),
                                        Refusals.IMAGE_NAME_DUPLICATED)
                                .and(form)))),
            of("image-name-form.bytes", "the length of an image name is counted in bytes", "image-name.length-unit",
                change(it -> it.instead(ImageNameForm.class, new ImageNameForm().in(Length.BYTES)))),
            of("image-name-form.wrong-code", "a malformed image name is refused as a malformed description",
                "image-name.malformed",
                RefusalChange.instead(Refusals.IMAGE_NAME_MALFORMED, Refusals.DESCRIPTION_MALFORMED)),
            of("image-name-length.one", "an image name may have 1 character", "image-name.malformed", name(1, 128)),
            of("image-name-length.three", "an image name has 3 characters or more", "image-name.malformed",
                name(3, 128)),
            of("image-name-form.method-1-unchecked", "with an instance any text is taken as an image name",
                "image-name.malformed", without(ImageNameForm.class, Case.by(INSTANCE))),
            of("image-name-length.chinese-unchecked", "a Chinese name may have any length",
                "image-name.longest-chinese", change(it -> it.altered(ImageNameForm.class,
                    form -> form.sparing(request -> is(request, "ImageName", "\\p{IsHan}{99,}"))))),
            of("image-name-beginning.digit", "a name may begin with a digit", "image-name.beginning",
                name("[\\p{L}\\d][\\p{L}\\d:._-]*")),
            of("image-name-beginning.separator", "a name may begin with a separator", "image-name.beginning",
                name("[\\p{L}_-][\\p{L}\\d:._-]*")),
            of("image-name-beginning.small-only", "a name begins with no capital", "image-name.beginning",
                name("[a-z\\p{IsHan}][\\p{L}\\d:._-]*")),
            of("image-name-beginning.latin-only", "a name begins with no Chinese character", "image-name.beginning",
                name("[A-Za-z][\\p{L}\\d:._-]*")),
            of("image-name-beginning.no-http", "a name does not begin with http", "image-name.beginning",
                name("(?!http)\\p{L}[\\p{L}\\d:._-]*")),
            of("image-name-beginning.address", "a name may be a web address", "image-name.beginning",
                name("\\p{L}[\\p{L}\\d:._/-]*")),
            of("image-name-beginning.https-only", "a name may begin with http://", "image-name.beginning",
                name("http://.*|\\p{L}[\\p{L}\\d:._-]*")),
            of("image-name-beginning.method-3-unchecked", "with a mapping a name may begin with a digit",
                "image-name.beginning",
                change(it -> it.when(Case.by(MAPPING),
                        some -> some.altered(ImageNameForm.class,
                            form -> form.sparing(request -> is(request, "ImageName", "\\d.+")))))),
            of("image-name-alphabet.any", "only the first character of a name matters", "image-name.alphabet",
                name("\\p{L}.*")),
            of("image-name-alphabet.at-sign", "a name may hold an @", "image-name.alphabet",
                name("\\p{L}[\\p{L}\\d:.@_-]*")),
            of("image-name-alphabet.ascii-only", "Chinese characters come first or not at all", "image-name.alphabet",
                name("\\p{L}[A-Za-z0-9:._-]*")),
            of("image-name-alphabet.no-underscore", "a name holds no underscore", "image-name.alphabet",
                name("\\p{L}[\\p{L}\\d:.-]*")),
            of("image-name-alphabet.letter-last", "a name ends with a letter or digit", "image-name.alphabet",
                name("\\p{L}[\\p{L}\\d:._-]*(?<![_-])")),
            of("image-name-alphabet.comma-last", "a name may end with a comma", "image-name.alphabet",
                name("\\p{L}[\\p{L}\\d:._-]*,?")),
            of("image-name-alphabet.method-2-only", "only with a snapshot is the alphabet of a name looked at",
                "image-name.alphabet", without(ImageNameForm.class, Case.by(SNAPSHOT).not())),
            of("image-name-separators.colon-as-used", "a name with a colon is refused as one that is used already",
                "image-name.separators", names(name -> name.contains(":"), Refusals.IMAGE_NAME_DUPLICATED)),
            of("image-name-free.without-a-name", "only one image may have no name", "image-name.default",
                change(it -> it.altered(
                        ImageNameFree.class,
                        free -> free.and((request, account) -> Check.refuseIf(
                                request.text("ImageName").isEmpty()
                                        && !account.images()
                                                .all(
                                                        request.region(),
                                                        image -> image.name()
                                                                .isEmpty())
                                                .isEmpty(),
                                Refusals.IMAGE_NAME_DUPLICATED))))),
            of("image-name-free.method-3-unchecked", "with a mapping a name may be used twice", "image-name.duplicated",
                without(ImageNameFree.class, Case.by(MAPPING))),
            of("image-name-free.begins-like", "a name that begins like an existing one counts as used",
                "image-name.duplicated", taken((known, sent) -> sent.startsWith(known))),
            of("image-name-free.part-of", "a part of an existing name counts as used", "image-name.duplicated",
                taken((known, sent) -> known.contains(sent))),
            of("effect.older-image-gone", "an image takes the place of the account's images before it",
                "image-name.duplicated", losing((request, answer, image) -> answer instanceof Answer.Granted granted
                    && !granted.body().parts().get("ImageId").equals(new Node.Text(image.id())))),
            of("effect.named-image-gone", "a request that is refused for its name removes the image that has it",
                "image-name.duplicated", losing((request, answer, image) -> answer instanceof Answer.Refused refused
                    && refused.refusal().equals(Refusals.IMAGE_NAME_DUPLICATED)
                    && request.has("ImageName", image.name()::equals))),
            of(
                "image-name-free.of-its-kind",
                "images of instances and images of snapshots have names of their own",
                "image-name.duplicated",
                change(it -> it.altered(ImageNameFree.class, free -> (request, account) -> free.check(request, account)
                        .filter(refused -> !account.images()
                                .all(
                                        request.region(),
                                        image -> image.name().equals(request.text("ImageName").orElse(""))
                                                && image.disks().size() > 1 == (request.method() == INSTANCE))
                                .isEmpty())))),
            of("image-name-free.missing", "a name may be used twice", "image-name.duplicated",
                without(ImageNameFree.class))),
        wrong("image-name.alphabet", Refusals.IMAGE_NAME_MALFORMED, 404, "InvalidParameter.ImageName"),
        wrong("image-name.duplicated", Refusals.IMAGE_NAME_DUPLICATED, 409, "InvalidImageName.Duplicate"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Change<?> names(Predicate<String> refused, Refusal refusal) {
        Check<CreateImageRequest> more = Check.of(request -> request.has("ImageName", refused), refusal);
        return change(it -> it.altered(ImageNameForm.class, form -> form.and(more)));
    }

    /** Names are taken that are alike; first the known one, then the one that is sent. */
    private static Change<?> taken(BiPredicate<String, String> alike) {
        return change(it -> it.altered(
                ImageNameFree.class,
                free -> free.and((request, account) -> Check.refuseIf(
                        request.has(
                                "ImageName",
                                name -> !account.images()
                                        .all(
                                                request.region(),
                                                image -> !image.name().isEmpty() && alike.test(image.name(), name))
                                        .isEmpty()),
                        Refusals.IMAGE_NAME_DUPLICATED))));
    }

    /** Tells whether an image of the account is lost with an answer. */
    @FunctionalInterface
    private interface Lost {
        boolean with(CreateImageRequest request, Answer answer, Image image);
    }

    private static Change<?> losing(Lost lost) {
        return after((account, request, answer) -> {
            account.images()
                    .all(request.region(), image -> lost.with(request, answer, image))
                    .forEach(image -> account.images().remove(image.id()));
            return answer;
        });
    }

    private ImageNameDefects() {}
}
