using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>
/// Answers that are computed from an amount of law: a table by that amount, with a row for each amount that it can come to. So an answer is open where the amount is, and each row stands by
/// its own name.
/// </summary>
internal sealed partial class Binder
{
    private readonly Dictionary<MappingNode, MappingNode> _tableOf = [];
    private readonly Dictionary<MappingNode, AmountComputation> _computations = [];
    private ILookup<string, MappingNode>? _provisionsOf;

    private static bool IsComputed(MappingNode provision) => provision["answer"] is MappingNode;

    /// <summary>The table as which a provision is written, or that its computed answer comes to; one without rows where the computation is wrong, which is reported.</summary>
    private MappingNode TableOf(MappingNode provision)
    {
        if (provision["answer-by"] is MappingNode written)
        {
            return written;
        }

        if (!_tableOf.TryGetValue(provision, out var table))
        {
            table = new MappingNode([], provision["answer"]!.Place);
            _tableOf.Add(provision, table);
            _tableOf[provision] = table = Computed(provision, (MappingNode)provision["answer"]!) ?? table;
        }

        return table;
    }

    private MappingNode? Computed(MappingNode provision, MappingNode answer)
    {
        var name = SyntaxNode.Scalar(answer["parameter"] ?? answer["question"]);
        var computation = ComputationOf(answer);
        if (name is null || computation is null || !HasAmounts(name, answer["parameter"] is not null))
        {
            return null;
        }

        _computations[provision] = computation;
        var rows = AmountsOf(name.Text).Select(amount => new MappingEntry(Scalar(amount), Scalar((long)Int128.Clamp(computation.Of(amount), -Limits.Sum, Limits.Sum))));
        return new MappingNode([new MappingEntry(name, new MappingNode([.. rows], name.Place))], name.Place);

        ScalarNode Scalar(long number) => new(Values.OfNumber(number), isPlain: true, name.Place);
    }

    private AmountComputation? ComputationOf(MappingNode answer)
    {
        long? Number(string key, long otherwise) => answer[key] is null ? otherwise : SyntaxNode.Scalar(answer[key]) is { } written ? Values.Number(written.Text) : null;
        var (times, over, plus, minus) = (Number("times", 1), Number("over", 1), Number("plus", 0), Number("minus", 0));
        if ((answer["over"] is null) != (answer["round"] is null))
        {
            _bag.Add(Mistake.MissingKey(answer.Place, answer["over"] is null ? "over" : "round", "a computed answer"));
            return null;
        }

        if (over is < 1 or > Portion.Most)
        {
            _bag.Add(Mistake.OutsideOfFractions(answer["over"]!.Place, SyntaxNode.Scalar(answer["over"])!.Text, Portion.Most));
            return null;
        }

        var rounding = Vocabulary.TermForms.Roundings.Words.IndexOf(SyntaxNode.Scalar(answer["round"])?.Text ?? "down");
        return times is null || over is null || plus is null || minus is null || rounding < 0 ? null : new AmountComputation(times.Value, over.Value, (Rounding)rounding, plus.Value - minus.Value);
    }

    /// <summary>Whether a question comes to amounts that its provisions tell one by one; reported where it does not.</summary>
    private bool HasAmounts(ScalarNode name, bool isParameter)
    {
        if (!_questions.Has(name.Text))
        {
            return FindQuestion(name) is not null;
        }

        var question = _questions.Node(name.Text);
        var mistake = question["answers"] is not null ? Mistake.NotAnAmountQuestion(name.Place, name.Text)
            : isParameter && !IsParameter(name.Text) ? Mistake.NotAParameter(name.Place, name.Text)
            : question["amounts"] is not null ? Mistake.ComputedFromASum(name.Place, name.Text)
            : null;
        if (mistake is not null)
        {
            _bag.Add(mistake);
        }

        return mistake is null;
    }

    /// <summary>The amounts that provisions of a question give, each once, from the least.</summary>
    private IEnumerable<long> AmountsOf(string question)
    {
        _provisionsOf ??= _provisions.Names.Select(_provisions.Node).Concat(_tables.Names.Select(_tables.Node))
            .Where(p => SyntaxNode.Scalar(p["question"]) is not null)
            .ToLookup(p => SyntaxNode.Scalar(p["question"])!.Text);
        return _provisionsOf[question]
            .SelectMany(p => IsTable(p) ? TableCells.Of(TableOf(p)).Select(c => c.Answer) : SyntaxNode.Scalar(p["answer"]) is { } one ? [one] : Enumerable.Empty<ScalarNode>())
            .Select(a => Values.Number(a.Text)).OfType<long>().Distinct().Order();
    }
}
