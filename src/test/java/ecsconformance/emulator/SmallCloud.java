package ecsconformance.emulator;

import ecsconformance.emulator.behaviour.Behaviour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cloud with one key, an STS session and four operations; it remembers what was asked of it. */
public final class SmallCloud implements Cloud {

    public static final String KEY = "testid";
    public static final String SECRET = "testsecret";
    public static final String SESSION_KEY = "STS.session";
    public static final String TOKEN = "token+/=";

    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, String> scopes = new ConcurrentHashMap<>();

    @Override
    public Optional<Principal> principal(String accessKeyId) {
        return switch (accessKeyId) {
            case KEY -> Optional.of(new Principal(KEY, SECRET, Optional.empty()));
            case SESSION_KEY -> Optional.of(new Principal(SESSION_KEY, SECRET, Optional.of(TOKEN)));
            default -> Optional.empty();
        };
    }

    @Override
    public Behaviour behaviour(String accessKeyId) {
        return Behaviour.DOCUMENTED;
    }

    @Override
    public Set<String> operations() {
        return Set.of("CreateImage", "DescribeImages", "DeleteImage", "Explode");
    }

    @Override
    public Answer call(String accessKeyId, String operation, Map<String, String> parameters) {
        asked.add(parameters);
        return switch (operation) {
            case "CreateImage" -> new Answer.Granted(Node.Fields.none().with("ImageId", "m-1"));
            case "DescribeImages" ->
                new Answer.Granted(Node.Fields.none()
                        .with("TotalCount", 0)
                        .with("Echo", parameters.getOrDefault("Echo", ""))
                        .with("Images", "Image", List.of()));
            case "DeleteImage" -> new Answer.Refused(new Refusal(403, "ImageIsCreating", "The image is \"<new>\"."));
            default -> throw new IllegalStateException("secret: " + SECRET);
        };
    }

    @Override
    public Scope openScope(String run, Behaviour behaviour) {
        String scope = "scope-" + (scopes.size() + 1);
        scopes.put(scope, run);
        return new Scope(scope, KEY, SECRET, "cn-hangzhou");
    }

    @Override
    public Arranged arrange(String scope, String fixture) {
        if (!scopes.containsKey(scope)) {
            return new Arranged.UnknownScope();
        }
        return switch (fixture) {
            case "instance-running" ->
                new Arranged.Made(
                        "i-1",
                        Node.Fields.none()
                                .with("status", "Running")
                                .with(
                                        "disks",
                                        "disk",
                                        List.of(Node.Fields.none().with("size", 40))));
            case "snapshot-forbidden" -> new Arranged.Impossible("not here");
            case "explode" -> throw new IllegalStateException("broken");
            default -> new Arranged.UnknownFixture();
        };
    }

    @Override
    public boolean closeScope(String scope) {
        return scopes.remove(scope) != null;
    }
}
