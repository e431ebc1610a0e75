package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.gateway.ApiRequest.reaching;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;

/** Deliberate defects that the rules {@code region.*} catch. */
final class RegionDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("region.default", "a request without a region goes to the home region", "region.required",
            reaching((sent, own) -> {
                own.putIfAbsent("RegionId", Account.HOME);
                own.replace("RegionId", "", Account.HOME);
                return own;
            })),
        of("region.begins-like", "a region need only begin like one that exists", "region.unknown",
            reaching((sent, own) -> {
                own.computeIfPresent(
                        "RegionId",
                        (name, id) -> Account.REGIONS.stream()
                                .filter(id::startsWith)
                                .findFirst()
                                .orElse(id));
                return own;
            })),
        of("region.empty-default", "an empty region is the home region", "region.required",
            reaching((sent, own) -> {
                own.replace("RegionId", "", Account.HOME);
                return own;
            })),
        of("region.unknown-is-home", "an unknown region is the home region", "region.unknown",
            reaching((sent, own) -> {
                own.computeIfPresent(
                        "RegionId", (name, id) -> id.equals(Account.ELSEWHERE) ? id : Account.HOME);
                return own;
            })));
    // spotless:on

    private RegionDefects() {}
}
