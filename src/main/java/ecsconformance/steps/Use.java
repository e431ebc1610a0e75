package ecsconformance.steps;

import ecsconformance.wire.Element;
import java.util.Arrays;
import java.util.stream.Stream;

/** The ways to use an image once it is made. */
public enum Use {
    NEW_INSTANCE("a new instance", "RunInstances"),
    SYSTEM_DISK("the stopped instance", "ReplaceSystemDisk");

    private final String words;
    private final String operation;

    Use(String words, String operation) {
        this.words = words;
        this.operation = operation;
    }

    String operation() {
        return operation;
    }

    /** Tells whether a success says what came of the use: an instance, or a disk. */
    boolean isNamedIn(Element answer) {
        Stream<String> ids = this == NEW_INSTANCE
                ? Stream.concat(
                        answer.list("InstanceIdSets", "InstanceIdSet").stream().map(Element::text),
                        answer.text("InstanceId").stream())
                : answer.text("DiskId").stream();
        return ids.anyMatch(id -> !id.isBlank());
    }

    static Use of(String words) {
        return Arrays.stream(values())
                .filter(use -> use.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no image is used for \"" + words + "\""));
    }
}
