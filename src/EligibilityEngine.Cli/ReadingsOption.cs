using System.CommandLine;
using EligibilityEngine.Analysis;

namespace EligibilityEngine.Cli;

/// <summary>An option that chooses readings, <c>name=alternative</c> each.</summary>
internal sealed class ReadingsOption : Option<string[]>
{
    private readonly string? _open;

    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="open">What may stand in place of an alternative; null for nothing.</param>
    public ReadingsOption(string name, string description, string? open = null)
        : base(name)
    {
        _open = open;
        Description = description;
        HelpName = "NAME=ALTERNATIVE";
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => Split(t.Value) is null))
            {
                result.AddError(Speech.Mistake(s => s.NotAChoiceOfReading(token.Value, Name)));
            }
        });
    }

    /// <summary>The law read so.</summary>
    public LawVersion Apply(ParseResult result, LawVersion law) =>
        Chosen(result).Where(c => law.Rulebook.FindFact(c.Reading)?.Reading is not null).Aggregate(law, (l, c) => l.Read(c.Reading, c.Alternative));

    /// <summary>What is wrong with the readings chosen, or null.</summary>
    public string? Misuse(ParseResult result, Rulebook rulebook) => Chosen(result).Select(c => Misuse(c.Reading, c.Alternative, rulebook)).FirstOrDefault(m => m is not null);

    private string? Misuse(string name, string alternative, Rulebook rulebook)
    {
        if (rulebook.FindFact(name)?.Reading is not { } reading)
        {
            return Speech.Mistake(s => s.NoSuchReading(name)) + UsageMistakes.DidYouMean(name, rulebook.Readings.Select(r => r.Id));
        }

        return alternative == _open || reading.Alternatives.Any(a => a.Id == alternative)
            ? null
            : Speech.Mistake(s => s.NoSuchAlternative(alternative, name, Speech.Named(reading.Alternatives.Select(a => a.Id))));
    }

    /// <summary>The alternatives chosen.</summary>
    public IEnumerable<(string Reading, string Alternative)> Chosen(ParseResult result) => (result.GetValue(this) ?? []).Select(w => Split(w)!.Value);

    private static (string Reading, string Alternative)? Split(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var equals && equals > 0 && equals < word.Length - 1 ? (word[..equals], word[(equals + 1)..]) : null;
}
