package ecsconformance.endpoint;

import ecsconformance.wire.Credentials;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoint under test and everything a run needs to know about it.
 *
 * @param endpoint       scheme, host, port and base path, without query, fragment and user information
 * @param credentials    empty only where the control endpoint hands out keys of its own
 * @param operations     those of {@link Vocabulary#OPERATIONS} that the endpoint offers
 * @param profiles       those of {@link Vocabulary#PROFILES} that the vendor claims
 * @param allowMutations whether the owner agrees that things are created; on loopback nobody needs to
 */
public record Target(
        String name,
        URI endpoint,
        String region,
        Optional<Credentials> credentials,
        SpokenStyles wire,
        Set<String> operations,
        Tls tls,
        Limits limits,
        Set<String> profiles,
        FixtureSources fixtures,
        boolean allowMutations) {

    public Target {
        operations = Collections.unmodifiableSet(new LinkedHashSet<>(operations));
        profiles = Collections.unmodifiableSet(new LinkedHashSet<>(profiles));
    }

    /** Tells whether the target offers the operation. */
    public boolean offers(String operation) {
        return operations.contains(operation);
    }

    /** The same target, worked within other limits. */
    public Target within(Limits others) {
        return new Target(
                name, endpoint, region, credentials, wire, operations, tls, others, profiles, fixtures, allowMutations);
    }

    /**
     * The methods, formats and signatures that the endpoint is said to speak, the default of each first. What it was
     * found to speak is a list of styles.
     *
     * @param declared whether the target file says so; otherwise it is assumed to speak everything
     */
    public record SpokenStyles(
            List<SignatureVersion> signatures, List<HttpVerb> verbs, List<Format> formats, boolean declared) {

        public SpokenStyles {
            signatures = List.copyOf(signatures);
            verbs = List.copyOf(verbs);
            formats = List.copyOf(formats);
        }

        /** Everything, not declared by anybody. */
        public static SpokenStyles assumed() {
            return new SpokenStyles(
                    List.of(SignatureVersion.V1, SignatureVersion.V3),
                    List.of(HttpVerb.GET, HttpVerb.POST),
                    List.of(Format.JSON, Format.XML),
                    false);
        }
    }

    /**
     * The certificates that the suite trusts, and its own client certificate.
     *
     * @param trust    PEM file with certificates to trust instead of those Java brings
     * @param insecure whether any certificate and any host name will do
     * @param client   the certificate that the endpoint asks its clients for
     */
    public record Tls(Optional<Path> trust, boolean insecure, Optional<Client> client) {

        /**
         * A client's certificate and its key.
         *
         * @param certificate PEM file, the client's own certificate first
         * @param key         PEM file with the unencrypted private key as PKCS#8
         */
        public record Client(Path certificate, Path key) {}

        public Tls(Optional<Path> trust, boolean insecure) {
            this(trust, insecure, Optional.empty());
        }

        public static Tls standard() {
            return new Tls(Optional.empty(), false);
        }
    }

    /**
     * The sources of documented states of the account.
     *
     * @param control   base URL of the control protocol
     * @param declared  fixtures that exist already, by fixture id
     * @param provision fixtures that the suite may make itself, through the endpoint's own operations
     */
    public record FixtureSources(
            Optional<URI> control, Map<String, DeclaredFixture> declared, Optional<Provision> provision) {

        public FixtureSources {
            declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        }

        public static FixtureSources none() {
            return new FixtureSources(Optional.empty(), Map.of(), Optional.empty());
        }

        /**
         * The values that the suite needs to make instances and disks as fixtures.
         *
         * @param image         a public image to start instances from
         * @param diskCategory  of system and data disks; the endpoint's default where empty
         * @param resourceGroup an existing resource group; where empty, the one the first instance is shown in
         */
        public record Provision(
                String instanceType,
                String image,
                Optional<String> zone,
                Optional<String> vSwitch,
                Optional<String> securityGroup,
                Optional<String> diskCategory,
                Optional<String> resourceGroup) {}

        /**
         * A fixture that the target file names.
         *
         * @param id          the resource's id; empty for an account
         * @param attributes  facts about it, by the names of the control protocol: {@code size}, {@code status} and so on;
         *                    the disks of an instance as {@code disks.1.id}, {@code disks.1.size}
         * @param credentials an account's own keys
         * @param region      an account's own region
         * @param fixtures    fixtures inside the account: resource id by fixture id
         */
        public record DeclaredFixture(
                String id,
                Map<String, String> attributes,
                Optional<Credentials> credentials,
                Optional<String> region,
                Map<String, String> fixtures) {

            public DeclaredFixture {
                attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
                fixtures = Collections.unmodifiableMap(new LinkedHashMap<>(fixtures));
            }

            /** A resource of which only the id is known. */
            public static DeclaredFixture of(String id) {
                return new DeclaredFixture(id, Map.of(), Optional.empty(), Optional.empty(), Map.of());
            }
        }
    }
}
