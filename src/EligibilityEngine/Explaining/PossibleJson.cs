using System.Text.Json;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Explaining;

/// <summary>Writes what is possible as JSON. The format has a version; the same input gives the same bytes.</summary>
internal sealed class PossibleJson
{
    public const int FormatVersion = 1;

    private readonly Utf8JsonWriter _json;

    private PossibleJson(Utf8JsonWriter json) => _json = json;

    public static string Write(IReadOnlyList<PossibleAnswers> possible) => JsonText.Write(json => new PossibleJson(json).WriteAll(possible));

    private void WriteAll(IReadOnlyList<PossibleAnswers> possible)
    {
        var situation = possible[0].Situation;
        _json.WriteStartObject();
        _json.WriteString("format", "eligibility-possible");
        _json.WriteNumber("formatVersion", FormatVersion);
        _json.WriteString("engineVersion", Engine.Version);
        _json.WriteString("rulebook", situation.Rulebook.Id);
        _json.WriteString("rulebookHash", situation.Rulebook.Hash);
        _json.WriteString("on", Values.OfDay(situation.On));
        _json.WriteString("lawOf", Values.OfDay(situation.LawOf));
        if (situation.KnownBy is { } horizon)
        {
            _json.WriteString("knownBy", Values.OfDay(horizon));
        }

        _json.WriteNumber("mostNodes", QuestionDiagrams.MostNodes);
        WriteArray("questions", possible, WriteQuestion);
        _json.WriteEndObject();
    }

    private void WriteQuestion(PossibleAnswers possible)
    {
        _json.WriteStartObject();
        _json.WriteString("question", possible.Decision.Question.Id);
        _json.WriteBoolean("exact", possible.IsExact);
        WriteArray("threeValued", possible.Decision.Possible, a => AnswerJson.Write(_json, a));
        WriteArray("outcomes", possible.Outcomes, WriteOutcome);
        WriteArray("dependsOn", possible.DependsOn, WriteKindAndName);
        _json.WriteEndObject();
    }

    private void WriteOutcome(PossibleOutcome outcome)
    {
        _json.WriteStartObject();
        WriteArray("answers", outcome.Answers, a => AnswerJson.Write(_json, a));
        _json.WriteBoolean("conflict", outcome.IsConflict);
        _json.WriteBoolean("irreducible", outcome.IsIrreducible);
        _json.WriteBoolean("smallest", outcome.IsSmallest);
        WriteArray("witness", outcome.Witness, WriteAdded);
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
        WriteArray("ranges", added.Values.Intervals, i =>
        {
            _json.WriteStartObject();
            _json.WriteString("from", Written(added, i.Low));
            _json.WriteString("through", Written(added, i.High));
            _json.WriteEndObject();
        });
        _json.WriteString("says", added.Say());
        _json.WriteEndObject();
    }

    private static string Written(AddedFact added, long code) => added.Fact is { } fact ? fact.Write(FactValue.Of(code)) : Values.OfYesNo(code != 0);

    private void WriteArray<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }
}
