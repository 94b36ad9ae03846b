using System.Text.Json;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Explaining;

/// <summary>Writes a decision as JSON. The format has a version; the same decision gives the same bytes.</summary>
internal sealed class DecisionJson
{
    public const int FormatVersion = 1;

    private readonly Decision _decision;
    private readonly Utf8JsonWriter _json;
    private readonly Verdict _verdict;
    private readonly Wording _words;

    private DecisionJson(Decision decision, Utf8JsonWriter json)
    {
        _decision = decision;
        _json = json;
        _verdict = decision.Verdict;
        _words = new Wording(_verdict.Situation, null);
    }

    public static string Write(Decision decision) => JsonText.Write(json => new DecisionJson(decision, json).Write());

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("format", "eligibility-decision");
        _json.WriteNumber("formatVersion", FormatVersion);
        _json.WriteString("engineVersion", Engine.Version);
        _json.WriteStartObject("rulebook");
        _json.WriteString("id", _decision.Rulebook.Id);
        _json.WriteString("title", _decision.Rulebook.Title.ToString());
        _json.WriteString("version", _decision.Rulebook.Version);
        _json.WriteString("hash", _decision.Rulebook.Hash);
        _json.WriteEndObject();
        WriteOptional("case", _decision.Case.Id);
        _json.WriteString("on", Values.OfDay(_decision.On));
        _json.WriteString("lawOf", Values.OfDay(_decision.LawOf));
        WriteOptional("knownBy", _decision.KnownBy is { } horizon ? Values.OfDay(horizon) : null);
        _json.WriteBoolean("assumesOrdinary", _decision.Case.AssumesOrdinary);
        WriteArray("facts", _decision.Facts.Where(f => f.Value.IsKnown), WriteFact);
        WriteArray("questions", _decision.Questions, WriteQuestion);
        _json.WriteEndObject();
    }

    private void WriteFact(UsedFact used)
    {
        _json.WriteStartObject();
        _json.WriteString("fact", used.Fact.Id);
        _json.WriteString("value", used.Fact.Write(used.Value));
        _json.WriteString("origin", OriginWord(used.Origin));
        _json.WriteString("says", _words.Say(used.Fact, used.Value.Code));
        _json.WriteEndObject();
    }

    private void WriteQuestion(QuestionDecision question)
    {
        var why = question.Justification;
        _json.WriteStartObject();
        _json.WriteString("question", question.Question.Id);
        _json.WriteString("title", question.Question.Title.ToString());
        _json.WriteString("status", StatusWord(question.Status));
        WriteOptional("unit", question.Question.Unit?.ToString());
        if (question.Answer is { } answer)
        {
            _json.WritePropertyName("answer");
            WriteAnswer(answer);
            _json.WriteString("says", answer.Say());
        }

        WriteArray("possible", question.Possible, WriteAnswer);
        WriteArray("grounds", why.Grounds, WriteProvision);
        WriteArray("mayStand", why.MayStand, WriteProvision);
        WriteArray("displaced", why.Displaced, WriteDisplacement);
        WriteArray("failed", why.Failed, WriteFailure);
        WriteArray("missing", why.Missing, f => _json.WriteStringValue(f.Id));
        WriteArray("openReadings", why.OpenReadings, r => _json.WriteStringValue(r.Id));
        WriteArray("openEvents", why.OpenEvents, e => _json.WriteStringValue(e.Id));
        WriteArray("openStatements", why.OpenStatements, s => _json.WriteStringValue(s.Citation));
        WriteArray("restsOn", why.Facts, WriteFact);
        _json.WriteEndObject();
    }

    private void WriteAnswer(Answer answer) => AnswerJson.Write(_json, answer);

    private void WriteProvision(Provision provision)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", provision.Id);
        _json.WriteString("title", provision.Title.ToString());
        if (provision.Answer is { } answer)
        {
            _json.WritePropertyName("answer");
            WriteAnswer(answer);
        }

        WriteArray("cites", provision.Cites.Where(s => _verdict.Situation.IsKnown([s]) != Truth.False), WriteStatement);
        _json.WriteEndObject();
    }

    private void WriteStatement(Statement statement)
    {
        _json.WriteStartObject();
        _json.WriteString("citation", statement.Citation);
        _json.WriteString("source", statement.Source.Title.ToString());
        _json.WriteString("publisher", statement.Source.Publisher.ToString());
        _json.WriteString("at", statement.At.ToString());
        _json.WriteString("says", statement.Says.ToString());
        _json.WriteStartObject("published");
        _json.WriteString("earliest", Values.OfDay(statement.Published.Earliest));
        _json.WriteString("latest", Values.OfDay(statement.Published.Latest));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteDisplacement(Displacement displacement)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", displacement.Provision.Id);
        WriteArray("by", displacement.By, p => _json.WriteStringValue(p.Id));
        _json.WriteEndObject();
    }

    private void WriteFailure(Failure failure)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", failure.Provision.Id);
        WriteArray("conditions", failure.Conditions, c =>
        {
            _json.WriteStartObject();
            _json.WriteString("requires", _words.Demand(c, _verdict));
            _json.WriteString("actual", _words.Actual(c, _verdict));
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private void WriteArray<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }

    private static string OriginWord(FactOrigin origin) => origin switch
    {
        FactOrigin.Given => "given",
        FactOrigin.Derived => "derived",
        FactOrigin.Assumed => "assumed",
        _ => "missing",
    };

    internal static string StatusWord(DecisionStatus status) => status switch
    {
        DecisionStatus.Determined => "determined",
        DecisionStatus.Conflict => "conflict",
        _ => "undetermined",
    };
}
