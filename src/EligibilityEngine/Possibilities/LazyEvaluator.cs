using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Possibilities;

/// <summary>
/// Evaluates one question for thousands of situations, one after the other: only what the answer hangs on, and no part of a condition that the parts before it settle.
/// Equal to <see cref="Evaluator"/> in the answer, in the constraints, and in all that <see cref="Explaining.OpenPoints"/> reaches from the question: whatever is unknown has
/// all its parts evaluated. Its verdict is overwritten by the next evaluation. Not safe to share between threads.
/// </summary>
internal sealed class LazyEvaluator
{
    private readonly Rulebook _rulebook;
    private readonly Question _question;
    private readonly int[] _holdsDone;
    private readonly int[] _standsDone;
    private readonly int[] _definitionsDone;
    private readonly int[] _answersDone;
    private readonly Verdict _verdict;
    private Situation _situation;
    private (object? Settled, DateOnly LawOf) _law;
    private int _evaluation;

    public LazyEvaluator(Question question, Situation basis)
    {
        _rulebook = basis.Rulebook;
        _question = question;
        _situation = basis;
        _holdsDone = new int[_rulebook.Provisions.Length];
        _standsDone = new int[_rulebook.Provisions.Length];
        _definitionsDone = new int[_rulebook.Definitions.Length];
        _answersDone = new int[_rulebook.Questions.Length];
        _verdict = Verdict.Empty(basis);
    }

    public Verdict Evaluate(Situation situation)
    {
        _evaluation++;
        _situation = situation;
        _verdict.Situation = situation;
        if (_law != (situation.SettledLaw, situation.LawOf))
        {
            _law = (situation.SettledLaw, situation.LawOf);
            EvaluatePeriods();
        }

        Answers(_question);
        foreach (var constraint in _rulebook.FactConstraints)
        {
            TruthOf(constraint.Holds);
        }

        return _verdict;
    }

    private void EvaluatePeriods()
    {
        foreach (var question in _rulebook.NeededFor(_question))
        {
            foreach (var provision in _rulebook.ProvisionsOf(question))
            {
                _verdict.InForce[provision.Index] = Evaluator.InForce(provision, _situation);
            }
        }
    }

    private AnswerSet Answers(Question question)
    {
        if (_answersDone[question.Index] != _evaluation)
        {
            _answersDone[question.Index] = _evaluation;
            foreach (var provision in _rulebook.ProvisionsOf(question))
            {
                if (provision.Answer is not null)
                {
                    Stands(provision);
                }
            }

            _verdict.Answers[question.Index] = Evaluator.AnswersTo(question, _verdict);
        }

        return _verdict.Answers[question.Index];
    }

    private Truth Stands(Provision provision)
    {
        if (_standsDone[provision.Index] != _evaluation)
        {
            _standsDone[provision.Index] = _evaluation;
            _verdict.Stands[provision.Index] = StandsAnew(provision);
        }

        return _verdict.Stands[provision.Index];
    }

    private Truth StandsAnew(Provision provision)
    {
        var stands = BasesHold(provision);
        if (stands != Truth.False)
        {
            stands = stands.And(Holds(provision));
        }

        foreach (var exception in provision.Exceptions)
        {
            if (stands == Truth.False)
            {
                break;
            }

            stands = stands.And(Stands(exception).Not());
        }

        return stands;
    }

    private Truth BasesHold(Provision provision)
    {
        if (provision.IsGeneral)
        {
            return Truth.True;
        }

        var someBaseHolds = Truth.False;
        foreach (var general in provision.ExceptionTo)
        {
            someBaseHolds = someBaseHolds.Or(Holds(general));
        }

        return someBaseHolds;
    }

    private Truth Holds(Provision provision)
    {
        if (_holdsDone[provision.Index] != _evaluation)
        {
            _holdsDone[provision.Index] = _evaluation;
            var inForce = _verdict.InForce[provision.Index];
            _verdict.Holds[provision.Index] = inForce == Truth.False || provision.When is not { } when ? inForce : inForce.And(TruthOf(when));
        }

        return _verdict.Holds[provision.Index];
    }

    private Truth TruthOf(Condition condition)
    {
        var truth = condition switch
        {
            FactTest test => Evaluator.TruthOf(test, _situation),
            AllOf all => And(all.Parts),
            AnyOf any => Or(any.Parts),
            NoneOf none => Or(none.Parts).Not(),
            AtLeast some => AtLeast(some.Count, some.Parts),
            DefinitionTest test => test.Expected ? TruthOf(test.Definition) : TruthOf(test.Definition).Not(),
            AnswerTest test => Answers(test.Question).Is(test.Accepts, test.AcceptsNone),
            _ => throw new InvalidOperationException(),
        };
        _verdict.Conditions[condition.Index] = truth;
        return truth;
    }

    private Truth TruthOf(Definition definition)
    {
        if (_definitionsDone[definition.Index] != _evaluation)
        {
            _definitionsDone[definition.Index] = _evaluation;
            TruthOf(definition.When);
        }

        return _verdict[definition.When];
    }

    private Truth And(ImmutableArray<Condition> parts)
    {
        var truth = Truth.True;
        foreach (var part in parts)
        {
            truth = truth.And(TruthOf(part));
            if (truth == Truth.False)
            {
                break;
            }
        }

        return truth;
    }

    private Truth Or(ImmutableArray<Condition> parts)
    {
        var truth = Truth.False;
        foreach (var part in parts)
        {
            truth = truth.Or(TruthOf(part));
            if (truth == Truth.True)
            {
                break;
            }
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
