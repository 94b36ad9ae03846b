using System.CommandLine;
using EligibilityEngine.Analysis;

namespace EligibilityEngine.Cli;

/// <summary>The options that say what differs between the two sides of <c>compare</c>, and the second side that they make.</summary>
internal sealed class ComparedLaws
{
    private readonly DayOption _with = new("--with", "The day whose law is compared with that of --law-of.");
    private readonly DayOption _withKnownBy = new("--with-known-by", "The horizon of knowledge on the second side; without it, that of --known-by.");
    private readonly RulesOption _withRules = new("--with-rules", "The folder of a rulebook for the second side; without it, that of --rules.");
    private readonly ReadingsOption _reading = new("--reading", "A reading of the law, on both sides unless --with-reading chooses otherwise; may be given more than once.");
    private readonly ReadingsOption _withReading = new("--with-reading", "A reading of the law on the second side; may be given more than once.");

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

    /// <summary>The names of the options that make a second side, for a message.</summary>
    public string Names => string.Join(", ", OfSecond.SkipLast(1).Select(o => $"`{o.Name}`")) + $" or `{OfSecond.Last().Name}`";

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
