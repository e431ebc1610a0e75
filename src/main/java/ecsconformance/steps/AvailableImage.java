package ecsconformance.steps;

import ecsconformance.wire.Element;

/** The image of the last request, waited for. */
public final class AvailableImage {

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

    /** The image as described once it is Available. */
    Element image() {
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
