package ecsconformance.steps;

import ecsconformance.wire.Element;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The image of the last request, waited for. */
public final class AvailableImage {

    /** An image may be Available a moment before all of it is shown. */
    private static final Duration LATEST = Duration.ofMillis(600);

    private final RunServices services;
    private final Conversation conversation;
    private final Verdicts verdicts;
    private final Images images;

    public AvailableImage(RunServices services, Conversation conversation, Verdicts verdicts, Images images) {
        this.services = services;
        this.conversation = conversation;
        this.verdicts = verdicts;
        this.images = images;
    }

    /** Checks the image once it is Available, and looks again for a moment while it is not as it should be. */
    void shows(Consumer<Element> check) {
        Element first = image();
        Optional<RuleBroken> broken = failure(check, first);
        if (broken.isPresent()) {
            broken = services.polling()
                    .until(
                            () -> failure(
                                    check, images.byId(conversation.imageId()).orElse(first)),
                            Optional::isEmpty,
                            LATEST);
        }
        broken.ifPresent(it -> {
            throw it;
        });
    }

    private static Optional<RuleBroken> failure(Consumer<Element> check, Element image) {
        try {
            check.accept(image);
            return Optional.empty();
        } catch (RuleBroken broken) {
            return Optional.of(broken);
        }
    }

    private Element image() {
        if (!new Outcome.Created().isShownBy(conversation.reply())) {
            throw verdicts.otherwise(new Outcome.Created().words(), conversation.reply());
        }
        Element image = images.settled(conversation.imageId())
                .orElseThrow(() -> verdicts.broken(
                        "image " + conversation.imageId() + " is shown by DescribeImages",
                        "DescribeImages did not list it"));
        String status = Images.status(image);
        verdicts.note("image Available within " + services.offer().imageReady().toSeconds() + " s", "image " + status);
        if (!status.equals("Available")) {
            throw verdicts.broken(
                    "image Available within " + services.offer().imageReady().toSeconds() + " s", "image " + status);
        }
        return image;
    }
}
