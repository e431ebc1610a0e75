package ecsconformance.wire;

import java.util.Objects;
import java.util.Optional;

/** An access key, with the security token of an STS session where there is one. Never prints its secrets. */
public record Credentials(String accessKeyId, String accessKeySecret, Optional<String> securityToken) {

    public Credentials {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(accessKeySecret, "accessKeySecret");
        Objects.requireNonNull(securityToken, "securityToken");
    }

    public static Credentials of(String accessKeyId, String accessKeySecret) {
        return new Credentials(accessKeyId, accessKeySecret, Optional.empty());
    }

    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
