using System.CommandLine;
using EligibilityEngine.Analysis;

namespace EligibilityEngine.Cli;

/// <summary>The options that say what differs between the two sides of <c>compare</c>, and the second side that they make.</summary>
internal sealed class ComparedLaws
{
    private readonly DayOption _with = new("--with", Speech.Help(s => s.HelpWith()));
    private readonly DayOption _withKnownBy = new("--with-known-by", Speech.Help(s => s.HelpWithKnownBy()));
    private readonly RulesOption _withRules = new("--with-rules", Speech.Help(s => s.HelpWithRules()));
    private readonly ReadingsOption _reading = new("--reading", Speech.Help(s => s.HelpReading()));
    private readonly ReadingsOption _withReading = new("--with-reading", Speech.Help(s => s.HelpWithReading()));

    private IEnumerable<Option> OfSecond => [_with, _withKnownBy, _withRules, _withReading];

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _with, _withKnownBy, _withRules, _reading, _withReading })
        {
            command.Add(option);
        }
    }

    /// <summary>The first option given that makes a second side, or null.</summary>
    public Option? FirstGiven(ParseResult result) => OfSecond.FirstOrDefault(o => result.GetResult(o) is { Implicit: false });

    /// <summary>That no option makes a second side.</summary>
    public string NothingGiven() => Speech.Mistake(s => s.NothingToCompare(Speech.Named(OfSecond.SkipLast(1).Select(o => o.Name)), OfSecond.Last().Name));

    /// <summary>The rulebook of the second side, or null after its errors were shown.</summary>
    public Rulebook? LoadSecond(ParseResult result, Rulebook first, Terminal terminal) =>
        result.GetValue(_withRules) is null ? first : _withRules.Load(result, terminal);

    /// <summary>What is wrong with the readings chosen, or null.</summary>
    public string? Misuse(ParseResult result, Rulebook first, Rulebook second) => _reading.Misuse(result, first) ?? _withReading.Misuse(result, second);

    /// <summary>The law of the first side.</summary>
    public LawVersion First(ParseResult result, LawVersion law) => _reading.Apply(result, law);

    /// <summary>The law of the second side: like the first but for what the options say.</summary>
    public LawVersion Second(ParseResult result, LawVersion first, Rulebook rulebook)
    {
        var law = new LawVersion(rulebook, result.GetValue(_with) ?? first.LawOf) { KnownBy = result.GetValue(_withKnownBy) ?? first.KnownBy };
        return _withReading.Apply(result, _reading.Apply(result, law));
    }
}
