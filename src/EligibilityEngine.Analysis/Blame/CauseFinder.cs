using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>
/// Finds the provisions that make the difference between two verdicts on a question: from the grounds that only one side has, down through
/// the exceptions, bases and other answers that let them stand there and not here.
/// </summary>
internal sealed class CauseFinder
{
    private readonly Both<Verdict> _verdicts;
    private readonly List<CausingProvision> _causes = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CauseFinder(Both<Verdict> verdicts) => _verdicts = verdicts;

    public static ImmutableArray<CausingProvision> Of(Both<Verdict> verdicts, string question)
    {
        var finder = new CauseFinder(verdicts);
        finder.VisitQuestion(question);
        return [.. finder._causes.DistinctBy(c => c.Provision.Id)];
    }

    private void VisitQuestion(string name)
    {
        if (!_seen.Add("question " + name))
        {
            return;
        }

        foreach (var side in Sides.All)
        {
            if (_verdicts[side].Situation.Rulebook.FindQuestion(name) is { } question)
            {
                foreach (var provision in Deciding(side, question))
                {
                    Visit(side, provision);
                }
            }
        }
    }

    /// <summary>The provisions that give a side's answer, or may.</summary>
    private List<Provision> Deciding(Side side, Question question) =>
        [.. new Justifier(_verdicts[side]).Grounds(question), .. new OpenPoints(_verdicts[side]).Deciding(question)];

    private void Visit(Side side, Provision provision)
    {
        var twin = Twin(side, provision);
        var stands = Stands(side, provision);
        if (stands == Stands(side.Other(), twin))
        {
            if (twin is not null && stands != Truth.False && provision.Answer?.Id != twin.Answer?.Id)
            {
                Add(side, provision, DifferenceKind.Answers);
            }

            return;
        }

        if (_seen.Add("provision " + provision.Id))
        {
            VisitDifference(stands > Stands(side.Other(), twin) ? side : side.Other(), provision.Id);
        }
    }

    /// <summary>A provision that stands more surely on a side: why not so on the other.</summary>
    private void VisitDifference(Side side, string id)
    {
        var provision = Find(side, id)!;
        if (Find(side.Other(), id) is not { } twin)
        {
            Add(side, provision, DifferenceKind.Exists);
            return;
        }

        var kind = KindOf(side, provision, twin);
        Add(side, provision, kind);
        if (kind == DifferenceKind.Holds)
        {
            VisitAnswersIn(side, provision, twin);
        }
        else if (kind == DifferenceKind.Stands)
        {
            VisitNeighbours(side, provision);
            VisitNeighbours(side.Other(), twin);
        }
    }

    private DifferenceKind KindOf(Side side, Provision provision, Provision twin) =>
        Of(side, v => v.InForce, provision) > Of(side.Other(), v => v.InForce, twin) ? DifferenceKind.InForce
        : Of(side, v => v.Holds, provision) > Of(side.Other(), v => v.Holds, twin) ? DifferenceKind.Holds
        : DifferenceKind.Stands;

    private void VisitAnswersIn(Side side, Provision provision, Provision twin)
    {
        var questions = new[] { provision, twin }.Where(p => p.When is not null)
            .SelectMany(p => ConditionLeaves.QuestionsIn(p.When!))
            .Select(q => q.Id)
            .Distinct();
        foreach (var question in questions.Where(q => IsAnsweredDifferently(side, q)))
        {
            VisitQuestion(question);
        }
    }

    private bool IsAnsweredDifferently(Side side, string question)
    {
        var (here, there) = (_verdicts[side], _verdicts[side.Other()]);
        return here.Situation.Rulebook.FindQuestion(question) is not { } a || there.Situation.Rulebook.FindQuestion(question) is not { } b
            || !here.Answers[a.Index].Answers().Select(x => x.Id).SequenceEqual(there.Answers[b.Index].Answers().Select(x => x.Id));
    }

    /// <summary>Exceptions that displace it, and bases without which it is no exception.</summary>
    private void VisitNeighbours(Side side, Provision provision)
    {
        foreach (var exception in provision.Exceptions)
        {
            Visit(side, exception);
        }

        VisitBases(side, provision);
    }

    private void VisitBases(Side side, Provision provision)
    {
        foreach (var general in provision.ExceptionTo.Where(b => Differs(side, v => v.Applies, b) && _seen.Add("base " + b.Id)))
        {
            if (Differs(side, v => v.Holds, general))
            {
                VisitBase(Of(side, v => v.Holds, general) > Of(side.Other(), v => v.Holds, Twin(side, general)) ? side : side.Other(), general.Id);
            }

            VisitBases(side, general);
        }
    }

    private bool Differs(Side side, Func<Verdict, Truth[]> truths, Provision provision) =>
        Of(side, truths, provision) != Of(side.Other(), truths, Twin(side, provision));

    private void VisitBase(Side side, string id)
    {
        var provision = Find(side, id)!;
        var twin = Find(side.Other(), id);
        var kind = twin is null ? DifferenceKind.Exists
            : Of(side, v => v.InForce, provision) > Of(side.Other(), v => v.InForce, twin) ? DifferenceKind.InForce
            : DifferenceKind.Holds;
        Add(side, provision, kind);
        if (kind == DifferenceKind.Holds)
        {
            VisitAnswersIn(side, provision, twin!);
        }
    }

    private void Add(Side side, Provision provision, DifferenceKind kind) => _causes.Add(new CausingProvision(provision, side, kind));

    private Provision? Find(Side side, string id) => _verdicts[side].Situation.Rulebook.FindProvision(id);

    private Provision? Twin(Side side, Provision provision) => Find(side.Other(), provision.Id);

    private Truth Stands(Side side, Provision? provision) => Of(side, v => v.Stands, provision);

    private Truth Of(Side side, Func<Verdict, Truth[]> truths, Provision? provision) =>
        provision is null ? Truth.False : truths(_verdicts[side])[provision.Index];
}
