using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>The way to an amount in the signs of arithmetic: <c>The monthly index 3692 × 5 + 100 = 18560</c>; without an amount, as it is for each case: <c>Wage × 3 / 4</c>.</summary>
internal sealed class FormulaWorking(Formula formula, FormulaPlace place, Ratio? amount)
{
    private enum Level
    {
        Sum,
        Product,
        Whole,
    }

    /// <summary>The facts and questions that are told on the way.</summary>
    public ISet<object> Told { get; } = LeavesOf(formula, place).ToHashSet();

    /// <summary>The titles of which it is made.</summary>
    public IEnumerable<LocalText> Titles => Told.Select(TitleOf);

    /// <summary>In a language.</summary>
    public string In(string? language)
    {
        var outermost = formula is OperationFormula { Operation: FormulaRounding, Parts: [var rounded] } ? rounded : null;
        var (text, _) = Write(outermost ?? formula, language);
        var isRounded = outermost is not null && amount is not null && !Of(outermost).Equals(amount.Value);
        return amount is null || Reached(formula) is PlainFormula ? text : $"{text} {(isRounded ? '≈' : '=')} {amount}";
    }

    /// <summary>A fact or a question with what it comes to.</summary>
    public static string Write(object leaf, FormulaPlace place, string? language) => $"{TitleOf(leaf).In(language)} {(leaf is Fact fact ? Written(place.ValuesOf(fact), fact) : Values.OfNumber(place.AmountOf((Question)leaf)))}";

    /// <summary>The title of a fact or a question.</summary>
    public static LocalText TitleOf(object leaf) => leaf is Fact fact ? fact.Title : ((Question)leaf).Title;

    private static string Written(Interval values, Fact fact) => values.Low == values.High ? Values.OfNumber(values.Low)
        : $"{(values.Low == FormulaPlace.AllOf(fact).Low ? "" : Values.OfNumber(values.Low))}..{(values.High == FormulaPlace.AllOf(fact).High ? "" : Values.OfNumber(values.High))}";

    private static IEnumerable<object> LeavesOf(Formula part, FormulaPlace place) => part switch
    {
        FactFormula f => [f.Fact],
        QuestionFormula f => [f.Question],
        OperationFormula f => f.Parts.SelectMany(p => LeavesOf(p, place)),
        CasesFormula f => LeavesOf(place.CaseOf(f)!.Is, place),
        ScaleFormula f => place.BandOf(f) is { } band ? LeavesOf(band.Is, place) : [],
        _ => [],
    };

    /// <summary>What counts in place of cases and scales.</summary>
    private Formula Reached(Formula part) => part switch
    {
        CasesFormula f => Reached(place.CaseOf(f)!.Is),
        ScaleFormula f => Reached(place.BandOf(f)!.Is),
        _ => part,
    };

    private (string Text, Level Level) Write(Formula part, string? language)
    {
        switch (Reached(part))
        {
            case PlainFormula plain:
                return (Values.OfNumber(plain.Number), Level.Whole);
            case FactFormula f:
                return (amount is null && place.ValuesOf(f.Fact) is var (low, high) && low < high ? f.Fact.Title.In(language) : Write(f.Fact, place, language), Level.Whole);
            case QuestionFormula f:
                return (Write(f.Question, place, language), Level.Whole);
            case OperationFormula f:
                return Write(f, language);
            default:
                throw new InvalidOperationException();
        }
    }

    private (string Text, Level Level) Write(OperationFormula part, string? language)
    {
        string Written(Formula p, Level least) => Write(p, language) is var (text, level) && level < least ? $"({text})" : text;
        string All(string between, Level least) => string.Join(between, part.Parts.Select((p, i) => Written(p, i == 0 && least == Level.Product ? Level.Sum : least)));
        string Function(string name, params IEnumerable<string> parts) => $"{name}({string.Join("; ", parts)})";
        switch (part.Operation)
        {
            case FormulaSum:
                return (All(" + ", Level.Product), Level.Sum);
            case FormulaDifference { NotBelow: null }:
                return (All(" − ", Level.Product), Level.Sum);
            case FormulaDifference { NotBelow: { } least }:
                return (Function("max", All(" − ", Level.Product), Values.OfNumber(least)), Level.Whole);
            case FormulaProduct:
                return (All(" × ", Level.Whole), Level.Product);
            case FormulaShare share:
                return ($"{Written(part.Parts[0], Level.Product)}{(share.Is == 1 ? "" : $" × {Values.OfNumber(share.Is)}")} / {Values.OfNumber(share.Per)}", Level.Product);
            case FormulaExtreme extreme:
                return (Function(extreme.IsLargest ? "max" : "min", part.Parts.Select(p => Written(p, Level.Sum))), Level.Whole);
            case FormulaBetween:
                return (Function("min", Function("max", Written(part.Parts[0], Level.Sum), Written(part.Parts[1], Level.Sum)), Written(part.Parts[2], Level.Sum)), Level.Whole);
            case FormulaRounding when amount is null:
                return (Function("round", Written(part.Parts[0], Level.Sum)), Level.Whole);
            default:
                var whole = Of(part);
                return Of(part.Parts[0]).Equals(whole) ? Write(part.Parts[0], language) : ($"({Written(part.Parts[0], Level.Sum)} ≈ {whole})", Level.Whole);
        }
    }

    private Ratio Of(Formula part) => Reached(part) switch
    {
        PlainFormula plain => plain.Number,
        FactFormula f => place.ValuesOf(f.Fact).Low,
        QuestionFormula f => place.AmountOf(f.Question),
        OperationFormula f => f.Operation.Of(f.Parts.Select(Of).ToArray()),
        _ => throw new InvalidOperationException(),
    };
}
