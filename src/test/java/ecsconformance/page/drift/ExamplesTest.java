package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two examples are alike but for values, blanks and the order of members. */
final class ExamplesTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"FenceId": "f-1", "Coats": 2} | {"Coats": 3, "FenceId": "f-2"} | true
            {"FenceId": "f-1"} | {"Data": {"FenceId": "f-1"}} | false
            {"FenceId": "f-1"} | {"FenceId": ["f-1"]} | false
            {"Coats": 2} | {"Coats": "2"} | false
            <Paint><FenceId>f-1</FenceId></Paint> | <Paint> <FenceId>f-2</FenceId> </Paint> | true
            <Paint><FenceId>f-1</FenceId></Paint> | <PaintResult><FenceId>f-1</FenceId></PaintResult> | false
            <Paint><FenceId>f-1</FenceId></Paint> | <Paint><Fence><FenceId>f-1</FenceId></Fence></Paint> | false
            https://paint.example/?Action=Paint &FenceId=f-1 | https://paint.example/?Action=Paint &FenceId=f-2 | true
            https://paint.example/?Action=Paint &FenceId=f-1 | http://paint.example/?Action=Paint &FenceId=f-1 | false
            """)
    void only_values_blanks_and_order_may_differ(String one, String other, boolean same) {
        assertThat(Examples.sameShape(one, other)).isEqualTo(same);
    }
}
