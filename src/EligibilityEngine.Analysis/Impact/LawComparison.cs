using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Compares two laws, question by question.</summary>
internal static class LawComparison
{
    public static Result<ImpactAnalysis> Run(Both<LawVersion> laws, DateOnly on, HashSet<string> names, AnalysisLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var bag = new DiagnosticBag();
        var nothing = laws.Select(l => Situate(l, l.CaseOn(on), bag));
        var groups = bag.HasErrors ? null : Run(laws, on, names, nothing.Select(s => Evaluator.Evaluate(s!)), limits, cancellation);
        return new Result<ImpactAnalysis>(groups, bag.Sorted());
    }

    private static ImpactAnalysis Run(Both<LawVersion> laws, DateOnly on, HashSet<string> names, Both<Verdict> nothing, AnalysisLimits limits, CancellationToken cancellation) => new()
    {
        First = laws.First,
        Second = laws.Second,
        On = on,
        Limits = limits,
        Questions =
        [
            .. laws.First.Rulebook.Questions
                .Where(q => Asks(names, q) && Twin(laws.Second.Rulebook, q) is not null && IsModelled(laws, q))
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellation)
                .Select(q => AffectedSearch.Run(new Both<Question>(q, Twin(laws.Second.Rulebook, q)!), nothing, laws, on, AnalysisLimits.Of(limits, cancellation))),
        ],
        NotModelled = [.. laws.First.Rulebook.Questions.Where(q => Asks(names, q) && Twin(laws.Second.Rulebook, q) is not null && !IsModelled(laws, q)).Select(q => q.Id)],
        OnlyInFirst = OnlyIn(laws.First.Rulebook, laws.Second.Rulebook, names),
        OnlyInSecond = OnlyIn(laws.Second.Rulebook, laws.First.Rulebook, names),
    };

    private static Situation? Situate(LawVersion law, Case @case, DiagnosticBag bag) =>
        new CaseBinder(law.Rulebook, bag).Bind(@case) is { } bound ? Situation.Of(bound, bag) : null;

    private static bool Asks(HashSet<string> names, Question question) => names.Count == 0 || names.Contains(question.Id);

    private static Question? Twin(Rulebook rulebook, Question question) =>
        rulebook.FindQuestion(question.Id) is { } twin && twin.IsAmount == question.IsAmount ? twin : null;

    /// <summary>Whether both laws on a question are modelled. Otherwise every answer is possible for everybody on one side, and nobody is affected in one way.</summary>
    private static bool IsModelled(Both<LawVersion> laws, Question question) =>
        laws.First.CoverageOf(question) != Coverage.NotModelled && laws.Second.CoverageOf(Twin(laws.Second.Rulebook, question)!) != Coverage.NotModelled;

    private static ImmutableArray<string> OnlyIn(Rulebook here, Rulebook there, HashSet<string> names) =>
        [.. here.Questions.Where(q => Asks(names, q) && Twin(there, q) is null).Select(q => q.Id)];
}
