using EligibilityEngine.Reporting;

namespace EligibilityEngine.Pages;

/// <summary>What the pages say: phrases of the book.</summary>
internal static class PagePhrases
{
    extension(Phrases say)
    {
        public Prose PageAsk() => say.Say();
        public Prose PageOfLaw() => say.Say();
        public Prose PageSkip() => say.Say();
        public Prose PageLanguages() => say.Say();
        public Prose PageNotAdvice() => say.Say();
        public Prose PageQuestion() => say.Say();
        public Prose PageDay() => say.Say();
        public Prose PageLawOf() => say.Say();
        public Prose PageLawOfHint() => say.Say();
        public Prose PageKnownBy() => say.Say();
        public Prose PageKnownByHint() => say.Say();
        public Prose PageAssume() => say.Say();
        public Prose PageSetOut() => say.Say();
        public Prose PageApply() => say.Say();
        public Prose PageKnown() => say.Say();
        public Prose PageNothingKnown() => say.Say();
        public Prose PageTakeBack(Prose fact) => say.Say(fact);
        public Prose PageNobodyKnows(Prose fact) => say.Say(fact);
        public Prose PageSayMore() => say.Say();
        public Prose PageSayMoreHint() => say.Say();
        public Prose PageAdd() => say.Say();
        public Prose PageAsks() => say.Say();
        public Prose PageSettled() => say.Say();
        public Prose PageNothingToAsk() => say.Say();
        public Prose PageReply() => say.Say();
        public Prose PageUnknown() => say.Say();
        public Prose PageYes() => say.Say();
        public Prose PageNo() => say.Say();
        public Prose PageNoneIsSo() => say.Say();
        public Prose PageDayHint() => say.Say();
        public Prose PageWhy() => say.Say();
        public Prose PageOrdinary(long count) => say.Count(count);
        public Prose PageTakeOrdinary() => say.Say();
        public Prose PageAskAll() => say.Say();
        public Prose PageAnswer() => say.Say();
        public Prose PageNote(Prose number, Prose place) => say.Say(number, place);
        public Prose PageViews() => say.Say();
        public Prose PageViewChange() => say.Say();
        public Prose PageViewPossible() => say.Say();
        public Prose PageViewTimeline() => say.Say();
        public Prose PageViewCompare() => say.Say();
        public Prose PageViewCite() => say.Say();
        public Prose PageReport() => say.Say();
        public Prose PagePrint() => say.Say();
        public Prose PageCopy() => say.Say();
        public Prose PageCopied() => say.Say();
        public Prose PageLink() => say.Say();
        public Prose PageCompareWith() => say.Say();
        public Prose PageCompareReadings() => say.Say();
        public Prose PageStyle() => say.Say();
        public Prose PageMistakes() => say.Say();
        public Prose PageAsThen(Prose day) => say.Say(day);
        public Prose PageRulebookIsSame() => say.Say();
        public Prose PageRulebookDiffers(Prose then, Prose now) => say.Say(then, now);
        public Prose PageAnswerIsSame() => say.Say();
        public Prose PageAnswerDiffers(Prose then, Prose now) => say.Say(then, now);
        public Prose PageTodaySame(Prose day) => say.Say(day);
        public Prose PageTodayDiffers(Prose day, Prose answer) => say.Say(day, answer);
        public Prose PageFromLink() => say.Say();
        public Prose PageSearch() => say.Say();
        public Prose PageFind() => say.Say();
        public Prose PageFound(long count) => say.Count(count);
        public Prose PageLogic() => say.Say();
        public Prose PageLogicHint() => say.Say();
        public Prose PageLogicForPerson() => say.Say();
        public Prose PageExceptions() => say.Say();
        public Prose PageHistory() => say.Say();
        public Prose PageScenarios(long count) => say.Count(count);
        public Prose PageIsSo() => say.Say();
        public Prose PageIsNotSo() => say.Say();
        public Prose PageIsOpen() => say.Say();
        public Prose PageInForce(Prose from, Prose until) => say.Say(from, until);
        public Prose PageSinceEver() => say.Say();
        public Prose PageUntilNow() => say.Say();
        public Prose PageThisOne() => say.Say();
        public Prose PageNotFound() => say.Say();
        public Prose PageWidget() => say.Say();
        public Prose PageWholePage() => say.Say();
    }
}
