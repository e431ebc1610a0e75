package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** At most 20 tags; keys 1 to 64 and values up to 128 characters, without the reserved beginnings and addresses. */
final class TagForm implements Check<CreateImageRequest> {

    private static final int MOST = 20;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 128;

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        List<SentTag> tags = request.tags();
        if (tags.stream().anyMatch(tag -> tag.n() < 1 || tag.n() > MOST)) {
            return Optional.of(Refusals.TOO_MANY_TAGS);
        }
        if (tags.stream().anyMatch(tag -> tag.key().filter(TagForm::isKey).isEmpty())) {
            return Optional.of(Refusals.TAG_KEY_MALFORMED);
        }
        if (tags.stream()
                .anyMatch(tag -> tag.value().filter(value -> !isValue(value)).isPresent())) {
            return Optional.of(Refusals.TAG_VALUE_MALFORMED);
        }
        long keys = tags.stream().map(SentTag::key).distinct().count();
        return Check.refuseIf(keys < tags.size(), Refusals.TAG_KEY_DUPLICATED);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.codePointCount(0, key.length()) <= LONGEST_KEY && isFree(key);
    }

    private static boolean isValue(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE && isFree(value);
    }

    private static boolean isFree(String text) {
        return !text.startsWith("aliyun")
                && !text.startsWith("acs:")
                && !text.contains("http://")
                && !text.contains("https://");
    }
}
