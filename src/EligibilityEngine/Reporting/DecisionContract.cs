using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a decision as the document that <see cref="DecisionReporting.ToJson"/> gives.</summary>
public sealed class DecisionConverter() : DocumentConverter<Decision>(d => d.ToJson());

[Description("The answer to every question of a rulebook for a case, with its justification.")]
internal sealed class DecisionContract : AppliedContract
{
    public const string Name = "eligibility-decision";

    private readonly Decision _decision;
    private readonly LawWords _words;

    internal DecisionContract(Decision decision, string? language)
        : base(Name, decision.Verdict.Situation) => (_decision, Language, _words) = (decision, language, new LawWords(Phrases.In(language, decision.Rulebook), language, decision.Verdict.Situation));

    [JsonPropertyOrder(-5), Description("The language of texts for people, where it is not the rulebook's own.")]
    public string? Language { get; }

    [JsonPropertyOrder(-5), Description("The id of the case, where it has one.")]
    public string? Case => _decision.Case.Id;

    [Description("Whether facts that are not stated were taken to be what they are ordinarily.")]
    public bool AssumesOrdinary => _decision.Case.AssumesOrdinary;

    [Description("Everything that is known of the case: given, derived and assumed facts, in the order of the rulebook.")]
    public IEnumerable<FactContract> Facts => _decision.Facts.Where(f => f.IsSaid).Select(f => new FactContract(f, _words));

    [Description("One entry for each question of the rulebook; its main questions first.")]
    public IEnumerable<QuestionContract> Questions => _decision.Questions.Select(q => new QuestionContract(q, _decision.Verdict, _words));
}

/// <summary>A fact that a decision used.</summary>
internal readonly struct FactContract(UsedFact used, LawWords words)
{
    [Description("The name of the fact or reading.")]
    public string Fact => used.Fact.Id;

    [Description("Its value as it is written in words; of a fact known in part, what is left: `20..24`, `limited-fit|unfit`, `!fit`.")]
    public string Value => used.Fact.Write(used.Left);

    [Description("Of a fact known in part, the values that are left, as ranges; otherwise absent.")]
    public IEnumerable<LeftContract>? Left => LeftContract.Of(used);

    [Description("Where the value comes from.")]
    public FactOrigin Origin => used.Origin;

    [Description("The value in words that read after 'the person ...'.")]
    public string Says => words.Say(used.Fact, used.Left).ToString();
}

/// <summary>Values that are left of a fact.</summary>
internal readonly struct LeftContract(Fact fact, Interval interval)
{
    public static IEnumerable<LeftContract>? Of(UsedFact used) => used.Part?.Intervals.Select(i => new LeftContract(used.Fact, i));

    [Description("The first value, inclusive; absent for an open beginning.")]
    public string? From => Write(interval.Low);

    [Description("The last value, inclusive; absent for an open end.")]
    public string? Through => Write(interval.High);

    private string? Write(long code) => code is long.MinValue or long.MaxValue ? null : fact.Write(FactValue.Of(code));
}
