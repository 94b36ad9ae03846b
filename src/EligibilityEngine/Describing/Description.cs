using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>Writes an item for people: what it is, what it says, what it rests on, what refers to it.</summary>
internal sealed partial class Description
{
    private const int LabelWidth = 14;

    private readonly RulebookIndex _index;
    private readonly RulebookItem _item;
    private readonly string? _language;
    private readonly Wording _words;
    private readonly Explanation _text;

    public Description(RulebookIndex index, RulebookItem item, string? language, int width)
    {
        _index = index;
        _item = item;
        _language = language;
        _words = new Wording(null, language);
        _text = new Explanation(width);
    }

    public Explanation Write()
    {
        _text.Add(0, 2, Heading(_item.Kind.ToString()), Plain(" "), Name(_item.Name));
        _text.Add(2, 0, new StyledText(_words.In(_item.Title), TextStyle.Answer));
        _text.Empty();
        WriteSubject();
        Label("Written at", _item.Place.ToString());
        WriteCondition();
        WriteCites();
        WriteReferences();
        WriteLeftOut();
        return _text;
    }

    private void WriteSubject()
    {
        switch (_item.Subject)
        {
            case Question question:
                Write(question);
                break;
            case Fact fact:
                Write(fact);
                break;
            case Definition definition:
                Label("Note", definition.Note);
                break;
            case Reading reading:
                Write(reading);
                break;
            case LawEvent law:
                Label("Day", Wording.Day(law.Day));
                Label("Note", law.Note);
                break;
            case Provision provision:
                Write(provision);
                break;
            case Contradiction contradiction:
                Label("Follows", contradiction.Follows?.Citation ?? "neither");
                Label("Because", contradiction.Because);
                break;
            case Source source:
                Write(source);
                break;
            case Statement statement:
                Write(statement);
                break;
        }
    }

    private void WriteCondition()
    {
        if (_item.Condition is { } condition)
        {
            _text.Empty();
            _text.Add(0, 2, Heading(_item.Kind == ItemKind.Constraint ? "True of everyone" : "Condition"), Plain(": the person"));
            new ConditionWords(_words, _text).Write(condition, 2);
        }
        else if (_item.Kind == ItemKind.Provision)
        {
            _text.Empty();
            _text.Add(0, 2, Heading("Condition"), Plain(": none; it applies to everyone"));
        }
    }

    private void WriteCites()
    {
        if (_item.Cites.IsEmpty)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 2, Heading(_item.Kind == ItemKind.Contradiction ? "Between" : "Cites"));
        foreach (var statement in _item.Cites)
        {
            _text.Add(2, 2, Name(statement.Citation), new StyledText($" {_words.Citation(statement)}: ", TextStyle.Aside), Plain(_words.Says(statement)));
        }
    }

    private void WriteReferences()
    {
        foreach (var (heading, items) in new References(_index).To(_item))
        {
            _text.Empty();
            _text.Add(0, 2, Heading(heading));
            foreach (var item in items)
            {
                _text.Add(2, 2, new StyledText(item.Kind.ToString().ToLowerInvariant() + " ", TextStyle.Aside), Name(item.Name), Plain(" " + _words.In(item.Title)));
            }
        }
    }

    /// <summary>A statement may be one that the rulebook leaves out on purpose.</summary>
    private void WriteLeftOut()
    {
        var statements = _item.Subject switch { Statement s => [s], Source s => s.Statements, _ => ImmutableArray<Statement>.Empty };
        foreach (var leftOut in _index.Rulebook.NotModelled.Where(n => n.Cites.Any(statements.Contains)))
        {
            _text.Empty();
            _text.Add(0, 2, Heading("Not modelled"), Plain($": {_words.In(leftOut.What)}. {_words.In(leftOut.Why)}"));
        }
    }

    private void Label(string label, LocalText? value) => Label(label, value is null ? null : _words.In(value));

    private void Label(string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _text.Add(2, LabelWidth, Heading(label), Plain(new string(' ', LabelWidth - label.Length) + value));
        }
    }

    private void Values(string label, ImmutableArray<NamedValue> values)
    {
        foreach (var value in values)
        {
            var holder = value.HeldBy is { } by ? $" ({_words.In(by)})" : "";
            Label(value == values[0] ? label : "", $"{value.Id}: {_words.In(value.Says)}{holder}");
        }
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);

    private static StyledText Name(string text) => new(text, TextStyle.Name);
}
