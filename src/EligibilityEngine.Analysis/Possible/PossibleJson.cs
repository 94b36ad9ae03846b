using System.Text.Json;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>Writes what is possible as JSON. The format has a version; the same input gives the same bytes.</summary>
internal sealed class PossibleJson
{
    public const string Format = "eligibility-possible";
    public const int FormatVersion = 1;

    private readonly Utf8JsonWriter _json;

    private PossibleJson(Utf8JsonWriter json) => _json = json;

    public static string Write(IReadOnlyList<PossibleAnswers> possible) => JsonText.Write(Format, FormatVersion, json => new PossibleJson(json).WriteAll(possible));

    private void WriteAll(IReadOnlyList<PossibleAnswers> possible)
    {
        _json.WriteApplied(possible[0].Situation);
        _json.WriteNumber("mostNodes", MapLimits.Default.Nodes);
        _json.WriteArray("questions", possible, WriteQuestion);
    }

    private void WriteQuestion(PossibleAnswers possible)
    {
        _json.WriteStartObject();
        _json.WriteString("question", possible.Decision.Question.Id);
        _json.WriteBoolean("exact", possible.IsExact);
        _json.WriteAnswers("threeValued", possible.Decision.ThreeValued);
        _json.WriteArray("outcomes", possible.Outcomes, WriteOutcome);
        _json.WriteArray("dependsOn", possible.DependsOn, WriteKindAndName);
        _json.WriteEndObject();
    }

    private void WriteOutcome(PossibleOutcome outcome)
    {
        _json.WriteStartObject();
        _json.WriteAnswers("answers", outcome.Answers);
        _json.WriteBoolean("conflict", outcome.IsConflict);
        _json.WriteBoolean("irreducible", outcome.IsIrreducible);
        _json.WriteBoolean("smallest", outcome.IsSmallest);
        _json.WriteArray("witness", outcome.Witness, WriteAdded);
        _json.WriteEndObject();
    }

    private void WriteKindAndName(AddedFact added)
    {
        _json.WriteStartObject();
        WriteKindAndNameOf(added);
        _json.WriteEndObject();
    }

    private void WriteKindAndNameOf(AddedFact added)
    {
        _json.WriteString("kind", added switch
        {
            { Fact.Reading: not null } => "reading",
            { Fact: not null } => "fact",
            { Event: not null } => "event",
            _ => "statement",
        });
        _json.WriteString("name", added.Name);
    }

    private void WriteAdded(AddedFact added)
    {
        _json.WriteStartObject();
        WriteKindAndNameOf(added);
        _json.WriteString("example", Written(added, added.Example.Code));
        _json.WriteArray("ranges", added.Values.Intervals, i =>
        {
            _json.WriteStartObject();
            _json.WriteString("from", Written(added, i.Low));
            _json.WriteString("through", Written(added, i.High));
            _json.WriteEndObject();
        });
        _json.WriteString("says", added.Say());
        _json.WriteEndObject();
    }

    /// <summary>The value with a code as it is written in a case file; of an event or a statement yes or no.</summary>
    public static string Written(AddedFact added, long code) => added.Fact is { } fact ? fact.Write(FactValue.Of(code)) : Values.OfYesNo(code != 0);
}
