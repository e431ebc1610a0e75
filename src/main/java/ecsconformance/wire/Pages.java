package ecsconformance.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pages of what an operation lists. A full page of images as long as they can be still fits into an answer. */
public final class Pages {

    private static final int SIZE = 50;
    private static final int MOST = 100;

    private Pages() {}

    /**
     * The items of all pages up to the first that is not full; nothing where a page gives nothing.
     *
     * @param call asks for no page yet
     * @param look what one page lists
     */
    public static Optional<List<Element>> all(Call call, Function<Call, Optional<List<Element>>> look) {
        List<Element> all = new ArrayList<>();
        for (int page = 1; page <= MOST; page++) {
            Optional<List<Element>> found = look.apply(
                    call.with("PageSize", Integer.toString(SIZE)).with("PageNumber", Integer.toString(page)));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(found.get());
            if (found.get().size() < SIZE) {
                break;
            }
        }
        return Optional.of(all);
    }
}
