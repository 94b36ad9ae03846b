using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>
/// THE DEFINITION of the language: walks the rulebook for one situation. It is written to be read; every other evaluator is proved equal
/// to it.
/// </summary>
internal sealed class Evaluator
{
    private readonly Rulebook _rulebook;
    private readonly Situation _situation;
    private readonly bool[] _isDefinitionDone;
    private readonly Verdict _verdict;

    private Evaluator(Situation situation)
    {
        _rulebook = situation.Rulebook;
        _situation = situation;
        _isDefinitionDone = new bool[_rulebook.Definitions.Length];
        _verdict = Verdict.Empty(situation);
    }

    /// <summary>Every question, and the constraints.</summary>
    public static Verdict Evaluate(Situation situation) => Evaluate(situation, situation.Rulebook.QuestionOrder);

    /// <summary>Only these questions, which are so ordered that each comes after those whose answers it uses, and the constraints on facts alone.</summary>
    public static Verdict Evaluate(Situation situation, ImmutableArray<Question> questions)
    {
        var evaluator = new Evaluator(situation);
        evaluator.EvaluateQuestions(questions);
        evaluator.EvaluateConstraints(questions.Length == situation.Rulebook.Questions.Length
            ? situation.Rulebook.Constraints
            : situation.Rulebook.FactConstraints);
        return evaluator._verdict;
    }

    /// <summary>The properties of the rulebook that are not so in a situation.</summary>
    public static ImmutableArray<Constraint> BrokenProperties(Situation situation)
    {
        var evaluator = new Evaluator(situation);
        evaluator.EvaluateQuestions(situation.Rulebook.Properties.IsEmpty ? [] : situation.Rulebook.QuestionOrder);
        return [.. situation.Rulebook.Properties.Where(p => evaluator.TruthOf(p.Holds) == Truth.False)];
    }

    private void EvaluateQuestions(ImmutableArray<Question> questions)
    {
        foreach (var question in questions)
        {
            var basesFirst = _rulebook.BasesFirst[question.Index];
            foreach (var provision in basesFirst)
            {
                _verdict.InForce[provision.Index] = InForce(provision, _situation);
                _verdict.Holds[provision.Index] = Holds(provision);
                _verdict.Applies[provision.Index] = Applies(provision);
            }

            foreach (var provision in basesFirst.Reverse())
            {
                _verdict.Stands[provision.Index] = Stands(provision);
            }

            _verdict.Answers[question.Index] = AnswersTo(question, _verdict);
        }
    }

    private void EvaluateConstraints(ImmutableArray<Constraint> constraints)
    {
        foreach (var constraint in constraints)
        {
            TruthOf(constraint.Holds);
        }
    }

    /// <summary>In force on the law's date, as far as the horizon lets it be known.</summary>
    public static Truth InForce(Provision provision, Situation situation) =>
        situation.IsKnown(provision.Cites)
            .And(HasBegun(provision.InForce.From, situation))
            .And(HasEnded(provision.InForce.Until, situation).Not());

    private static Truth HasBegun(LegalDay? from, Situation situation) => from is null ? Truth.True : HasCome(from, situation);

    private static Truth HasEnded(LegalDay? until, Situation situation) => until is null ? Truth.False : HasCome(until, situation);

    /// <summary>An event of which nothing was published by the horizon has not come.</summary>
    private static Truth HasCome(LegalDay day, Situation situation) => day.Event is { } e
        ? situation.IsKnown(e.Cites).And(situation.HasCome(e))
        : Kleene.Of(day.Day <= situation.LawOf);

    /// <summary><c>holds(P)</c>: in force, and its condition is true of the case.</summary>
    private Truth Holds(Provision provision) =>
        _verdict.InForce[provision.Index].And(provision.When is { } when ? TruthOf(when) : Truth.True);

    /// <summary><c>applies(P)</c>: holds, and is general or some base of it applies. Its bases come before it.</summary>
    private Truth Applies(Provision provision)
    {
        var someBaseApplies = Kleene.Of(provision.IsGeneral);
        foreach (var general in provision.ExceptionTo)
        {
            someBaseApplies = someBaseApplies.Or(_verdict.Applies[general.Index]);
        }

        return _verdict.Holds[provision.Index].And(someBaseApplies);
    }

    /// <summary><c>stands(P)</c>: applies, and no exception to it stands. The exceptions to it come before it.</summary>
    private Truth Stands(Provision provision)
    {
        var someExceptionStands = Truth.False;
        foreach (var exception in provision.Exceptions)
        {
            someExceptionStands = someExceptionStands.Or(_verdict.Stands[exception.Index]);
        }

        return _verdict.Applies[provision.Index].And(someExceptionStands.Not());
    }

    private static readonly AddingLogic<bool> Adding = new(true, false, (a, b) => a && b, (a, b) => a || b, a => !a, a => !a);

    /// <summary>
    /// What a question comes to when it is known of each of its provisions whether it stands: what the law that was found comes to, and what law that was not found leaves open besides. Whom
    /// a gap touches, or may touch, has its answers open; on a day of law that the rulebook does not model, everybody has every answer open.
    /// </summary>
    public static AnswerSet AnswersTo(Question question, Verdict verdict)
    {
        var provisions = verdict.Situation.Rulebook.ProvisionsOf(question);
        var found = question.AmountsAdd
            ? OfSum(question, provisions, verdict)
            : question.IsAmount
            ? AnswerSet.OfAmount(question, Amounts(provisions, verdict, Truth.True), Amounts(provisions, verdict, Truth.Unknown), ValuesOf)
            : AnswerSet.OfChoice(question, Choices(provisions, verdict));
        return verdict.Situation.CoverageOf(question) == Coverage.NotModelled
            ? found.Or(verdict.Situation.Rulebook.AnswersOf(question), ValuesOf, isOfUnknownLaw: true)
            : found.Or(provisions.Where(p => verdict.Stands[p.Index] != Truth.False).SelectMany(p => p.Opens), ValuesOf);

        ValueSet ValuesOf(ComputedAmount amount) => TermValues.Of(amount, verdict.Situation);
    }

