package ecsconformance.explore;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.operation.AllowedAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what a request may be answered in any reading of the page, out of the emulator's own checks. */
final class Oracle {

    /** More combinations of readings than these are not looked through; the request then says nothing. */
    static final int MOST_WORLDS = 64;

    private final Contract contract;
    private final AllowedAnswers documented = new AllowedAnswers(Behaviour.DOCUMENTED);
    private final List<Option> options;
    /** The first other choices of all readings at once, the second ones, and so on. */
    private final List<AllowedAnswers> together;
    /** The same as {@link #together}, each beside one choice. */
    private final Map<Option, List<AllowedAnswers>> beside = new IdentityHashMap<>();
    /** Those of several choices, once they were needed. */
    private final Map<Map<String, String>, AllowedAnswers> several = new ConcurrentHashMap<>();

    /** One choice of one reading that is not the emulator's own. */
    private record Option(String reading, Reading.Choice choice, AllowedAnswers answers) {}

    Oracle(Contract contract) {
        this.contract = contract;
        this.options = Catalogue.complete().readings().stream()
                .flatMap(reading -> reading.choices().stream()
                        .filter(choice -> AllowedAnswers.areChangedBy(choice.changes()))
                        .map(choice -> new Option(
                                reading.name(),
                                choice,
                                new AllowedAnswers(Behaviour.DOCUMENTED.with(choice.changes())))))
                .toList();
        this.together = all(List.of());
        this.options.forEach(option -> beside.put(option, all(List.of(option))));
    }

    /** One choice of each of the other readings at once, then another of each, until all have had their turn. */
    private static List<AllowedAnswers> all(List<Option> first) {
        return IntStream.range(1, 4)
                .mapToObj(place -> Stream.concat(
                                Catalogue.complete().readings().stream()
                                        .filter(reading -> reading.choices().size() > place)
                                        .filter(reading -> first.stream()
                                                .noneMatch(it -> it.reading().equals(reading.name())))
                                        .flatMap(reading -> reading.choices().get(place).changes().stream()),
                                first.stream().flatMap(it -> it.choice().changes().stream()))
                        .<Change<?>>map(change -> change)
                        .toList())
                .map(changes -> new AllowedAnswers(Behaviour.DOCUMENTED.with(changes)))
                .toList();
    }

    private static boolean none(
            AllowedAnswers.Allowed usual, List<AllowedAnswers> others, World world, Map<String, String> sent) {
        return others.stream().noneMatch(all -> differ(usual, world.allowed(all, sent)));
    }

    /**
     * The answers that a request may have in one reading of the page.
     *
     * @param choices of the readings that matter to the request, by their names
     */
    record Envelope(Map<String, String> choices, AllowedAnswers.Allowed allowed) {
        Envelope {
            choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        }

        String words() {
            return choices.entrySet().stream()
                    .map(it -> it.getKey() + "=" + it.getValue())
                    .collect(Collectors.joining(" "));
        }
    }

    /** The envelope in the emulator's own reading, which explains nearly every answer. */
    Envelope documented(World world, Map<String, String> sent) {
        return envelope(List.of(), world, sent);
    }

    /** The envelopes in all other readings that make a difference, alone and together; empty where they are too many. */
    Optional<List<Envelope>> others(World world, Map<String, String> sent) {
        return others(world, sent, true);
    }

