using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.Compiling;

/// <summary>The rulebook as a graph of bits: what <see cref="Evaluation.Evaluator"/> walks for one case, built once for all lanes.</summary>
internal sealed class RulebookBits
{
    private readonly Rulebook _rulebook;
    private readonly BitGraph _graph;
    private readonly FactTerms _facts;
    private readonly LawBits _law;
    private readonly TruthBits?[] _definitions;
    private readonly TruthBits[] _holds;
    private readonly TruthBits?[] _applies;
    private readonly TruthBits?[] _stands;

    public RulebookBits(Rulebook rulebook, LaneOptions options, BitGraph graph)
    {
        (_rulebook, _graph) = (rulebook, graph);
        _facts = new FactTerms(rulebook, options, graph);
        _definitions = new TruthBits?[rulebook.Definitions.Length];
        _holds = new TruthBits[rulebook.Provisions.Length];
        _applies = new TruthBits?[rulebook.Provisions.Length];
        _stands = new TruthBits?[rulebook.Provisions.Length];
        Answers = new AnswerBits[rulebook.Questions.Length];
        _law = new LawBits(options, graph);
        _facts.Complete(TruthOf);
        foreach (var question in rulebook.QuestionOrder)
        {
            foreach (var provision in rulebook.BasesFirst[question.Index])
            {
                _holds[provision.Index] = FromForce(provision);
                _applies[provision.Index] = FromBases(provision);
            }

            var isNotModelled = _law.IsNotModelled(rulebook.CoverOf(question).From);
            var open = rulebook.ProvisionsOf(question).SelectMany(p => p.Opens, (p, a) => (Answer: a, Bit: Stands(p).Possible))
                .Concat(isNotModelled == Bit.False ? [] : rulebook.AnswersOf(question).Select(a => (Answer: a, Bit: isNotModelled)))
                .ToLookup(o => o.Answer, o => o.Bit);
            var found = AnswersTo(question, [.. rulebook.ProvisionsOf(question).Where(p => p.Answer is { } answer && (question.IsAmount || answer.Choice is not null))]);
            Answers[question.Index] = open.Count == 0 ? found : found.Or(graph, open);
        }

        IsInError = graph.Or(_facts.Contradictions.Concat(rulebook.Constraints.Select(Breaks)));
    }

    /// <summary>By <see cref="Question.Index"/>.</summary>
    public AnswerBits[] Answers { get; }

    /// <summary>Where the case contradicts itself or breaks a constraint.</summary>
    public Bit IsInError { get; }

    /// <summary>The facts.</summary>
    public FactTerms Facts => _facts;

    /// <summary>What a definition comes to, or null where nothing asks for it.</summary>
    public TruthBits? Find(Definition definition) => _definitions[definition.Index];

    /// <summary>Whether a provision is in force and its condition is so.</summary>
    public TruthBits Holds(Provision provision) => _holds[provision.Index];

    /// <summary>Holds, and is general or a base of it applies.</summary>
    public TruthBits Applies(Provision provision) => _applies[provision.Index]!.Value;

    /// <summary>Where a constraint is broken.</summary>
    public Bit Breaks(Constraint constraint) => !TruthOf(constraint.Holds).Possible;

    /// <summary>Applies, and no exception to it stands.</summary>
    public TruthBits Stands(Provision provision) => _stands[provision.Index]
        ??= _graph.And([_applies[provision.Index]!.Value, .. provision.Exceptions.Select(e => !Stands(e))]);

    /// <summary>Holds, and is general or some base of it applies. Its bases come before it.</summary>
    private TruthBits FromBases(Provision provision) => provision.IsGeneral
        ? Holds(provision)
        : _graph.And(Holds(provision), _graph.Or([.. provision.ExceptionTo.Select(b => _applies[b.Index]!.Value)]));

    private TruthBits FromForce(Provision provision)
    {
        var inForce = _law.InForce(provision);
        return inForce == TruthBits.False || provision.When is null ? inForce : _graph.And(inForce, TruthOf(provision.When));
    }

    private AnswerBits AnswersTo(Question question, IReadOnlyList<Provision> answering) => question.AmountsAdd ? AmountBits.OfSum(_graph, answering, Stands)
        : question.IsAmount
        ? AmountBits.Of(_graph, answering.ToLookup(p => p.Answer!.Code, Stands), Computed(question))
        : ChoiceBits.Of(_graph, question, answering.ToLookup(p => p.Answer!.Choice!.Value, Stands));

