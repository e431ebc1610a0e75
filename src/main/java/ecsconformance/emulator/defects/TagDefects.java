package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.INSTANCE;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.name;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.EffectChanges.asking;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.TagForm;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Operations.Operation;
import ecsconformance.emulator.operation.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Deliberate defects that the rules {@code tag.*} catch. */
final class TagDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("tag-key.63", "a tag key has 63 characters at most", "tag.key", tags(new TagForm().of(20, 63, 128))),
        of("tag-key.65", "a tag key may have 65 characters", "tag.key", tags(new TagForm().of(20, 65, 128))),
        of("tag-key.bytes", "the length of a tag key is counted in bytes", "tag.key",
            refusing(TagForm.class, request -> request.tags().stream().anyMatch(tag -> bytes(tag.key()) > 64),
                Refusals.TAG_KEY_MALFORMED)),
        of("tag-key.empty", "a tag key may be empty", "tag.key",
            change(it -> it.altered(TagForm.class,
                    form -> form.sparing(request -> request.tags().stream().anyMatch(tag -> bytes(tag.key()) == 0))))),
        of("tag-key.acs-allowed", "a tag key may begin with acs:", "tag.key",
            reserving(text -> text.startsWith("aliyun") || text.contains("http://") || text.contains("https://"))),
        of("tag-key.reserved-anywhere", "a tag key holds no reserved word, not even inside", "tag.key",
            reserving(text -> text.contains("aliyun") || text.contains("acs:") || text.contains("http://")
                    || text.contains("https://"))),
        of("tag-key.no-acs", "a tag key does not begin with acs, not even without the colon", "tag.key",
            reserving(text -> text.startsWith("aliyun") || text.startsWith("acs") || text.contains("http://")
                    || text.contains("https://"))),
        of("tag-value.aliyun-allowed", "a tag value may begin with aliyun", "tag.value",
            reserving(text -> text.startsWith("acs:") || text.contains("http://") || text.contains("https://"))),
        of("tag-value.address-inside", "a tag value may hold an address further on", "tag.value",
            reserving(text -> text.startsWith("aliyun") || text.startsWith("acs:") || text.startsWith("http://")
                    || text.startsWith("https://"))),
        of("tag-value.no-http", "a tag value does not begin with http", "tag.value",
            reserving(text -> text.startsWith("aliyun") || text.startsWith("acs:") || text.contains("://")
                    || text.startsWith("http"))),
        of("tag-value.127", "a tag value has 127 characters at most", "tag.value", tags(new TagForm().of(20, 64, 127))),
        of("tag-value.129", "a tag value may have 129 characters", "tag.value", tags(new TagForm().of(20, 64, 129))),
        of("tag-value.as-the-key", "a tag value has 64 characters at most, as a key has", "tag.value",
            tags(new TagForm().of(20, 64, 64))),
        of("tag-value.required", "a tag value may not be empty", "tag.value",
            refusing(TagForm.class, request -> request.tags().stream().anyMatch(tag ->
                tag.value().filter(String::isEmpty).isPresent()), Refusals.TAG_VALUE_MALFORMED)),
        of("tag-form.first-only", "only the first tag is looked at", "tag.every-method",
            change(it -> it.altered(TagForm.class, form -> form.seeing(request ->
                request.with("Tag.2.Key", Optional.empty()).with("Tag.2.Value", Optional.empty()))))),
        of("tag-form.method-1-unchecked", "with an instance tags are not looked at", "tag.every-method",
            without(TagForm.class, Case.by(INSTANCE))),
        of("tag-form.method-3-unchecked", "with a mapping tags are not looked at", "tag.every-method",
            without(TagForm.class, Case.by(MAPPING))),
        of("tag-key.any-address", "a tag key holds no address of any kind", "tag.key",
            refusing(TagForm.class, request -> request.tags().stream().anyMatch(tag ->
                tag.key().orElse("").contains("://")), Refusals.TAG_KEY_MALFORMED)),
        of("tag-value.any-address", "a tag value holds no address of any kind", "tag.value",
            refusing(TagForm.class, request -> request.tags().stream().anyMatch(tag ->
                tag.value().orElse("").contains("://")), Refusals.TAG_VALUE_MALFORMED)),
        of("tag-number.21", "there may be 21 tags", "tag.number", tags(new TagForm().of(21, 64, 128))),
        of("tag-number.19", "there are 19 tags at most", "tag.twenty", tags(new TagForm().of(19, 64, 128))),
        of("tag-pair.key-alone", "a key without a value is refused as a description", "tag.key-alone",
            refusing(TagForm.class, request -> request.tags().stream().anyMatch(tag -> tag.value().isEmpty()),
                Refusals.DESCRIPTION_MALFORMED)),
        of("tag-pair.value-alone", "a value without a key is refused as a description", "tag.value-alone",
            RefusalChange.instead((request, n) -> request.tags().stream().anyMatch(tag -> tag.key().isEmpty()),
                Refusals.TAG_KEY_MALFORMED, Refusals.DESCRIPTION_MALFORMED)),
        of("tag-pair.repeated-key", "a repeated key is refused as a repeated image name", "tag.repeated-key",
            RefusalChange.instead(Refusals.TAG_KEY_DUPLICATED, Refusals.IMAGE_NAME_DUPLICATED)),
        of("tag-pair.spellings-differ", "spellings that differ are an internal error", "tag.spellings-differ",
            refusing(TagForm.class,
                request -> request.text("Tag.1.value").isPresent()
                    && !request.text("Tag.1.value").equals(request.text("Tag.1.Value"))
                    && request.text("Tag.1.Value").isPresent(), Refusals.SNAPSHOT_FAILED)),
        of("image-tags.lost-beside-a-description", "the first tag is lost where a description is sent", "tag.shown",
            asking(sent -> sent.text("Description").isPresent()
                ? without(without(sent, "Tag.1.Key"), "Tag.1.Value") : sent)),
        of("image-tags.old-spelling-ignored", "a tag in the older spelling does not reach the image", "tag.shown",
            asking(sent -> without(without(sent, "Tag.1.key"), "Tag.1.value"))),
        of("image-tags.twentieth-lost", "the twentieth tag does not reach the image", "tag.twenty",
            asking(sent -> without(without(sent, "Tag.20.Key"), "Tag.20.Value"))),
        of("image-tags.of-the-last-request",
            "an image keeps the tags of the request before it that its own do not replace", "tag.shown", tagsStay()));
    // spotless:on

    private static Change<?> tags(TagForm other) {
        return change(it -> it.instead(TagForm.class, other));
    }

    private static Change<?> reserving(Predicate<String> some) {
        return tags(new TagForm().reserving(some));
    }

    /** Of UTF-8; -1 where there is no text. */
    private static int bytes(Optional<String> text) {
        return text.map(it -> it.getBytes(StandardCharsets.UTF_8).length).orElse(-1);
    }

    /** As where a worker's own variable is not cleared between two requests. */
    private static Change<Operation> tagsStay() {
        String kept = "the last request";
        return Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
            Map<String, String> sent = new TreeMap<>(parameters.all());
            Map<String, String> tags = new TreeMap<>(sent);
            tags.keySet().removeIf(name -> !name.startsWith("Tag."));
            account.tagsOf(kept).forEach(sent::putIfAbsent);
            account.untag(kept);
            account.tag(kept, tags);
            return operation.answer(account, new Parameters(sent));
        });
    }

    private TagDefects() {}
}
