package ecsconformance.emulator.behaviour;

import java.util.List;
import java.util.Optional;

/**
 * A choice that the page leaves, being silent or contradicting itself.
 *
 * @param name    in kebab-case
 * @param subject the open question, in one line
 * @param choices the emulator's own first
 */
public record Reading(String name, String subject, List<Choice> choices) {

    public Reading {
        choices = List.copyOf(choices);
        if (choices.size() < 2 || !choices.get(0).changes().isEmpty()) {
            throw new IllegalArgumentException(
                    name + " must have two choices or more, of which the first changes nothing");
        }
    }

    public static Reading of(String name, String subject, Choice... choices) {
        return new Reading(name, subject, List.of(choices));
    }

    public Choice byDefault() {
        return choices.get(0);
    }

    public Optional<Choice> choice(String choiceName) {
        return choices.stream()
                .filter(choice -> choice.name().equals(choiceName))
                .findFirst();
    }

    /**
     * One way to read the page.
     *
     * @param line the emulator's behaviour in that case
     */
    public record Choice(String name, String line, List<Change<?>> changes) {

        public Choice {
            changes = List.copyOf(changes);
        }

        /** The emulator's own choice where it stands first. */
        public static Choice of(String name, String line, Change<?>... changes) {
            return new Choice(name, line, List.of(changes));
        }
    }
}
