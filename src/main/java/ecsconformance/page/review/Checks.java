package ecsconformance.page.review;

import ecsconformance.page.document.Page;
import java.util.List;
import java.util.stream.Stream;

/** The checks there are. */
final class Checks {

    private Checks() {}

    /** Those that a document can be asked: only one with sentences can leave something unsaid. */
    static Stream<PageCheck> of(Page page) {
        return page.parts().contains(Page.Part.PROSE)
                ? Stream.concat(contradictions().stream(), silences().stream())
                : contradictions().stream();
    }

    private static List<PageCheck> contradictions() {
        return List.of(
                new AlphabetsDiffer(),
                new AndForOr(),
                new AnswerOrder(),
                new BoundsDiffer(),
                new Contradicted(),
                new DanglingName(),
                new DefaultOutsideLimits(),
                new DescriptionAdds(),
                new ExampleAgainstPriority(),
                new ExampleAgainstTable(),
                new ExampleLacksRequired(),
                new ExampleOutsideLimits(),
                new FixedButOptional(),
                new ForeignField(),
                new GarbledCode(),
                new InclusiveOrExclusive(),
                new IndexSpelling(),
                new JoinedProhibition(),
                new LostCount(),
                new MissingStop(),
                new MisspelledCode(),
                new NeededButOptional(),
                new RangesDiffer(),
                new RepeatedParameter(),
                new RepeatedRow(),
                new RequiredWithDefault(),
                new RequirementDiffers(),
                new ResponseAgainstExamples(),
                new SameCause(),
                new SameDescription(),
                new SeveralMeanings(),
                new SiblingStatus(),
                new SizeSaidTwice(),
                new UnansweredLimits(),
                new UndeclaredParameter(),
                new UnfilledPlaceholder(),
                new UnplacedRow(),
                new UnreachablePrefix(),
                new UnsendableExample(),
                new WrongWord());
    }

    private static List<PageCheck> silences() {
        return List.of(
                new AlphabetUndefined(),
                new CaseOnlyNames(),
                new CaseUnsaid(),
                new ChoiceWithoutDefault(),
                new DayWithoutZone(),
                new DeprecatedWithoutEnd(),
                new FormatUnsaid(),
                new IndexGaps(),
                new IndexWithoutRange(),
                new LengthWithoutUnit(),
                new OrderOfChecks(),
                new PairsUnsaid(),
                new ParentAndChild(),
                new PriorityWithoutValidation(),
                new SuccessorWithoutPredecessor(),
                new TokenLifetime(),
                new UnansweredRelation(),
                new UnexplainedError(),
                new UnhappyEnd(),
                new UniquenessUnsaid(),
                new VagueRefusal());
    }
}
