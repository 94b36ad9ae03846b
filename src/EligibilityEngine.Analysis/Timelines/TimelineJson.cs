using System.Text.Json;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Writes a timeline as JSON. The format has a version; the same timeline gives the same bytes.</summary>
internal sealed class TimelineJson
{
    public const string Format = "eligibility-timeline";
    public const int FormatVersion = 1;

    private readonly Timeline _timeline;
    private readonly Utf8JsonWriter _json;

    private TimelineJson(Timeline timeline, Utf8JsonWriter json) => (_timeline, _json) = (timeline, json);

    public static string Write(Timeline timeline) => JsonText.Write(Format, FormatVersion, json => new TimelineJson(timeline, json).Write());

    private void Write()
    {
        _json.WriteRulebook(_timeline.Rulebook);
        _json.WriteOptional("case", _timeline.Case.Id);
        _json.WriteDay("from", _timeline.From);
        _json.WriteDay("through", _timeline.Through);
        _json.WriteOptional("lawOf", _timeline.Case.LawOf);
        _json.WriteOptional("knownBy", _timeline.Case.KnownBy);
        _json.WriteBoolean("assumesOrdinary", _timeline.Case.AssumesOrdinary);
        _json.WriteArray("facts", _timeline.Case.Facts.OrderBy(f => f.Name, StringComparer.Ordinal), WriteFact);
        _json.WriteArray("questions", _timeline.Questions, WriteQuestion);
        _json.WriteArray("provisions", _timeline.NamedProvisions(), WriteProvision);
    }

    private void WriteFact(GivenFact fact)
    {
        _json.WriteStartObject();
        _json.WriteString("fact", fact.Name);
        _json.WriteArray("history", fact.History, p =>
        {
            _json.WriteStartObject();
            _json.WriteString("value", p.Value);
            _json.WriteOptional("from", p.From);
            _json.WriteOptional("through", p.Through);
            _json.WriteEndObject();
        });
        _json.WriteOptional("otherwise", fact.Otherwise);
        _json.WriteEndObject();
    }

    private void WriteQuestion(QuestionTimeline timeline)
    {
        _json.WriteStartObject();
        _json.WriteString("question", timeline.Question.Id);
        _json.WriteString("title", timeline.Question.Title.ToString());
        _json.WriteOptional("unit", timeline.Question.Unit?.ToString());
        _json.WriteArray("segments", timeline.Segments, WriteSegment);
        _json.WriteEndObject();
    }

    private void WriteSegment(Segment segment)
    {
        _json.WriteStartObject();
        _json.WriteDay("from", segment.From);
        _json.WriteDay("through", segment.Through);
        _json.WriteString("status", segment.Status.Word());
        _json.WriteAnswerAndWords(segment.Answer);
        _json.WriteAnswers("possible", segment.Possible);
        _json.WriteNames("grounds", segment.Grounds);
        _json.WriteNames("open", segment.Status == DecisionStatus.Undetermined ? SegmentWords.Open(segment).Select(r => r.Text) : []);
        WriteChange("begins", segment.Begins);
        WriteChange("ends", segment.Ends);
        _json.WriteEndObject();
    }

    private void WriteChange(string name, Change? change)
    {
        if (change is null)
        {
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteDay("on", change.On);
        _json.WriteArray("provisions", change.Provisions, p =>
        {
            _json.WriteStartObject();
            _json.WriteString("provision", p.Provision.Id);
            _json.WriteString("before", TruthWord(p.Before));
            _json.WriteString("after", TruthWord(p.After));
            _json.WriteEndObject();
        });
        _json.WriteArray("causes", change.Causes, WriteCause);
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
                _json.WriteOptional("event", law.Day.Event?.Id);
                _json.WriteOptional("day", law.Day.Day);
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
        _json.WriteNames("cites", provision.Cites.Select(s => s.Citation));
        _json.WriteEndObject();
    }

    private static string TruthWord(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };
}
