package ecsconformance.client;

import ecsconformance.target.Problem;
import ecsconformance.target.TargetProblems;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the environment names for an endpoint: {@code HTTPS_PROXY} or {@code HTTP_PROXY} by the endpoint's scheme,
 * unless {@code NO_PROXY} excepts its host. Names in small letters count too. Loopback never goes through a proxy.
 *
 * @param authorization value of Proxy-Authorization; empty where the proxy wants none
 */
record Proxy(String host, int port, Optional<String> authorization) {

    private static final int CUSTOMARY_PORT = 3128;

    /**
     * @throws TargetProblems where the variable is not a URL
     */
    static Optional<Proxy> of(URI endpoint, Map<String, String> environment) {
        String variable = endpoint.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        String value = value(environment, variable);
        if (value.isBlank() || excepted(endpoint.getHost(), value(environment, "NO_PROXY"))) {
            return Optional.empty();
        }
        try {
            URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
            if (!"http".equals(proxy.getScheme()) || proxy.getHost() == null) {
                throw new IllegalArgumentException("not an HTTP proxy");
            }
            int port = proxy.getPort() == -1 ? CUSTOMARY_PORT : proxy.getPort();
            return Optional.of(new Proxy(
                    proxy.getHost(),
                    port,
                    Optional.ofNullable(proxy.getUserInfo()).map(Proxy::basic)));
        } catch (IllegalArgumentException malformed) {
            throw new TargetProblems(List.of(new Problem(variable, "is not a proxy URL; expected http://host:port")));
        }
    }

    private static String value(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, environment.getOrDefault(variable.toLowerCase(Locale.ROOT), ""));
    }

    private static boolean excepted(String host, String list) {
        String wanted = host.toLowerCase(Locale.ROOT);
        if (wanted.equals("localhost") || wanted.startsWith("127.") || wanted.equals("[::1]")) {
            return true;
        }
        for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String domain = entry.startsWith("*.") ? entry.substring(1) : entry;
            String suffix = domain.startsWith(".") ? domain : "." + domain;
            if (domain.equals("*") || wanted.equals(domain) || (!domain.isEmpty() && wanted.endsWith(suffix))) {
                return true;
            }
        }
        return false;
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
