using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>
/// Answers that are computed: a table by all that they are computed from, with a row for each amount that they can come to. So an answer is open where that is, as far as it makes a
/// difference, and each row stands by its own name.
/// </summary>
internal sealed partial class Binder
{
    /// <summary>More parts than any computation of a law has.</summary>
    private const int MostParts = 1_000;

    /// <summary>So deep that a file in which it is written out is within the limit of nesting.</summary>
    private const int MostDepth = Limits.Nesting - 8;

    private readonly Dictionary<MappingNode, ImmutableArray<RowDraft>> _computedRows = [];
    private readonly List<Diagnostic> _computedWarnings = [];

    /// <summary>The provisions whose answers are being looked into, each for the sake of the one before.</summary>
    private readonly List<MappingNode> _computing = [];
    private ILookup<string, MappingNode>? _provisionsOf;
    private bool _isCircleTold;

    /// <summary>Warns beside what is computed, if nothing else is wrong.</summary>
    internal void WarnLater(Diagnostic warning) => _computedWarnings.Add(warning);

    internal bool HasQuestion(string name) => _questions.Has(name);

    internal Condition? BindCondition(SyntaxNode condition) => _conditions.Bind(condition);

    private static bool IsComputed(MappingNode provision) => provision["answer"] is MappingNode;

    /// <summary>The rows of a computed answer; none where the computation is wrong, which is reported.</summary>
    private ImmutableArray<RowDraft> ComputedRows(MappingNode provision)
    {
        if (!_computedRows.TryGetValue(provision, out var rows))
        {
            var (id, answer) = (SyntaxNode.Scalar(provision["provision"])!.Text, provision["answer"]!);
            if (IsTooLong(provision, id, answer.Place))
            {
                return [];
            }

            _computing.Add(provision);
            var formula = new FormulaBinder(this, id).Bind(answer);
            var mayBeOpen = SyntaxNode.Scalar(provision["question"]) is { } question && _questions.Has(question.Text) && _questions.Node(question.Text)["amounts"] is null;
            rows = formula is null ? [] : [.. RowsOf(id, formula, mayBeOpen, answer.Place)];
            _computing.Remove(provision);
            _computedRows[provision] = rows;
        }

        return rows;
    }

    /// <summary>Whether an answer is computed from itself in the end, or by too many steps, which is reported.</summary>
    private bool IsTooLong(MappingNode provision, string id, TextPlace place)
    {
        var start = _computing.IndexOf(provision);
        if (start < 0 && _computing.Count < Limits.Chain)
        {
            return false;
        }

        _isCircleTold |= start >= 0;
        _bag.Add(start < 0
            ? Mistake.ChainTooLong(place, id, Limits.Chain)
            : Mistake.CircleOfQuestions(place, _computing.Skip(start).Append(provision).Select(p => SyntaxNode.Scalar(p["question"])!.Text)));
        return true;
    }

    private IEnumerable<RowDraft> RowsOf(string id, Formula formula, bool mayBeOpen, TextPlace place)
    {
        if (formula.Size > MostParts || formula.Depth > MostDepth)
        {
            _bag.Add(Mistake.ComputationTooLarge(place, id, MostParts, MostDepth));
            return [];
        }

        var found = PlacesOf(formula, mayBeOpen);
        if (LeavesIn(formula).OfType<QuestionFormula>().FirstOrDefault(q => IsComputedForEachCase(q.Question.Id)) is { Question: var open })
        {
            _bag.Add(Mistake.ComputedForEachCase(place, open.Id));
            return [];
        }

        if (found is not { } places)
        {
            _bag.Add(Mistake.TooManyComputed(place, id, Limits.Rows));
            return [];
        }

        if (places.FirstOrDefault(p => p.Open is { } open ? open.Term is { IsWhole: false } : !p.Amount.IsWhole) is { } broken)
        {
            _bag.Add(Mistake.FractionLeft(place, id, (broken.Open is { Term: { } term } ? new Ratio(1, term.Divisor) : broken.Amount).ToString()));
            return [];
        }

        if (places is [{ By.IsEmpty: true, Open: null }])
        {
            _bag.Add(Mistake.NothingComputed(place, id));
            return [];
        }

        return places.Select(p => new ComputedRow(formula, p.Place, p.By, p.Open is null ? p.Amount : null, p.Open?.Term!.Value.Term, place));
    }

    /// <summary>More values than these are not told apart where there are too many rows otherwise.</summary>
    private const int MostValues = 50;

