package ecsconformance.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The pages of what an operation lists. A list ends where its answers say: by {@code NextToken}, else by {@code TotalCount},
 * else by {@code PageSize}; that a page is not full tells nothing, because a server may have smaller pages than were asked
 * for. A list that changed while it was read is read again. A full page of images as long as they can be still fits into an
 * answer.
 */
public final class Pages {

    private static final int SIZE = 50;
    /** A server that never comes to an end is given up. */
    private static final int MOST = 200;

    private static final int MOST_READINGS = 3;

    private final Call call;
    private final String wrapper;
    private final String item;
    private final Function<Call, Optional<Element>> look;
    private final Map<String, Element> items = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private OptionalLong total = OptionalLong.empty();
    private long listed;
    private boolean consistent = true;

    private Pages(Call call, String wrapper, String item, Function<Call, Optional<Element>> look) {
        this.call = call;
        this.wrapper = wrapper;
        this.item = item;
        this.look = look;
    }

    /**
     * The items of all pages, each once; nothing where a page gives no such list, or where the pages do not come to what the
     * answers say that there is.
     *
     * @param call    asks for no page yet
     * @param wrapper the field that holds the list, for example {@code Images}
     * @param item    the name of each in it, for example {@code Image}
     * @param look    the body of one answer; nothing where it is no success
     */
    public static Optional<List<Element>> all(
            Call call, String wrapper, String item, Function<Call, Optional<Element>> look) {
        for (int reading = 1; reading <= MOST_READINGS; reading++) {
            Pages pages = new Pages(call, wrapper, item, look);
            if (!pages.read()) {
                return Optional.empty();
            }
            if (pages.isWhole()) {
                return Optional.of(new ArrayList<>(pages.items.values()));
            }
        }
        return Optional.empty();
    }

    private boolean isWhole() {
        return consistent && (total.isEmpty() || listed >= total.getAsLong());
    }

    /** Tells whether every page could be read, as far as the list goes. */
    private boolean read() {
        Optional<Call> next = Optional.of(page(1));
        for (int number = 1; next.isPresent(); number++) {
            if (number > MOST) {
                return false;
            }
            Optional<Element> body = look.apply(next.get());
            Optional<List<Element>> found = body.flatMap(it -> it.listed(wrapper, item));
            if (found.isEmpty()) {
                return false;
            }
            next = next(number, body.get(), found.get());
        }
        return true;
    }

    private Optional<Call> next(int number, Element body, List<Element> found) {
        // An item that one page shows twice is counted twice; one that an earlier page has shown tells that the list
        // has moved.
        List<Element> more =
                found.stream().filter(one -> !items.containsKey(identity(one))).toList();
        more.forEach(one -> items.put(identity(one), one));
        listed += more.size();
        boolean repeated = more.size() < found.size();
        Optional<String> token = body.text("NextToken").filter(text -> !text.isBlank());
        OptionalLong counted = number(body, "TotalCount");
        if (token.isPresent()) {
            total = counted;
            consistent &= tokens.add(token.get());
            return consistent ? token.map(it -> sized().with("NextToken", it)) : Optional.empty();
        }
        if (byTokenOnly() || !tokens.isEmpty()) {
            return Optional.empty();
        }
        consistent &= (number == 1 || total.equals(counted)) && !(repeated && counted.isPresent());
        total = counted;
        boolean over = counted.isPresent() ? listed >= counted.getAsLong() : isLast(found.size(), body);
        return over || more.isEmpty() || !consistent ? Optional.empty() : Optional.of(page(number + 1));
    }

    /** Of a list that is not counted; an empty token says that nothing follows. */
    private static boolean isLast(int found, Element body) {
        OptionalLong size = number(body, "PageSize");
        boolean full = size.isEmpty() || size.getAsLong() == 0 || found >= size.getAsLong();
        return !full || body.child("NextToken").isPresent();
    }

    private Call page(int number) {
        return byTokenOnly() ? call : sized().with("PageNumber", Integer.toString(number));
    }

    private Call sized() {
        return byTokenOnly() ? call : call.with("PageSize", Integer.toString(SIZE));
    }

    /** An operation that knows no numbers of pages. */
    private boolean byTokenOnly() {
        return call.operation().equals("ListTagResources");
    }

    private String identity(Element one) {
        return one.text(item + "Id").filter(id -> !id.isBlank()).orElseGet(one::toString);
    }

    private static OptionalLong number(Element body, String field) {
        return body.text(field)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
