using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using EligibilityEngine.Citing;
using EligibilityEngine.Reporting;
using EligibilityEngine.Word;

namespace EligibilityEngine.Cli;

/// <summary>The options that make a report of what a verb tells, and the report: one document in every format.</summary>
internal sealed class ReportOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<bool> _json;
    private readonly Option<string?> _format = new("--format") { Description = Speech.Help(s => s.HelpFormat()), HelpName = "FORMAT" };
    private readonly Option<string?> _out = new("--out") { Description = Speech.Help(s => s.HelpOut()), HelpName = "FILE" };
    private readonly Option<string?> _cite = new("--cite") { Description = Speech.Help(s => s.HelpCite()), HelpName = "STYLE" };
    private readonly Option<bool> _redact = new("--redact") { Description = Speech.Help(s => s.HelpRedact()) };

    public ReportOutput(Option<bool> json) => _json = json;

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _out, _cite, _redact })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            var request = Of(result);
            if (request.Misuse() is { } misuse)
            {
                result.AddError(misuse);
            }
        });
    }

    /// <summary>What is asked for.</summary>
    public ReportRequest Of(ParseResult result) => new(result.GetValue(_format), Named(result.GetValue(_out)), result.GetValue(_cite), result.GetValue(_redact), result.GetValue(_json));

    /// <summary>The same while the command line is looked into.</summary>
    public ReportRequest Of(SymbolResult result) => new(result.GetValue(_format), Named(result.GetValue(_out)), result.GetValue(_cite), result.GetValue(_redact), result.GetValue(_json));

    /// <summary>A hyphen is the output that is there without a file.</summary>
    private static string? Named(string? file) => file == "-" ? null : file;

    /// <summary>Whether JSON is asked for, by whichever option.</summary>
    public bool IsJson(ParseResult result) => Of(result) is { IsAny: true, IsList: false, Wanted: ReportRequest.AsJson };

    /// <summary>Writes what is asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="terminal">Where it goes unless a file is named.</param>
    /// <param name="json">The result as programs read it, with its texts for people in a language; null for the rulebook's own.</param>
    /// <param name="body">What the verb tells.</param>
    /// <param name="frame">What the report is about.</param>
    public int Write(ParseResult result, Terminal terminal, Func<string?, string> json, Func<ReportFrame, Document> body, ReportFrame frame)
    {
        var request = Of(result);
        var framed = frame with { IsRedacted = request.Redact, Style = request is { IsList: false, Style: { } style } ? style : CitationStyle.Footnote };
        if (request.Out is { } file)
        {
            return Save(terminal, file, OutputFile.Misuse(file) is null ? Content(request, () => json(LanguageOption.Given(result)), body, framed) : [], framed);
        }

        if (request is { IsList: false, Wanted: ReportRequest.Text })
        {
            terminal.Output.Write(body(framed).Cited(framed));
        }
        else
        {
            terminal.Output.Print(Utf8.GetString(Content(request, () => json(LanguageOption.Given(result)), body, framed)));
        }

        return ExitCode.Done;
    }

    private static byte[] Content(ReportRequest request, Func<string> json, Func<ReportFrame, Document> body, ReportFrame frame) => request switch
    {
        { IsList: true, Style: { } style } => Utf8.GetBytes(body(frame).Citations(frame).In(style)),
        { Wanted: ReportRequest.AsJson } => Utf8.GetBytes(json()),
        { Wanted: ReportRequest.Word } => body(frame).Cited(frame).ToWord(),
        { Wanted: ReportRequest.Html } => Utf8.GetBytes(body(frame).Cited(frame).ToHtmlPage()),
        { Wanted: ReportRequest.Markdown } => Utf8.GetBytes(body(frame).Cited(frame).ToMarkdown()),
        _ => Utf8.GetBytes(body(frame).Cited(frame).ToText()),
    };

    private static int Save(Terminal terminal, string file, byte[] content, ReportFrame frame)
    {
        if ((OutputFile.Misuse(file) ?? OutputFile.Write(file, content)) is { } refused)
        {
            terminal.Errors.Say(Speech.Say.Misused(refused));
            return ExitCode.Usage;
        }

        terminal.Output.Say(Phrases.In(frame.Language, frame.Rulebooks[0]).ReportWritten(file));
        return ExitCode.Done;
    }
}
