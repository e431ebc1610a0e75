package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;

/** DescribeRegions: the two regions that the emulator knows. */
final class DescribeRegions implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        return new Answer.Granted(Node.Fields.none()
                .with(
                        "Regions",
                        "Region",
                        Account.REGIONS.stream()
                                .map(region -> Node.Fields.none()
                                        .with("RegionId", region)
                                        .with("LocalName", region)
                                        .with("RegionEndpoint", "ecs." + region + ".aliyuncs.com"))
                                .toList()));
    }
}
