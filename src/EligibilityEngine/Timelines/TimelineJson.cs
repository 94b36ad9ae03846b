using System.Text.Json;
using EligibilityEngine.Explaining;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Timelines;

/// <summary>Writes a timeline as JSON. The format has a version; the same timeline gives the same bytes.</summary>
internal sealed class TimelineJson
{
    public const int FormatVersion = 1;

    private readonly Timeline _timeline;
    private readonly Utf8JsonWriter _json;

    private TimelineJson(Timeline timeline, Utf8JsonWriter json) => (_timeline, _json) = (timeline, json);

    public static string Write(Timeline timeline) => JsonText.Write(json => new TimelineJson(timeline, json).Write());

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("format", "eligibility-timeline");
        _json.WriteNumber("formatVersion", FormatVersion);
        _json.WriteString("engineVersion", Engine.Version);
        WriteRulebook();
        WriteOptional("case", _timeline.Case.Id);
        _json.WriteString("from", Values.OfDay(_timeline.From));
        _json.WriteString("through", Values.OfDay(_timeline.Through));
        WriteOptional("lawOf", _timeline.Case.LawOf);
        WriteOptional("knownBy", _timeline.Case.KnownBy);
        _json.WriteBoolean("assumesOrdinary", _timeline.Case.AssumesOrdinary);
        WriteArray("facts", _timeline.Case.Facts.OrderBy(f => f.Name, StringComparer.Ordinal), WriteFact);
        WriteArray("questions", _timeline.Questions, WriteQuestion);
        WriteArray("provisions", _timeline.NamedProvisions(), WriteProvision);
        _json.WriteEndObject();
    }

    private void WriteRulebook()
    {
        _json.WriteStartObject("rulebook");
        _json.WriteString("id", _timeline.Rulebook.Id);
        _json.WriteString("title", _timeline.Rulebook.Title.ToString());
        _json.WriteString("version", _timeline.Rulebook.Version);
        _json.WriteString("hash", _timeline.Rulebook.Hash);
        _json.WriteEndObject();
    }

    private void WriteFact(GivenFact fact)
    {
        _json.WriteStartObject();
        _json.WriteString("fact", fact.Name);
        WriteArray("history", fact.History, p =>
        {
            _json.WriteStartObject();
            _json.WriteString("value", p.Value);
            WriteOptional("from", p.From);
            WriteOptional("through", p.Through);
            _json.WriteEndObject();
        });
        WriteOptional("otherwise", fact.Otherwise);
        _json.WriteEndObject();
    }

    private void WriteQuestion(QuestionTimeline timeline)
    {
        _json.WriteStartObject();
        _json.WriteString("question", timeline.Question.Id);
        _json.WriteString("title", timeline.Question.Title.ToString());
        WriteOptional("unit", timeline.Question.Unit?.ToString());
        WriteArray("segments", timeline.Segments, WriteSegment);
        _json.WriteEndObject();
    }

    private void WriteSegment(Segment segment)
    {
        _json.WriteStartObject();
        _json.WriteString("from", Values.OfDay(segment.From));
        _json.WriteString("through", Values.OfDay(segment.Through));
        _json.WriteString("status", DecisionJson.StatusWord(segment.Status));
        if (segment.Answer is { } answer)
        {
            _json.WritePropertyName("answer");
            WriteAnswer(answer);
            _json.WriteString("says", answer.Say());
        }

        WriteArray("possible", segment.Possible, WriteAnswer);
        WriteArray("grounds", segment.Grounds, p => _json.WriteStringValue(p.Id));
        WriteArray("open", segment.Status == DecisionStatus.Undetermined ? SegmentWords.Open(segment) : [], _json.WriteStringValue);
        WriteChange("begins", segment.Begins);
        WriteChange("ends", segment.Ends);
        _json.WriteEndObject();
    }

    /// <summary>A choice is its name, an amount a number, no amount null.</summary>
    private void WriteAnswer(Answer answer)
    {
        if (answer.Amount is { } amount)
        {
            _json.WriteNumberValue(amount);
        }
        else
        {
            _json.WriteStringValue(answer.IsNone ? null : answer.Id);
        }
    }

    private void WriteChange(string name, Change? change)
    {
        if (change is null)
        {
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteString("on", Values.OfDay(change.On));
        WriteArray("provisions", change.Provisions, p =>
        {
            _json.WriteStartObject();
            _json.WriteString("provision", p.Provision.Id);
            _json.WriteString("before", TruthWord(p.Before));
            _json.WriteString("after", TruthWord(p.After));
            _json.WriteEndObject();
        });
        WriteArray("causes", change.Causes, WriteCause);
        _json.WriteEndObject();
    }

    private void WriteCause(Cause cause)
    {
        _json.WriteStartObject();
        switch (cause)
        {
            case FactCause fact:
                _json.WriteString("fact", fact.Fact.Id);
                _json.WriteString("before", fact.Fact.Write(fact.Before));
                _json.WriteString("after", fact.Fact.Write(fact.After));
                break;
            case LawCause law:
                WriteOptional("event", law.Day.Event?.Id);
                WriteOptional("day", law.Day.Day);
                _json.WriteString("hasCome", TruthWord(law.HasCome));
                break;
        }

        _json.WriteString("says", cause.Say());
        _json.WriteEndObject();
    }

    private void WriteProvision(Provision provision)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", provision.Id);
        _json.WriteString("title", provision.Title.ToString());
        WriteArray("cites", provision.Cites, s => _json.WriteStringValue(s.Citation));
        _json.WriteEndObject();
    }

    private static string TruthWord(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };

    private void WriteOptional(string name, DateOnly? day) => WriteOptional(name, day is { } known ? Values.OfDay(known) : null);

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
}
