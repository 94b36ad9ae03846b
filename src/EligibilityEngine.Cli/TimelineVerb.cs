using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Analysis;
using EligibilityEngine.Citing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>timeline</c>: how answers change in the course of a life.</summary>
internal sealed class TimelineVerb : CaseVerb
{
    private readonly DayOption _from = new("--from", "The first day; without it, the earliest date from which time is counted: birth.");
    private readonly DayOption _to = new("--to", "The last day; without it, a year after the last day on which the rulebook tells anything apart.");
    private readonly Option<bool> _json = new("--json") { Description = "The timeline as JSON." };
    private readonly Option<string?> _svg = new("--svg") { Description = "Draw the timeline into this file as well, as SVG for print.", HelpName = "FILE" };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();
    private readonly ReportOutput _output;

    public TimelineVerb(Terminal terminal, RulesOption rules)
        : base("timeline", "When answers change: a chart of a life, and the exact days with what changes on them.", terminal, rules)
    {
        Add(_from);
        Add(_to);
        Add(_json);
        Add(_svg);
        Add(_full);
        Add(_language);
        _output = new ReportOutput(_json);
        _output.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_svg) is null && result.GetResult(_language) is { Implicit: false })
            {
                result.AddError("`--language` has no effect on `--json`");
            }
        });
    }

    protected override int Tell(ParseResult result, Rulebook rulebook, Case @case, bool isToday, ImmutableArray<Question> questions)
    {
        var asked = !questions.IsEmpty ? questions : rulebook.Main.IsEmpty ? [rulebook.Questions[0]] : rulebook.Main;
        var read = rulebook.Timeline(@case, asked, result.GetValue(_from), result.GetValue(_to));
        Terminal.Errors.Write(read.Diagnostics);
        if (read.ValueOrNull is not { } timeline || !Draw(result, timeline))
        {
            return ExitCode.Usage;
        }

        var language = LanguageOption.Chosen(result, Terminal, rulebook);
        if (!_output.Of(result).IsAny)
        {
            var options = new ReportOptions { Language = language };
            Terminal.Output.Write(_full.Choose(result, options, () => timeline.Report(options), () => timeline.Brief(options)));
            return ExitCode.Done;
        }

        return _output.Write(result, Terminal, () => timeline.ToJson(), frame => timeline.ReportWithDrawing(frame), new ReportFrame
        {
            Title = Phrases.In(language, rulebook).ReportOfTimeline().ToString(),
            Rulebooks = [rulebook],
            Case = @case,
            Decided = [.. timeline.Questions.SelectMany(q => q.Segments).Select(s => s.Decision)],
            Language = language,
        });
    }

    /// <summary>Draws the timeline where a file is given; false when the file cannot be written.</summary>
    private bool Draw(ParseResult result, Timeline timeline)
    {
        if (result.GetValue(_svg) is not { } file)
        {
            return true;
        }

        if (WrittenFile.Write(file, timeline.ToSvg(LanguageOption.Chosen(result, Terminal, timeline.Rulebook))) is not { } refusal)
        {
            return true;
        }

        UsageMistakes.Write(refusal, this, Terminal.Errors);
        return false;
    }
}
