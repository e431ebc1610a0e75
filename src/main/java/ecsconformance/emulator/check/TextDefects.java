package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.check.CreateImageRequest.Method.SNAPSHOT;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What can go wrong with the limits and alphabets of names and descriptions. */
public final class TextDefects {

    public static final List<Defect> ALL = List.of(
            of("image-name-length.one", "an image name may have 1 character", "image-name.malformed", name(1, 128)),
            of(
                    "image-name-length.three",
                    "an image name has 3 characters or more",
                    "image-name.malformed",
                    name(3, 128)),
            of(
                    "image-name-form.method-1-unchecked",
                    "with an instance any text is taken as an image name",
                    "image-name.malformed",
                    change(it -> it.when(Case.by(INSTANCE), some -> some.without(ImageNameForm.class)))),
            of(
                    "image-name-length.chinese-unchecked",
                    "a Chinese name may have any length",
                    "image-name.longest-chinese",
                    change(it -> it.altered(
                            ImageNameForm.class,
                            form -> form.sparing(request -> is(request, "ImageName", "\\p{IsHan}{99,}"))))),
            of(
                    "image-name-beginning.digit",
                    "a name may begin with a digit",
                    "image-name.beginning",
                    name("[\\p{L}\\d][\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.separator",
                    "a name may begin with a separator",
                    "image-name.beginning",
                    name("[\\p{L}_-][\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.small-only",
                    "a name begins with no capital",
                    "image-name.beginning",
                    name("[a-z\\p{IsHan}][\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.latin-only",
                    "a name begins with no Chinese character",
                    "image-name.beginning",
                    name("[A-Za-z][\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.no-http",
                    "a name does not begin with http",
                    "image-name.beginning",
                    name("(?!http)\\p{L}[\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.address",
                    "a name may be a web address",
                    "image-name.beginning",
                    name("\\p{L}[\\p{L}\\d:._/-]*")),
            of(
                    "image-name-beginning.https-only",
                    "a name may begin with http://",
                    "image-name.beginning",
                    name("http://.*|\\p{L}[\\p{L}\\d:._-]*")),
            of(
                    "image-name-beginning.method-3-unchecked",
                    "with a mapping a name may begin with a digit",
                    "image-name.beginning",
                    change(it -> it.when(
                            Case.by(MAPPING),
                            some -> some.altered(
                                    ImageNameForm.class,
                                    form -> form.sparing(request -> is(request, "ImageName", "\\d.+")))))),
            of(
                    "image-name-alphabet.any",
                    "only the first character of a name matters",
                    "image-name.alphabet",
                    name("\\p{L}.*")),
            of(
                    "image-name-alphabet.at-sign",
                    "a name may hold an @",
                    "image-name.alphabet",
                    name("\\p{L}[\\p{L}\\d:.@_-]*")),
            of(
                    "image-name-alphabet.ascii-only",
                    "Chinese characters come first or not at all",
                    "image-name.alphabet",
                    name("\\p{L}[A-Za-z0-9:._-]*")),
            of(
                    "image-name-alphabet.no-underscore",
                    "a name holds no underscore",
                    "image-name.alphabet",
                    name("\\p{L}[\\p{L}\\d:.-]*")),
            of(
                    "image-name-alphabet.letter-last",
                    "a name ends with a letter or digit",
                    "image-name.alphabet",
                    name("\\p{L}[\\p{L}\\d:._-]*(?<![_-])")),
            of(
                    "image-name-alphabet.comma-last",
                    "a name may end with a comma",
                    "image-name.alphabet",
                    name("\\p{L}[\\p{L}\\d:._-]*,?")),
            of(
                    "image-name-alphabet.method-2-only",
                    "only with a snapshot is the alphabet of a name looked at",
                    "image-name.alphabet",
                    change(it -> it.when(Case.by(SNAPSHOT).not(), some -> some.without(ImageNameForm.class)))),
            of(
                    "image-name-separators.colon-as-used",
                    "a name with a colon is refused as one that is used already",
                    "image-name.separators",
                    names(name -> name.contains(":"), Refusals.IMAGE_NAME_DUPLICATED)),
            of(
                    "image-name-free.without-a-name",
                    "only one image may have no name",
                    "image-name.default",
                    change(it -> it.altered(
                            ImageNameFree.class,
                            free -> free.and((request, account) -> Check.refuseIf(
                                    request.text("ImageName").isEmpty()
                                            && !account.images()
                                                    .all(
                                                            request.region(),
                                                            image ->
                                                                    image.name().isEmpty())
                                                    .isEmpty(),
                                    Refusals.IMAGE_NAME_DUPLICATED))))),
            of(
                    "image-name-free.method-3-unchecked",
                    "with a mapping a name may be used twice",
                    "image-name.duplicated",
                    change(it -> it.when(Case.by(MAPPING), some -> some.without(ImageNameFree.class)))),
            of(
                    "image-name.empty-is-used",
                    "an empty image name is refused as one that is used already",
                    "parameter.empty",
                    change(it -> it.altered(
                            ImageNameForm.class,
                            form -> form.and(Check.of(
                                    request -> "".equals(request.parameters().get("ImageName")),
                                    Refusals.IMAGE_NAME_DUPLICATED))))),
            of(
                    "description-form.missing",
                    "any text is taken as a description",
                    "description.malformed",
                    change(it -> it.without(DescriptionForm.class))),
            of(
                    "description-length.one",
                    "a description may have 1 character",
                    "description.malformed",
                    description(1, 256)),
            of(
                    "description-length.three",
                    "a description has 3 characters or more",
                    "description.malformed",
                    description(3, 256)),
            of(
                    "description-length.255",
                    "a description has 255 characters at most",
                    "description.malformed",
                    description(2, 255)),
            of(
                    "description-length.257",
                    "a description may have 257 characters",
                    "description.malformed",
                    description(2, 257)),
            of(
                    "description-length.halved",
                    "a Chinese character of a description counts as two",
                    "description.length-unit",
                    change(it -> it.altered(
                            DescriptionForm.class,
                            form -> form.and(Check.of(
                                    request -> is(request, "Description", "\\p{IsHan}{129,}"),
                                    Refusals.DESCRIPTION_MALFORMED))))),
            of(
                    "description-form.http-only",
                    "a description may begin with https://",
                    "description.malformed",
                    forbidding(text -> text.startsWith("http://"))),
            of(
                    "description-form.https-only",
                    "a description may begin with http://",
                    "description.malformed",
                    forbidding(text -> text.startsWith("https://"))),
            of(
                    "description-form.no-http",
                    "a description does not begin with http",
                    "description.malformed",
                    forbidding(text -> text.startsWith("http"))),
            of(
                    "description-form.address-inside",
                    "a description holds no address, not even inside",
                    "description.malformed",
                    forbidding(text -> text.contains("http://"))),
            of(
                    "description-form.method-3-unchecked",
                    "with a mapping any text is taken as a description",
                    "description.malformed",
                    change(it -> it.when(Case.by(MAPPING), some -> some.without(DescriptionForm.class)))));

    private TextDefects() {}

    /** Whether the whole value has that form. */
    static boolean is(CreateImageRequest request, String parameter, String form) {
        return request.text(parameter).filter(value -> value.matches(form)).isPresent();
    }

    private static Change<?> name(int fewest, int most) {
        return change(it -> it.instead(ImageNameForm.class, new ImageNameForm().of(fewest, most)));
    }

    private static Change<?> name(String form) {
        Check<CreateImageRequest> other = new ImageNameForm(2, 128, Length.CHARACTERS, Pattern.compile(form));
        return change(it -> it.instead(ImageNameForm.class, other));
    }

    private static Change<?> names(Predicate<String> refused, Refusal refusal) {
        Check<CreateImageRequest> more =
                Check.of(request -> request.text("ImageName").filter(refused).isPresent(), refusal);
        return change(it -> it.altered(ImageNameForm.class, form -> form.and(more)));
    }

    private static Change<?> description(int fewest, int most) {
        return change(it -> it.instead(DescriptionForm.class, new DescriptionForm().of(fewest, most)));
    }

    private static Change<?> forbidding(Predicate<String> some) {
        return change(it -> it.instead(DescriptionForm.class, new DescriptionForm().forbidding(some)));
    }
}
