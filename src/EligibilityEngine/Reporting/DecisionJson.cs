using System.Text.Json;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a decision as JSON. The format has a version; the same decision gives the same bytes.</summary>
internal sealed class DecisionJson
{
    public const string Format = "eligibility-decision";
    public const int FormatVersion = 1;

    private readonly Decision _decision;
    private readonly Utf8JsonWriter _json;
    private readonly Verdict _verdict;
    private readonly LawWords _words;

    private DecisionJson(Decision decision, Utf8JsonWriter json)
    {
        _decision = decision;
        _json = json;
        _verdict = decision.Verdict;
        _words = new LawWords(Phrases.In(null, decision.Rulebook), null, _verdict.Situation);
    }

    public static string Write(Decision decision) => JsonText.Write(Format, FormatVersion, json => new DecisionJson(decision, json).Write());

    private void Write()
    {
        _json.WriteRulebook(_decision.Rulebook);
        _json.WriteOptional("case", _decision.Case.Id);
        _json.WriteDay("on", _decision.On);
        _json.WriteDay("lawOf", _decision.LawOf);
        _json.WriteOptional("knownBy", _decision.KnownBy);
        _json.WriteBoolean("assumesOrdinary", _decision.Case.AssumesOrdinary);
        _json.WriteArray("facts", _decision.Facts.Where(f => f.Value.IsKnown), WriteFact);
        _json.WriteArray("questions", _decision.Questions, WriteQuestion);
    }

    private void WriteFact(UsedFact used)
    {
        _json.WriteStartObject();
        _json.WriteString("fact", used.Fact.Id);
        _json.WriteString("value", used.Fact.Write(used.Value));
        _json.WriteString("origin", OriginWord(used.Origin));
        _json.WriteString("says", _words.Say(used.Fact, used.Value.Code).ToString());
        _json.WriteEndObject();
    }

    private void WriteQuestion(QuestionDecision question)
    {
        var why = question.Justification;
        _json.WriteStartObject();
        _json.WriteString("question", question.Question.Id);
        _json.WriteString("title", question.Question.Title.ToString());
        _json.WriteString("status", question.Status.Word());
        _json.WriteOptional("unit", question.Question.Unit?.ToString());
        _json.WriteAnswerAndWords(question.Answer);
        _json.WriteAnswers("possible", question.Possible);
        _json.WriteArray("grounds", why.Grounds, WriteProvision);
        _json.WriteArray("mayStand", why.MayStand, WriteProvision);
        _json.WriteArray("displaced", why.Displaced, WriteDisplacement);
        _json.WriteArray("failed", why.Failed, WriteFailure);
        _json.WriteNames("missing", why.Missing.Select(f => f.Id));
        _json.WriteNames("openReadings", why.OpenReadings.Select(r => r.Id));
        _json.WriteNames("openEvents", why.OpenEvents.Select(e => e.Id));
        _json.WriteNames("openStatements", why.OpenStatements.Select(s => s.Citation));
        _json.WriteArray("restsOn", why.Facts, WriteFact);
        _json.WriteEndObject();
    }

    private void WriteProvision(Provision provision)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", provision.Id);
        _json.WriteString("title", provision.Title.ToString());
        if (provision.Answer is { } answer)
        {
            _json.WriteAnswer("answer", answer);
        }

        _json.WriteArray("cites", provision.Cites.Where(s => _verdict.Situation.IsKnown([s]) != Truth.False), WriteStatement);
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
        _json.WriteSpan("published", statement.Published);
        _json.WriteEndObject();
    }

    private void WriteDisplacement(Displacement displacement)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", displacement.Provision.Id);
        _json.WriteNames("by", displacement.By);
        _json.WriteEndObject();
    }

    private void WriteFailure(Failure failure)
    {
        _json.WriteStartObject();
        _json.WriteString("provision", failure.Provision.Id);
        _json.WriteArray("conditions", failure.Conditions, WriteFailed);
        _json.WriteEndObject();
    }

    private void WriteFailed(FailedCondition failed)
    {
        _json.WriteStartObject();
        if (failed.Parts.IsEmpty)
        {
            _json.WriteString("requires", _words.Demand(failed).ToString());
            _json.WriteString("actual", _words.Actual(failed.Condition, _verdict).ToString());
        }
        else
        {
            _json.WriteNumber("needed", failed.Needed);
            _json.WriteArray("parts", failed.Parts, WriteFailed);
        }

        _json.WriteEndObject();
    }

    private static string OriginWord(FactOrigin origin) => origin switch
    {
        FactOrigin.Given => "given",
        FactOrigin.Derived => "derived",
        FactOrigin.Assumed => "assumed",
        _ => "missing",
    };
}