    private static AnswerSet OfSum(Question question, ImmutableArray<Provision> provisions, Verdict verdict)
    {
        var (amounts, mayBeNone) = AddedAmounts.Possible(provisions, p => (verdict.Stands[p.Index] == Truth.True, verdict.Stands[p.Index] != Truth.False), Adding);
        var possible = amounts.Select(a => a.Amount).ToList();
        return AnswerSet.OfSum(question, possible, mayBeNone);
    }

    private static IEnumerable<Answer> Amounts(ImmutableArray<Provision> provisions, Verdict verdict, Truth stands) =>
        provisions.Where(p => p.Answer is not null && verdict.Stands[p.Index] == stands).Select(p => p.Answer!);

    /// <summary>The strongest answer that certainly stands, or the default, and every stronger one that may stand.</summary>
    private static ulong Choices(ImmutableArray<Provision> provisions, Verdict verdict)
    {
        var (strongest, maybe) = (0, 0UL);
        foreach (var provision in provisions)
        {
            if (provision.Answer?.Choice is not { } choice)
            {
                continue;
            }

            switch (verdict.Stands[provision.Index])
            {
                case Truth.True:
                    strongest = Math.Max(strongest, choice);
                    break;
                case Truth.Unknown:
                    maybe |= 1UL << choice;
                    break;
            }
        }

        var notWeaker = ~0UL << strongest;
        return (1UL << strongest) | (maybe & notWeaker);
    }

    private Truth TruthOf(Condition condition)
    {
        var truth = condition switch
        {
            AllOf all => And(all.Parts),
            AnyOf any => Or(any.Parts),
            NoneOf none => Or(none.Parts).Not(),
            AtLeast some => AtLeast(some.Count, some.Parts),
            FactTest test => TruthOf(test, _situation),
            DefinitionTest test => test.Expected ? TruthOf(test.Definition) : TruthOf(test.Definition).Not(),
            AnswerTest test => _verdict.Answers[test.Question.Index].Is(test.Accepts, test.AcceptsNone),
            AmountTest test => TruthOf(test),
            _ => throw new InvalidOperationException(),
        };
        _verdict.Conditions[condition.Index] = truth;
        return truth;
    }

    private Truth TruthOf(Definition definition)
    {
        if (!_isDefinitionDone[definition.Index])
        {
            TruthOf(definition.When);
            _isDefinitionDone[definition.Index] = true;
        }

        return _verdict[definition.When];
    }

    /// <summary>So if it is for every amount that is possible.</summary>
    private Truth TruthOf(AmountTest test)
    {
        var truths = test.Cases.ToDictionary(c => c.Amount, c => TruthOf(c.Test));
        var withoutAmount = test.WithoutAmount is { } without ? TruthOf(without) : Kleene.Of(test.HoldsForNone);
        truths[Answer.UntoldCode] = Truth.Unknown.And(test.WhenUntold is { } rest ? TruthOf(rest) : Truth.True);
        return _verdict.Answers[test.Question.Index].Is(amount => truths[amount], withoutAmount);
    }

    /// <summary>True if it is so of every value that is left of the facts, false if of none. Of a fact of which nothing is known, it is unknown.</summary>
    public static Truth TruthOf(FactTest test, Situation situation)
    {
        var left = situation.LeftOf(test.Fact);
        if (!left.IsSaid)
        {
            return Truth.Unknown;
        }

        var truth = TruthOf(left, test.Accepts);
        foreach (var comparison in test.Against)
        {
            truth = truth.And(comparison.Other is { } other
                ? TruthOf(left, comparison, situation.LeftOf(other))
                : TermValues.Of(comparison.Term, situation) is var (low, high) ? comparison.IsTrueOf(left.Values, ValueSet.Range(low, high)) : Truth.Unknown);
        }

        return truth;
    }

    private static Truth TruthOf(Left left, ValueSet accepts) => left.Value.IsKnown ? Kleene.Of(accepts.Contains(left.Value.Code))
        : left.Part!.IsWithin(accepts) ? Truth.True
        : left.Part!.Overlaps(accepts) ? Truth.Unknown
        : Truth.False;

    private static Truth TruthOf(Left left, FactComparison comparison, Left other) =>
        left.Value.IsKnown && other.Value.IsKnown ? Kleene.Of(comparison.IsTrueOf(left.Value.Code, other.Value.Code))
        : other.IsSaid ? comparison.IsTrueOf(left.Values, other.Values)
        : Truth.Unknown;

    // Every part is evaluated, even where the first settles the whole: the explanation shows them all.
    private Truth And(ImmutableArray<Condition> parts)
    {
        var truth = Truth.True;
        foreach (var part in parts)
        {
            truth = truth.And(TruthOf(part));
        }

        return truth;
    }

    private Truth Or(ImmutableArray<Condition> parts)
    {
        var truth = Truth.False;
        foreach (var part in parts)
        {
            truth = truth.Or(TruthOf(part));
        }

        return truth;
    }

    private Truth AtLeast(int count, ImmutableArray<Condition> parts)
    {
        var (certain, possible) = (0, 0);
        foreach (var part in parts)
        {
            var truth = TruthOf(part);
            certain += truth == Truth.True ? 1 : 0;
            possible += truth != Truth.False ? 1 : 0;
        }

        return certain >= count ? Truth.True : possible >= count ? Truth.Unknown : Truth.False;
    }
}
