using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>
/// What a rulebook says as functions of what is not known: the definition of the language once more, for all completions of a case at once. What three-valued logic settles
/// is a constant.
/// </summary>
internal sealed class LawDiagrams(DiagramStore store, Verdict verdict, LawSide side, PartDiagrams parts, AmountClasses amounts)
{
    private readonly Situation _basis = verdict.Situation;
    private readonly Rulebook _rulebook = verdict.Situation.Rulebook;
    private readonly Dictionary<Condition, TruthDiagram> _conditions = [];
    private readonly Dictionary<Provision, TruthDiagram> _applies = [];
    private readonly Dictionary<Provision, TruthDiagram> _stands = [];
    private readonly Dictionary<Question, AnswerDiagrams> _answers = [];

    /// <summary>The provisions that were looked into.</summary>
    public IEnumerable<Provision> Considered => _applies.Keys;

    /// <summary>Whether it hangs on some variables whether a provision applies.</summary>
    public bool HangsOn(Provision provision, IReadOnlySet<int> variables) => store.VariablesOf(_applies[provision].Possible).Any(variables.Contains);

    /// <summary>When each answer of a question stands.</summary>
    public AnswerDiagrams Answers(Question question)
    {
        if (!_answers.TryGetValue(question, out var answers))
        {
            if (verdict.Answers[question.Index] is { IsOfUnknownLaw: true } all)
            {
                return _answers[question] = AnswerDiagrams.OfUnknownLaw(store, all);
            }

            if (question.AmountsAdd)
            {
                return _answers[question] = AnswerDiagrams.OfSum(store, _rulebook.ProvisionsOf(question), question, Stands);
            }

            // What gives a weaker answer than one that certainly stands makes no difference.
            var weakest = question.IsAmount ? 0 : BitOperations.TrailingZeroCount(verdict.Answers[question.Index].Choices);
            var deciding = _rulebook.ProvisionsOf(question).Where(p => p.Answer is { } answer && (question.IsAmount || answer.Choice >= weakest));
            var gaps = _rulebook.ProvisionsOf(question).Where(p => !p.Opens.IsEmpty);
            answers = AnswerDiagrams.Of(store, deciding, gaps, question, Stands, a => amounts.Of(a).Select(c => (c.Answer, parts.Of(c.When))));
            if (answers.MayBeTheSame)
            {
                side.GiveUp(question);
            }

            _answers.Add(question, answers);
        }

        return answers;
    }

    public TruthDiagram TruthOf(Condition condition)
    {
        if (verdict[condition] != Truth.Unknown)
        {
            return TruthDiagram.Of(verdict[condition] == Truth.True ? Diagram.True : Diagram.False);
        }

        if (!_conditions.TryGetValue(condition, out var truth))
        {
            truth = condition switch
            {
                FactTest test => TruthDiagram.Of(parts.Of(side.PartsOf(test))),
                AllOf all => All(all.Parts.Select(TruthOf)),
                AnyOf any => Any(any.Parts.Select(TruthOf)),
                NoneOf none => !Any(none.Parts.Select(TruthOf)),
                AtLeast some => AtLeast(some.Count, some.Parts),
                DefinitionTest test => test.Expected ? TruthOf(test.Definition.When) : !TruthOf(test.Definition.When),
                AnswerTest test => Answers(test.Question).Is(test.Accepts, test.AcceptsNone),
                AmountTest test => Answers(test.Question).Is(
                    amount => amount == Answer.UntoldCode
                        ? store.And(new TruthDiagram(Diagram.False, Diagram.True), test.WhenUntold is { } rest ? TruthOf(rest) : TruthDiagram.True)
                        : TruthOf(test.Cases.First(c => c.Amount == amount).Test),
                    test.WithoutAmount is { } without ? TruthOf(without) : TruthDiagram.Of(test.HoldsForNone ? Diagram.True : Diagram.False)),
                _ => throw new InvalidOperationException(),
            };
            _conditions.Add(condition, truth);
        }

        return truth;
    }

    /// <summary>Whether somebody of some people keeps constraints on facts; where that is too much to look into, it is taken that somebody does. The space has to know all comparisons.</summary>
    public bool IsAnybody(Diagram people, IEnumerable<Constraint> constraints)
    {
        var keeping = constraints.Aggregate(store.And(people, parts.Of(side.Demands)), (all, c) => store.And(all, TruthOf(c.Holds).Possible));
        return parts.Together(keeping) != Diagram.False || store.IsFull;
    }

    private TruthDiagram InForce(Provision provision)
    {
        var (from, until) = provision.InForce;
        var begun = from is null ? TruthDiagram.True : HasCome(from);
        var ended = until is null ? TruthDiagram.False : HasCome(until);
        return store.And(IsKnown(provision.Cites), store.And(begun, !ended));
    }

    private TruthDiagram HasCome(LegalDay day) => day.Event is { } e
        ? store.And(IsKnown(e.Cites), TruthDiagram.Of(parts.Of(side.PartOf(e))))
        : TruthDiagram.Of(day.Day <= _basis.LawOf ? Diagram.True : Diagram.False);

    private TruthDiagram IsKnown(ImmutableArray<Statement> statements) => _basis.IsKnown(statements) switch
    {
        Truth.True => TruthDiagram.True,
        Truth.False => TruthDiagram.False,
        _ => Any(statements.Select(s => TruthDiagram.Of(parts.Of(side.PartOf(s))))),
    };

    public TruthDiagram Holds(Provision provision) => Evaluator.InForce(provision, _basis) == Truth.False ? TruthDiagram.False
        : provision.When is { } when ? store.And(InForce(provision), TruthOf(when))
        : InForce(provision);

    /// <summary>Holds, and is general or some base of it applies.</summary>
    public TruthDiagram Applies(Provision provision)
    {
        if (!_applies.TryGetValue(provision, out var applies))
        {
            applies = Holds(provision);
            if (!provision.IsGeneral && applies != TruthDiagram.False)
            {
                applies = store.And(applies, Any(provision.ExceptionTo.Select(Applies)));
            }

            _applies.Add(provision, applies);
        }

        return applies;
    }

    /// <summary>Applies, and no exception to it stands.</summary>
    public TruthDiagram Stands(Provision provision)
    {
        if (!_stands.TryGetValue(provision, out var stands))
        {
            stands = Applies(provision);
            foreach (var exception in provision.Exceptions)
            {
                if (stands == TruthDiagram.False)
                {
                    break;
                }

                stands = store.And(stands, !Stands(exception));
            }

            _stands.Add(provision, stands);
        }

        return stands;
    }

    private TruthDiagram All(IEnumerable<TruthDiagram> parts) => parts.Aggregate(TruthDiagram.True, store.And);

    private TruthDiagram Any(IEnumerable<TruthDiagram> parts) => parts.Aggregate(TruthDiagram.False, store.Or);

    private TruthDiagram AtLeast(int count, ImmutableArray<Condition> parts)
    {
        // By how many of the parts so far are true.
        var reached = new TruthDiagram[count + 1];
        Array.Fill(reached, TruthDiagram.False);
        reached[0] = TruthDiagram.True;
        foreach (var part in parts)
        {
            var truth = TruthOf(part);
            for (var n = count; n > 0; n--)
            {
                reached[n] = store.Or(reached[n], store.And(reached[n - 1], truth));
            }
        }

        return reached[count];
    }
}
