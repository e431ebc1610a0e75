package ecsconformance.emulator.readings;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.TagForm;
import ecsconformance.emulator.check.TagForm.SentTag;
import ecsconformance.emulator.operation.CreateImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The choices that the page leaves about tags. */
final class TagReadings {

    private static final int MOST = 20;

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("tag-key-repeated", "a tag key that is sent twice",
            Choice.of("refused", "is refused"),
            Choice.of("last", "has the last of the values", dropping(TagReadings::isRepeatedLater))),
        Reading.of("tag-key-alone", "a tag key without a value",
            Choice.of("empty", "has an empty value"),
            Choice.of("refused", "is refused",
                refusing(request -> request.tags().stream().anyMatch(tag -> tag.value().isEmpty())))),
        Reading.of("tag-value-alone", "a tag value without a key",
            Choice.of("refused", "is refused"),
            Choice.of("no-tag", "is no tag", dropping((tag, all) -> tag.key().isEmpty()))),
        Reading.of("tag-spellings", "two spellings of a tag that differ",
            Choice.of("current", "the one that is not deprecated counts"),
            Choice.of("refused", "are refused", refusing(TagReadings::spellingsDiffer))),
        Reading.of("tag-number", "a tag with a number above 20",
            Choice.of("refused", "is refused"),
            Choice.of("no-tag", "is no tag", dropping((tag, all) -> tag.n() > MOST))));
    // spotless:on

    private TagReadings() {}

    /** Some tags are none. */
    private static Change<?> dropping(BiPredicate<SentTag, List<SentTag>> some) {
        return CreateImage.UNDERSTANDING.change(before -> sent -> {
            CreateImageRequest kept = before.apply(sent);
            List<SentTag> all = kept.tags();
            for (SentTag tag : all) {
                if (some.test(tag, all)) {
                    for (String part : List.of("Key", "key", "Value", "value")) {
                        kept = kept.with("Tag." + tag.n() + "." + part, Optional.empty());
                    }
                }
            }
            return kept;
        });
    }

    private static boolean isRepeatedLater(SentTag tag, List<SentTag> all) {
        return all.stream().anyMatch(later -> later.n() > tag.n() && later.key().equals(tag.key()));
    }

    private static Change<?> refusing(Predicate<CreateImageRequest> some) {
        Check<CreateImageRequest> more = Check.of(some, Refusals.TAG_VALUE_MALFORMED);
        return change(it -> it.altered(TagForm.class, form -> form.and(more)));
    }

    private static boolean spellingsDiffer(CreateImageRequest request) {
        return request.tags().stream()
                .anyMatch(tag -> differ(request, tag.n(), "Key") || differ(request, tag.n(), "Value"));
    }

    private static boolean differ(CreateImageRequest request, int n, String part) {
        UnaryOperator<String> value = spelling -> request.parameters().get("Tag." + n + "." + spelling);
        String current = value.apply(part);
        String deprecated = value.apply(part.toLowerCase(Locale.ROOT));
        return current != null && deprecated != null && !current.equals(deprecated);
    }
}
