package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.check.FormChecks.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** At most 20 tags; keys 1 to 64 and values up to 128 characters, without the reserved beginnings and addresses. */
public record TagForm(int most, int longestKey, int longestValue, Predicate<String> reserved)
        implements Check<CreateImageRequest> {

    public TagForm() {
        this(20, 64, 128, TagForm::isReserved);
    }

    public TagForm of(int number, int key, int value) {
        return new TagForm(number, key, value, reserved);
    }

    public TagForm reserving(Predicate<String> some) {
        return new TagForm(most, longestKey, longestValue, some);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return problem(request.tags());
    }

    @Override
    public List<Refusal> all(CreateImageRequest request, Account account) {
        return problems(request.tags());
    }

    /** Finds faults in the tags of any operation. */
    public Optional<Refusal> problem(List<SentTag> tags) {
        return problems(tags).stream().findFirst();
    }

    private List<Refusal> problems(List<SentTag> tags) {
        long keys = tags.stream().map(SentTag::key).distinct().count();
        return Stream.of(
                        Check.refuseIf(
                                tags.stream().anyMatch(tag -> tag.n() < 1 || tag.n() > most), Refusals.TOO_MANY_TAGS),
                        Check.refuseIf(
                                tags.stream()
                                        .anyMatch(tag ->
                                                tag.key().filter(this::isKey).isEmpty()),
                                Refusals.TAG_KEY_MALFORMED),
                        Check.refuseIf(
                                tags.stream()
                                        .anyMatch(tag -> tag.value()
                                                .filter(value -> !isValue(value))
                                                .isPresent()),
                                Refusals.TAG_VALUE_MALFORMED),
                        Check.refuseIf(keys < tags.size(), Refusals.TAG_KEY_DUPLICATED))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isKey(String key) {
        return !key.isEmpty() && Length.CHARACTERS.of(key) <= longestKey && !reserved.test(key);
    }

    private boolean isValue(String value) {
        return Length.CHARACTERS.of(value) <= longestValue && !reserved.test(value);
    }

    private static boolean isReserved(String text) {
        return text.startsWith("aliyun")
                || text.startsWith("acs:")
                || text.contains("http://")
                || text.contains("https://");
    }

    /**
     * A tag of a request. Key and value are paired by N whatever the spelling; where both spellings differ, the one that is
     * not deprecated counts.
     */
    public record SentTag(int n, Optional<String> key, Optional<String> value) {

        private static final Pattern NAME = Pattern.compile("Tag\\.(\\d{1,4})\\.([Kk]ey|[Vv]alue)");

        public static List<SentTag> of(Map<String, String> parameters) {
            TreeSet<Integer> numbers = parameters.keySet().stream()
                    .filter(name -> name.startsWith("Tag."))
                    .map(NAME::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<SentTag> tags = new ArrayList<>();
            for (int n : numbers) {
                String prefix = "Tag." + n + ".";
                tags.add(new SentTag(
                        n,
                        Optional.ofNullable(parameters.getOrDefault(prefix + "Key", parameters.get(prefix + "key"))),
                        Optional.ofNullable(
                                parameters.getOrDefault(prefix + "Value", parameters.get(prefix + "value")))));
            }
            return List.copyOf(tags);
        }
    }
}
