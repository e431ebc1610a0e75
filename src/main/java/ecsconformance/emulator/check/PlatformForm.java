package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.Set;

/** A platform is one of the list, whatever the method. */
public record PlatformForm(Set<String> values) implements Check<CreateImageRequest> {

    public static final Set<String> VALUES = Set.of(
            "CentOS",
            "Ubuntu",
            "SUSE",
            "OpenSUSE",
            "RedHat",
            "Debian",
            "CoreOS",
            "Aliyun Linux",
            "Windows Server 2003",
            "Windows Server 2008",
            "Windows Server 2012",
            "Windows 7",
            "Others Linux",
            "Customized Linux");

    PlatformForm() {
        this(VALUES);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("Platform")
                        .filter(value -> !values.contains(value))
                        .isPresent(),
                Refusals.PLATFORM_MALFORMED);
    }
}
