using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>What a rulebook has under a name: phrases of the book.</summary>
internal static class DescribingPhrases
{
    extension(Phrases say)
    {
        public Prose Label(Label label) => say.Each(label);
        public Prose Type(FactType type) => say.Each(type);
        public Prose AFactOfSeveral() => say.Say();
        public Prose ChangedBy(ChangedBy changes) => say.Each(changes);
        public Prose Referring(Referring way) => say.Each(way);
        public Prose Referred(Prose kind, Prose name, Prose title) => say.Say(kind, name, title);
        public Prose OrdinaryWhen(Prose value, Prose when) => say.Say(value, when);
        public Prose OnlyLifts() => say.Say();
        public Prose NoAnswerHangsOnIt() => say.Say();
        public Prose Neither() => say.Say();
        public Prose StatementAt(Prose name, Prose place, Prose says) => say.Say(name, place, says);
        public Prose Always() => say.Say();
        public Prose FromDay(Prose day) => say.Say(day);
        public Prose UntilDay(Prose day) => say.Say(day);
        public Prose FromDayUntilDay(Prose from, Prose until) => say.Say(from, until);
        public Prose EventOn(Prose change, Prose days) => say.Say(change, days);
        public Prose Cites() => say.Say();
        public Prose BetweenStatements() => say.Say();
        public Prose CitedAs(Prose name, Prose citation, Prose says) => say.Say(name, citation, says);
        public Prose Condition() => say.Say();
        public Prose NoCondition() => say.Say();
        public Prose TrueOfEveryone() => say.Say();
        public Prose ColumnParagraph() => say.Say();
        public Prose ColumnStatements() => say.Say();
        public Prose ColumnUses() => say.Say();
        public Prose Uncovered() => say.Say();
        public Prose UsedBy(Prose kind, Prose names) => say.Say(kind, names);
        public Prose RepeatsParagraph(Prose paragraph) => say.Say(paragraph);
        public Prose WhyNoStatement(WhyNoStatement why) => say.Each(why);
        public Prose NoParagraphs() => say.Say();
        public Prose OfNoParagraph() => say.Say();
        public Prose ParagraphsCovered(long count, Prose covered, Prose explained, Prose uncovered) => say.Count(count, covered, explained, uncovered);
        public Prose NotModelled(Prose what, Prose why) => say.Say(what, why);
    }
}
