package ecsconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list ends where the server says. */
final class PagesTest {

    private final List<Call> calls = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // how many there are, the server's largest page, whether it tells TotalCount and PageSize
        "0, 50, true, true",
        "25, 10, true, true",
        "25, 3, true, false",
        "25, 1, true, true",
        "50, 50, true, true",
        "51, 50, true, false",
        "120, 100, true, true",
        "25, 10, false, true",
        "20, 10, false, true",
        "25, 10, false, false",
        "0, 10, false, false",
        "150, 100, false, false"
    })
    void a_page_that_is_not_full_is_not_the_last(int count, int largest, boolean counted, boolean sized) {
        Optional<List<Element>> all = read(call -> numbered(call, count, largest, counted, sized));

        assertThat(ids(all)).containsExactlyElementsOf(names(1, count));
    }

    @ParameterizedTest
    @CsvSource({"25, 10", "1, 1", "100, 7"})
    void a_token_leads_to_the_next_page(int count, int page) {
        Optional<List<Element>> all = read(call -> {
            int from = call.has("NextToken") ? Integer.parseInt(call.parameter("NextToken")) : 0;
            int to = Math.min(count, from + page);
            return body(names(from + 1, to), to < count ? ",\"NextToken\":\"" + to + "\"" : ",\"NextToken\":\"\"");
        });

        assertThat(ids(all)).containsExactlyElementsOf(names(1, count));
        assertThat(calls.stream().skip(1))
                .allSatisfy(call -> assertThat(call.has("PageNumber")).isFalse());
    }

    @Test
    void tags_are_listed_by_tokens_alone() {
        Optional<List<Element>> tags = Pages.all(Call.of("ListTagResources"), "TagResources", "TagResource", call -> {
            calls.add(call);
            String id = call.has("NextToken") ? "m-2" : "m-1";
            return Optional.of(json("{\"TagResources\":{\"TagResource\":[{\"ResourceId\":\"" + id
                    + "\"}]},\"NextToken\":\"" + (call.has("NextToken") ? "" : "t") + "\"}"));
        });

        assertThat(tags.orElseThrow()).hasSize(2);
        assertThat(calls).noneMatch(call -> call.has("PageSize") || call.has("PageNumber"));
    }

    @Test
    void a_list_that_grows_while_it_is_read_is_read_again() {
        Optional<List<Element>> all = read(call -> numbered(call, calls.isEmpty() ? 12 : 13, 10, true, true));

        assertThat(ids(all)).containsExactlyElementsOf(names(1, 13));
    }

    @Test
    void a_resource_that_moved_to_an_earlier_page_of_the_list_is_not_missed() {
        // The first of 12 goes after the first page was read, so that the second page begins with the twelfth.
        Optional<List<Element>> all = read(call -> {
            int gone = calls.isEmpty() ? 0 : 1;
            int from = call.parameter("PageNumber").equals("1") ? 0 : 10;
            return body(
                    names(gone + from + 1, Math.min(12, gone + from + 10)),
                    ",\"PageSize\":10,\"TotalCount\":" + (12 - gone));
        });

        assertThat(ids(all)).containsExactlyElementsOf(names(2, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "'a count that never comes true', 9000",
        "'a count that grows with every page', -1",
        "'tokens without end', -2",
        "'one token for ever', -3",
        "'the same page for ever', -4"
    })
    void a_server_that_lies_is_given_up_and_nothing_is_taken_for_seen(String name, int lie) {
        Optional<List<Element>> all = read(call -> {
            int page = calls.size();
            List<String> names = names(page * 2 + 1, page * 2 + 2);
            return switch (lie) {
                case -1 -> body(names, ",\"TotalCount\":" + (page * 10 + 10));
                case -2 -> body(names, ",\"NextToken\":\"" + page + "\"");
                case -3 -> body(names, ",\"NextToken\":\"same\"");
                case -4 -> body(names(1, 2), ",\"TotalCount\":7");
                default -> body(names, ",\"TotalCount\":" + lie);
            };
        });

        assertThat(all).as(name).isEmpty();
        assertThat(calls).as(name).hasSizeLessThan(1_000);
    }

    @Test
    void the_same_page_for_ever_without_a_count_is_the_whole_list() {
        assertThat(ids(read(call -> body(names(1, 3), "")))).containsExactlyElementsOf(names(1, 3));
        assertThat(calls).hasSize(2);
    }

    private Optional<List<Element>> read(Function<Call, Element> server) {
        return Pages.all(Call.of("DescribeImages"), "Images", "Image", call -> {
            Element body = server.apply(call);
            calls.add(call);
            return Optional.of(body);
        });
    }

    private static Element numbered(Call call, int count, int largest, boolean counted, boolean sized) {
        int size = Math.min(largest, Integer.parseInt(call.parameter("PageSize")));
        int page = Integer.parseInt(call.parameter("PageNumber"));
        return body(
                names((page - 1) * size + 1, Math.min(count, page * size)),
                (counted ? ",\"TotalCount\":" + count : "") + (sized ? ",\"PageSize\":" + size : ""));
    }

    private static List<String> names(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "m-" + number).toList();
    }

    private static List<String> ids(Optional<List<Element>> all) {
        return all.orElseThrow().stream()
                .map(one -> one.text("ImageId").orElseThrow())
                .toList();
    }

    private static Element body(List<String> ids, String more) {
        String images = ids.stream().map(id -> "{\"ImageId\":\"" + id + "\"}").collect(Collectors.joining(","));
        return json("{\"Images\":{\"Image\":[" + images + "]}" + more + "}");
    }

    private static Element json(String text) {
        return ((Reply.Success) new ReplyReader().read(200, text.getBytes(StandardCharsets.UTF_8))).body();
    }
}
