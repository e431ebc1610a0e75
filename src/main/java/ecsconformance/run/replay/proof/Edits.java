package ecsconformance.run.replay.proof;

import ecsconformance.wire.Element;
import ecsconformance.wire.Format;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes to answers, each giving another answer of the same form. */
final class Edits {

    private static final String COUNT = "TotalCount";

    private Edits() {}

    /** Another body; one that is no answer with fields stays as it is. */
    static UnaryOperator<Reply> body(UnaryOperator<Element> change) {
        return reply -> reply instanceof Reply.Success success
                ? new Reply.Success(success.status(), success.format(), success.root(), change.apply(success.body()))
                : reply instanceof Reply.Refusal refusal
                        ? refusal(refusal.status(), refusal.format(), refusal.root(), change.apply(refusal.body()))
                        : reply;
    }

    static UnaryOperator<Reply> form(UnaryOperator<Format> format, UnaryOperator<String> root) {
        return reply -> reply instanceof Reply.Success it
                ? new Reply.Success(it.status(), format.apply(it.format()), root.apply(it.root()), it.body())
                : reply instanceof Reply.Refusal it
                        ? refusal(it.status(), format.apply(it.format()), root.apply(it.root()), it.body())
                        : reply;
    }

    /** The refusal in place of whatever the answer was. */
    static UnaryOperator<Reply> refused(int status, String code) {
        Element body = Element.branch(Map.of(
                "Code", List.of(leaf(code)),
                "Message", List.of(leaf("falsified")),
                "RequestId", List.of(leaf("falsified"))));
        return reply -> refusal(status, format(reply), root(reply, "Error"), body);
    }

    /** An image in place of whatever the answer was. */
    static UnaryOperator<Reply> created(String imageId) {
        Element body =
                Element.branch(Map.of("ImageId", List.of(leaf(imageId)), "RequestId", List.of(leaf("falsified"))));
        return reply -> new Reply.Success(200, format(reply), root(reply, "CreateImageResponse"), body);
    }

    private static Reply refusal(int status, Format format, String root, Element body) {
        return new Reply.Refusal(
                status,
                format,
                root,
                body.text("Code").orElse(""),
                body.text("Message").orElse(""),
                body);
    }

    private static Format format(Reply reply) {
        return reply instanceof Reply.Success success
                ? success.format()
                : reply instanceof Reply.Refusal refusal ? refusal.format() : Format.JSON;
    }

    private static String root(Reply reply, String xml) {
        return format(reply) == Format.XML ? xml : "";
    }

    static UnaryOperator<Element> with(String name, String text) {
        return element -> replaced(element, name, List.of(leaf(text)));
    }

    static UnaryOperator<Element> without(String name) {
        return element -> replaced(element, name, List.of());
    }

    /** The items of a wrapped list changed, and their count with them: a list that does not add up is not read. */
    static UnaryOperator<Element> items(String wrapper, String item, UnaryOperator<List<Element>> change) {
        return element -> {
            List<Element> before = element.list(wrapper, item);
            List<Element> after = change.apply(before);
            Element changed = replaced(element, wrapper, List.of(Element.branch(Map.of(item, after))));
            return element.text(COUNT)
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(text -> Integer.parseInt(text) + after.size() - before.size())
                    .map(total -> with(COUNT, Integer.toString(total)).apply(changed))
                    .orElse(changed);
        };
    }

    /** Changes each item that fulfils the condition. */
    static UnaryOperator<List<Element>> each(Predicate<Element> which, UnaryOperator<Element> change) {
        return items -> items.stream()
                .map(item -> which.test(item) ? change.apply(item) : item)
                .toList();
    }

    static UnaryOperator<List<Element>> dropped(Predicate<Element> which) {
        return items -> items.stream().filter(which.negate()).toList();
    }

    static UnaryOperator<List<Element>> added(Element item) {
        return items -> {
            List<Element> more = new ArrayList<>(items);
            more.add(item);
            return more;
        };
    }

    /** An element of these fields with their texts. */
    static Element item(Map<String, String> fields) {
        Map<String, List<Element>> children = new LinkedHashMap<>();
        fields.forEach((name, text) -> children.put(name, List.of(leaf(text))));
        return Element.branch(children);
    }

    static boolean is(Element element, String field, String text) {
        return element.text(field).orElse("").equals(text);
    }

    private static Element replaced(Element element, String name, List<Element> nodes) {
        Map<String, List<Element>> children = new LinkedHashMap<>(element.children());
        children.put(name, nodes);
        return Element.branch(children);
    }

    private static Element leaf(String text) {
        return Element.leaf(Element.Kind.TEXT, text);
    }
}
