package ecsconformance.cli;

import java.nio.charset.StandardCharsets;

/**
 * Says that Java has started, and nothing else. The launcher runs this before it hands a command to Java. A Java that
 * ends before the suite could speak ends with 1, or with 0 if it was told to print its version: both are verdicts.
 */
public final class Started {

    private Started() {}

    public static void main(String[] arguments) {
        byte[] word = String.join(" ", arguments).getBytes(StandardCharsets.US_ASCII);
        System.out.write(word, 0, word.length);
        System.out.println();
    }
}
