package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The name of a test is a sentence, its words joined by underlines; names and codes in it keep their capitals. */
final class TestNamesTest {

    /** Raised as tests are written: fewer methods found means that a part of them is not looked at. */
    private static final int FEWEST_TESTS = 800;

    private static final Pattern SENTENCE =
            Pattern.compile("(?!what_)([a-z0-9]+|[A-Z][A-Za-z0-9]*)(_([a-z0-9]+|[A-Z][A-Za-z0-9]*))*");

    private final List<String> names = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("ecsconformance").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                    .map(JavaMethod::getName)
                    .toList();

    @Test
    void every_test_is_named_by_a_sentence() {
        assertThat(names).hasSizeGreaterThanOrEqualTo(FEWEST_TESTS).allMatch(SENTENCE.asMatchPredicate());
    }

    @Test
    void a_name_in_another_style_is_found() {
        assertThat(List.of("refusesAnOldImage", "refuses_anOld_image", "refuses__an_image", "what_is_old_is_refused"))
                .noneMatch(SENTENCE.asMatchPredicate());
        assertThat("the_RequestId_is_in_XML_too").matches(SENTENCE);
    }
}
