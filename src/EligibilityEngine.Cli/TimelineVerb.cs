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
    private readonly DayOption _from = new("--from", Speech.Help(s => s.HelpTimelineFrom()));
    private readonly DayOption _to = new("--to", Speech.Help(s => s.HelpTimelineTo()));
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpTimelineJson()) };
    private readonly Option<string?> _svg = new("--svg") { Description = Speech.Help(s => s.HelpSvg()), HelpName = "FILE" };
    private readonly FullOption _full = new();
    private readonly LanguageOption _language = new();
    private readonly ReportOutput _output;

    public TimelineVerb(Terminal terminal, RulesOption rules)
        : base("timeline", Speech.Help(s => s.HelpTimeline()), terminal, rules)
    {
        Add(_from);
        Add(_to);
        Add(_json);
        Add(_svg);
        Add(_full);
        Add(_language);
        _output = new ReportOutput(_json);
        _output.AddTo(this);
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

        return _output.Write(result, Terminal, language => timeline.ToJson(language), frame => timeline.ReportWithDrawing(frame), new ReportFrame
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

        if (OutputFile.Write(file, timeline.ToSvg(LanguageOption.Chosen(result, Terminal, timeline.Rulebook))) is not { } refusal)
        {
            return true;
        }

        UsageMistakes.Write(refusal, this, Terminal.Errors);
        return false;
    }
}
