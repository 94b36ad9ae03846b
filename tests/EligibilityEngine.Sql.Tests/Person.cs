using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Sql.Tests;

/// <summary>A person as a row can tell: each fact known or not, on one day.</summary>
internal sealed class Person
{
    private readonly Lazy<Finding> _finding;

    public Person(Rulebook rulebook, Case days, ImmutableArray<FactValue> values)
    {
        var derived = rulebook.DerivedFacts.Where(f => values[f.Index].IsKnown).Select(f => new GivenFact(f.Id));
        (Values, Case) = (values, new BoundCase(rulebook, days with { Facts = [.. derived] }, [.. values.Select(v => v.IsKnown ? new FactHistory([], v) : null)]));
        _finding = new Lazy<Finding>(() => Finding.ByDefinition(Case));
    }

    /// <summary>What is known of each fact.</summary>
    public ImmutableArray<FactValue> Values { get; }

    public BoundCase Case { get; }

    /// <summary>What the definition of the language finds.</summary>
    public Finding Finding => _finding.Value;

    /// <summary>The same person as far as a row tells.</summary>
    public static Person Of(BoundCase @case) => new(@case.Rulebook, @case.Case, [.. @case.Rulebook.Facts.Select(f => @case.Given[f.Index]?.On(@case.Case.On).Value ?? FactValue.Unknown)]);

    /// <summary>The person as a case.</summary>
    public Case AsCase() => Case.Rulebook.Facts.Where(f => Values[f.Index].IsKnown).Aggregate(Case.Case with { Facts = [] }, (c, f) => c.With(f.Id, f.Write(Values[f.Index])));

    /// <summary>The row of answers that is right.</summary>
    public IEnumerable<object?> Row(Question question)
    {
        var answers = Finding.Answers(question);
        var status = Finding.IsInError ? "error" : answers.IsConflict ? "conflict" : answers.IsSettled ? "determined" : "undetermined";
        var only = status == "determined" ? answers.Answers().Single() : null;
        return [
            only is null ? null : question.IsAmount ? only.Amount : only.Id,
            status,
            status == "error" ? null : string.Join(' ', answers.Answers().Select(a => a.Id)),
            status is "error" or "undetermined" ? null : string.Join(' ', Grounds(question, only).Select(p => p.Id))];
    }

    private IEnumerable<Provision> Grounds(Question question, Answer? only) => Case.Rulebook.ProvisionsOf(question).Where(p => p.Answer is not null && Finding.Stands(p) == Truth.True
        && (question.IsAmount || p.Answer.Choice == only!.Choice));

    public override string ToString() => $"on {Case.Case.On:O}, law of {Case.LawOf:O}, known by {Case.Case.KnownBy:O}, assuming {Case.Case.AssumesOrdinary}: "
        + string.Join(' ', Case.Rulebook.Facts.Where(f => Values[f.Index].IsKnown).Select(f => $"{f.Id}={f.Write(Values[f.Index])}"));
}