    /// <summary>The places of a formula: by all that it is computed from; where those are too many, what hangs on facts of many values is computed for each case. Null where they still are, or numbers are needed larger than are computed with.</summary>
    private IReadOnlyList<PlacedAmount>? PlacesOf(Formula formula, bool mayBeOpen)
    {
        var facts = LeavesIn(formula).OfType<FactFormula>().Select(f => f.Fact).ToHashSet();
        var wide = facts.Where(f => FormulaPlace.AllOf(f) is var (low, high) && high - low >= MostValues).ToHashSet();
        return (mayBeOpen ? [[], wide, facts] : new HashSet<Fact>[] { [] })
            .Select(kept => new FormulaAmounts(formula, q => [.. AmountsOf(q.Id)], Limits.Rows, kept))
            .Select(amounts => amounts.Find() is var places && amounts.IsTooMuch ? null : places)
            .FirstOrDefault(places => places is not null && places.All(p => p.Open is null or { Term: { Term.Reach: <= Limits.Sum } }));
    }

    /// <summary>The facts and questions that are computed with, not those that only tell in which band a case lies.</summary>
    private static IEnumerable<Formula> LeavesIn(Formula formula) => formula switch
    {
        OperationFormula operation => operation.Parts.SelectMany(LeavesIn),
        CasesFormula cases => cases.Cases.SelectMany(c => LeavesIn(c.Is)),
        ScaleFormula scale => scale.Bands.SelectMany(b => LeavesIn(b.Is)).Concat(scale.By is QuestionFormula by ? [by] : []),
        _ => [formula],
    };

    /// <summary>Whether a question comes to amounts that are computed for each case, as far as its amounts were asked for.</summary>
    internal bool IsComputedForEachCase(string question) =>
        ProvisionsOf(question).Any(p => _computedRows.TryGetValue(p, out var rows) && rows.Any(r => r is ComputedRow { Open: not null }));

    /// <summary>Whether a question comes to amounts that its provisions tell one by one; reported where it does not.</summary>
    internal bool HasAmounts(ScalarNode name, bool isParameter)
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

    private IEnumerable<MappingNode> ProvisionsOf(string question) => (_provisionsOf ??= _provisions.Names.Select(_provisions.Node).Concat(_tables.Names.Select(_tables.Node))
        .Where(p => SyntaxNode.Scalar(p["question"]) is not null)
        .ToLookup(p => SyntaxNode.Scalar(p["question"])!.Text))[question];

    /// <summary>The amounts that provisions of a question give or leave open, each once, from the least.</summary>
    internal IEnumerable<long> AmountsOf(string question)
    {
        return ProvisionsOf(question)
            .SelectMany(p => IsTable(p) ? RowsOf(p).Select(r => r.Answer) : SyntaxNode.ItemsOf(p["answer"]).Concat(SyntaxNode.ItemsOf(p["opens"])).Select(n => SyntaxNode.Scalar(n)?.Text))
            .Concat(_files.Manifests.SelectMany(m => SyntaxNode.ItemsOf(m["not-modelled"])).OfType<MappingNode>()
                .Where(e => SyntaxNode.ItemsOf(e["question"]).Any(q => SyntaxNode.Scalar(q)?.Text == question))
                .SelectMany(e => SyntaxNode.ItemsOf(e["answers"])).Select(n => SyntaxNode.Scalar(n)?.Text))
            .Select(a => a is null ? null : Values.Number(a)).OfType<long>().Distinct().Order();
    }

    private Provision? BindComputed(string id, CommonPart common, ComputedRow row, string table)
    {
        var cells = row.Cells;
        if (!IsWithinRowConditions(common, cells.Length, row.Place, table))
        {
            return null;
        }

        var answer = row.Open is { } open ? Answer.OfComputed(common.Question, new ComputedAmount(open, row.Formula, row.At))
            : Values.Number(row.Answer) is { } amount ? Answer.OfAmount(common.Question, amount)
            : null;
        if (answer is null)
        {
            _bag.Add(Mistake.NotAnAmount(row.Place, row.Answer, common.Question.Id));
            return null;
        }

        var when = common.When is { } shared ? Instantiation.Copy(shared) : null;
        ImmutableArray<Condition> all = [.. cells.Select(c => c.Test() is FactTest test ? Guarded(test) : c.Test()), .. when is null ? [] : new[] { when }];
        return Row(id, common, answer, all, row.Place, row.TitleIn(common.Title), new TableRow(table, common.Title, [.. cells.Select(c => (c.Name, c.Written))], when, true) { Formula = row.Formula });
    }
}
