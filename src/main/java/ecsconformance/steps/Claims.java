package ecsconformance.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The facts that a Then claims; its check is vacuous if it still passes when one is false. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Claims {
    Claim[] value();

    /** The facts that a sentence claims of the answers: it must not hold once such a fact is another. */
    public enum Claim {
        /** The answer to the last request: an image, or a refusal that left nothing behind. */
        OUTCOME,
        /** A refusal, or an image that ends as failed. */
        LATE_REFUSAL,
        /** One of the outcomes of a table, with the number of disks or tags. */
        READING,
        /** The answer to the use of an image. */
        USE,
        /** The image of the last request is shown, and is Available. */
        IMAGE,
        /** Fields of that image. */
        FIELDS,
        /** Exactly its tags. */
        TAGS,
        /** Exactly its disks. */
        DISKS,
        /** Exactly the snapshots that were taken. */
        SNAPSHOTS,
        /** The image that each answer names. */
        SAME_IMAGE,
        /** The number of images that have the requested name. */
        ONE_IMAGE,
        /** Format, root and RequestId of the last answer, and the message of a refusal. */
        ENVELOPE,
        /** The RequestId of each answer. */
        REQUEST_IDS
    }
}
