using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Reads what a person types in reply to a screen.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="known">What is said already.</param>
/// <param name="screen">What is asked; null for nothing any more.</param>
internal sealed partial class ScreenReader(Rulebook rulebook, Case known, InterviewScreen? screen)
{
    private readonly ReplyReader _values = new(rulebook, known);
    private readonly Dictionary<string, GivenFact> _said = [];
    private readonly List<Diagnostic> _mistakes = [];

    /// <summary>What is said, fact by fact; or every mistake.</summary>
    public Result<IReadOnlyCollection<GivenFact>> Read(string reply)
    {
        var isSingle = screen is { Facts: [_] };
        var parts = isSingle && !reply.Contains('=', StringComparison.Ordinal) ? [reply.Trim()] : Parts(reply);
        var rest = new List<string>();
        foreach (var part in parts)
        {
            if (!ReadNamed(part))
            {
                rest.Add(part);
            }
        }

        if (rest.Count > 0 || parts.Count == 0)
        {
            ReadRest(rest);
        }

        return new Result<IReadOnlyCollection<GivenFact>>(_said.Values, _mistakes);
    }

    /// <summary>That nobody knows anything of what is asked.</summary>
    public static ImmutableArray<GivenFact> NothingKnown(Rulebook rulebook, Case known, InterviewScreen screen)
    {
        var reader = new ScreenReader(rulebook, known, screen);
        Array.ForEach([.. screen.Facts], f => reader.Say(f, reader._values.NoMore(f)));
        return [.. reader._said.Values];
    }

