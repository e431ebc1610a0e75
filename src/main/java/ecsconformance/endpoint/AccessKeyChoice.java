package ecsconformance.endpoint;

import ecsconformance.endpoint.TargetFile.Keys;
import ecsconformance.input.Problems.Problem;
import ecsconformance.wire.Credentials;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the access key. The token belongs to the secret, so it comes from where the secret comes from. */
final class AccessKeyChoice {

    private static final String ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    private static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    private static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

    /** The names of the variables it reads. */
    static final Set<String> VARIABLES = Set.of(ID, SECRET, TOKEN);

    private final Optional<String> flagId;
    private final Optional<String> flagSecret;
    private final Keys environment;

    AccessKeyChoice(TargetFlags flags, Map<String, String> environment) {
        this.flagId = flags.accessKeyId().filter(value -> !value.isEmpty());
        this.flagSecret = flags.accessKeySecret().filter(value -> !value.isEmpty());
        this.environment =
                new Keys(variable(environment, ID), variable(environment, SECRET), variable(environment, TOKEN));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Paths of the target file that need no value any more. */
    Set<String> settled() {
        Set<String> settled = new HashSet<>();
        flagId.or(environment::id).ifPresent(given -> settled.add("credentials.accessKeyId"));
        flagSecret.or(environment::secret).ifPresent(given -> {
            settled.add("credentials.accessKeySecret");
            settled.add("credentials.securityToken");
        });
        return settled;
    }

    /**
     * @param optional    whether a control endpoint hands keys out
     * @param fileIsSound whether what is missing is really missing, and not only unreadable
     */
    Optional<Credentials> credentials(Keys file, boolean optional, boolean fileIsSound, List<Problem> problems) {
        Optional<String> id = flagId.or(environment::id).or(file::id);
        Optional<String> secret = flagSecret.or(environment::secret).or(file::secret);
        if (id.isPresent() && secret.isPresent()) {
            return Optional.of(new Credentials(id.get(), secret.get(), token(file)));
        }
        boolean half = id.isPresent() || secret.isPresent();
        if (fileIsSound && (half || !optional)) {
            problems.add(new Problem(
                    "credentials",
                    (id.isPresent()
                                    ? "no access key secret"
                                    : secret.isPresent() ? "no access key id" : "no access key")
                            + ": set " + ID + " and " + SECRET
                            + ", or credentials: in the target file; they are optional only with a control endpoint"));
        }
        return Optional.empty();
    }

    private Optional<String> token(Keys file) {
        if (flagSecret.isPresent()) {
            return Optional.empty();
        }
        return environment.secret().isPresent() ? environment.token() : file.token();
    }
}
