package ecsconformance.client;

import ecsconformance.wire.Element;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes secrets from everything that the suite keeps of a call. */
public final class Redaction {

    /** The mark in the place of a secret. */
    static final String REDACTED = "<redacted>";

    private final List<SecretIndex> indexes;

    public Redaction(Collection<String> secrets) {
        this(List.of(), secrets);
    }

    /** @param known of the whole run, and perhaps still growing */
    Redaction(List<SecretIndex> known, Collection<String> secrets) {
        SecretIndex own = new SecretIndex();
        secrets.forEach(own::add);
        List<SecretIndex> all = new ArrayList<>(known);
        all.add(own);
        this.indexes = List.copyOf(all);
    }

    /** The text with the mark in the place of each secret, however it is written. */
    public String text(String text) {
        String clean = text;
        for (SecretIndex index : indexes) {
            clean = index.without(clean, REDACTED);
        }
        return clean;
    }

    /** An answer's text; inside XML the mark is written so that the text stays XML. */
    String body(String body) {
        String clean = text(body);
        return body.stripLeading().startsWith("<") && !clean.equals(body)
                ? clean.replace(REDACTED, "&lt;redacted&gt;")
                : clean;
    }

    /** The values, with those of the named keys replaced whole. */
    Map<String, String> values(Map<String, String> values, Set<String> secretNames) {
        Map<String, String> clean = new LinkedHashMap<>();
        values.forEach((name, value) -> clean.put(text(name), secretNames.contains(name) ? REDACTED : text(value)));
        return clean;
    }

    Reply reply(Reply reply) {
        if (reply instanceof Reply.Success success) {
            return new Reply.Success(success.status(), success.format(), text(success.root()), element(success.body()));
        }
        if (reply instanceof Reply.Refusal refusal) {
            return new Reply.Refusal(
                    refusal.status(),
                    refusal.format(),
                    text(refusal.root()),
                    text(refusal.code()),
                    text(refusal.message()),
                    element(refusal.body()));
        }
        if (reply instanceof Reply.Unreadable unreadable) {
            return new Reply.Unreadable(unreadable.status(), text(unreadable.reason()));
        }
        Reply.Unanswered unanswered = (Reply.Unanswered) reply;
        return new Reply.Unanswered(unanswered.cause(), text(unanswered.reason()));
    }

    /** The same where there is nothing to take out: an answer may be large. */
    private Element element(Element element) {
        if (isClean(element)) {
            return element;
        }
        if (element.kind() != Element.Kind.OBJECT) {
            return Element.leaf(element.kind(), text(element.text()));
        }
        Map<String, List<Element>> children = new LinkedHashMap<>();
        element.children().forEach((name, nodes) -> {
            List<Element> clean = new ArrayList<>();
            nodes.forEach(node -> clean.add(element(node)));
            children.computeIfAbsent(text(name), key -> new ArrayList<>()).addAll(clean);
        });
        return Element.branch(children);
    }

    private boolean isClean(Element element) {
        return text(element.text()).equals(element.text())
                && element.children().entrySet().stream()
                        .allMatch(child -> text(child.getKey()).equals(child.getKey())
                                && child.getValue().stream().allMatch(this::isClean));
    }
}
