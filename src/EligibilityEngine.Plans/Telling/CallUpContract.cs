using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Telling;

[Description("Who is called up to which place of a plan, and why.")]
internal sealed class CallUpContract : Contract
{
    public const string Name = "eligibility-call-up";

    private readonly CallUp _callUp;

    internal CallUpContract(CallUp callUp)
        : base(Name) => _callUp = callUp;

    [Description("The name of the plan.")]
    public string Plan => _callUp.Plan.Id;

    [Description("The plan in words.")]
    public ToldText Title => _callUp.Plan.Title;

    [Description("The day on which the candidates were looked at.")]
    public string On => Values.OfDay(_callUp.On);

    [Description("Whether what is not said of a candidate is taken to be what it ordinarily is.")]
    public bool AssumesOrdinary => _callUp.AssumesOrdinary;

    [Description("The name of the rulebook.")]
    public string Rulebook => _callUp.Plan.Rulebook.Id;

    [Description("The version of the rulebook.")]
    public string RulebookVersion => _callUp.Plan.Rulebook.Version;

    [Description("The hash of all that the rulebook says.")]
    public string RulebookHash => _callUp.Plan.Rulebook.Hash;

    [Description("How many places there are, and how many are filled.")]
    public IEnumerable<FilledPlacesContract> Places => _callUp.Places.Select(p => new FilledPlacesContract(p));

    [Description("Who comes first, the weightiest preference first.")]
    public IEnumerable<ToldText> Preferences => _callUp.Plan.Preferences.Select(p => (ToldText)p.Says);

    [Description("What becomes of each candidate, in the order of their ids.")]
    public IEnumerable<CandidateContract> Candidates => _callUp.Candidates.Select(c => new CandidateContract(c, _callUp.Plan));

    [Description("What no source tells of the call-up.")]
    public IEnumerable<ToldText> NotTold => _callUp.Plan.NotTold.Select(t => (ToldText)t);
}

/// <summary>How many of like places are filled.</summary>
internal readonly struct FilledPlacesContract(FilledPlaces filled)
{
    [Description("The name of the places.")]
    public string Places => filled.Places.Id;

    [Description("Where they are, in words.")]
    public ToldText Title => filled.Places.Title;

    [Description("How many there are.")]
    public int Count => filled.Places.Count;

    [Description("How many are filled, while nobody of whom too little is known can be called up.")]
    public int Filled => filled.Filled;

    [Description("How many are filled if all of them can.")]
    public int FilledIfEligible => filled.FilledIfEligible;

    [Description("The statements that tell of the places, as source/statement.")]
    public IEnumerable<string> Cites => filled.Places.Cites.Select(c => c.Citation);
}

/// <summary>What becomes of a candidate.</summary>
internal readonly struct CandidateContract(CandidateOutcome candidate, CallUpPlan plan)
{
    [Description("His id.")]
    public string Id => candidate.Id;

    [Description("called-up, no-place-left, no-wanted-speciality, not-callable or undetermined.")]
    public CandidateStanding Standing => candidate.Standing;

    [Description("Where he is called up to.")]
    public string? Places => candidate.Places?.Id;

    [Description("The speciality with which he is called up, or by which he was decided.")]
    public string? Speciality => candidate.Speciality?.Id;

    [Description("The possible answers to the question of the plan.")]
    public IEnumerable<string> Answers => candidate.Answers.Select(a => a.Id);

    [Description("The provisions on whose ground he can be called up, or cannot.")]
    public IEnumerable<string> Grounds => candidate.Grounds.Select(g => g.Id);

    [Description("What it hangs on that is not known.")]
    public IEnumerable<string> Missing => candidate.Missing.Select(f => f.Id);

    [Description("The preferences that he meets, by their positions from 1.")]
    public IEnumerable<int> Meets
    {
        get
        {
            var preferences = plan.Preferences;
            return candidate.Meets.Select(p => preferences.IndexOf(p) + 1);
        }
    }

    [Description("The preference by which those who have the places come before him, by its position from 1.")]
    public int? Against => candidate.Against is { } against ? plan.Preferences.IndexOf(against) + 1 : null;

    [Description("Where he is called up to if everybody of whom too little is known can be called up after all.")]
    public string? PlacesIfEligible => candidate.PlacesIfEligible?.Id;
}

/// <summary>How call-ups become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CallUpContract))]
internal sealed partial class CallUpForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<CallUpForms> Known = new(Of);

    public static CallUpForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static CallUpForms In(string? language) => Known.In(language);

    private static CallUpForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<CandidateStanding>()));
}
