package ecsconformance.architecture;

import io.cucumber.java.en.And;
import io.cucumber.java.en.But;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The step sentences that a class of glue defines. */
final class Sentences {

    private Sentences() {}

    static List<String> of(Class<?> glue) {
        return Arrays.stream(glue.getDeclaredMethods())
                .flatMap(Sentences::of)
                .sorted()
                .toList();
    }

    private static Stream<String> of(Method method) {
        return Stream.of(
                        Arrays.stream(method.getAnnotationsByType(Given.class)).map(Given::value),
                        Arrays.stream(method.getAnnotationsByType(When.class)).map(When::value),
                        Arrays.stream(method.getAnnotationsByType(Then.class)).map(Then::value),
                        Arrays.stream(method.getAnnotationsByType(And.class)).map(And::value),
                        Arrays.stream(method.getAnnotationsByType(But.class)).map(But::value))
                .flatMap(sentences -> sentences);
    }
}