    private ImmutableDictionary<long, ComputedBits> Computed(Question question) => _rulebook.AnswersOf(question).Where(a => a.Computed is not null)
        .ToImmutableDictionary(a => a.Code, a => new ComputedBits(Computed(a.Computed!.Term), TermValues.All(a.Computed, _rulebook)));

    private NumberFactTerm Computed(Term term) => _facts.Range(term, _law.DayOf) is var (low, high) ? new NumberFactTerm(_facts.Said(term), low, high) : throw new InvalidOperationException();

    private TruthBits TruthOf(Condition condition) => condition switch
    {
        AllOf all => _graph.And([.. all.Parts.Select(TruthOf)]),
        AnyOf any => _graph.Or([.. any.Parts.Select(TruthOf)]),
        NoneOf none => !_graph.Or([.. none.Parts.Select(TruthOf)]),
        AtLeast some => AtLeast(some.Count, [.. some.Parts.Select(TruthOf)]),
        FactTest test => TruthOf(test),
        DefinitionTest test => test.Expected ? TruthOf(test.Definition) : !TruthOf(test.Definition),
        AmountTest test => ((AmountBits)Answers[test.Question.Index]).Is(
            _graph,
            amount => amount == Answer.UntoldCode
                ? _graph.And(new TruthBits(Bit.False, Bit.True), test.WhenUntold is { } rest ? TruthOf(rest) : TruthBits.True)
                : TruthOf(test.Cases.First(c => c.Amount == amount).Test),
            test.WithoutAmount is { } without ? TruthOf(without) : TruthBits.Of(test.HoldsForNone ? Truth.True : Truth.False)),
        AnswerTest test => Answers[test.Question.Index].Is(_graph, test.Accepts, test.AcceptsNone),
        _ => throw new InvalidOperationException(),
    };

    private TruthBits TruthOf(Definition definition) => _definitions[definition.Index] ??= TruthOf(definition.When);

    private TruthBits AtLeast(int count, IReadOnlyList<TruthBits> parts) =>
        new(_graph.AtLeast(count, [.. parts.Select(p => p.Certain)]), _graph.AtLeast(count, [.. parts.Select(p => p.Possible)]));

    private TruthBits TruthOf(FactTest test)
    {
        var fact = _facts[test.Fact];
        return _graph.And([fact.In(_graph, test.Accepts), .. test.Against.Select(a => a.Other is { } other ? Compare(a.Relation, fact, _facts[other]) : Compare(a, (NumberFactTerm)fact))]);
    }

    /// <summary>As <see cref="FactComparison.IsTrueOf(ValueSet, ValueSet)"/>.</summary>
    private TruthBits Compare(FactComparison comparison, NumberFactTerm fact)
    {
        var (low, high) = _facts.Range(comparison.Term, _law.DayOf);
        var (certain, possible) = fact.Compared(_graph, comparison.Relation, low, high);
        var said = _graph.And(fact.Said(_graph), _facts.Said(comparison.Term));
        return new TruthBits(_graph.And(said, certain), _graph.Or(!said, possible));
    }

    private TruthBits Compare(Relation relation, FactTerm fact, FactTerm other)
    {
        if (fact is NumberFactTerm { IsWhole: false } || other is NumberFactTerm { IsWhole: false })
        {
            var (certain, possible) = ((NumberFactTerm)fact).Compared(_graph, relation, ((NumberFactTerm)other).Low, ((NumberFactTerm)other).High);
            var said = _graph.And(fact.Said(_graph), other.Said(_graph));
            return new TruthBits(_graph.And(said, certain), _graph.Or(!said, possible));
        }

        var isTrue = relation switch
        {
            Relation.From => fact.NotBelow(_graph, other),
            Relation.Below => !fact.NotBelow(_graph, other),
            Relation.Through => other.NotBelow(_graph, fact),
            Relation.Above => !other.NotBelow(_graph, fact),
            _ => _graph.And(fact.NotBelow(_graph, other), other.NotBelow(_graph, fact)),
        };
        var known = _graph.And(fact.Known(_graph), other.Known(_graph));
        return new TruthBits(_graph.And(known, isTrue), _graph.Or(!known, isTrue));
    }
}
