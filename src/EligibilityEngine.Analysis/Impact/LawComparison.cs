using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Compares two laws, question by question.</summary>
internal static class LawComparison
{
    public static Checked<AffectedGroups> Run(Both<LawVersion> laws, DateOnly on, HashSet<string> names)
    {
        var bag = new DiagnosticBag();
        var nothing = laws.Select(l => Situate(l, l.CaseOn(on), bag));
        var ordinary = laws.Select(l => Situate(l, l.CaseOn(on).AssumingOrdinary(), bag));
        if (bag.HasErrors)
        {
            return new Checked<AffectedGroups>(null, bag.Sorted());
        }

        var life = new OrdinaryLife(ordinary.Select(s => s!));
        return new Checked<AffectedGroups>(Run(laws, on, names, nothing.Select(s => s!), life), bag.Sorted());
    }

    private static AffectedGroups Run(Both<LawVersion> laws, DateOnly on, HashSet<string> names, Both<Situation> nothing, OrdinaryLife life)
    {
        var twins = new Twins(nothing);
        var shared = laws.First.Rulebook.Questions
            .Where(q => Asks(names, q) && Twin(laws.Second.Rulebook, q) is not null)
            .AsParallel()
            .AsOrdered()
            .Select(q => new JointQuestion(new Both<QuestionSlice>(new QuestionSlice(q, nothing.First), new QuestionSlice(Twin(laws.Second.Rulebook, q)!, nothing.Second)), twins))
            .Select(q => AffectedSearch.Run(q, life, new PersonMaker(q, life, laws, on)));
        return new AffectedGroups
        {
            First = laws.First,
            Second = laws.Second,
            On = on,
            Questions = [.. shared],
            OnlyInFirst = OnlyIn(laws.First.Rulebook, laws.Second.Rulebook, names),
            OnlyInSecond = OnlyIn(laws.Second.Rulebook, laws.First.Rulebook, names),
        };
    }

    private static Situation? Situate(LawVersion law, Case @case, DiagnosticBag bag) =>
        new CaseBinder(law.Rulebook, bag).Bind(@case) is { } bound ? Situation.Of(bound, bag) : null;

    private static bool Asks(HashSet<string> names, Question question) => names.Count == 0 || names.Contains(question.Id);

    private static Question? Twin(Rulebook rulebook, Question question) =>
        rulebook.FindQuestion(question.Id) is { } twin && twin.IsAmount == question.IsAmount ? twin : null;

    private static ImmutableArray<string> OnlyIn(Rulebook here, Rulebook there, HashSet<string> names) =>
        [.. here.Questions.Where(q => Asks(names, q) && Twin(there, q) is null).Select(q => q.Id)];
}
