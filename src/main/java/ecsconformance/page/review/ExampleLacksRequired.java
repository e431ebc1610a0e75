package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A required parameter that the request example does not send. */
final class ExampleLacksRequired implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            Set<String> sent =
                    example.pairs().keySet().stream().map(Subject::tabled).collect(Collectors.toSet());
            return subject.parameters().stream()
                    .filter(row -> row.value().required() && !sent.contains(row.name()))
                    .filter(row -> !example.content().contains(row.leaf()))
                    .filter(row ->
                            !Subject.COMMON.contains(row.name()) || row.name().equals("RegionId"))
                    .map(row -> Finding.at(
                            new PageLocation("example/request", example.line()),
                            "example-lacks-required",
                            Severity.CONTRADICTION,
                            "The request example leaves out " + row.name() + ", which is required",
                            "Either it is not required, or the example is refused."));
        });
    }
}
