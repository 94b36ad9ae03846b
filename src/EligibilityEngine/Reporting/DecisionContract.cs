using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a decision as the document that <see cref="DecisionReporting.ToJson"/> gives.</summary>
public sealed class DecisionConverter() : DocumentConverter<Decision>(d => d.ToJson());

[Description("The answer to every question of a rulebook for a case, with its justification.")]
internal sealed class DecisionContract : AppliedContract
{
    public const string Name = "eligibility-decision";

    private readonly Decision _decision;
    private readonly LawWords _words;

    internal DecisionContract(Decision decision)
        : base(Name, decision.Verdict.Situation) => (_decision, _words) = (decision, new LawWords(Phrases.In(null, decision.Rulebook), null, decision.Verdict.Situation));

    [JsonPropertyOrder(-5), Description("The id of the case, where it has one.")]
    public string? Case => _decision.Case.Id;

    [Description("Whether facts that are not stated were taken to be what they are ordinarily.")]
    public bool AssumesOrdinary => _decision.Case.AssumesOrdinary;

    [Description("Everything that is known of the case: given, derived and assumed facts, in the order of the rulebook.")]
    public IEnumerable<FactContract> Facts => _decision.Facts.Where(f => f.Value.IsKnown).Select(f => new FactContract(f, _words));

    [Description("One entry for each question of the rulebook; its main questions first.")]
    public IEnumerable<QuestionContract> Questions => _decision.Questions.Select(q => new QuestionContract(q, _decision.Verdict, _words));
}

/// <summary>A fact that a decision used.</summary>
internal readonly struct FactContract(UsedFact used, LawWords words)
{
    [Description("The name of the fact or reading.")]
    public string Fact => used.Fact.Id;

    [Description("Its value as it is written in a case file.")]
    public string Value => used.Fact.Write(used.Value);

    [Description("Where the value comes from.")]
    public FactOrigin Origin => used.Origin;

    [Description("The value in words that read after 'the person ...'.")]
    public string Says => words.Say(used.Fact, used.Value.Code).ToString();
}
