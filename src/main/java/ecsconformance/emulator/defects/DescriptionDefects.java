package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;

import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.FormChecks.DescriptionForm;
import ecsconformance.emulator.check.FormChecks.Length;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code description.*} catch. */
final class DescriptionDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("description-form.address-anywhere", "a description may hold no web address, not even inside",
                "description.malformed", change(it -> it.instead(DescriptionForm.class,
                    new DescriptionForm().forbidding(text -> text.contains("http"))))),
            of("description-form.bytes", "the length of a description is counted in bytes", "description.length-unit",
                change(it -> it.instead(DescriptionForm.class, new DescriptionForm().in(Length.BYTES)))),
            of("description-form.of-the-name", "the form of a description is checked on the image name instead",
                "description.malformed", change(it -> it.altered(DescriptionForm.class,
                    form -> form.seeing(request -> request.with("Description", request.text("ImageName")))))),
            of("description-form.status", "a malformed description is refused with 404", "description.malformed",
                RefusalChange.instead(Refusals.DESCRIPTION_MALFORMED, Refusals.DESCRIPTION_MALFORMED.withStatus(404))),
            of("description-form.missing", "any text is taken as a description", "description.malformed",
                without(DescriptionForm.class)),
            of("description-length.one", "a description may have 1 character", "description.malformed",
                description(1, 256)),
            of("description-length.three", "a description has 3 characters or more", "description.malformed",
                description(3, 256)),
            of("description-length.255", "a description has 255 characters at most", "description.malformed",
                description(2, 255)),
            of("description-length.257", "a description may have 257 characters", "description.malformed",
                description(2, 257)),
            of("description-length.halved", "a Chinese character of a description counts as two",
                "description.length-unit",
                change(it -> it.altered(DescriptionForm.class,
                        form -> form.and(Check.of(request -> is(request, "Description", "\\p{IsHan}{129,}"),
                                Refusals.DESCRIPTION_MALFORMED))))),
            of("description-form.http-only", "a description may begin with https://", "description.malformed",
                forbidding(text -> text.startsWith("http://"))),
            of("description-form.https-only", "a description may begin with http://", "description.malformed",
                forbidding(text -> text.startsWith("https://"))),
            of("description-form.any-scheme", "a description begins like no address of any kind",
                "description.malformed", forbidding(text -> text.matches("(?s)[a-z]+://.*"))),
            of("description-form.reserved-of-tags", "a description begins like no reserved tag",
                "description.malformed",
                forbidding(text -> text.startsWith("http://") || text.startsWith("https://")
                    || text.startsWith("aliyun") || text.startsWith("acs:"))),
            of("description-form.no-http", "a description does not begin with http", "description.malformed",
                forbidding(text -> text.startsWith("http"))),
            of("description-form.address-inside", "a description holds no address, not even inside",
                "description.malformed", forbidding(text -> text.contains("http://"))),
            of("description-form.method-3-unchecked", "with a mapping any text is taken as a description",
                "description.malformed", without(DescriptionForm.class, Case.by(MAPPING)))),
        wrong("description.malformed", Refusals.DESCRIPTION_MALFORMED, 422, "InvalidDescription"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Change<?> description(int fewest, int most) {
        return change(it -> it.instead(DescriptionForm.class, new DescriptionForm().of(fewest, most)));
    }

    private static Change<?> forbidding(Predicate<String> some) {
        return change(it -> it.instead(DescriptionForm.class, new DescriptionForm().forbidding(some)));
    }

    private DescriptionDefects() {}
}
