package ecsconformance.explore;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a request may be answered in any reading of the page, out of the emulator's own checks. */
final class Oracle {

    /** More combinations of readings than these are not looked through; the request then says nothing. */
    static final int MOST_WORLDS = 64;

    private final Contract contract;
    private final AllowedAnswers documented = new AllowedAnswers(Behaviour.DOCUMENTED);
    private final List<Option> options;

    /** One choice of one reading that is not the emulator's own. */
    private record Option(String reading, Reading.Choice choice, AllowedAnswers answers) {}

    Oracle(Contract contract) {
        this.contract = contract;
        this.options = Catalogue.complete().readings().stream()
                .flatMap(reading -> reading.choices().stream()
                        .skip(1)
                        .map(choice -> new Option(
                                reading.name(),
                                choice,
                                new AllowedAnswers(Behaviour.DOCUMENTED.with(choice.changes())))))
                .toList();
    }

    /** What a request may be answered in one reading of the page, under its name. */
    record Envelope(String reading, AllowedAnswers answers, AllowedAnswers.Allowed allowed) {}

    /** In the emulator's own reading, which explains nearly every answer. */
    Envelope documented(World world, Map<String, String> sent) {
        return envelope("", documented, world, sent);
    }

    /** In every other reading that makes a difference, alone and together; nothing where they are too many. */
    Optional<List<Envelope>> others(World world, Map<String, String> sent) {
        AllowedAnswers.Allowed usual = documented(world, sent).allowed();
        Map<String, List<Option>> relevant = new LinkedHashMap<>();
        List<Envelope> all = new ArrayList<>();
        for (Option option : options) {
            Envelope envelope =
                    envelope(option.reading() + "=" + option.choice().name(), option.answers(), world, sent);
            if (differ(usual, envelope.allowed())) {
                relevant.computeIfAbsent(option.reading(), key -> new ArrayList<>())
                        .add(option);
                all.add(envelope);
            }
        }
        for (Envelope first : List.copyOf(all)) {
            options.stream()
                    .filter(option -> !relevant.containsKey(option.reading()))
                    .filter(option -> differ(
                            first.allowed(), both(first, option, world, sent).allowed()))
                    .toList()
                    .forEach(option -> relevant.computeIfAbsent(option.reading(), key -> new ArrayList<>())
                            .add(option));
        }
        long combinations = 1;
        for (List<Option> choices : relevant.values()) {
            combinations *= choices.size() + 1;
        }
        if (combinations > MOST_WORLDS) {
            return Optional.empty();
        }
        combine(List.copyOf(relevant.values()), 0, List.of(), world, sent, all);
        return Optional.of(all);
    }

    private void combine(
            List<List<Option>> readings,
            int next,
            List<Option> chosen,
            World world,
            Map<String, String> sent,
            List<Envelope> all) {
        if (next == readings.size()) {
            if (chosen.size() > 1) {
                Behaviour behaviour = Behaviour.DOCUMENTED;
                StringBuilder name = new StringBuilder();
                for (Option option : chosen) {
                    behaviour = behaviour.with(option.choice().changes());
                    name.append(name.isEmpty() ? "" : " ")
                            .append(option.reading())
                            .append('=');
                    name.append(option.choice().name());
                }
                all.add(envelope(name.toString(), new AllowedAnswers(behaviour), world, sent));
            }
            return;
        }
        combine(readings, next + 1, chosen, world, sent, all);
        for (Option option : readings.get(next)) {
            combine(
                    readings,
                    next + 1,
                    Stream.concat(chosen.stream(), Stream.of(option)).toList(),
                    world,
                    sent,
                    all);
        }
    }

    /** A reading may matter only beside another one. */
    private Envelope both(Envelope first, Option option, World world, Map<String, String> sent) {
        Behaviour behaviour = Behaviour.DOCUMENTED;
        for (Option other : options) {
            boolean isFirst = first.reading()
                    .equals(other.reading() + "=" + other.choice().name());
            behaviour = isFirst || other.equals(option)
                    ? behaviour.with(other.choice().changes())
                    : behaviour;
        }
        return envelope("", new AllowedAnswers(behaviour), world, sent);
    }

    private static Envelope envelope(String name, AllowedAnswers answers, World world, Map<String, String> sent) {
        return new Envelope(name, answers, answers.of(world.account(), world.local(sent)));
    }

    private static boolean differ(AllowedAnswers.Allowed one, AllowedAnswers.Allowed other) {
        return !one.refusals().equals(other.refusals())
                || one.late() != other.late()
                || !one.earlier().equals(other.earlier())
                || !one.image().map(it -> it.known("")).equals(other.image().map(it -> it.known("")));
    }

    /** Whether the page has a row of this status and code. */
    boolean isRow(int status, String code) {
        return contract.errorRows().stream()
                .anyMatch(row -> row.status() == status && row.code().equals(code));
    }

    /** The clauses that refusals are documented in. */
    List<String> clauses(List<Refusal> refusals) {
        return refusals.stream().flatMap(it -> clauses(it).stream()).distinct().toList();
    }

    private List<String> clauses(Refusal refusal) {
        List<ErrorRow> rows = contract.errorRows().stream()
                .filter(row -> row.status() == refusal.status() && row.code().equals(refusal.code()))
                .toList();
        List<ErrorRow> exact = rows.stream()
                .filter(row -> row.message().equals(refusal.message()))
                .toList();
        return rows.isEmpty()
                ? Allowances.clause(refusal.code()).stream().toList()
                : (exact.isEmpty() ? rows : exact)
                        .stream().map(ErrorRow::clause).toList();
    }
}
