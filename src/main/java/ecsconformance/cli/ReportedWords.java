package ecsconformance.cli;

import ecsconformance.client.KnownSecrets;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Target.FixtureSources.DeclaredFixture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The words of a user that every report repeats as they are, so a secret in them is refused at once. */
final class ReportedWords {

    private ReportedWords() {}

    /** @throws WrongUse where the secret of an access key is in it */
    static void expectNoSecret(Target target, Optional<String> selection) {
        KnownSecrets secrets = new KnownSecrets();
        target.credentials().ifPresent(secrets::remember);
        target.fixtures().declared().values().stream()
                .map(DeclaredFixture::credentials)
                .flatMap(Optional::stream)
                .forEach(secrets::remember);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("the selection of rules", selection.orElse(""));
        words.put("the region", target.region());
        words.put("the endpoint", target.endpoint().toString());
        words.put("the name of the target", target.name());
        words.forEach((what, text) -> {
            if (!secrets.redacted(text).equals(text)) {
                throw new WrongUse(what + " holds the secret of an access key, and every report would repeat it");
            }
        });
    }
}