    /// <summary>What commas and lines part; but not the year from its day, as in <c>May 3, 1996</c>.</summary>
    private List<string> Parts(string reply)
    {
        var parts = new List<string>();
        foreach (var part in reply.Split([',', ';', '\n']).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (parts.Count > 0 && GoesOn(parts[^1], part))
            {
                parts[^1] += $",{part}";
            }
            else if (parts.Count > 0 && Year().IsMatch(part) && $"{parts[^1]} {part}" is var both && DayReader.Read(both[(both.IndexOf('=', StringComparison.Ordinal) + 1)..]).Days is { } days && days.First == days.Last)
            {
                parts[^1] = both;
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>Whether a part is one more value of the fact of several that the part before it speaks of.</summary>
    private bool GoesOn(string before, string part) =>
        before.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && rulebook.FindSeveral(before[..equals].Trim()) is { } several && SeveralText.Parse(several, part, null).Mistake is null;

    private void ReadRest(List<string> rest)
    {
        if (screen is null)
        {
            throw new InvalidOperationException("there is nothing left to ask");
        }

        if (rest is [var all] && ReplyWords.IsUnknown(all))
        {
            screen.Facts.Where(f => !_said.ContainsKey(f.Id)).ToList().ForEach(f => Say(f, all));
        }
        else if (screen.Kind == ScreenKind.List)
        {
            ReadList(rest);
        }
        else
        {
            ReadForm(rest);
        }
    }

    /// <summary>Reads <c>name=value</c>, of any fact or reading; of a list also <c>number=value</c>.</summary>
    private bool ReadNamed(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return false;
        }

        // `fitness!=fit` says the same as `fitness=!fit`.
        var isNot = equals > 0 && part[equals - 1] == PartText.Not;
        var (name, value) = (part[..(isNot ? equals - 1 : equals)].Trim(), isNot ? $"{PartText.Not}{part[(equals + 1)..].Trim()}" : part[(equals + 1)..]);
        if (screen is { Kind: ScreenKind.List } && Line().IsMatch(name))
        {
            return false;
        }

        if (rulebook.FindFact(name) is { } fact)
        {
            Say(fact, value, isNamed: true);
        }
        else if (rulebook.FindSeveral(name) is { } several)
        {
            Say(several, value);
        }
        else
        {
            _mistakes.Add(UnknownName.Of(rulebook, null, name));
        }

        return true;
    }

    /// <summary>One value after the other for the facts in their order; what only another of them could be is taken for that one.</summary>
    private void ReadForm(List<string> values)
    {
        var facts = screen!.Facts.Where(f => !_said.ContainsKey(f.Id)).ToList();
        if (values.Count > facts.Count)
        {
            _mistakes.Add(Mistake.TooManyValues(values.Count, facts.Select(f => f.Id)));
            return;
        }

        foreach (var value in values.DefaultIfEmpty(""))
        {
            var first = facts[0];
            var fact = facts.Find(f => _values.Read(f, value).Mistake is null) ?? first;
            facts.Remove(fact);
            Say(fact, value);
        }
    }

    private void ReadList(List<string> rest)
    {
        if (rest.Count == 0)
        {
            _mistakes.Add(Mistake.NotOnTheList("", screen!.Items.Length));
        }

        var named = new Dictionary<Fact, string>();
        var tokens = rest is [var only] && ReplyWords.IsNothing(only) ? [] : Tokens().Matches(string.Join(' ', rest)).Select(m => m.Value).ToList();
        foreach (var token in tokens)
        {
            var (isDoubted, said) = (token.EndsWith('?'), token.TrimEnd('?').Split('=', 2));
            if (ItemOf(said[0]) is not { } item || (said.Length == 2 && item.Value.IsKnown))
            {
                _mistakes.Add(Mistake.NotOnTheList(token, screen!.Items.Length));
            }
            else if (!isDoubted && said.Length == 1 && !item.Value.IsKnown)
            {
                _mistakes.Add(Mistake.NumberMissing(item.Number, item.Fact.Id));
            }
            else if (!named.TryAdd(item.Fact, isDoubted ? GivenFact.Unknown : item.Value.IsKnown ? item.Fact.Write(item.Value) : said[1]))
            {
                _mistakes.Add(Mistake.OneOfThem(item.Fact.Id, screen!.Items.Where(i => i.Fact == item.Fact).Select(i => i.Number)));
            }
        }

        foreach (var fact in screen!.Facts.Where(f => !_said.ContainsKey(f.Id)))
        {
            Say(fact, named.GetValueOrDefault(fact) ?? fact.Write(screen.Unlisted(fact)));
        }
    }

    /// <summary>The line with a number, or that of a value of several with a name.</summary>
    private ScreenItem? ItemOf(string name) => screen is not { Kind: ScreenKind.List } ? null
        : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? screen.Items.FirstOrDefault(i => i.Number == number)
        : screen.Items.FirstOrDefault(i => i.Fact.Several is { } several && (several.NameOf(i.Fact) == name || OtherName.ValuesMeant(several.OtherNames, name).Contains(several.NameOf(i.Fact))));

    private void Say(Fact fact, string value, bool isNamed = false)
    {
        var (said, mistake) = _values.Read(fact, value);
        if (mistake is not null && OtherName.ValuesMeant(fact.OtherNames, value) is [var meant])
        {
            (said, mistake) = _values.Read(fact, meant);
        }

        if (mistake is not null)
        {
            _mistakes.Add(mistake);
        }
        else
        {
            Say(fact, said!, isNamed);
        }
    }

    /// <summary>Who is asked for the day or the years, and knows neither, is not asked again; of what is said by name, only that is said.</summary>
    private void Say(Fact fact, GivenFact said, bool isNamed = false)
    {
        _said[said.Name] = said;
        if (!isNamed && said.IsNotKnown && _values.YearsSince(fact) is { } years)
        {
            _said.TryAdd(fact.Id, _values.NoMore(fact));
            _said.TryAdd(years.Id, _values.NoMore(years));
        }
    }

    private void Say(SeveralFact several, string value)
    {
        var (said, mistake) = SeveralText.Parse(several, value, null);
        if (mistake is not null)
        {
            _mistakes.Add(mistake.OfCase());
            return;
        }

        foreach (var (fact, isSo) in several.Values.Zip(said).Where(v => v.Second != SaidOfValue.Nothing))
        {
            Say(fact, SeveralText.OfYesNo(isSo)!);
        }
    }

    /// <summary>A line of a list, perhaps after others.</summary>
    [GeneratedRegex(@"(^|[\s?])[0-9]+$")]
    private static partial Regex Line();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"[^\s]+")]
    private static partial Regex Tokens();
}
