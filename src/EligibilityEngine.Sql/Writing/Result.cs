using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Compiling;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Sql.Writing;

/// <summary>What a query tells of a question, as bits.</summary>
internal sealed class Result
{
    private Result(Question question, ImmutableArray<(Answer Answer, Bit Certain, Bit Possible)> answers, Bit isSettled, Bit isConflict, bool isExact, ImmutableArray<(Provision Provision, Bit IsGround)> grounds) =>
        (Question, Answers, IsSettled, IsConflict, IsExact, Grounds) = (question, answers, isSettled, isConflict, isExact, grounds);

    public Question Question { get; }

    /// <summary>Every answer, from the weakest or none; of a choice the one that is possible alone is certain.</summary>
    public ImmutableArray<(Answer Answer, Bit Certain, Bit Possible)> Answers { get; }

    /// <summary>Where nothing is left open.</summary>
    public Bit IsSettled { get; }

    /// <summary>Where different amounts certainly stand.</summary>
    public Bit IsConflict { get; }

    /// <summary>Whether exactly the answers that are told are possible; otherwise perhaps fewer, where something is left open.</summary>
    public bool IsExact { get; }

    /// <summary>The provisions that stand where nothing is left open, and give the answer.</summary>
    public ImmutableArray<(Provision Provision, Bit IsGround)> Grounds { get; }

    /// <summary>All bits.</summary>
    public IEnumerable<Bit> All => Answers.SelectMany(a => new[] { a.Certain, a.Possible }).Concat([IsSettled, IsConflict]).Concat(Grounds.Select(g => g.IsGround));

    /// <summary>What three-valued logic finds of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="bits">Its law.</param>
    /// <param name="graph">The graph of these.</param>
    /// <param name="exact">Of a choice, exactly where each answer is possible, where that can be told; or null.</param>
    public static Result Of(Question question, Rulebook rulebook, RulebookBits bits, BitGraph graph, ImmutableArray<Bit>? exact = null) =>
        bits.Answers[question.Index] is ChoiceBits choice ? OfChoice(question, exact ?? choice.Choices, exact is not null, rulebook, bits, graph) : OfAmount(question, (AmountBits)bits.Answers[question.Index], rulebook, bits, graph);

    private static Result OfChoice(Question question, ImmutableArray<Bit> answers, bool isExact, Rulebook rulebook, RulebookBits bits, BitGraph graph)
    {
        var isSettled = graph.And(graph.Or(answers), !graph.AtLeast(2, answers));
        return new Result(
            question,
            [.. answers.Select((c, i) => (Answer.OfChoice(question, i), c, c))],
            isSettled,
            Bit.False,
            isExact,
            [.. rulebook.ProvisionsOf(question).Where(p => p.Answer?.Choice is not null).Select(p => (p, graph.And(answers[p.Answer!.Choice!.Value], bits.Stands(p).Certain)))]);
    }

    private static Result OfAmount(Question question, AmountBits answers, Rulebook rulebook, RulebookBits bits, BitGraph graph)
    {
        var isUntold = graph.Or(answers.Amounts.Zip(answers.Standing).Where(a => a.First == Answer.UntoldCode).Select(a => a.Second.Certain));
        var isOpen = graph.Or(answers.Standing.Select(s => graph.And(s.Possible, !s.Certain)));
        return new Result(
            question,
            [(Answer.None(question), answers.MayBeNone, answers.MayBeNone), .. answers.Amounts.Zip(answers.Standing, (a, s) => (Answer.OfAmount(question, a), s.Certain, s.Possible))],
            graph.And(!isOpen, !isUntold),
            graph.And(graph.AtLeast(2, [.. answers.Standing.Select(s => s.Certain)]), !isUntold),
            isExact: false,
            [.. rulebook.ProvisionsOf(question).Where(p => p.Answer is not null).Select(p => (p, bits.Stands(p).Certain))]);
    }
}
