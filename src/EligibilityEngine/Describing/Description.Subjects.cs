using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <content>What each kind of item has of its own.</content>
internal sealed partial class Description
{
    private void Write(Question question)
    {
        Label("Asks", question.Ask);
        Label("Amount in", question.Unit);
        Values("Answers", question.Answers);
        Label("Says", question.Says);
        Label("Without one", question.SaysNone);
        Label("Note", question.Note);
    }

    private void Write(Fact fact)
    {
        Label("Type", fact.Type.InWords());
        Values("Values", fact.Values);
        Label("Unit", fact.Unit);
        Label("At least", fact.Minimum is { } low ? Text.Values.OfNumber(low) : null);
        Label("At most", fact.Maximum is { } high ? Text.Values.OfNumber(high) : null);
        Label("Derived", fact.Derivation is { } derivation ? Derived(derivation) : null);
        Label("Asks", fact.Ask);
        Label("When true", fact.WhenTrue);
        Label("When false", fact.WhenFalse);
        Label("Says", fact.Says);
        Label("Changed by", Changed(fact.Changes));
        Label("Settled by", fact.SettledBy);
        Label("Ordinarily", fact.Ordinarily.IsKnown ? fact.Write(fact.Ordinarily) : null);
        Label("Note", fact.Note);
    }

    private void Write(Reading reading)
    {
        Values("Alternatives", reading.Alternatives);
        Label("Note", reading.Choice.Note);
    }

    private void Write(Provision provision)
    {
        Label("Question", $"{provision.Question.Id}: {_words.In(provision.Question.Title)}");
        Label("Answer", provision.Answer is { } answer ? $"{answer.Id}: {answer.Say(_language)}" : "none; it only lifts its base");
        Label("In force", Period(provision.InForce));
        Label("Exception to", string.Join(", ", provision.ExceptionTo));
        Label("Note", provision.Note);
    }

    private void Write(Source source)
    {
        Label("Kind", source.Kind);
        Label("Publisher", source.Publisher);
        Label("Published", Wording.Day(source.Published));
        Label("Why a span", source.WhySpan);
        Label("Language", source.Language);
        Label("Address", source.Address);
        Label("Note", source.Note);
        foreach (var statement in source.Statements)
        {
            Label(statement == source.Statements[0] ? "Statements" : "", $"{statement.Id}: {_words.In(statement.At)}: {_words.Says(statement)}");
        }
    }

    private void Write(Statement statement)
    {
        Label("Source", $"{statement.Source.Id}: {_words.In(statement.Source.Title)}");
        Label("At", statement.At);
        Label("Published", Wording.Day(statement.Published));
        Label("Why a span", statement.WhySpan ?? statement.Source.WhySpan);
    }

    private static string Period(InForce period)
    {
        var parts = new[] { Bound("from", period.From), Bound("until", period.Until) }.OfType<string>().ToList();
        return parts.Count == 0 ? "always" : string.Join(", ", parts);
    }

    private static string? Bound(string word, LegalDay? day) => day?.Event is { } law
        ? $"{word} {law.Id} ({Wording.Day(law.Day)})"
        : day?.Day is { } exact ? $"{word} {Wording.Day(exact)}" : null;

    private static string Derived(Derivation derivation)
    {
        var bases = string.Join(", ", derivation.Bases);
        return derivation.Kind switch
        {
            DerivationKind.CompletedYears => $"completed years since {bases}",
            DerivationKind.CompletedMonths => $"completed months since {bases}",
            DerivationKind.CompletedDays => $"completed days since {bases}",
            DerivationKind.CalendarYears => $"calendar years since {bases}",
            DerivationKind.Count => $"how many are true of {bases}",
            _ => $"the sum of {bases}",
        };
    }

    private static string Changed(ChangedBy changes) => changes switch
    {
        ChangedBy.Never => "nothing",
        ChangedBy.Time => "time",
        ChangedBy.ThePerson => "the person",
        ChangedBy.AnAuthority => "an authority",
        _ => "a reading",
    };
}
