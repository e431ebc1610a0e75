package ecsconformance.page.review;

import ecsconformance.page.document.Page;
import java.util.List;
import java.util.stream.Stream;

/** The checks there are, by name. Of two findings on one line that weigh the same, that of the earlier check comes first. */
final class Checks {

    private Checks() {}

    /** Those that a document can be asked: only one with sentences can leave something unsaid. */
    static Stream<PageCheck> of(Page page) {
        return page.parts().contains(Page.Part.PROSE) ? Stream.concat(contradictions(), silences()) : contradictions();
    }

    private static Stream<PageCheck> contradictions() {
        return Stream.of(
                        checks(LimitChecks::alphabetsDiffer, ErrorTextChecks::andForOr),
                        checks(AnswerFieldChecks::answerOfAnotherType, AnswerExampleChecks::answerOrder),
                        checks(AnswerExampleChecks::brokenAnswer),
                        checks(
                                SentenceChecks::contradicted,
                                FixedAttributeCheck::fixedButNew,
                                SlipChecks::danglingName),
                        checks(
                                LimitChecks::defaultOutsideLimits,
                                LimitChecks::defaultsDiffer,
                                ErrorTextChecks::descriptionAdds),
                        checks(RequestExampleChecks::exampleAgainstPriority),
                        checks(AnswerExampleChecks::exampleAgainstTable, RequestExampleChecks::exampleLacksRequired),
                        checks(RequestExampleChecks::exampleOutsideLimits, RequirementChecks::fixedButOptional),
                        checks(AnswerExampleChecks::foreignAnswer, UsageChecks::foreignField, UsageChecks::foreignLink),
                        checks(ErrorCodeChecks::garbledCode, DifferingLimitChecks::inclusiveOrExclusive),
                        checks(IndexChecks::indexSpelling, SlipChecks::joinedProhibition),
                        checks(ErrorTextChecks::lostCount, SlipChecks::missingStop, ErrorCodeChecks::misspelledCode),
                        checks(RequirementChecks::missingButOptional, ParameterNameChecks::nameSpelling),
                        checks(RequirementChecks::neededButOptional, DifferingLimitChecks::rangesDiffer),
                        checks(ParameterNameChecks::repeatedParameter, ErrorMeaningChecks::repeatedRow),
                        checks(RequirementChecks::requiredWithDefault, RequirementChecks::requirementDiffers),
                        checks(AnswerFieldChecks::responseAgainstExamples, SameCauseChecks::sameCause),
                        checks(ParameterNameChecks::sameDescription, ErrorMeaningChecks::severalMeanings),
                        checks(ErrorCodeChecks::siblingStatus, UsageChecks::sizeSaidTwice),
                        checks(MissingErrorChecks::unansweredLimits, UndeclaredParameterCheck::undeclaredParameter),
                        checks(ErrorTextChecks::unfilledPlaceholder, SlipChecks::unplacedRow),
                        checks(LimitChecks::unreachablePrefix, RequestExampleChecks::unsendableExample),
                        checks(
                                StateChecks::statesDiffer,
                                TimeChecks::spansDiffer,
                                AnswerExampleChecks::totalAgainstList),
                        checks(AnnouncedListChecks::itemsMiscounted, AnnouncedListChecks::valuesMiscounted),
                        checks(SlipChecks::wrongWord))
                .flatMap(List::stream);
    }

    private static Stream<PageCheck> silences() {
        return Stream.of(
                        checks(LimitChecks::alphabetUndefined, ParameterNameChecks::caseOnlyNames),
                        checks(ParameterNameChecks::caseUnsaid, RequirementChecks::choiceWithoutDefault),
                        checks(UsageChecks::dayWithoutZone, ParameterNameChecks::deprecatedWithoutEnd),
                        checks(AnswerExampleChecks::formatUnsaid, IndexChecks::indexGaps),
                        checks(IndexChecks::indexWithoutRange, LimitChecks::lengthWithoutUnit),
                        checks(UsageChecks::orderOfChecks, IndexChecks::pairsUnsaid),
                        checks(ErrorCodeChecks::parentAndChild, UsageChecks::priorityWithoutValidation),
                        checks(ParameterNameChecks::successorWithoutPredecessor, LimitChecks::tokenLifetime),
                        checks(MissingErrorChecks::unansweredRelation, ErrorTextChecks::unexplainedError),
                        checks(
                                UsageChecks::unhappyEnd,
                                MissingErrorChecks::uniquenessUnsaid,
                                UsageChecks::unlistedCode),
                        checks(ErrorTextChecks::vagueRefusal))
                .flatMap(List::stream);
    }

    private static List<PageCheck> checks(PageCheck... checks) {
        return List.of(checks);
    }

    /** Looks for one kind of contradiction or gap. */
    @FunctionalInterface
    interface PageCheck {

        Stream<Finding> find(Subject subject);
    }
}
