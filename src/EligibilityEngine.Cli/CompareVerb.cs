using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Citing;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>compare</c>: a case under two laws or all readings, or who is affected by the difference between two laws.</summary>
internal sealed class CompareVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _facts = new("facts")
    {
        Description = Speech.Help(s => s.HelpComparedFacts()),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly CaseOptions _case = new();
    private readonly ComparedLaws _laws = new();
    private readonly Option<bool> _readings = new("--readings") { Description = Speech.Help(s => s.HelpReadings()) };

    private readonly Option<string[]> _questions = new("--question")
    {
        Description = Speech.Help(s => s.HelpOnlyQuestion()),
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly FullOption _full = new();
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpCompareJson()) };
    private readonly LanguageOption _language = new();
    private readonly ReportOutput _output;

    public CompareVerb(Terminal terminal, RulesOption rules)
        : base("compare", Speech.Help(s => s.HelpCompare()))
    {
        _terminal = terminal;
        _rules = rules;
        _facts.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_facts);
        _case.AddTo(this);
        _laws.AddTo(this);
        foreach (var option in new Option[] { _readings, _questions, _full, _json, _language })
        {
            Add(option);
        }

        _output = new ReportOutput(_json);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var words = result.GetValue(_facts) ?? [];
        var hasCase = words.Length > 0 || _case.HasFile(result);
        if (Misuse(result, hasCase) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        if (_rules.Load(result, _terminal) is not { } first || _laws.LoadSecond(result, first, _terminal) is not { } second)
        {
            return ExitCode.BrokenRulebook;
        }

        if ((_laws.Misuse(result, first, second) ?? LanguageOption.Misuse(result, first, second) ?? UnknownQuestion(result, first, second)) is { } mistake)
        {
            return UsageMistakes.Write(mistake, this, _terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, first, second);

        var given = _case.Read(result, words, _terminal.Today);
        if (given.Misuse is { } wrong)
        {
            return UsageMistakes.Write(wrong, this, _terminal.Errors);
        }

        _terminal.Errors.Write(given.Diagnostics);
        if (given.Case is not { } @case)
        {
            return ExitCode.Usage;
        }

        return hasCase ? Compare(result, given, first, second) : FindAffected(result, @case, first, second);
    }

    /// <summary>Options that do not go together, in plain words; or null.</summary>
    private string? Misuse(ParseResult result, bool hasCase)
    {
        var given = _laws.FirstGiven(result);
        if (result.GetValue(_readings))
        {
            return given is not null ? Speech.Mistake(s => s.ReadingsCompareAll(given.Name))
                : !hasCase ? Speech.Mistake(s => s.ReadingsNeedACase())
                : null;
        }

        return given is null ? _laws.NothingGiven()
            : !hasCase && _case.HasAssumption(result) ? Speech.Mistake(s => s.AssumeBelongsToACase())
            : null;
    }

    private string? UnknownQuestion(ParseResult result, Rulebook first, Rulebook second) => Names(result)
        .Where(n => first.FindQuestion(n) is null && second.FindQuestion(n) is null)
        .Select(n => UsageMistakes.NoQuestion(n, first))
        .FirstOrDefault();

    private int Compare(ParseResult result, GivenCase given, Rulebook rulebook, Rulebook other)
    {
        var first = _laws.First(result, new LawVersion(rulebook, given.Case!.LawOf ?? given.Case.On) { KnownBy = given.Case.KnownBy });
        if (Decide(given.Case, first) is not { } decision)
        {
            return ExitCode.Usage;
        }

        if (result.GetValue(_readings))
        {
            SayToday(result, rulebook, given.IsToday, given.Case.On);
            return WriteReadings(result, decision);
        }

        if (Decide(given.Case, _laws.Second(result, first, other)) is not { } second)
        {
            return ExitCode.Usage;
        }

        SayToday(result, rulebook, given.IsToday, given.Case.On);
        var comparison = Comparison.Of(decision, second);
        return Write(result, LanguageOption.Chosen(result, _terminal, rulebook, other), comparison.ToJson, options => _output.Of(result).IsAny ? comparison.Report(options) : _full.Choose(result, options, () => comparison.Report(options), () => comparison.Brief(options)), options => Frame(options, say => say.ReportOfComparison(), rulebook, other) with
        {
            Case = given.Case,
            Decided = [.. comparison.Questions.Where(q => options.Questions.IsEmpty || options.Questions.Contains(q.Id)).SelectMany(q => new[] { q.First, q.Second }.OfType<QuestionDecision>())],
        });
    }

    private Decision? Decide(Case @case, LawVersion law)
    {
        var under = law.Readings.Aggregate(@case with { LawOf = law.LawOf, KnownBy = law.KnownBy }, (c, r) => c.With(r));
        var decided = law.Rulebook.Decide(under);
        _terminal.Errors.Write(decided.Diagnostics);
        return decided.ValueOrNull;
    }

    private int WriteReadings(ParseResult result, Decision decision)
    {
        var names = Names(result);
        var asked = decision.Questions.Select(q => q.Question).Where(q => names.Length > 0 ? names.Contains(q.Id) : decision.Rulebook.Main.IsEmpty || decision.Rulebook.Main.Contains(q));
        var answers = asked.Select(q => decision.UnderReadings(q.Id)).ToList();
        if (answers.Count == 0)
        {
            return UsageMistakes.NoQuestions(this, _terminal.Errors);
        }

        return Write(result, LanguageOption.Chosen(result, _terminal, decision.Rulebook), told => AnswersUnderReadings.ToJson(answers, told), options => Documents.Join([.. answers.Select(a => a.Report(options)), .. _output.Of(result).IsAny ? [InQuestion.Of(asked.Select(q => decision[q.Id]), Frame(options, say => say.ReportOfReadings(), decision.Rulebook))] : Enumerable.Empty<Document>()]), options => Frame(options, say => say.ReportOfReadings(), decision.Rulebook) with
        {
            Case = decision.Case,
            Decided = [.. asked.Select(q => decision[q.Id])],
        });
    }

    private int FindAffected(ParseResult result, Case empty, Rulebook rulebook, Rulebook other)
    {
        var first = _laws.First(result, new LawVersion(rulebook, empty.LawOf ?? empty.On) { KnownBy = empty.KnownBy });
        var second = _laws.Second(result, first, other);
        var isToday = empty.LawOf is null && !_case.HasDay(result);
        SayToday(result, rulebook, isToday, empty.On);
        var groups = ImpactAnalysis.Between(first, second, _case.HasDay(result) ? empty.On : null, Names(result)).Value;
        return Write(result, LanguageOption.Chosen(result, _terminal, rulebook, other), groups.ToJson, options => _output.Of(result).IsAny || result.GetValue(_full) || !groups.Affected.Any() ? groups.Report(options)
            : Names(result).Length > 0 ? Documents.Join([groups.Brief(options), new Document(Blocks.Line(Phrases.In(options.Language, rulebook).AllInFull()))])
            : Documents.Join([groups.Summary(options), new Document(Blocks.Line(Phrases.In(options.Language, rulebook).PersonsInFull()))]), options => Frame(options, say => say.ReportOfComparison(), rulebook, other));
    }

    private int Write(ParseResult result, string? language, Func<string?, string> json, Func<ReportOptions, Document> text, Func<ReportOptions, ReportFrame> frame)
    {
        var options = new ReportOptions { Questions = [.. Names(result)], Language = language };
        if (_output.Of(result).IsAny)
        {
            return _output.Write(result, _terminal, json, _ => text(options), frame(options));
        }

        _terminal.Output.Write(text(options));
        return ExitCode.Done;
    }

    private static ReportFrame Frame(ReportOptions options, Func<Phrases, Prose> title, params ReadOnlySpan<Rulebook> rulebooks) => new()
    {
        Title = title(Phrases.In(options.Language, rulebooks[0])).ToString(),
        Rulebooks = [.. rulebooks],
        Language = options.Language,
    };

    private string[] Names(ParseResult result) => result.GetValue(_questions) ?? [];

    /// <summary>A day that nobody gave is said; beside JSON, where it does not disturb.</summary>
    private void SayToday(ParseResult result, Rulebook rulebook, bool isToday, DateOnly today)
    {
        if (isToday)
        {
            var screen = _output.Of(result).IsAny ? _terminal.Errors : _terminal.Output;
            screen.Say(Phrases.In(LanguageOption.Chosen(result, _terminal, rulebook), rulebook).TodayTaken($"{today:yyyy-MM-dd}"));
        }
    }
}
