package ecsconformance.steps;

import java.util.Arrays;

/** What an image is used for once it is made. */
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

    static Use of(String words) {
        return Arrays.stream(values())
                .filter(use -> use.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no image is used for \"" + words + "\""));
    }
}
