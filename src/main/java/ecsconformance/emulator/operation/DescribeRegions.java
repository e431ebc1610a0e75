package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import java.util.List;

/** DescribeRegions: the two regions that the emulator knows. */
final class DescribeRegions implements Operation {

    static final List<String> REGIONS = List.of(Account.HOME, Account.ELSEWHERE);

    @Override
    public Answer answer(Account account, Parameters parameters) {
        return new Answer.Granted(Node.Fields.none()
                .with(
                        "Regions",
                        "Region",
                        REGIONS.stream()
                                .map(region -> Node.Fields.none()
                                        .with("RegionId", region)
                                        .with("LocalName", region)
                                        .with("RegionEndpoint", "ecs." + region + ".aliyuncs.com"))
                                .toList()));
    }
}
