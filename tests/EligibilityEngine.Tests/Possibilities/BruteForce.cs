using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>Every completion of a case, one by one, decided by the definition of the language: values around everything that a rulebook compares with.</summary>
internal sealed class BruteForce
{
    private readonly Question _question;
    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<ImmutableArray<Func<Situation, Situation>>> _choices;

    public BruteForce(Question question, Situation basis)
    {
        _question = question;
        _rulebook = basis.Rulebook;
        var values = new ValuesWorthTrying(basis);
        var facts = _rulebook.Facts.Where(f => f.Derivation is null && !basis[f].IsKnown)
            .Select(f => values.Of(f).Select(v => (Func<Situation, Situation>)(s => s[f].IsKnown ? s : s.With(f, FactValue.Of(v)))));
        var events = _rulebook.Events.Where(e => basis.HasCome(e) == Truth.Unknown).Select(e => EitherWay(s => s.HasCome(e), e));
        var statements = _rulebook.Sources.SelectMany(s => s.Statements).Where(s => basis.IsKnown([s]) == Truth.Unknown).Select(s => EitherWay(b => b.IsKnown([s]), s));
        _choices = [.. facts.Concat(events).Concat(statements).Select(c => c.ToImmutableArray())];
    }

    /// <summary>How many completions there are.</summary>
    public double Count => _choices.Aggregate(1.0, (n, c) => n * c.Length);

    /// <summary>What the question comes to in all completions from a situation on, in which nobody contradicts himself or a constraint.</summary>
    public HashSet<Outcome> From(Situation situation) => [.. Complete(situation, 0).Select(Decide).OfType<Outcome>()];

    private static IEnumerable<Func<Situation, Situation>> EitherWay(Func<Situation, Truth> isSo, object eventOrStatement) =>
        new[] { false, true }.Select(b => (Func<Situation, Situation>)(s => isSo(s) == Truth.Unknown ? s.With(eventOrStatement, b) : s));

    private IEnumerable<Situation> Complete(Situation situation, int next) => next == _choices.Length
        ? [situation]
        : _choices[next].SelectMany(choose => Complete(choose(situation), next + 1));

    private Outcome? Decide(Situation situation)
    {
        var verdict = Evaluator.Evaluate(situation);
        var isImpossible = situation.IsContradictory || _rulebook.Constraints.Any(c => verdict[c.Holds] == Truth.False);
        return isImpossible ? null : Outcome.Of(verdict.Answers[_question.Index]);
    }
}
