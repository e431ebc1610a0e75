package ecsconformance.page.review;

import ecsconformance.page.document.Page;
import java.util.List;
import java.util.stream.Stream;

/** The checks there are, by name. Of two findings on one line that weigh the same, that of the earlier check comes first. */
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
                LimitChecks::alphabetsDiffer,
                ErrorTextChecks::andForOr,
                AnswerExampleChecks::answerOrder,
                AnswerExampleChecks::brokenAnswer,
                SentenceChecks::contradicted,
                SlipChecks::danglingName,
                LimitChecks::defaultOutsideLimits,
                ErrorTextChecks::descriptionAdds,
                RequestExampleChecks::exampleAgainstPriority,
                AnswerExampleChecks::exampleAgainstTable,
                RequestExampleChecks::exampleLacksRequired,
                RequestExampleChecks::exampleOutsideLimits,
                RequirementChecks::fixedButOptional,
                AnswerExampleChecks::foreignAnswer,
                UsageChecks::foreignField,
                ErrorCodeChecks::garbledCode,
                DifferingLimitChecks::inclusiveOrExclusive,
                IndexChecks::indexSpelling,
                SlipChecks::joinedProhibition,
                ErrorTextChecks::lostCount,
                SlipChecks::missingStop,
                ErrorCodeChecks::misspelledCode,
                RequirementChecks::missingButOptional,
                ParameterNameChecks::nameSpelling,
                RequirementChecks::neededButOptional,
                DifferingLimitChecks::rangesDiffer,
                ParameterNameChecks::repeatedParameter,
                ErrorMeaningChecks::repeatedRow,
                RequirementChecks::requiredWithDefault,
                RequirementChecks::requirementDiffers,
                AnswerExampleChecks::responseAgainstExamples,
                ErrorMeaningChecks::sameCause,
                ParameterNameChecks::sameDescription,
                ErrorMeaningChecks::severalMeanings,
                ErrorCodeChecks::siblingStatus,
                UsageChecks::sizeSaidTwice,
                MissingErrorChecks::unansweredLimits,
                UndeclaredParameterCheck::undeclaredParameter,
                ErrorTextChecks::unfilledPlaceholder,
                SlipChecks::unplacedRow,
                LimitChecks::unreachablePrefix,
                RequestExampleChecks::unsendableExample,
                SlipChecks::wrongWord);
    }

    private static List<PageCheck> silences() {
        return List.of(
                LimitChecks::alphabetUndefined,
                ParameterNameChecks::caseOnlyNames,
                ParameterNameChecks::caseUnsaid,
                RequirementChecks::choiceWithoutDefault,
                UsageChecks::dayWithoutZone,
                ParameterNameChecks::deprecatedWithoutEnd,
                AnswerExampleChecks::formatUnsaid,
                IndexChecks::indexGaps,
                IndexChecks::indexWithoutRange,
                LimitChecks::lengthWithoutUnit,
                UsageChecks::orderOfChecks,
                IndexChecks::pairsUnsaid,
                ErrorCodeChecks::parentAndChild,
                UsageChecks::priorityWithoutValidation,
                ParameterNameChecks::successorWithoutPredecessor,
                LimitChecks::tokenLifetime,
                MissingErrorChecks::unansweredRelation,
                ErrorTextChecks::unexplainedError,
                UsageChecks::unhappyEnd,
                MissingErrorChecks::uniquenessUnsaid,
                ErrorTextChecks::vagueRefusal);
    }

    /** Looks for one kind of contradiction or gap. */
    @FunctionalInterface
    interface PageCheck {

        Stream<Finding> find(Subject subject);
    }
}
