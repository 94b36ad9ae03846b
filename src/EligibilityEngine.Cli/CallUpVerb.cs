using System.CommandLine;
using EligibilityEngine.Plans;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>call-up</c>: who is called up to which place of a plan.</summary>
internal sealed class CallUpVerb : Command
{
    private const string Csv = "csv";
    private const string Text = "text";

    private static readonly Dictionary<string, Func<CallUp, string?, string>> Formats = new()
    {
        [Text] = (c, language) => c.Report(new ReportOptions { Language = language }).ToText(),
        ["json"] = (c, language) => c.ToJson(language),
        ["markdown"] = (c, language) => c.Report(new ReportOptions { Language = language }).ToMarkdown(),
        ["html"] = (c, language) => c.Report(new ReportOptions { Language = language }).ToHtmlPage(),
        [Csv] = (c, language) => c.ToCsv(language),
    };

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = Text, [".json"] = "json", [".md"] = "markdown", [".html"] = "html", [".csv"] = Csv,
    };

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string> _plan = new("plan") { Description = Speech.Help(s => s.HelpPlan()), HelpName = "PLAN" };
    private readonly Argument<string> _candidates = new("candidates") { Description = Speech.Help(s => s.HelpCandidates()), HelpName = "CANDIDATES" };
    private readonly DayOption _on = new("--on", Speech.Help(s => s.HelpPlanDay()));
    private readonly Option<string?> _assume = new("--assume") { Description = Speech.Help(s => s.HelpAssume()), HelpName = "WHAT" };
    private readonly Option<string?> _format = new("--format") { Description = Speech.Help(s => s.HelpPlanFormat(Speech.Named(Formats.Keys))), HelpName = "FORMAT" };
    private readonly Option<string?> _out = new("--out") { Description = Speech.Help(s => s.HelpPlanOut(Speech.Named(Endings.Keys))), HelpName = "FILE" };
    private readonly LanguageOption _language = new();

    public CallUpVerb(Terminal terminal, RulesOption rules)
        : base("call-up", Speech.Help(s => s.HelpCallUp()))
    {
        _terminal = terminal;
        _rules = rules;
        _plan.Validators.Add(UsageMistakes.RefuseOptions);
        _candidates.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_plan);
        Add(_candidates);
        _assume.OnlyFrom("ordinary", "nothing");
        foreach (var option in new Option[] { _on, _assume, _format, _out, _language })
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(_format) is { Tokens: [var format] } && !Formats.ContainsKey(format.Value))
            {
                result.AddError(Speech.Mistake(s => s.NoSuchFormat(format.Value, Speech.Named(Formats.Keys))) + UsageMistakes.DidYouMean(format.Value, Formats.Keys));
            }
            else if (result.GetResult(_out) is { Tokens: [var file] } && result.GetResult(_format) is null && !Endings.ContainsKey(Path.GetExtension(file.Value)))
            {
                result.AddError(Speech.Mistake(s => s.NoSuchEnding(file.Value, Speech.Named(Endings.Keys))));
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if ((LanguageOption.Misuse(result, rulebook) ?? (result.GetValue(_out) is { } file ? OutputFile.Misuse(file) : null)) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
        return Told(CallUpPlan.Load(rulebook, result.GetValue(_plan)!)) is { } plan
            && Told(CandidateTable.Load(plan, result.GetValue(_candidates)!)) is { } candidates
            && Told(candidates.Draft(result.GetValue(_on), result.GetValue(_assume) == "ordinary", _terminal.Interrupts())) is { } callUp
            ? Write(result, callUp)
            : ExitCode.Usage;
    }

    /// <summary>What was read, after its mistakes were told; null where they are errors.</summary>
    private T? Told<T>(Result<T> read)
        where T : class
    {
        _terminal.Errors.Write(read.Diagnostics);
        return read.ValueOrNull;
    }

    private int Write(ParseResult result, CallUp callUp)
    {
        var (file, language) = (result.GetValue(_out), LanguageOption.Chosen(result, _terminal, callUp.Plan.Rulebook));
        var format = result.GetValue(_format) ?? (file is null ? Text : Endings[Path.GetExtension(file)]);
        if (file is not null)
        {
            return Save(file, Formats[format](callUp, language), Phrases.In(language, callUp.Plan.Rulebook));
        }

        if (format == Text)
        {
            _terminal.Output.Write(callUp.Report(new ReportOptions { Language = language }));
        }
        else
        {
            _terminal.Output.Print(Formats[format](callUp, language));
        }

        return ExitCode.Done;
    }

    private int Save(string file, string content, Phrases say)
    {
        if (OutputFile.Write(file, content) is { } refusal)
        {
            return UsageMistakes.Write(refusal, this, _terminal.Errors);
        }

        _terminal.Output.Say(say.ReportWritten(file));
        return ExitCode.Done;
    }
}
