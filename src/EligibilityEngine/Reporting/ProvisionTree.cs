using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>Every provision of a question with the truth of every condition.</summary>
internal sealed class ProvisionTree(Verdict verdict, LawWords law, Phrases say)
{
    /// <summary>Definitions that were gone into for this provision; a further use of one is told in a line.</summary>
    private readonly HashSet<Definition> _shown = [];

    public IEnumerable<Item> Of(Question question) => verdict.Situation.Rulebook.ProvisionsOf(question).Select(Of);

    private Item Of(Provision provision)
    {
        _shown.Clear();
        return Item(
            Marked(verdict.Stands[provision.Index], provision.Answer is { } answer
                ? say.ProvisionGives(Naming.Of(provision), law.In(provision.Title), answer.Id)
                : provision.Gap is not null ? say.ProvisionOpens(Naming.Of(provision), law.In(provision.Title))
                : say.ProvisionLifts(Naming.Of(provision), law.In(provision.Title))),
            List([
                .. verdict.InForce[provision.Index] == Truth.True ? [] : Enumerable.Repeat(InForce(provision), 1),
                .. provision.When is { } when ? [Of(when)] : Enumerable.Empty<Item>(),
                .. provision.IsGeneral ? [] : Enumerable.Repeat(Base(provision), 1),
                .. provision.Exceptions.Where(e => verdict.Stands[e.Index] != Truth.False).Select(e => Item(Marked(verdict.Stands[e.Index].Not(), say.NoException(Naming.Of(e)))))],
                ItemsKind.Outline));
    }

    private Item Base(Provision provision) => Item(Marked(
        provision.ExceptionTo.Max(b => verdict.Applies[b.Index]),
        say.ABaseApplies(say.Commas(provision.ExceptionTo.Select(b => (Prose)Naming.Of(b))))));

    private Item InForce(Provision provision)
    {
        var day = say.On(verdict.Situation.LawOf);
        var (from, until) = (provision.InForce.From?.ToString(), provision.InForce.Until?.ToString());
        return Item(Marked(verdict.InForce[provision.Index], (from, until) switch
        {
            (null, null) => say.InForce(day),
            ({ } begins, null) => say.InForceFrom(day, begins),
            (null, { } ends) => say.InForceUntil(day, ends),
            ({ } begins, { } ends) => say.InForceFromUntil(day, begins, ends),
        }));
    }

    private Item Of(Condition condition)
    {
        var truth = verdict[condition];
        return condition switch
        {
            DefinitionTest test => Item(
                Marked(truth, test.Expected ? law.In(test.Definition.Title) : say.NotSo(law.In(test.Definition.Title))),
                _shown.Add(test.Definition) ? List([Of(test.Definition.When)], ItemsKind.Outline) : []),
            FactTest or AnswerTest or AmountTest or { IsWrittenAsOne: true } or { Parts: [] } => Item(Marked(truth, say.IsSo(law.Requirement(condition), law.Actual(condition, verdict)))),
            _ => Item(Marked(truth, law.Combination(condition)), List(condition.Parts.Select(Of), ItemsKind.Outline)),
        };
    }

    private static Prose Marked(Truth truth, Prose text) => [
        truth switch
        {
            Truth.True => new Run("+ ", TextStyle.True),
            Truth.False => new Run("- ", TextStyle.False),
            _ => new Run("? ", TextStyle.Unknown),
        },
        .. text];
}
