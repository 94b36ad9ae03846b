using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Tells a comparison of two decisions: what differs, side by side, and the provisions that make the difference.</summary>
internal sealed class ComparisonText
{
    private readonly Comparison _comparison;
    private readonly List<QuestionComparison> _asked;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly SideNames _names;

    private ComparisonText(Comparison comparison, ReportOptions options)
    {
        _comparison = comparison;
        _asked = [.. comparison.Questions.Where(q => options.Questions.IsEmpty || options.Questions.Contains(q.Id))];
        _say = Phrases.In(options.Language, comparison.First.Rulebook);
        _law = new LawWords(_say, options.Language);
        _names = SideNames.Of(comparison.First, comparison.Second, _say, _law);
    }

    private List<QuestionComparison> Common => [.. _asked.Where(q => q.First is not null && q.Second is not null)];

    public static Document Of(Comparison comparison, ReportOptions options) => new(new ComparisonText(comparison, options).All());

    /// <summary>The same in brief, with so many differences.</summary>
    public static Document Of(Comparison comparison, ReportOptions options, int most) => new(new ComparisonText(comparison, options).InBrief(Math.Max(1, most)));

    private IEnumerable<Block> InBrief(int most)
    {
        var main = _comparison.First.Rulebook.Main.Select(q => q.Id).ToList();
        var different = Common.Where(q => q.IsDifferent).OrderBy(q => main.IndexOf(q.Id) is var place && place >= 0 ? place : main.Count).ToList();
        var told = different.Take(most).ToList();
        return [
            Line(Sentence(different.Count)),
            .. Together(Sides.All.SelectMany(s => Cover(s, told))),
            .. told.Count > 0 ? [SideBySide(told)] : Enumerable.Empty<Block>(),
            .. different.Count > told.Count ? [Line(_say.AndMore(different.Count - told.Count))] : Enumerable.Empty<Block>(),
            .. List(_say.Because(), _law.Most([.. new CauseWords(_say, _law, _names, withCitations: false).Of(told.SelectMany(q => q.Causes).DistinctBy(c => (c.Provision.Id, c.Side, c.Kind)))], most)),
            .. _law.SoManyAssumptions(Common.SelectMany(q => new[] { q.First!, q.Second! }).SelectMany(q => q.Justification.Assumptions)).Select(Line),
            .. Sides.All.SelectMany(Only),
            .. _law.Sources(_comparison.First.Rulebook, _comparison.Second.Rulebook)];
    }

    private IEnumerable<Block> All()
    {
        var different = Common.Where(q => q.IsDifferent).ToList();
        return [
            Line(Sentence(different.Count)),
            .. Together(Sides.All.SelectMany(s => Cover(s, Common))),
            .. different.Count > 0 ? [SideBySide(different)] : Enumerable.Empty<Block>(),
            .. different.Select(Question),
            .. _law.Assumptions(Common.SelectMany(q => new[] { q.First!, q.Second! }).SelectMany(q => q.Justification.Assumptions).DistinctBy(a => (a.Fact.Id, a.Fact.Write(a.Value)))).Select(Line),
            .. Pairs(Common.Where(q => !q.IsDifferent).Select(q => (Naming.Of(q.Question), _law.Short(q.First!)))).Select(t => Section(_say.SameUnderBoth(), t)),
            .. Sides.All.SelectMany(Only),
            .. _law.Sources(_comparison.First.Rulebook, _comparison.Second.Rulebook)];
    }

    private Prose Sentence(int different)
    {
        var sides = (_comparison.First.On == _comparison.Second.On
            ? _say.SidesOn(_say.On(_comparison.First.On), _names[Side.First], _names[Side.Second])
            : _say.Sides(_names[Side.First], _names[Side.Second])).Capital();
        return Common.Count == 0 ? _say.NothingInCommon(sides)
            : different == 0 ? _say.AllTheSame(Common.Count, sides)
            : _say.SomeDiffer(Common.Count, sides, _say.Number(different));
    }

    private Table SideBySide(List<QuestionComparison> questions) => new(
        [new Column([]), .. Sides.All.Select(s => new Column(_names.Short(s).In(TextStyle.Heading)))],
        [.. questions.Select(q => Row(Naming.Of(q.Question), Answer(q.First!), Answer(q.Second!)))],
        IsEven: true);

    private Prose Answer(QuestionDecision decision) =>
        _law.Short(decision).In(decision.Status == DecisionStatus.Determined ? TextStyle.Answer : TextStyle.Unknown);

    private Section Question(QuestionComparison question) => Section(
        new Run(_law.In(question.Question.Title), TextStyle.Heading),
        [
            .. List(new CauseWords(_say, _law, _names, withCitations: true).Of(question.Causes)),
            .. Grounds(question.GroundsOnlyInFirst, Side.First, question),
            .. Grounds(question.GroundsOnlyInSecond, Side.Second, question)])
        with { About = new Reference(ReferenceKind.Question, question.Id) };

    /// <summary>Grounds that are not themselves what makes the difference.</summary>
    private IEnumerable<Block> Grounds(IEnumerable<Provision> grounds, Side side, QuestionComparison question)
    {
        var others = grounds.Where(g => question.Causes.All(c => c.Provision.Id != g.Id)).Select(g => (Prose)Naming.Of(g)).ToList();
        return others.Count == 0 ? [] : [Line(_say.GroundOnlyUnder(_names[side], _say.Commas(others)))];
    }

    private IEnumerable<Block> Cover(Side side, List<QuestionComparison> told)
    {
        var law = SideNames.LawOf(side == Side.First ? _comparison.First : _comparison.Second);
        var questions = told.Select(q => q.Id).ToList();
        return [.. CoverWords.NotModelled(law, questions, _names[side], _say), .. CoverWords.AsRead(law, questions, _names[side], _say)];
    }

    private IEnumerable<Block> Only(Side side)
    {
        var only = _asked.Where(q => q[side.Other()] is null).Select(q => (Prose)Naming.Of(q.Question)).ToList();
        return only.Count == 0 ? [] : [Line(_say.OnlyIn(_names[side], _say.Commas(only)))];
    }
}
