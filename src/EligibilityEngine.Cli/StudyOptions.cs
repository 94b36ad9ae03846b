using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary>The options of <c>study</c>, and the study that they ask for.</summary>
internal sealed class StudyOptions
{
    private static readonly Dictionary<string, ToldColumns> Told = new()
    {
        ["answer"] = ToldColumns.Answer, ["possible"] = ToldColumns.Possible, ["grounds"] = ToldColumns.Grounds, ["missing"] = ToldColumns.Missing,
    };

    private readonly Argument<string?> _people = new("people") { Description = Speech.Help(s => s.HelpPeople()), HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _query = new("--query") { Description = Speech.Help(s => s.HelpQuery()), HelpName = "SQL" };
    private readonly DayOption _on = new("--on", Speech.Help(s => s.HelpOn()));
    private readonly DayOption _lawOf = new("--law-of", Speech.Help(s => s.HelpLawOf()));
    private readonly DayOption _knownBy = new("--known-by", Speech.Help(s => s.HelpKnownBy()));
    private readonly Option<string?> _assume = new("--assume") { Description = Speech.Help(s => s.HelpAssume()), HelpName = "WHAT" };
    private readonly Option<string[]> _questions = new("--question") { Description = Speech.Help(s => s.HelpOnlyQuestion()), HelpName = "NAME", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _mapping = new("--mapping") { Description = Speech.Help(s => s.HelpMapping()), HelpName = "FILE" };
    private readonly Option<string?> _weight = new("--weight") { Description = Speech.Help(s => s.HelpWeight()), HelpName = "COLUMN" };
    private readonly Option<string?> _out = new("--out") { Description = Speech.Help(s => s.HelpStudyOut()), HelpName = "FILE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = Speech.Help(s => s.HelpRejects()), HelpName = "FILE" };
    private readonly Option<string[]> _columns = new("--columns") { Description = Speech.Help(s => s.HelpColumns(Speech.Named(Told.Keys))), HelpName = "NAME", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _dropUnknown = new("--drop-unknown") { Description = Speech.Help(s => s.HelpDropUnknown()) };
    private readonly Option<bool> _strict = new("--strict") { Description = Speech.Help(s => s.HelpStrict()) };
    private readonly DayOption _compareLawOf = new("--compare-law-of", Speech.Help(s => s.HelpCompareLawOf()));
    private readonly RulesOption _compareRules = new("--compare-rules", Speech.Help(s => s.HelpCompareRules()));
    private readonly ReadingsOption _reading = new("--reading", Speech.Help(s => s.HelpStudyReading()));
    private readonly Option<string?> _memory = new("--memory") { Description = Speech.Help(s => s.HelpMemory()), HelpName = "SIZE" };
    private readonly Option<int> _threads = new("--threads") { Description = Speech.Help(s => s.HelpThreads()), HelpName = "NUMBER" };

    public StudyOptions()
    {
        _assume.OnlyFrom("ordinary", "nothing");
        _columns.OnlyFrom([.. Told.Keys]);
        _people.Validators.Add(UsageMistakes.RefuseOptions);
        _threads.Validators.Add(r =>
        {
            if (!int.TryParse(r.Tokens is [var one] ? one.Value : "", out var threads) || threads is < 1 or > 1_024)
            {
                r.AddError(Speech.Mistake(s => s.NotANumberOfThreads(r.Tokens is [var one] ? one.Value : "")));
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_people);
        foreach (var option in new Option[] { _query, _on, _lawOf, _knownBy, _assume, _questions, _mapping, _weight, _out, _rejects, _columns, _dropUnknown, _strict, _compareLawOf, _compareRules, _reading, _memory, _threads })
        {
            command.Add(option);
        }
    }

    /// <summary>The file of decisions, or null.</summary>
    public string? Out(ParseResult result) => result.GetValue(_out);

    /// <summary>Whether the day is that of today, since none is given.</summary>
    public bool IsToday(ParseResult result) => result.GetValue(_on) is null;

    /// <summary>What is wrong with the options, as far as that is seen without a rulebook; or null.</summary>
    public string? Misuse(ParseResult result)
    {
        var people = result.GetValue(_people);
        return people is null && result.GetValue(_query) is null ? Speech.Mistake(s => s.NobodyToStudy())
            : people is not null && !File.Exists(people) ? Speech.Mistake(s => s.NoSuchFile(people))
            : new[] { result.GetValue(_mapping) }.OfType<string>().FirstOrDefault(f => !File.Exists(f)) is { } missing ? Speech.Mistake(s => s.NoSuchFile(missing))
            : new[] { result.GetValue(_out), Rejects(result) }.OfType<string>().Select(OutputFile.Misuse).FirstOrDefault(m => m is not null);
    }

    /// <summary>The rulebook to compare with; null without one, or after its errors were shown.</summary>
    public Rulebook? LoadReform(ParseResult result, Rulebook rulebook, Terminal terminal) => result.GetValue(_compareRules) is null ? rulebook : _compareRules.Load(result, terminal);

    /// <summary>What is wrong with names of readings and questions; or null.</summary>
    public string? Misuse(ParseResult result, Rulebook rulebook, Rulebook reform) => _reading.Misuse(result, reform)
        ?? (result.GetValue(_questions) ?? []).Where(q => rulebook.FindQuestion(q) is null || reform.FindQuestion(q) is null).Select(q => UsageMistakes.NoQuestion(q, rulebook)).FirstOrDefault();

    /// <summary>What is asked for.</summary>
    public StudyRequest Read(ParseResult result, Rulebook rulebook, Rulebook reform, DateOnly today, ColumnMapping mapping)
    {
        var basis = new Case(result.GetValue(_on) ?? today) { LawOf = result.GetValue(_lawOf), KnownBy = result.GetValue(_knownBy), AssumesOrdinary = result.GetValue(_assume) == "ordinary" };
        return new StudyRequest
        {
            Input = result.GetValue(_people),
            Query = result.GetValue(_query),
            Law = new StudiedLaw(rulebook, basis),
            Reform = Reform(result, reform, basis),
            Questions = Questions(result, rulebook, reform),
            Mapping = mapping,
            Out = result.GetValue(_out),
            Rejects = Rejects(result),
            Columns = result.GetValue(_columns) is { Length: > 0 } told ? told.Aggregate(ToldColumns.None, (all, t) => all | Told[t]) : Told.Values.Aggregate((a, b) => a | b),
            DropsUnknown = result.GetValue(_dropUnknown),
            Weight = result.GetValue(_weight),
            IsStrict = result.GetValue(_strict),
            Memory = result.GetValue(_memory),
            Threads = result.GetValue(_threads),
            Language = Speech.Language,
        };
    }

    /// <summary>The file of a mapping, or null.</summary>
    public string? Mapping(ParseResult result) => result.GetValue(_mapping);

    /// <summary>The file of rows that cannot be decided: the one that is named, or one beside the decisions.</summary>
    public string? Rejects(ParseResult result) => result.GetValue(_rejects)
        ?? (result.GetValue(_out) is { } decisions ? Path.Combine(Path.GetDirectoryName(decisions) ?? "", $"{Path.GetFileNameWithoutExtension(FileKinds.Unpacked(decisions))}.rejects.csv") : null);

    private StudiedLaw? Reform(ParseResult result, Rulebook reform, Case basis)
    {
        var readings = result.GetResult(_reading) is { Implicit: false };
        if (result.GetValue(_compareLawOf) is null && result.GetValue(_compareRules) is null && !readings)
        {
            return null;
        }

        var law = _reading.Apply(result, new LawVersion(reform, result.GetValue(_compareLawOf) ?? basis.LawOf ?? basis.On));
        return new StudiedLaw(reform, law.Readings.Aggregate(basis with { LawOf = law.LawOf == basis.On ? null : law.LawOf }, (c, r) => c.With(r)));
    }

    private System.Collections.Immutable.ImmutableArray<Question> Questions(ParseResult result, Rulebook rulebook, Rulebook reform) =>
    [
        .. (result.GetValue(_questions) is { Length: > 0 } named ? named.Select(rulebook.QuestionNamed)
            : rulebook.Main.IsEmpty ? rulebook.Questions
            : rulebook.Main.AsEnumerable()).Where(q => reform.FindQuestion(q.Id) is not null).Distinct(),
    ];
}
