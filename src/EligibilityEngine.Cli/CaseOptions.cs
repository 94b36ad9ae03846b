using System.CommandLine;

namespace EligibilityEngine.Cli;

/// <summary>The options that make a case, and the case that they make: a case file, changed by options and words.</summary>
internal sealed class CaseOptions
{
    private readonly Option<string?> _file = new("--case") { Description = Speech.Help(s => s.HelpCase()), HelpName = "FILE" };
    private readonly DayOption _on = new("--on", Speech.Help(s => s.HelpOn()));
    private readonly DayOption _lawOf = new("--law-of", Speech.Help(s => s.HelpLawOf()));
    private readonly DayOption _knownBy = new("--known-by", Speech.Help(s => s.HelpKnownBy()));

    private readonly Option<string?> _assume = new("--assume")
    {
        Description = Speech.Help(s => s.HelpAssume()),
        HelpName = "WHAT",
    };

    public CaseOptions() => _assume.OnlyFrom("ordinary", "nothing");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _file, _on, _lawOf, _knownBy, _assume })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a case file is given as an option.</summary>
    public bool HasFile(ParseResult result) => result.GetValue(_file) is not null;

    /// <summary>Whether the day of the facts is given.</summary>
    public bool HasDay(ParseResult result) => result.GetValue(_on) is not null;

    /// <summary>Whether it is said what is assumed.</summary>
    public bool HasAssumption(ParseResult result) => result.GetValue(_assume) is not null;

    /// <summary>The options as they were said.</summary>
    public IEnumerable<string> Said(ParseResult result) => new Option[] { _file, _on, _lawOf, _knownBy, _assume }
        .Select(o => (o.Name, Given: result.GetResult(o)))
        .Where(o => o.Given is { Implicit: false })
        .SelectMany(o => o.Given!.Tokens.Select(t => t.Value).Prepend(o.Name));

    /// <summary>The case that options, words and files make.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="words">Facts, and perhaps a case file.</param>
    /// <param name="today">The day, where none is given.</param>
    /// <param name="another">A case file named otherwise, or null.</param>
    public GivenCase Read(ParseResult result, IReadOnlyList<string> words, DateOnly today, string? another = null)
    {
        var files = words.Where(IsFile).Concat(new[] { result.GetValue(_file), another }.OfType<string>()).ToList();
        if (files.Count > 1)
        {
            return Misused(Speech.Mistake(s => s.OneCaseFileAtMost(files[0], files[1])));
        }

        if (files.Find(f => !File.Exists(f)) is { } missing)
        {
            return Misused(Speech.Mistake(s => Directory.Exists(missing) ? s.AFolderNotACase(missing) : s.NoSuchFile(missing)));
        }

        var basis = files.Count == 1 ? Case.Load(files[0]) : null;
        var isToday = basis is null && result.GetValue(_on) is null;
        var changed = Change(result, basis?.ValueOrNull ?? new Case(today));
        var read = Case.FromWords(words.Where(w => !IsFile(w)), changed);
        return new GivenCase(basis is { HasErrors: true } ? null : read.ValueOrNull, [.. basis?.Diagnostics ?? [], .. read.Diagnostics], isToday);
    }

    private static GivenCase Misused(string message) => new(null, [], Misuse: message);

    /// <summary>A word that ends as a file does, or is the path of something, is one, unless it says what a fact is.</summary>
    private static bool IsFile(string word) =>
        word.EndsWith(".yaml", StringComparison.Ordinal) || word.EndsWith(".yml", StringComparison.Ordinal)
            ? File.Exists(word) || !word.Contains('=', StringComparison.Ordinal)
            : !word.Contains('=', StringComparison.Ordinal) && Path.Exists(word);

    private Case Change(ParseResult result, Case basis) => basis with
    {
        On = result.GetValue(_on) ?? basis.On,
        LawOf = result.GetValue(_lawOf) ?? basis.LawOf,
        KnownBy = result.GetValue(_knownBy) ?? basis.KnownBy,
        AssumesOrdinary = result.GetValue(_assume) is { } assume ? assume == "ordinary" : basis.AssumesOrdinary,
    };
}
