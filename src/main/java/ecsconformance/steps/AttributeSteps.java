package ecsconformance.steps;

import ecsconformance.steps.Claims.Claim;
import ecsconformance.wire.Element;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Steps about the attributes that the image shows. */
public final class AttributeSteps {

    /** Fields that this page does not promise to be readable; a target that leaves them out cannot be judged by them. */
    private static final Set<String> NOT_PROMISED = Set.of("ResourceGroupId", "Architecture", "Platform");

    private final ImageTags imageTags;
    private final Verdicts verdicts;
    private final CellValues values;
    private final AvailableImage available;

    public AttributeSteps(ImageTags imageTags, Verdicts verdicts, CellValues values, AvailableImage available) {
        this.imageTags = imageTags;
        this.verdicts = verdicts;
        this.values = values;
        this.available = available;
    }

    @Then("the image shows")
    @Claims({Claim.IMAGE, Claim.FIELDS})
    @Sends("DescribeImages")
    @Needs("DescribeImages")
    public void shows(DataTable fields) {
        List<List<String>> rows = fields.asLists().stream()
                .map(row -> List.of(row.get(0), text(row.get(1))))
                .toList();
        available.shows(image -> compare(rows, image));
    }

    private void compare(List<List<String>> expected, Element image) {
        for (List<String> row : expected) {
            String field = row.get(0);
            if (NOT_PROMISED.contains(field) && image.child(field).isEmpty()) {
                throw new TestAbortedException("DescribeImages does not show " + field);
            }
            verdicts.expectEqual(field, row.get(1), image.text(field).orElse(""));
        }
    }

    @Then("the image is tagged")
    @Claims({Claim.IMAGE, Claim.TAGS})
    @Sends("DescribeImages")
    @Needs("DescribeImages")
    public void tagged(DataTable tags) {
        List<String> expected = tags.asMap().entrySet().stream()
                .map(tag -> text(tag.getKey()) + "=" + text(tag.getValue()))
                .sorted()
                .toList();
        available.shows(image -> verdicts.expectEqual(
                "tags", expected.toString(), imageTags.of(image).toString()));
    }

    private String text(String cell) {
        return values.of(cell).orElse("");
    }
}
