package ecsconformance.page.review;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.PublishedPages;
import ecsconformance.page.edition.Documents;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that is several times as long costs as many times as much to review, and not the square of it. */
final class GrowthTest {

    private static final int SHORT = 8;
    private static final int LONG = 32;

    private final RuleCatalogue rules = new RuleCatalogue(List.of());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void a_review_grows_with_the_page() throws IOException {
        for (String name : List.of(PublishedPages.ZH, PublishedPages.EN)) {
            String page = PublishedPages.own(name);
            review(page, SHORT);

            long once = review(page, SHORT);
            long more = review(page, LONG);

            assertThat((double) more / once).as(name).isLessThan(2.2 * LONG / SHORT);
        }
    }

    /** The time that the processor spent on it, whatever else the machine does. */
    private long review(String page, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(page.replaceAll(
                            "InstanceId|ImageName|SnapshotId|Platform|ClientToken|DiskDeviceMapping|Tag|Image\\b",
                            "$0" + i))
                    .append('\n');
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        long before = threads.getCurrentThreadCpuTime();
        Review.of(
                new Documents(Contract.none("CreateImage", "2015-03-02")).open("page.md", content, "2020-09-01"),
                rules,
                "CreateImage");
        return threads.getCurrentThreadCpuTime() - before;
    }
}
