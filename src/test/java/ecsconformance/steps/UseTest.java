package ecsconformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.steps.UseSteps.Use;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEW_INSTANCE | {\"InstanceIdSets\":{\"InstanceIdSet\":[\"i-1\"]}} | true",
                "NEW_INSTANCE | <R><InstanceIdSets><InstanceIdSet>i-1</InstanceIdSet></InstanceIdSets></R> | true",
                "NEW_INSTANCE | {\"InstanceId\":\"i-1\"} | true",
                "NEW_INSTANCE | {\"InstanceIdSets\":{\"InstanceIdSet\":[]}} | false",
                "NEW_INSTANCE | {\"InstanceIdSets\":{\"InstanceIdSet\":[\"\"]}} | false",
                "NEW_INSTANCE | {\"DiskId\":\"d-1\"} | false",
                "NEW_INSTANCE | {} | false",
                "SYSTEM_DISK | {\"DiskId\":\"d-1\"} | true",
                "SYSTEM_DISK | {\"DiskId\":\" \"} | false",
                "SYSTEM_DISK | {\"RequestId\":\"R\"} | false"
            })
    void a_success_names_what_was_made_of_the_image(Use use, String body, boolean named) {
        Reply reply = new ReplyReader().read(200, body.getBytes(StandardCharsets.UTF_8));

        assertThat(use.isNamedIn(((Reply.Success) reply).body())).isEqualTo(named);
    }
}