    /** @param thorough false where a reading may be overlooked that matters only beside another one, or not beside all */
    Optional<List<Envelope>> others(World world, Map<String, String> sent, boolean thorough) {
        AllowedAnswers.Allowed usual = documented(world, sent).allowed();
        if (!thorough && none(usual, together, world, sent)) {
            return Optional.of(List.of());
        }
        Map<String, List<Option>> relevant = new LinkedHashMap<>();
        for (Option option : options) {
            if (differ(usual, envelope(List.of(option), world, sent).allowed())) {
                relevant.computeIfAbsent(option.reading(), key -> new ArrayList<>())
                        .add(option);
            }
        }
        for (Option option : relevant.isEmpty() ? List.<Option>of() : besideOthers(relevant, world, sent, thorough)) {
            relevant.computeIfAbsent(option.reading(), key -> new ArrayList<>()).add(option);
        }
        if (relevant.values().stream().mapToLong(it -> it.size() + 1).reduce(1, (one, two) -> one * two)
                > MOST_WORLDS) {
            return Optional.empty();
        }
        List<List<Option>> chosen = List.of(List.of());
        for (List<Option> choices : relevant.values()) {
            chosen = chosen.stream()
                    .flatMap(some -> Stream.concat(
                            Stream.of(some),
                            choices.stream()
                                    .map(choice -> Stream.concat(some.stream(), Stream.of(choice))
                                            .toList())))
                    .toList();
        }
        return Optional.of(chosen.stream()
                .filter(some -> !some.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .map(some -> envelope(some, world, sent))
                .toList());
    }

    /** A reading may matter only beside another one. */
    private List<Option> besideOthers(
            Map<String, List<Option>> relevant, World world, Map<String, String> sent, boolean thorough) {
        List<Option> alone = relevant.values().stream()
                .flatMap(List::stream)
                .filter(it ->
                        thorough || !none(envelope(List.of(it), world, sent).allowed(), beside.get(it), world, sent))
                .toList();
        return options.stream()
                .filter(option -> !relevant.containsKey(option.reading()))
                .filter(option -> alone.stream()
                        .anyMatch(first -> differ(
                                envelope(List.of(first), world, sent).allowed(),
                                envelope(List.of(first, option), world, sent).allowed())))
                .toList();
    }

    private Envelope envelope(List<Option> chosen, World world, Map<String, String> sent) {
        Map<String, String> choices = new TreeMap<>();
        chosen.forEach(option -> choices.put(option.reading(), option.choice().name()));
        AllowedAnswers answers = chosen.isEmpty()
                ? documented
                : chosen.size() == 1
                        ? chosen.get(0).answers()
                        : several.computeIfAbsent(choices, it -> new AllowedAnswers(behaviour(chosen)));
        return new Envelope(choices, world.allowed(answers, sent));
    }

    /** The changes in the catalogue's order, whatever order they were found in. */
    private Behaviour behaviour(List<Option> chosen) {
        Behaviour behaviour = Behaviour.DOCUMENTED;
        for (Option option : options) {
            behaviour = chosen.contains(option) ? behaviour.with(option.choice().changes()) : behaviour;
        }
        return behaviour;
    }

    /** The choices of a reading. */
    List<String> choices(String reading) {
        return Catalogue.complete().readings().stream()
                .filter(it -> it.name().equals(reading))
                .flatMap(it -> it.choices().stream())
                .map(Reading.Choice::name)
                .toList();
    }

    /** The parameters without which the reading would not matter to the request. */
    Map<String, String> triggers(String reading, World world, Map<String, String> sent) {
        Map<String, String> triggers = new TreeMap<>();
        for (Map.Entry<String, String> parameter : sent.entrySet()) {
            Map<String, String> without = new LinkedHashMap<>(sent);
            without.remove(parameter.getKey());
            AllowedAnswers.Allowed usual = documented(world, without).allowed();
            boolean matters = options.stream()
                    .filter(option -> option.reading().equals(reading))
                    .anyMatch(option -> differ(
                            usual, envelope(List.of(option), world, without).allowed()));
            if (!matters) {
                triggers.put(parameter.getKey(), parameter.getValue());
            }
        }
        return triggers;
    }

    private static boolean differ(AllowedAnswers.Allowed one, AllowedAnswers.Allowed other) {
        return !Set.copyOf(one.refusals()).equals(Set.copyOf(other.refusals()))
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

    /** The clause of a method. */
    static String usage(CreateImageRequest.Method method) {
        return switch (method) {
            case INSTANCE -> "usage/method-1";
            case SNAPSHOT -> "usage/method-2";
            default -> "usage/method-3";
        };
    }
}
