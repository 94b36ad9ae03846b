using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>Which rulebook is the law that was applied.</summary>
internal readonly struct RulebookContract(Rulebook rulebook)
{
    [Description("The short id of the rulebook.")]
    public string Id => rulebook.Id;

    [Description("Its title.")]
    public ToldText Title => rulebook.Title;

    [Description("Its version.")]
    public string Version => rulebook.Version;

    [Description("The SHA-256 of its canonical form: the same hash is the same law."), Narrowed(Pattern = "^[0-9a-f]{64}$")]
    public string Hash => rulebook.Hash;
}

/// <summary>A document that tells of a case under a law: the rulebook, the day of the facts, the day whose law was applied and the horizon.</summary>
internal abstract class AppliedContract(string format, Situation situation) : Contract(format)
{
    [JsonPropertyOrder(-6), Description("The law that was applied.")]
    public RulebookContract Rulebook => new(situation.Rulebook);

    [JsonPropertyOrder(-4), Description("The day on which the facts were taken.")]
    public DateOnly On => situation.On;

    [JsonPropertyOrder(-3), Description("The day whose law was applied.")]
    public DateOnly LawOf => situation.LawOf;

    [JsonPropertyOrder(-2), Description("The horizon of knowledge, where there is one: statements published later do not exist.")]
    public DateOnly? KnownBy => situation.KnownBy;
}

/// <summary>The first and the last day that something can be on.</summary>
internal readonly struct SpanContract(DaySpan span)
{
    [Description("The first day that it can be.")]
    public DateOnly Earliest => span.Earliest;

    [Description("The last day that it can be.")]
    public DateOnly Latest => span.Latest;
}
