using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Tells what would change an answer, by what it takes.</summary>
internal sealed class ChangesText(PossibleChanges changes, DateOnly on, string? language, int width)
{
    private static readonly (ChangeKind Kind, string Heading)[] Headings =
    [
        (ChangeKind.Time, "With time"),
        (ChangeKind.ThePerson, "By an act of the person"),
        (ChangeKind.AnAuthority, "By a decision of an authority"),
        (ChangeKind.AReading, "By another reading of the law"),
        (ChangeKind.TheLaw, "Under another law"),
    ];

    private readonly Explanation _text = new(Math.Max(40, width));

    public Explanation Write(Answer? target)
    {
        var question = changes.Decision;
        var answers = string.Join(" or ", question.Possible.Select(a => a.Say(language)));
        _text.Add(0, 2, Heading(question.Question.Title.In(language) + ": "), Plain($"on {Wording.Day(on)} the person {answers}."));
        foreach (var (kind, heading) in Headings)
        {
            WriteGroup(heading, changes.Changes.Where(c => c.Kind == kind && c.Facts.Length < 2));
        }

        WriteGroup("By two things together", changes.Changes.Where(c => c.Facts.Length > 1));
        if (changes.Changes.IsEmpty)
        {
            _text.Add(0, 0, Plain(target is null
                ? "Nothing within two changes leads to another answer."
                : $"Nothing within two changes leads to `{target.Id}`."));
        }

        if (!changes.IsExact)
        {
            _text.Add(0, 0, Plain(changes.NotExactAbout.IsEmpty
                ? "Some changes may be missing: to tell all of them apart would take too much."
                : $"Perhaps not every change is told: not all ways were looked into in which these facts can be compared: {string.Join(", ", changes.NotExactAbout)}."));
        }

        return _text;
    }

    private void WriteGroup(string heading, IEnumerable<MinimalChange> group)
    {
        var all = group.ToList();
        if (all.Count == 0)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 0, Heading(heading));
        foreach (var change in all)
        {
            Write(change);
        }
    }

    private void Write(MinimalChange change)
    {
        var answer = string.Join(" and ", change.Answers.Select(a => a.Id));
        _text.Add(2, 4, new StyledText(answer, TextStyle.Answer), Plain($" {Condition(change)}"));
        var causes = change.Grounds.IsEmpty ? change.Turned : change.Grounds;
        foreach (var provision in causes)
        {
            Because("", provision);
        }

        foreach (var provision in causes.IsEmpty ? change.NoLonger : [])
        {
            Because("no longer ", provision);
        }
    }

    private void Because(string lead, Provision provision) =>
        _text.Add(6, 2, new StyledText(lead + provision.Id, TextStyle.Name), new StyledText(" " + provision.Title.In(language), TextStyle.Aside));

    private string Condition(MinimalChange change)
    {
        if (change.LawOf is { } law)
        {
            return $"under the law of {Wording.Day(law)}{(change.IsBeforeAllChanges ? " and before" : "")}";
        }

        if (change.Facts.IsEmpty)
        {
            return $"on {Wording.Day(change.Day!.Value)}";
        }

        var said = change.Facts.Select(f => f.Fact is { Reading: null } ? $"the person {f.Say(language)}" : f.Say(language));
        var when = change.Day is { } day ? $" ({Wording.Day(day)})" : "";
        return $"if {string.Join(", and ", said)}{when}";
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);
}
