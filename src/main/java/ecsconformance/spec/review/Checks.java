package ecsconformance.spec.review;

import java.util.List;

/** All the checks there are. */
final class Checks {

    private Checks() {}

    static List<Check> all() {
        return List.of(
                new AlphabetUndefined(),
                new AlphabetsDiffer(),
                new AndForOr(),
                new AnswerOrder(),
                new BoundsDiffer(),
                new CaseOnlyNames(),
                new CaseUnsaid(),
                new ChoiceWithoutDefault(),
                new DanglingName(),
                new DayWithoutZone(),
                new DefaultOutsideLimits(),
                new DeprecatedWithoutEnd(),
                new DescriptionAdds(),
                new ExampleAgainstPriority(),
                new ExampleAgainstTable(),
                new ExampleLacksRequired(),
                new ExampleOutsideLimits(),
                new FixedButOptional(),
                new ForeignField(),
                new FormatUnsaid(),
                new GarbledCode(),
                new InclusiveOrExclusive(),
                new IndexGaps(),
                new IndexSpelling(),
                new IndexWithoutRange(),
                new JoinedProhibition(),
                new LengthWithoutUnit(),
                new LostCount(),
                new MissingStop(),
                new MisspelledCode(),
                new NeededButOptional(),
                new OrderOfChecks(),
                new PairsUnsaid(),
                new ParentAndChild(),
                new PriorityWithoutValidation(),
                new RangesDiffer(),
                new RepeatedParameter(),
                new RepeatedRow(),
                new RequiredWithDefault(),
                new ResponseAgainstExamples(),
                new SameCause(),
                new SameDescription(),
                new SeveralMeanings(),
                new SiblingStatus(),
                new SizeSaidTwice(),
                new SuccessorWithoutPredecessor(),
                new TokenLifetime(),
                new UnansweredLimits(),
                new UnansweredRelation(),
                new UndeclaredParameter(),
                new UnexplainedError(),
                new UnfilledPlaceholder(),
                new UnhappyEnd(),
                new UniquenessUnsaid(),
                new UnplacedRow(),
                new UnreachablePrefix(),
                new UnsendableExample(),
                new VagueRefusal(),
                new WrongWord());
    }
}
