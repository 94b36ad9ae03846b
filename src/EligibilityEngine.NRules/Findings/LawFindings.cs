using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Findings;

/// <summary>
/// All that the law has to find of a case, in an order in which each finding comes after those that it rests on. Made once for a rulebook. Each
/// definition, provision and question is one finding, however often the law speaks of it, and no chain of them is walked by recursion.
/// </summary>
internal sealed class LawFindings
{
    private readonly NamedFinding[] _definitions;
    private readonly NamedFinding[] _holding;
    private readonly NamedFinding[] _applying;
    private readonly StandingFinding[] _standing;
    private readonly AnswerFinding[] _answers;
    private readonly List<Finding>[] _restingOnFact;
    private readonly List<Finding> _restingOnDays = [];

    public LawFindings(Rulebook rulebook)
    {
        Rulebook = rulebook;
        WhereNothingStands = new AnswerSet?[rulebook.Questions.Length];
        _definitions = [.. rulebook.Definitions.Select(_ => new NamedFinding())];
        _holding = [.. rulebook.Provisions.Select(_ => new NamedFinding())];
        _applying = [.. rulebook.Provisions.Select(p => p.IsGeneral ? _holding[p.Index] : new NamedFinding())];
        _standing = [.. rulebook.Provisions.Select(p => new StandingFinding(p))];
        _answers = [.. rulebook.Questions.Select(q => new AnswerFinding(q))];
        _restingOnFact = [.. rulebook.Facts.Select(_ => new List<Finding>())];
        foreach (var definition in rulebook.Definitions)
        {
            _definitions[definition.Index].RestsOn = [Of(definition.When)];
        }

        foreach (var provision in rulebook.Provisions)
        {
            _holding[provision.Index].RestsOn = [.. Holds(provision)];
            _standing[provision.Index].RestsOn = [_applying[provision.Index], .. provision.Exceptions.Select(e => _standing[e.Index])];
            if (!provision.IsGeneral)
            {
                _applying[provision.Index].RestsOn = [_holding[provision.Index], BaseFor(provision)];
            }
        }

        foreach (var question in rulebook.Questions)
        {
            _answers[question.Index].RestsOn = [.. rulebook.ProvisionsOf(question).Select(p => _standing[p.Index])];
            foreach (var fact in rulebook.AnswersOf(question).SelectMany(a => a.Computed?.Facts ?? []).Distinct())
            {
                _restingOnFact[fact.Index].Add(_answers[question.Index]);
            }

            if (rulebook.CoverOf(question).From is not null)
            {
                _restingOnDays.Add(_answers[question.Index]);
            }
        }

        Constraints = [.. rulebook.Constraints.Select(c => (c, Of(c.Holds)))];
        InOrder = FindingOrder.Of([.. _answers, .. Constraints.Select(c => c.Holds)]);
        RestingOnFact = [.. _restingOnFact.Select(Places)];
        RestingOnDays = Places(_restingOnDays);
    }

    public Rulebook Rulebook { get; }

    public ImmutableArray<Finding> InOrder { get; }

    public ImmutableArray<(Constraint Constraint, Finding Holds)> Constraints { get; }

    /// <summary>By the index of a fact: the places of the findings that look at it.</summary>
    public ImmutableArray<int[]> RestingOnFact { get; }

    /// <summary>The places of the findings that look at the law's date and the horizon.</summary>
    public int[] RestingOnDays { get; }

    /// <summary>By the index of a question: its answers where none of its provisions stands or may stand, once they were found. Most questions have them in most cases.</summary>
    public AnswerSet?[] WhereNothingStands { get; }

    // A definition of which no provision makes use is not among those in order.
    private static int[] Places(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Index).Where(i => i >= 0).Order()];

    /// <summary>That a base of an exception applies.</summary>
    private Finding BaseFor(Provision exception) => Any(exception.ExceptionTo.Select(b => _applying[b.Index]));

    /// <summary><c>holds(P)</c>: in force, and its condition is true of the case.</summary>
    private IEnumerable<Finding> Holds(Provision provision)
    {
        var inForce = new TruthFinding([], of => Evaluator.InForce(provision, of.Situation));
        _restingOnDays.Add(inForce);
        return provision.When is { } when ? [inForce, Of(when)] : [inForce];
    }

    private Finding Of(Condition condition) => condition switch
    {
        AllOf all => All(all.Parts.Select(Of)),
        AnyOf any => Any(any.Parts.Select(Of)),
        NoneOf none => Not(Any(none.Parts.Select(Of))),
        AtLeast some => AtLeast(some.Count, [.. some.Parts.Select(Of)]),
        FactTest test => OfFact(test),
        DefinitionTest { Expected: true } test => _definitions[test.Definition.Index],
        DefinitionTest test => Not(_definitions[test.Definition.Index]),
        AmountTest test => OfAmount(test),
        AnswerTest test => new TruthFinding([_answers[test.Question.Index]], of => of.AnswersTo(test.Question).Is(test.Accepts, test.AcceptsNone)),
        _ => throw new InvalidOperationException(),
    };

    private TruthFinding OfAmount(AmountTest test)
    {
        var cases = test.Cases.ToDictionary(c => c.Amount, c => OfFact(c.Test));
        var without = test.WithoutAmount is { } none ? OfFact(none) : null;
        var rest = test.WhenUntold is { } untold ? OfFact(untold) : null;
        Finding[] parts = [_answers[test.Question.Index], .. cases.Values, .. new[] { without, rest }.OfType<Finding>()];
        return new TruthFinding(parts, of => of.AnswersTo(test.Question).Is(
            a => a == Answer.UntoldCode ? Truth.Unknown.And(rest is null ? Truth.True : of[rest]) : of[cases[a]],
            without is null ? Kleene.Of(test.HoldsForNone) : of[without]));
    }

    private TruthFinding OfFact(FactTest test)
    {
        var finding = new TruthFinding([], of => Evaluator.TruthOf(test, of.Situation));
        foreach (var fact in test.Facts.Distinct())
        {
            _restingOnFact[fact.Index].Add(finding);
        }

        // Whether an event is known of hangs on the horizon; the day of the case is a day too.
        if (test.Against.Any(a => a.Term.All.Any(t => t is DayOfEvent or DayOfCase)))
        {
            _restingOnDays.Add(finding);
        }

        return finding;
    }

    private static Finding All(IEnumerable<Finding> parts) => Fold([.. parts], Truth.True, Kleene.And);

    private static Finding Any(IEnumerable<Finding> parts) => Fold([.. parts], Truth.False, Kleene.Or);

    private static TruthFinding Not(Finding part) => new([part], of => of[part].Not());

    private static Finding Fold(Finding[] parts, Truth start, Func<Truth, Truth, Truth> fold) => parts is [var only]
        ? only
        : new TruthFinding(parts, of =>
        {
            var truth = start;
            foreach (var part in parts)
            {
                truth = fold(truth, of[part]);
            }

            return truth;
        });

    private static TruthFinding AtLeast(int count, Finding[] parts) => new(parts, of =>
        parts.Count(p => of[p] == Truth.True) >= count ? Truth.True
        : parts.Count(p => of[p] != Truth.False) >= count ? Truth.Unknown
        : Truth.False);
}
